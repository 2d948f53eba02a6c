"""The door to an impact review: the row, its plan and review, and what the member is to them."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.permissions import can_now, may_do
from workshops.impact_reviews.rules.sight import Deed, Thing, sees
from workshops.plans.queries.doors import Standing as PlanStanding
from workshops.plans.queries.doors import plan_for


@dataclass(frozen=True, slots=True)
class Standing:
    """An impact review as one member stands to it. Its row comes with the people that it names."""

    of_plan: PlanStanding
    row: ImpactReview

    @property
    def member(self) -> Member:
        return self.of_plan.member

    @property
    def host(self) -> str:
        return self.of_plan.host

    def sees(self, thing: Thing) -> bool:
        """Whether the member sees it now."""
        return sees(thing, self.of_plan.seen.ties, self.row.stage)

    def require(self, thing: Thing) -> None:
        """Raise NotFound unless the member sees it now."""
        if not self.sees(thing):
            raise NotFound

    def may(self, deed: Deed) -> Answer:
        """Whether it is the member's to do, whenever."""
        return may_do(deed, self.of_plan.seen.ties, self.host)

    def can(self, deed: Deed) -> Answer:
        """Whether it is the member's to do now."""
        return self.may(deed) and can_now(deed, self.row, self.of_plan.seen.review)

    def url(self, name: str = "impact_review", **parts: int) -> str:
        """The address of a page of this impact review."""
        return self.of_plan.url(name, **parts)

    def crumbs(self, *labels: str) -> tuple[Crumb, ...]:
        """The way from the cycle's timetable over review and plan to the page itself."""
        return self.of_plan.crumbs(Crumb("Impact review", self.url() if labels else ""), *labels)


def impact_for(member: Member, plan_id: int) -> Standing:
    """The impact review of a plan that the member may read, once it has opened. Two queries. Raises NotFound."""
    return impact_of(plan_for(member, plan_id))


def impact_of(of_plan: PlanStanding) -> Standing:
    """The same for a plan whose door was passed. One query. Raises NotFound."""
    named = ("told_by__person", "sent_back_by__person", "confirmed_by__person")
    row = ImpactReview.objects.select_related(*named).filter(plan=of_plan.plan.pk).first()
    if row is None:
        raise NotFound
    return Standing(of_plan, row)
