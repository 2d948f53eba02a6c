"""The question before a workshop is closed: what was not shown yet, and what will happen."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.permissions.leading import may_become
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.room import Room


@dataclass(frozen=True, slots=True)
class ClosePage:
    """`after` is where one goes when it is closed."""

    points: tuple[str, ...]
    action: str
    back: str
    after: str


def close_page(member: Member, workshop_id: int) -> ClosePage:
    """Two queries. Raises NotFound, and WrongStage unless it is on."""
    standing = workshop_for(member, workshop_id, Deed.LEAD)
    require(may_become(standing.workshop, WorkshopStage.CLOSED), WrongStage)
    room = room_of(workshop_id)
    points = (*_missing(room), *_happens(room))
    return ClosePage(points, standing.url("close_room"), standing.url("console"), standing.url("console"))


def _missing(room: Room) -> tuple[str, ...]:
    unshown = [step.title for step in room.steps if step.hides and step.began_at is not None]
    to_come = [step.title for step in room.steps if step.stage == StepStage.WAITING]
    points = [f"Not shown yet: {', '.join(unshown)}. The record will have it, the room has not seen it."] if unshown else []
    points += [f"Still to come: {', '.join(to_come)}. They are left out."] if to_come else []
    points += [] if room.commitments else ["There is no commitment yet, so the plan begins empty."]
    points += [] if room.check_back_on else ["No check-back date was agreed."]
    points += _unsaid(room)
    return tuple(points)


def _unsaid(room: Room) -> list[str]:
    """How many have not said how they leave, where that was asked and can still be said."""
    late = len(room.people) - len(room.check_outs)
    was_asked = any(step.kind == StepKind.CHECK_OUT and step.began_at is not None for step in room.steps)
    if not was_asked or late < 1 or any(one.participant_id is None for one in room.check_outs):
        return []
    who = "One person has" if late == 1 else f"{late} people have"
    return [f"{who} not said how they leave, and cannot once the workshop is closed."]


def _happens(room: Room) -> tuple[str, ...]:
    points = ["Nobody can write any more. You can open it again with a reason."]
    if room.is_anonymous:
        points.append("Who wrote, voted or said what is forgotten for good, so votes and words on leaving are final.")
    if not room.is_rehearsal:
        points.append("The school's staff find the record, and the action plan begins from the commitments.")
    return tuple(points)
