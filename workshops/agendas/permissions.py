"""Who arranges and prepares a workshop, and whether the moment allows it. Asks no query."""

from collections.abc import Iterable
from typing import Protocol

from reviews.assignments.queries.seeing import Seen
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import AgendaTemplate, Workshop
from workshops.agendas.rules.seats import Deed, Seat, may

# Until it begins: what is on the paper may still change while people come in.
BEFORE = (WorkshopStage.PLANNED, WorkshopStage.OPEN)


class Standing(Protocol):
    """What is asked of a workshop as one member stands to it: `queries.doors` has it, a floor above."""

    @property
    def member(self) -> Member: ...

    @property
    def seats(self) -> frozenset[Seat]: ...

    def may(self, deed: Deed) -> bool:
        """Whether one of the member's seats allows it."""


def champion(member: Member) -> str:
    """What the trust calls whoever leads a workshop."""
    return member.labels.of(Capability.IMPROVEMENT_CHAMPION)


def may_plan_workshop(seen: Seen, seats: Iterable[Seat]) -> Answer:
    """Begin a workshop for a review."""
    if may(Deed.ARRANGE, seats):
        return YES
    return no(f"The {champion(seen.member)}, the host's leaders and those who plan the cycle arrange the workshop.")


def may_arrange(standing: Standing) -> Answer:
    """Set date, place and link, invite, print."""
    if standing.may(Deed.ARRANGE):
        return YES
    return no(f"The {champion(standing.member)}, the host's leaders and those who plan the cycle arrange the workshop.")


def may_prepare(standing: Standing) -> Answer:
    """Write the agenda, choose how people take part."""
    if standing.may(Deed.PREPARE):
        return YES
    return no(f"The {champion(standing.member)} and who leads beside them prepare the workshop.")


def may_choose_helper(standing: Standing) -> Answer:
    """Ask somebody to lead beside oneself."""
    if Seat.CHAMPION in standing.seats:
        return YES
    return no(f"The {champion(standing.member)} chooses who leads beside them.")


def may_lead_it(standing: Standing) -> Answer:
    """Open, lead, close, open again."""
    if standing.may(Deed.LEAD):
        return YES
    return no(f"The {champion(standing.member)} and who leads beside them do this.")


def can_have_a_workshop(row: Review) -> Answer:
    """Whether the moment allows to plan one: after the release, before the review goes on without."""
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because}")
    if row.stage not in (ReviewStage.RELEASED, ReviewStage.WORKSHOP):
        return no("The workshop is planned once the report is released.")
    return YES


def is_before(workshop: Workshop) -> Answer:
    """Whether it has not begun yet."""
    if workshop.stage in BEFORE:
        return YES
    return no("The workshop is over." if workshop.stage == WorkshopStage.CLOSED else "The workshop is on. Change its steps at the console.")


def is_real(workshop: Workshop) -> Answer:
    """Whether people come to it."""
    return no("This is a rehearsal: nobody is invited, and nothing of it is kept.") if workshop.is_rehearsal else YES


def may_keep_templates(member: Member) -> Answer:
    """Have templates of one's own and save them for the trust: champions, and those who plan."""
    if Capability.IMPROVEMENT_CHAMPION in member.capabilities or member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Each {champion(member)} and those who plan the cycle keep templates.")


def may_change_template(member: Member, row: AgendaTemplate) -> Answer:
    """One's own, and the trust's; another person's is not seen at all."""
    return may_keep_templates(member) if row.owner_id in (None, member.membership_id) else no("This template is somebody else's.")
