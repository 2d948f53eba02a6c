"""Who runs the installation."""

from allauth.account.models import EmailAddress
from django.db import transaction

from schools.people.models import Person


@transaction.atomic
def make_operator(*, email: str, name: str) -> Person:
    """Let this person run the installation; an account is made if there is none. It has no password until one is asked for by mail."""
    email = email.strip().lower()
    person = Person.objects.select_for_update().filter(email=email).first() or Person.objects.create_user(email, name=name)
    EmailAddress.objects.get_or_create(user=person, email=email, defaults={"verified": True, "primary": True})
    person.is_operator = True
    person.save(update_fields=["is_operator"])
    return person
