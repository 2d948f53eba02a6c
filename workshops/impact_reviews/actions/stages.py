"""From stage to stage: the host tells, a peer confirms or asks for more, the host closes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.stages import move_review
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.errors import BadInput, WrongStage
from workshops.impact_reviews.actions.entering import enter, move
from workshops.impact_reviews.enums import ImpactStage, Manner
from workshops.impact_reviews.models import ImpactEntry, ImpactReview
from workshops.impact_reviews.queries.rows import has_reflection, written_in
from workshops.impact_reviews.rules.lives import end_of
from workshops.impact_reviews.rules.readiness import missing
from workshops.impact_reviews.rules.sight import Deed
from workshops.plans.actions.entering import locked_plan, move_action, move_plan
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_move_action

_NOT_SENT_BACK: dict[str, Any] = {"sent_back_at": None, "sent_back_by_id": None, "sent_back_because": ""}


@transaction.atomic
def tell(*, by: Member, plan_id: int) -> None:
    """Let champion and peers read it, so that one of them confirms.

    Raises NotFound, NotYours, and WrongStage also where something is missing: it names the actions.
    """
    row = enter(by, plan_id, Deed.TELL).row
    if lacks := missing(written_in(row).told):
        raise WrongStage(" ".join(("It cannot be sent yet.", *lacks)))
    move(row, ImpactStage.TOLD, told_at=timezone.now(), told_by_id=by.membership_id, **_NOT_SENT_BACK)
    post(kind="workshops.impact_told", subject_id=row.pk)


@transaction.atomic
def send_back(*, by: Member, plan_id: int, because: str) -> ImpactReview:
    """Ask the host for more before it is confirmed. Raises NotFound, NotYours, BadInput."""
    row = _enter_to_confirm(by, plan_id)
    move(row, ImpactStage.OPEN, sent_back_at=timezone.now(), sent_back_by_id=by.membership_id, sent_back_because=because)
    post(kind="workshops.impact_sent_back", subject_id=row.pk)
    return row


@transaction.atomic
def confirm(*, by: Member, plan_id: int, manner: Manner, confirmation: str) -> ImpactReview:
    """Say what one saw and heard of it, and how. With this the plan is reviewed. Raises NotFound, NotYours, BadInput."""
    row = _enter_to_confirm(by, plan_id)
    said = {"manner": manner, "confirmation": confirmation, "confirmed_at": timezone.now(), "confirmed_by_id": by.membership_id}
    move(row, ImpactStage.CONFIRMED, **said)
    move_plan(locked_plan(plan_id), PlanStage.REVIEWED)
    post(kind="workshops.impact_confirmed", subject_id=row.pk)
    return row


def _enter_to_confirm(by: Member, plan_id: int) -> ImpactReview:
    """Who is late by a moment is told so at the form, with their words kept."""
    try:
        return enter(by, plan_id, Deed.CONFIRM).row
    except WrongStage as refusal:
        raise BadInput({"": f"{refusal} Your words are still here: copy what you want to keep."}) from refusal


@transaction.atomic
def close(*, by: Member, plan_id: int) -> None:
    """Give every action its outcome, carry over what is unfinished, and close plan and review with it.

    Raises NotFound, NotYours, and WrongStage also where no reflection is written.
    """
    standing = enter(by, plan_id, Deed.CLOSE)
    if not has_reflection(standing.row):
        raise WrongStage("Write what you learned before you close the impact review.")
    plan = locked_plan(plan_id)
    outcomes = {entry.action_id: entry for entry in ImpactEntry.objects.filter(impact_review=standing.row)}
    for action in Action.objects.standing().filter(plan=plan_id).select_for_update(no_key=True).order_by("position", "pk"):
        _end(plan, action, outcomes)
    move(standing.row, ImpactStage.CLOSED, closed_at=timezone.now())
    move_plan(plan, PlanStage.CLOSED, closed_at=timezone.now())
    _close_review(standing.of_plan.seen.review)
    post(kind="workshops.impact_closed", subject_id=standing.row.pk)


def _end(plan: Plan, action: Action, entries: Mapping[int, ImpactEntry]) -> None:
    entry = entries.get(action.pk)
    to = ActionStage(end_of(entry.outcome if entry else "", action.stage))
    if to == action.stage:
        return
    if not can_move_action(action, to):
        # What the plan called done or stopped, and the impact review something else, is taken up again first.
        move_action(plan, action, ActionStage.IN_PROGRESS)
    move_action(plan, action, to, stopped_because=entry.stopped_because if entry else "")


def _close_review(review: Review) -> None:
    if review.stage != ReviewStage.CLOSED:
        move_review(review, ReviewStage.CLOSED)
