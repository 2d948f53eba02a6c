"""A request for support, as the leaders of another school find it: the words of the asking, and nothing else of the plan."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import review_for
from schools.history.queries import moment_in_words
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import YES, Answer, no
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill
from workshops.plans.enums import SupportStage
from workshops.plans.models import SupportRequest
from workshops.plans.rules.lives import NEXT_SUPPORT_STAGES
from workshops.plans.rules.sight import reads

SUPPORT_KINDS = {
    SupportStage.ASKED: Kind.WAITING,
    SupportStage.OFFERED: Kind.NOW,
    SupportStage.DECLINED: Kind.STOPPED,
    SupportStage.USED: Kind.DONE,
    SupportStage.WITHDRAWN: Kind.STOPPED,
}
# In the list of those whom one may ask.
ALL_SCHOOLS = ("", "All schools of the trust")


@dataclass(frozen=True, slots=True)
class SupportPage:
    """What is asked, by whom, and how it stands. `plan_url` is for those who read the plan."""

    crumbs: tuple[Crumb, ...]
    host: str
    asked_by: str
    asked: str
    asked_of: str
    text: str
    pill: StatusPill
    answer: str
    answered_by: str
    may_answer: Answer
    is_of_all: bool
    is_open: bool
    plan_url: str


def support_for(member: Member, support_id: int) -> SupportRequest:
    """The request with its plan's host, if it was asked of the member or they read the plan. Up to two queries. Raises NotFound."""
    rows = SupportRequest.objects.select_related("action__plan__review__host", "asked_of", "asked_by__person", "answered_by__person")
    row: SupportRequest | None = rows.filter(pk=support_id, action__removed_at=None).first()
    if row is None or not (may_answer(member, row) or _reads_plan(member, row)):
        raise NotFound
    return row


def support_page(member: Member, support_id: int) -> SupportPage:
    """Three queries at most. Raises NotFound."""
    row = support_for(member, support_id)
    plan, host = row.action.plan, row.action.plan.review.host
    reads = _reads_plan(member, row)
    url = address_in(member.trust_slug, "workshops:action", plan_id=plan.pk, action_id=row.action_id) if reads else ""
    return SupportPage(
        crumbs=(Crumb("Plans", address_in(member.trust_slug, "workshops:plans")), Crumb(f"Support for {host.name}")),
        host=host.name,
        asked_by=row.asked_by.person.name,
        asked=moment_in_words(row.asked_at),
        asked_of=row.asked_of.name if row.asked_of else "all schools",
        text=row.text,
        pill=StatusPill(row.get_stage_display(), SUPPORT_KINDS[SupportStage(row.stage)]),
        answer=row.answer,
        answered_by=row.answered_by.person.name if row.answered_by else "",
        may_answer=may_answer(member, row),
        is_of_all=row.asked_of_id is None,
        is_open=row.stage == SupportStage.ASKED,
        plan_url=url,
    )


def may_answer(member: Member, row: SupportRequest) -> Answer:
    """Leaders of the school that is asked, or of any other school than the one that asks. No query."""
    host_id = row.action.plan.review.host_id
    led = {held.school_id for held in member.roles if held.role == Role.SCHOOL_LEADER}
    is_asked = row.asked_of_id in led if row.asked_of_id is not None else bool(led - {host_id})
    return YES if is_asked else no("Only leaders of the school that is asked answer.")


def can_move_support(row: SupportRequest, to: SupportStage) -> Answer:
    """Whether the moment allows it, by the table of stages."""
    if to in NEXT_SUPPORT_STAGES[row.stage]:
        return YES
    return no(f"This request stands at “{SupportStage(row.stage).label}”; from there it does not go on to “{to.label}”.")


def _reads_plan(member: Member, row: SupportRequest) -> bool:
    try:
        seen = review_for(member, row.action.plan.review_id)
    except NotFound:
        return False
    return reads(seen.ties, row.action.plan.stage, seen.review.cycle.sharing)
