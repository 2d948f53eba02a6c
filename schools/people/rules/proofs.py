"""What counts as proof at sign-in. Plain values in, plain values out."""

from collections.abc import Mapping, Sequence
from typing import Any

Records = Sequence[Mapping[str, Any]]


def has_second_step(records: Records) -> bool:
    """Whether a session's records of how somebody signed in hold a code or a passkey."""
    return any(record.get("method") == "mfa" for record in records)


def was_recent(records: Records, now: float, seconds: int) -> bool:
    """Whether the last proof of who somebody is lies no more than so many seconds before `now`, a time as of the epoch."""
    return bool(records) and now - float(records[-1].get("at", 0)) < seconds


def proven_address(provider: str, told: Mapping[str, Any]) -> str:
    """The address that a provider vouches for, in lower case; empty where it vouches for none.

    Microsoft lets any directory put any text into `mail`, so only the principal name counts, whose domain the directory had to prove.
    Google says of each address whether it is verified.
    """
    if provider == "microsoft":
        address = told.get("userPrincipalName")
    else:
        address = told.get("email") if told.get("email_verified") or told.get("verified_email") else ""
    found = str(address or "").strip().lower()
    return "" if "#ext#" in found else found
