"""The life of a version, of a consent, and what still stands in the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

NEXT_STAGES: Mapping[str, frozenset[str]] = {
    "draft": frozenset({"checking"}),
    # Given back by whoever checks, or taken back by whoever writes.
    "checking": frozenset({"draft", "released"}),
    "released": frozenset({"superseded"}),
    "superseded": frozenset(),
}

NEXT_CONSENTS: Mapping[str, frozenset[str]] = {
    "asked": frozenset({"given", "refused"}),
    "given": frozenset({"withdrawn"}),
    "refused": frozenset(),
    "withdrawn": frozenset(),
}

# These are printed in the lead's own words or not at all; chapters also stand by their figures alone.
_NEED_WORDS = ("summary", "asks")


@dataclass(frozen=True, slots=True)
class Part:
    """A section as these rules take it."""

    key: str
    heading: str
    text: str
    is_chosen: bool


def may_follow(stage: str, wanted: str) -> bool:
    """Whether a version may come from the one stage to the other."""
    return wanted in NEXT_STAGES[stage]


def missing_of(parts: Iterable[Part]) -> tuple[str, ...]:
    """What the report cannot go without and does not say yet, each a sentence."""
    return tuple(f"“{part.heading}” says nothing yet." for part in parts if part.key in _NEED_WORDS and not part.text.strip())


def moved(order: Sequence[str], key: str, step: int) -> tuple[str, ...]:
    """The order with one a place further up (-1) or down (1); as it was where there is no further.

    >>> moved(("a", "b", "c"), "c", -1)
    ('a', 'c', 'b')
    """
    keys = list(order)
    here = keys.index(key)
    there = min(max(here + step, 0), len(keys) - 1)
    keys.insert(there, keys.pop(here))
    return tuple(keys)
