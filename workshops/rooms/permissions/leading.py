"""Who leads a room, and what the moment allows. That somebody has a seat from which workshops are led, the door has asked."""

from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import Standing
from workshops.rooms.rules.course import MOST_WHYS, NEXT_STAGES


def may_hold_console(by: Member, holder_id: int | None, holder: str) -> Answer:
    """Whether this member's screen leads now. `holder` is the name of who does, a membership."""
    if holder_id in (None, by.membership_id):
        return YES
    return no(f"{holder} leads from another screen now. Take over to lead from this one.")


def may_become(row: Workshop, to: WorkshopStage) -> Answer:
    """The table of stages."""
    if to in NEXT_STAGES[row.stage]:
        return YES
    return no(f"This workshop stands at “{WorkshopStage(row.stage).label}”; from there it does not go on to “{to.label}”.")


def may_open(standing: Standing, row: Workshop) -> Answer:
    """Whether people can be let in: not while the review is paused."""
    if standing.seen.review.paused_at is not None:
        return no(f"The review is paused: {standing.seen.review.paused_because}")
    return may_become(row, WorkshopStage.OPEN)


def may_count_hands(row: Workshop, *, is_revealed: bool) -> Answer:
    """Whether hands of a vote can be counted: not of one that an anonymous workshop's closing made one sum."""
    is_final = row.is_anonymous and row.reopened_because != "" and is_revealed
    return no("These dots were counted before this workshop was closed. To vote again, add a step for it.") if is_final else YES


def may_check_out(*, is_final: bool) -> Answer:
    """Whether somebody can still say how they leave: not beside words that an anonymous workshop's closing made nobody's."""
    return no("How people leave was counted when this workshop was closed, and stays as it is.") if is_final else YES


def may_ask_why(kind: str, round: int, *, is_revealed: bool, is_chosen: bool) -> Answer:
    """Whether the next why can be asked in the step that is on."""
    if kind != StepKind.CAUSES:
        return no("Whys are asked in the step on causes.")
    if round >= MOST_WHYS:
        return no(f"Why was asked {MOST_WHYS} times. Go on to the next step.")
    if not is_revealed:
        return no("Show the answers first.")
    return YES if is_chosen else no("Choose first which answer you ask about.")
