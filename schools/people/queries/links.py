"""The link of an invitation: signed, and bound to one sending of it by a nonce. It says no more than which row to look at."""

import secrets
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse

from schools.people.models import Invitation

_SALT = "schools.people.invitation"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Claim:
    """What a link with a good signature says."""

    trust_id: int
    invitation_id: int
    nonce: str


def new_nonce() -> str:
    """Made at each sending, so that only the newest mail's link opens anything."""
    return secrets.token_urlsafe(16)


def token_of(invitation: Invitation) -> str:
    """The last part of the invitation's address."""
    return signing.Signer(salt=_SALT).sign_object([invitation.trust_id, invitation.pk, invitation.nonce])


def link_of(invitation: Invitation) -> str:
    """The whole address, for a mail."""
    return settings.SITE_ADDRESS + reverse("schools:accept_invitation", kwargs={"token": token_of(invitation)})


def read_token(token: str) -> Claim | None:
    """None for what we never signed."""
    try:
        trust_id, invitation_id, nonce = signing.Signer(salt=_SALT).unsign_object(token[:_LONGEST])
    # A forged payload may be anything that base64 and JSON choke on; only what we signed gets past the signature.
    except (signing.BadSignature, ValueError):
        return None
    return Claim(trust_id, invitation_id, nonce)
