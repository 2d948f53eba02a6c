"""Whether and how a plan is begun by hand."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.actions.stages import may_move
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb
from workshops.agendas.models import Workshop
from workshops.plans.rules.sight import Deed, may

_FROM_THE_WORKSHOP = "The plan is made of the commitments of the Improvement Workshop, when it closes."


@dataclass(frozen=True, slots=True)
class BeginPage:
    """The question before a plan is begun by hand."""

    crumbs: tuple[Crumb, ...]
    host: str
    points: tuple[str, ...]
    action: str
    back: str


def may_begin(review: Review, has_workshop: bool) -> Answer:
    """Whether the moment allows it. No query."""
    if has_workshop:
        return no(_FROM_THE_WORKSHOP)
    if review.stage not in (ReviewStage.RELEASED, ReviewStage.WORKSHOP):
        return no("A plan begins after the report is released.")
    return may_move(review, ReviewStage.FOLLOW_UP)


def begin_page(member: Member, review_id: int) -> BeginPage:
    """Two queries. Raises NotFound, WrongStage."""
    seen = review_for(member, review_id)
    if not may(Deed.BEGIN, seen.ties):
        raise NotFound
    require(may_begin(seen.review, Workshop.objects.real().filter(review=review_id).exists()), WrongStage)
    points = (
        "The review moves on to its action plan; an Improvement Workshop is no longer expected.",
        "People of your school write the plan. The review team and the Improvement Champion can read it and check in.",
        "The head agrees to it when every action has an owner and a date.",
    )
    return BeginPage(seen.crumbs("Begin an action plan"), seen.review.host.name, points, "", seen.url())
