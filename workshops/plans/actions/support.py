"""Support between schools: asked for an action, offered or declined by another school's leaders, and how it was used."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.models import School
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from workshops.plans.actions.entering import enter_to_go_on, locked_action
from workshops.plans.enums import SupportStage
from workshops.plans.models import SupportRequest
from workshops.plans.queries.support import can_move_support, may_answer, support_for


@transaction.atomic
def ask_for_support(*, by: Member, plan_id: int, action_id: int, text: str, asked_of: int | None = None) -> SupportRequest:
    """Ask the leaders of a school, or of all others. They read these words and nothing else of the plan.

    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    standing = enter_to_go_on(by, plan_id)
    action = locked_action(standing.plan, action_id)
    others = School.objects.here(timezone.localdate()).exclude(pk=standing.seen.review.host_id)
    if asked_of is not None and not others.filter(pk=asked_of).exists():
        raise BadInput({"asked_of": "Choose another school of the trust, or all of them."})
    made: SupportRequest = SupportRequest.objects.create(
        action=action, asked_of_id=asked_of, asked_by_id=by.membership_id, asked_at=timezone.now(), text=text
    )
    post(kind="workshops.support_asked", subject_id=made.pk)
    return made


@transaction.atomic
def answer_support(*, by: Member, support_id: int, is_offer: bool, answer: str) -> None:
    """Offer it or decline, in words. Asked of all, the first offer counts, and one school's no is no answer for the others.

    Raises NotFound, NotYours, WrongStage.
    """
    row = _locked(support_for(by, support_id).pk)
    require(may_answer(by, row))
    if row.asked_of_id is None and not is_offer:
        raise WrongStage("It was asked of all schools: who cannot help need not answer.")
    _move(row, SupportStage.OFFERED if is_offer else SupportStage.DECLINED, answered_by_id=by.membership_id, answer=answer)
    post(kind="workshops.support_answered", subject_id=row.pk)


@transaction.atomic
def record_use(*, by: Member, plan_id: int, action_id: int, support_id: int, use: str) -> None:
    """Say how offered support was used. Raises NotFound, NotYours, WrongStage."""
    _move(_own(by, plan_id, action_id, support_id), SupportStage.USED, use=use)


@transaction.atomic
def withdraw_support(*, by: Member, plan_id: int, action_id: int, support_id: int) -> None:
    """It is no longer needed. Raises NotFound, NotYours, WrongStage."""
    _move(_own(by, plan_id, action_id, support_id), SupportStage.WITHDRAWN)


def _own(by: Member, plan_id: int, action_id: int, support_id: int) -> SupportRequest:
    standing = enter_to_go_on(by, plan_id)
    action = locked_action(standing.plan, action_id)
    if not SupportRequest.objects.filter(pk=support_id, action=action.pk).exists():
        raise NotFound
    return _locked(support_id)


def _locked(support_id: int) -> SupportRequest:
    rows = SupportRequest.objects.select_related("action__plan__review__host").select_for_update(of=("self",), no_key=True)
    found: SupportRequest = rows.get(pk=support_id)
    return found


def _move(row: SupportRequest, to: SupportStage, **more: Any) -> None:
    require(can_move_support(row, to), WrongStage)
    row.stage = to
    for name, value in more.items():
        setattr(row, name, value)
    row.save(update_fields=["stage", *more])
