"""The morning's work on plans: plans that no news made, and owners who are reminded before a date."""

from django.db import transaction

from reviews.reminders.actions import tell_once
from schools.outbox.actions import post
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in
from workshops.plans.actions.making import make_missing_plans
from workshops.plans.queries.due import owners_to_remind


def ask_every_trust() -> int:
    """Post news for each open trust; each is seen to by a task of its own. How many trusts."""
    trusts = list(Trust.objects.filter(is_open=True).order_by("pk").values_list("pk", flat=True))
    for trust_id in trusts:
        with acting_in(trust_id), transaction.atomic():
            post(kind="workshops.day_has_begun", subject_id=trust_id)
    return len(trusts)


@transaction.atomic
def see_to_plans() -> int:
    """In the trust one stands in; how many owners were reminded. Done twice it makes and tells nothing new."""
    make_missing_plans()
    return tell_once(find=owners_to_remind)
