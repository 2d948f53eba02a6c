"""What workshops have to say on a review's page."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.rules.lives import has_reached
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.pages import StatusPill
from schools.web.registries import Section
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import can_have_a_workshop, champion, may_plan_workshop
from workshops.agendas.queries.champions import champion_of
from workshops.agendas.queries.doors import seats_of, standing_in
from workshops.agendas.queries.workshop import PILLS, when_in_words
from workshops.agendas.rules.seats import Deed, may


@dataclass(frozen=True, slots=True)
class WorkshopBox:
    """A review's workshop, or that there is none. `plan_url` is for those who may plan it now, `record_url` for those who may read it."""

    when: str
    place: str
    pill: StatusPill | None
    url: str
    record_url: str
    plan_url: str
    champion: str
    leader: str
    team_url: str


def workshop_of_review(member: Member, review_id: int) -> Section | None:
    """For the page of a review, from its release on, for those who have a seat there. Three queries at most."""
    seen = review_for(member, review_id)
    if not has_reached(seen.review.stage, "released"):
        return None
    row: Workshop | None = Workshop.objects.real().filter(review=review_id).first()
    seats = frozenset(seats_of(seen, row))
    if not may(Deed.KNOW, seats):
        return None
    standing = standing_in(seen, row) if row else None
    can_plan = row is None and may_plan_workshop(seen, seats) and can_have_a_workshop(seen.review)
    reads = row is not None and row.stage == WorkshopStage.CLOSED and may(Deed.READ_RECORD, seats)
    box = WorkshopBox(
        when=when_in_words(row) if row else "",
        place=row.place if row else "",
        pill=StatusPill(str(WorkshopStage(row.stage).label), PILLS[WorkshopStage(row.stage)]) if row else None,
        url=standing.url("workshop") if standing else "",
        record_url=standing.url("record") if standing and reads else "",
        plan_url=_plan_url(member, review_id) if can_plan else "",
        champion=champion(member),
        leader=champion_of(review_id),
        team_url=seen.url("review_team"),
    )
    return Section("Improvement Workshop", "workshops/agendas/review_section.html", box)


def _plan_url(member: Member, review_id: int) -> str:
    return address_in(member.trust_slug, "workshops:plan_workshop", review_id=review_id)
