"""What an invitation's link opens, and when."""

from datetime import date, datetime
from enum import StrEnum


class LinkState(StrEnum):
    """Only an open link can be accepted. A forged one was never signed by us, or leads to nothing."""

    OPEN = "open"
    EXPIRED = "expired"
    USED = "used"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    FORGED = "forged"


def link_state(stage: str, is_newest: bool, expires_at: datetime, ends_on: date | None, now: datetime) -> LinkState:
    """`stage` is open, accepted or withdrawn. A link is replaced by the next sending; an offer whose last day is over has expired."""
    if stage == "accepted":
        return LinkState.USED
    if stage == "withdrawn":
        return LinkState.WITHDRAWN
    if not is_newest:
        return LinkState.REPLACED
    if now >= expires_at or (ends_on is not None and ends_on < now.date()):
        return LinkState.EXPIRED
    return LinkState.OPEN
