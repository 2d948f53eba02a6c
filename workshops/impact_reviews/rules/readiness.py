"""What is missing before an impact review goes on, named; and what is worth a look though it stops nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one action so far."""

    what: str
    outcome: str
    has_update: bool
    has_how_known: bool

    @property
    def is_complete(self) -> bool:
        return bool(self.outcome) and self.has_update


def missing(told: Sequence[Told]) -> tuple[str, ...]:
    """A sentence for every action of which something is still to be said.

    >>> missing([Told("Read aloud each day.", "", True, True), Told("Buy books", "done", False, True), Told("Meet", "done", True, True)])
    ('“Read aloud each day”: say what became of it.', '“Buy books”: write an update.')
    """
    return tuple(f"“{named(each.what)}”: {_lack(each)}" for each in told if not each.is_complete)


def _lack(told: Told) -> str:
    if not told.outcome and not told.has_update:
        return "say what became of it, and write an update."
    return "write an update." if told.outcome else "say what became of it."


def warnings(told: Sequence[Told]) -> tuple[str, ...]:
    """Actions that are done without a word on how the school knows."""
    return tuple(f"“{named(each.what)}” is done: how do you know?" for each in told if each.outcome == "done" and not each.has_how_known)


def named(what: str) -> str:
    """How an action begins, for a sentence."""
    return shorten(what, _SHOWN, placeholder=" …").rstrip(".")
