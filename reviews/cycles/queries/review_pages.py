"""Pages of deeds on one review: the days of its visit, a pause, the end of it."""

from dataclasses import dataclass
from typing import Any

from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_lead, may_plan
from reviews.cycles.queries.addresses import address, cycle_url, review_url
from reviews.cycles.queries.agreements import SignPage
from reviews.cycles.queries.calendar import days_of_year
from reviews.cycles.queries.phases import phases_of
from reviews.cycles.queries.reviews import review_in
from reviews.cycles.queries.wizard import break_facts, span_in_words
from reviews.cycles.rules.lives import has_reached
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact


@dataclass(frozen=True, slots=True)
class ReviewDeedPage:
    """A deed on one review: whose, the way to it and back, and what its form begins with."""

    crumbs: tuple[Crumb, ...]
    school: str
    cycle: str
    back: str
    onward: str = ""
    paused_because: str = ""
    initial: dict[str, Any] | None = None
    facts: tuple[Fact, ...] = ()


def visit_page(member: Member, review_id: int) -> ReviewDeedPage:
    """The days as they stand, the time for visits, and the year's breaks. Three queries. Raises NotFound, NotYours."""
    row = review_in(member, review_id)
    require(may_plan(member))
    phase = next((phase for phase in phases_of(row.cycle_id) if phase.kind == "visit"), None)
    time = (Fact("Time for visits", span_in_words(phase.starts_on, phase.ends_on)),) if phase else ()
    facts = (*time, *break_facts(days_of_year(row.cycle.academic_year)))
    return _page(member, row, "Visit", initial={"visit_on": row.visit_on, "visit_until": row.visit_until}, facts=facts)


def pause_page(member: Member, review_id: int) -> ReviewDeedPage:
    """One query. `onward` leads to new days for a visit that is ahead. Raises NotFound, NotYours."""
    row = review_in(member, review_id)
    require(may_plan(member))
    is_ahead = row.visit_on is not None and not has_reached(row.stage, ReviewStage.DRAFTING)
    return _page(member, row, "Pause", onward=address(member.trust_slug, "replan_visit", review_id=row.pk) if is_ahead else "")


def resume_page(member: Member, review_id: int) -> ReviewDeedPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    row = review_in(member, review_id)
    require(may_plan(member))
    if row.paused_at is None:
        raise WrongStage("This review is not paused.")
    return _page(member, row, "Resume")


def cancel_page(member: Member, review_id: int) -> ReviewDeedPage:
    """One query. Raises NotFound, NotYours."""
    row = review_in(member, review_id)
    require(may_lead(member))
    return _page(member, row, "Cancel")


def _page(member: Member, row: Review, label: str, **more: Any) -> ReviewDeedPage:
    slug = member.trust_slug
    crumbs = (
        Crumb("Reviews", address(slug, "cycles")),
        Crumb(row.cycle.name, cycle_url(slug, row.cycle_id)),
        Crumb(row.host.name, review_url(slug, row.pk)),
        Crumb(label),
    )
    return ReviewDeedPage(crumbs, row.host.name, row.cycle.name, review_url(slug, row.pk), paused_because=row.paused_because, **more)


def require_signer(page: SignPage) -> None:
    """Whoever may not sign, or not now, is told so, whatever they sent. Raises NotYours, WrongStage."""
    require(page.who)
    require(page.sign, WrongStage)
