"""Notices about plans. Of what an action says, only those who read the plan are told."""

from textwrap import shorten

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.models import Assignment
from schools.notices.actions.notices import notify
from schools.people.models import RoleHeld
from workshops.plans.enums import PlanStage, SupportStage
from workshops.plans.models import Action, CheckIn, Plan, SupportRequest
from workshops.plans.queries.people import champions_of, leaders_of, leaders_of_others

_SHOWN = 120


def tell_of_plan(*, plan_id: int) -> None:
    """The host's leaders and the Improvement Champion: the plan is there to be completed."""
    plan = _plan(plan_id)
    if plan.stage != PlanStage.DRAFT:
        return
    host = plan.review.host.name
    notify(
        membership_ids=leaders_of(plan.review.host_id),
        sentence=f"The action plan of {host} is begun. Say who does what by when.",
        url=_url(plan),
    )
    notify(
        membership_ids=champions_of(plan.review_id),
        sentence=f"The action plan of {host} is begun. You can read it and check in.",
        url=_url(plan),
    )


def tell_of_proposals(*, plan_id: int) -> None:
    """The host's leaders: the workshop was opened again."""
    plan = _plan(plan_id)
    host, url = plan.review.host, reverse("workshops:proposals", kwargs={"trust_slug": plan.trust.slug, "plan_id": plan.pk})
    sentence = f"The Improvement Workshop at {host.name} was opened again. See what it would change of your action plan."
    notify(membership_ids=leaders_of(host.pk), sentence=sentence, url=url)


def tell_of_agreement(*, plan_id: int) -> None:
    """The host's staff, and those who reviewed it."""
    plan = _plan(plan_id)
    if plan.stage == PlanStage.DRAFT:
        return
    staff = RoleHeld.objects.current(timezone.localdate()).filter(school=plan.review.host_id).values_list("membership", flat=True)
    team = Assignment.objects.cleared().filter(review=plan.review_id).values_list("membership", flat=True)
    readers = {*staff, *team} - {plan.agreed_by_id}
    notify(membership_ids=sorted(readers), sentence=f"{plan.review.host.name} has agreed its action plan.", url=_url(plan))


def tell_of_owner(*, action_id: int) -> None:
    """Whoever is named as owner and has not answered."""
    action = _action(action_id)
    if action is None or action.owner_id is None or action.owner_confirmed_at is not None:
        return
    sentence = f"You are named to see to this: {_short(action)} Please confirm, or say why not."
    notify(membership_ids=[action.owner_id], sentence=sentence, url=_action_url(action))


def tell_of_decline(*, action_id: int) -> None:
    """The host's leaders, unless somebody has been named meanwhile."""
    action = _action(action_id)
    if action is None or action.owner_id is not None:
        return
    sentence = f"An action needs another owner: {_short(action)}"
    notify(membership_ids=leaders_of(action.plan.review.host_id), sentence=sentence, url=_action_url(action))


def tell_of_check_in(*, check_in_id: int) -> None:
    """The host's leaders, and the owner of the action that it speaks to."""
    row = CheckIn.objects.select_related("plan__review__host", "plan__trust", "action", "by__person").get(pk=check_in_id)
    owners = [row.action.owner_id] if row.action and row.action.owner_id else []
    readers = dict.fromkeys((*leaders_of(row.plan.review.host_id), *owners))
    sentence = f"{row.by.person.name} has checked in on the action plan of {row.plan.review.host.name}."
    notify(membership_ids=readers, sentence=sentence, url=_url(row.plan, "#check-ins"))


def tell_of_support(*, support_id: int) -> None:
    """The leaders of the school that is asked, or of all others."""
    row = _support(support_id)
    if row.stage != SupportStage.ASKED:
        return
    host = row.action.plan.review.host
    asked = leaders_of(row.asked_of_id) if row.asked_of_id is not None else leaders_of_others(host.pk)
    sentence = f"{host.name} asks {'your school' if row.asked_of_id is not None else 'other schools'} for support."
    notify(membership_ids=asked, sentence=sentence, url=_support_url(row))


def tell_of_answer(*, support_id: int) -> None:
    """Whoever asked, and the action's owner."""
    row = _support(support_id)
    said = {SupportStage.OFFERED: "offers you support", SupportStage.DECLINED: "cannot support you this time"}.get(SupportStage(row.stage))
    if said is None or row.answered_by is None:
        return
    readers = dict.fromkeys(pk for pk in (row.asked_by_id, row.action.owner_id) if pk is not None)
    notify(membership_ids=readers, sentence=f"{row.answered_by.person.name} {said}.", url=_action_url(row.action))


def _plan(plan_id: int) -> Plan:
    found: Plan = Plan.objects.select_related("review__host", "trust").get(pk=plan_id)
    return found


def _action(action_id: int) -> Action | None:
    found: Action | None = Action.objects.standing().select_related("plan__review__host", "plan__trust").filter(pk=action_id).first()
    return found


def _support(support_id: int) -> SupportRequest:
    rows = SupportRequest.objects.select_related("action__plan__review__host", "action__plan__trust", "answered_by__person")
    found: SupportRequest = rows.get(pk=support_id)
    return found


def _short(action: Action) -> str:
    words = shorten(action.what, _SHOWN, placeholder=" …")
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def _url(plan: Plan, place: str = "") -> str:
    return reverse("workshops:plan", kwargs={"trust_slug": plan.trust.slug, "plan_id": plan.pk}) + place


def _action_url(action: Action) -> str:
    kwargs = {"trust_slug": action.plan.trust.slug, "plan_id": action.plan_id, "action_id": action.pk}
    return reverse("workshops:action", kwargs=kwargs)


def _support_url(row: SupportRequest) -> str:
    return reverse("workshops:support", kwargs={"trust_slug": row.action.plan.trust.slug, "support_id": row.pk})
