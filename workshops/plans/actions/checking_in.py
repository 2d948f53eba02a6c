"""What Improvement Champion and peers say to a plan or to one of its actions."""

from django.db import transaction
from django.utils import timezone

from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from workshops.plans.actions.entering import enter, locked_action
from workshops.plans.models import CheckIn
from workshops.plans.permissions import can_be_spoken_to
from workshops.plans.rules.sight import Deed


@transaction.atomic
def check_in(*, by: Member, plan_id: int, text: str, action_id: int | None = None) -> CheckIn:
    """Say something. It changes nothing of the plan. Raises NotFound, NotYours, WrongStage."""
    standing, _ = enter(by, plan_id, Deed.CHECK_IN)
    require(can_be_spoken_to(standing.plan), WrongStage)
    action = locked_action(standing.plan, action_id) if action_id is not None else None
    made: CheckIn = CheckIn.objects.create(plan=standing.plan, action=action, by_id=by.membership_id, at=timezone.now(), text=text)
    post(kind="workshops.checked_in", subject_id=made.pk)
    return made
