"""Invitations for tests."""

from itertools import count
from typing import Any

from django.db import transaction

from schools.models import Invitation
from schools.people.actions.invitations import invite
from schools.people.queries.links import link_of, token_of
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in

_numbers = count(1)


def invitation(by: Member, email: str = "", *roles: HeldRole, **fields: Any) -> Invitation:
    """Sent by this member; to a trustee unless roles are given."""
    number = next(_numbers)
    fields = {"name": f"Invited {number}", "roles": roles or (HeldRole(Role.TRUSTEE),)} | fields
    with acting_in(by.trust_id), transaction.atomic():
        return invite(by=by, email=email or f"invited.{number}@example.org", **fields)


def path_of(invitation: Invitation) -> str:
    """The link without the site's address."""
    return "/" + link_of(invitation).split("/", 3)[3]


__all__ = ["invitation", "path_of", "token_of"]
