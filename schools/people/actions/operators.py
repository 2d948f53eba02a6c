"""Who runs the installation."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from schools.people.models import Person
from schools.web.errors import BadInput


@transaction.atomic
def make_operator(*, email: str, name: str) -> Person:
    """Let this person run the installation; an account is made if there is none. It has no password until one is asked for by mail."""
    email = email.strip().lower()
    person = Person.objects.select_for_update().filter(email=email).first() or Person.objects.create_user(email, name=name)
    EmailAddress.objects.get_or_create(user=person, email=email, defaults={"verified": True, "primary": True})
    person.is_operator = True
    person.save(update_fields=["is_operator"])
    return person


@transaction.atomic
def forget_second_step(*, email: str) -> Person:
    """Take all second steps away, recovery codes too, and sign the person out everywhere. Raises BadInput where there is none."""
    person: Person | None = Person.objects.select_for_update().filter(email=email.strip().lower()).first()
    if person is None:
        raise BadInput({"": f"No account has the address {email}."})
    if not Authenticator.objects.filter(user=person).delete()[0]:
        raise BadInput({"": f"{person.name} has no second step."})
    sign_ins = UserSession.objects.filter(user=person)
    Session.objects.filter(pk__in=sign_ins.values("session_key")).delete()
    sign_ins.delete()
    return person
