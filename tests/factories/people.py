"""People for tests: accounts, memberships, roles, and signing in as them."""

import time
from datetime import timedelta
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.utils import timezone

from schools.models import Membership, Person, RoleHeld, School, Trust
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import trusts

PASSWORD = "three calm herons"
SCHOOL_ROLES = {Role.SCHOOL_LEADER, Role.STAFF_MEMBER}
_numbers = count(1)


def person(name: str = "", email: str = "", *, two_factor: bool = False, **fields: Any) -> Person:
    """An account with a verified address and PASSWORD; with an authenticator app and recovery codes where two-factor is asked for."""
    number = next(_numbers)
    name = name or f"Person {number}"
    email = email or f"{name.lower().replace(' ', '.')}.{number}@example.org"
    made = Person.objects.create_user(email, PASSWORD, name=name, **fields)
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    if two_factor:
        TOTP.activate(made, generate_totp_secret())
        RecoveryCodes.activate(made)
    return made


def member(
    trust: Trust | None = None,
    role: Role | None = Role.TRUST_LEAD,
    school: School | None = None,
    *,
    person: Person | None = None,
    is_head: bool = False,
    **fields: Any,
) -> Member:
    """A person who is a member of a trust since yesterday, with one role (or none). A school role without a school gets one made.

    `fields` are the membership's. Called again with the same person it adds a role.
    """
    trust = trust or trusts.trust()
    person = person or globals()["person"](two_factor=True)
    if role in SCHOOL_ROLES and school is None:
        school = trusts.school(trust)
    yesterday = timezone.localdate() - timedelta(days=1)
    with acting_in(trust.pk), transaction.atomic():
        membership, _ = Membership.objects.get_or_create(person=person, defaults={"starts_on": yesterday} | fields)
        if role is not None:
            RoleHeld.objects.create(membership=membership, role=role, school=school, is_head=is_head, starts_on=yesterday)
    found = member_for(person.pk, trust.slug)
    return found or Member(membership.pk, person.pk, person.name, person.email, trust.pk, trust.slug, trust.name)


def head(trust: Trust | None = None, school: School | None = None, **fields: Any) -> Member:
    """The head of a school."""
    return member(trust, Role.SCHOOL_LEADER, school, is_head=True, **fields)


def sign_in(client: Client, who: Member | Person, *, two_factor: bool | None = None) -> Client:
    """Sign the client in, as after a password and, where the person has one, a code from the authenticator app.

    `two_factor` overrides what the session remembers of that code.
    """
    account = who if isinstance(who, Person) else Person.objects.get(pk=who.person_id)
    client.force_login(account)
    used = Authenticator.objects.filter(user=account).exists() if two_factor is None else two_factor
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "email": account.email},
        *([{"method": "mfa", "at": time.time(), "type": "totp"}] if used else []),
    ]
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
    return client


def session_cookie(who: Member | Person) -> dict[str, str]:
    """The name and value of a signed-in session's cookie, for a browser in a journey."""
    client = sign_in(Client(), who)
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}
