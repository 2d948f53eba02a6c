"""Who sees and does what in an impact review, when: one table over what there is to see, one over what there is to do.

What the host writes is its own until it tells. That there is an impact review, and where it stands, is known to all readers of the plan,
by whose door everybody comes in.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from reviews.assignments.rules.sight import NEVER, Tie
from workshops.impact_reviews.rules.lives import IMPACT_ORDER


class Thing(StrEnum):
    """What there is to see."""

    # What the host writes of each action.
    ENTRIES = "entries"
    # What whoever confirmed saw and heard.
    CONFIRMATION = "confirmation"
    REFLECTION = "reflection"


class Deed(StrEnum):
    """What there is to do."""

    WRITE = "write"
    TELL = "tell"
    # Or send it back.
    CONFIRM = "confirm"
    REFLECT = "reflect"
    CLOSE = "close"


_LEADERS = frozenset({Tie.HOST_HEAD, Tie.HOST_LEADER})
HOST = _LEADERS | {Tie.HOST_STAFF}
# Cleared, each of them.
PEERS = frozenset({Tie.CHAMPION, Tie.LEAD_REVIEWER, Tie.REVIEWER})


def _from(stage: str) -> tuple[str, ...]:
    return IMPACT_ORDER[IMPACT_ORDER.index(stage) :]


def _row(host: tuple[str, ...], others: tuple[str, ...]) -> dict[Tie, tuple[str, ...]]:
    return dict.fromkeys(Tie, NEVER) | dict.fromkeys(HOST, host) | dict.fromkeys((*PEERS, Tie.LEAD, Tie.CENTRAL), others)


SIGHT: Mapping[Thing, Mapping[Tie, tuple[str, ...]]] = {
    Thing.ENTRIES: _row(IMPACT_ORDER, _from("told")),
    Thing.CONFIRMATION: _row(_from("confirmed"), _from("confirmed")),
    Thing.REFLECTION: _row(_from("confirmed"), _from("closed")),
}

WHO: Mapping[Deed, frozenset[Tie]] = {
    Deed.WRITE: HOST,
    Deed.TELL: _LEADERS,
    Deed.CONFIRM: PEERS,
    Deed.REFLECT: HOST,
    Deed.CLOSE: _LEADERS,
}
WHEN: Mapping[Deed, str] = {
    Deed.WRITE: "open",
    Deed.TELL: "open",
    Deed.CONFIRM: "told",
    Deed.REFLECT: "confirmed",
    Deed.CLOSE: "confirmed",
}


def sees(thing: Thing, ties: Iterable[Tie], stage: str) -> bool:
    """Whether any of these ties sees it now."""
    return any(stage in SIGHT[thing][tie] for tie in ties)


def may(deed: Deed, ties: Iterable[Tie]) -> bool:
    """Whether any of these ties allows it. Whoever belongs to the host confirms nothing, whatever else they are."""
    held = set(ties)
    return bool(WHO[deed] & held) and not (deed == Deed.CONFIRM and HOST & held)
