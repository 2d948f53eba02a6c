"""What people change of their own account. Passwords, addresses and second steps are changed by the sign-in library."""

from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from schools.people.models import Person


@transaction.atomic
def rename_person(*, person_id: int, name: str) -> Person:
    """Give oneself another name, everywhere. What was written under the old one shows the new."""
    person = Person.objects.select_for_update().get(pk=person_id)
    person.name = name
    person.save(update_fields=["name"])
    return person


def keep_only_address(*, account: SocialAccount, address: str) -> None:
    """Forget what Microsoft or Google told of a person beyond the address: telephones and job titles are none of our business.

    An account that is not connected yet is only changed in hand.
    """
    account.extra_data = {"address": address}
    if account.pk:
        account.save(update_fields=["extra_data"])


@transaction.atomic
def forget_old_sign_ins() -> int:
    """Delete sessions that are over, and from where they were signed in; how many sign-ins were forgotten."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    lasting = Session.objects.filter(pk=OuterRef("session_key"))
    forgotten: int = UserSession.objects.filter(~Exists(lasting)).delete()[0]
    return forgotten
