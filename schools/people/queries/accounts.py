"""Accounts, and which proof from elsewhere opens them."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.urls import reverse

from schools.people.models import Person
from schools.people.queries.members import belongings_of
from schools.policies.queries import vouches_for
from schools.policies.rules import domain_of
from schools.tenancy.member import Belonging
from schools.tenancy.prepared import PERSON
from schools.tenancy.prepared_models import PreparedModels
from schools.tenancy.standing import acting_in
from schools.web.pages import Fact

_OPEN = PreparedModels(lambda: Person.objects.filter(pk=PERSON, is_active=True))


def open_account(person_id: int) -> Person | None:
    """The account of a session. None where it is closed or gone."""
    person: Person | None = _OPEN.first(person=person_id)
    return person


def account_of(address: str) -> Person | None:
    """The open account with this address, if the address is confirmed there."""
    found = EmailAddress.objects.filter(email=address, verified=True, user__is_active=True).select_related("user").first()
    person: Person | None = found and found.user
    return person


def is_vouched_for(person_id: int, address: str) -> bool:
    """Whether one of the person's trusts lets Microsoft or Google accounts of the address' domain sign in. One query a trust."""
    domain = domain_of(address)
    for belonging in belongings_of(person_id):
        with acting_in(belonging.trust_id), transaction.atomic():
            if vouches_for(domain):
                return True
    return False


@dataclass(frozen=True, slots=True)
class AccountPage:
    """What one sees of one's own account."""

    name: str
    facts: tuple[Fact, ...]
    trusts: tuple[Belonging, ...]


@dataclass(frozen=True, slots=True)
class SecondStepPage:
    """Who asks for a second step, and whether this person has one already and only has to use it."""

    trusts: tuple[str, ...]
    has_one: bool


def account_page(person_id: int) -> AccountPage:
    """Five queries, whatever the person has."""
    person = Person.objects.get(pk=person_id)
    counted = Authenticator.objects.filter(user=person).values_list("type", flat=True)
    types = list(counted)
    waiting = EmailAddress.objects.filter(user=person, verified=False).values_list("email", flat=True).first()
    passkeys = types.count(Authenticator.Type.WEBAUTHN)
    facts = (
        Fact("Name", person.name, reverse("schools:name")),
        Fact("E-mail", person.email, reverse("account_email"), f"{waiting} waits for you to confirm it" if waiting else ""),
        Fact("Password", "In use" if person.has_usable_password() else "None", reverse("account_change_password")),
        Fact("Authenticator app", "In use" if Authenticator.Type.TOTP in types else "Not used", reverse("mfa_index")),
        Fact("Passkeys", str(passkeys) if passkeys else "None", reverse("mfa_list_webauthn")),
        Fact("Signed in on", _devices(UserSession.objects.filter(user=person).count()), reverse("usersessions_list")),
    )
    return AccountPage(person.name, facts, belongings_of(person_id))


def _devices(count: int) -> str:
    return "This device" if count < 2 else f"{count} devices"


def second_step_page(person_id: int) -> SecondStepPage:
    """Two queries."""
    has_one = Authenticator.objects.filter(user=person_id).exists()
    return SecondStepPage(tuple(found.name for found in belongings_of(person_id)), has_one)
