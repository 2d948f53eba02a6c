"""The door to a plan: the row, its review, and what the member may do with it. Impact reviews begin here too."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import Seen, seen_through, with_its_review
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.addresses import address_in
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.plans.models import Action, Plan
from workshops.plans.rules.sight import Deed, may, reads

_NOT_YOURS = {
    Deed.WRITE: "Only people of {host} change its plan.",
    Deed.BEGIN: "Only leaders of {host} begin its plan.",
    Deed.AGREE: "Only the head of {host} agrees to its plan.",
    Deed.CHECK_IN: "Only the review team and the Improvement Champion check in.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan as one member stands to it."""

    seen: Seen
    plan: Plan

    @property
    def member(self) -> Member:
        return self.seen.member

    @property
    def host(self) -> str:
        return self.seen.review.host.name

    def may(self, deed: Deed) -> bool:
        """Whether one of the member's ties to the review allows it."""
        return may(deed, self.seen.ties)

    def answer(self, deed: Deed) -> Answer:
        """The same with a reason, for somebody who reads the plan."""
        return YES if self.may(deed) else no(_NOT_YOURS[deed].format(host=self.host))

    def url(self, name: str = "plan", **parts: int) -> str:
        """The address of a page of this plan."""
        return address_in(self.member.trust_slug, f"workshops:{name}", plan_id=self.plan.pk, **parts)

    def crumbs(self, *labels: str | Crumb) -> tuple[Crumb, ...]:
        """The way from the cycle's timetable over review and plan to the page itself."""
        return self.seen.crumbs(Crumb("Action plan", self.url() if labels else ""), *labels)


def plan_for(member: Member, plan_id: int) -> Standing:
    """The plan, if it is in the member's trust and the member may read it. One query. Raises NotFound."""
    plan = _BY_ID.first(subject=plan_id, member=member.membership_id, schools=member.school_ids)
    if plan is None:
        raise NotFound
    return standing_in(seen_through(member, plan), plan)


_BY_ID = PreparedModels(lambda: with_its_review(Plan.objects.filter(pk=SUBJECT)))


def plan_to(member: Member, plan_id: int, deed: Deed) -> Standing:
    """The same for somebody who is to do something with it. Raises NotFound, and NotYours where they read it and may not."""
    standing = plan_for(member, plan_id)
    require(standing.answer(deed))
    return standing


def standing_in(seen: Seen, plan: Plan) -> Standing:
    """What the member may with the plan of a review that they see. No query. Raises NotFound unless they may read it."""
    standing = Standing(seen, plan)
    if not reads(seen.ties, plan.stage, seen.review.cycle.sharing):
        raise NotFound
    return standing


def action_of(plan: Plan, action_id: int) -> Action:
    """A standing action of a plan. Raises NotFound."""
    row: Action | None = Action.objects.standing().filter(pk=action_id, plan=plan.pk).first()
    if row is None:
        raise NotFound
    return row
