"""What is known of the numbers of a report, and which of them must not be found out from it: the terms in which suppression thinks.

A chapter says of its numbers by which laws they hang together (a total is the sum of its parts, a part is at most its whole), which are
so small that they may tell of somebody, and what each published figure says about them. What to withhold follows in `suppression`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Law:
    """That numbers, each so many times, add up to something from `low` to `high`; None leaves that side open."""

    terms: tuple[tuple[str, int], ...]
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Protected:
    """A number that must not be found out where it is small: below `threshold`, and not nought.

    `whole` is the number of all that it could count, where everybody knows that. Where that is small, too, even nought is not told.
    """

    name: str
    threshold: int
    whole: int | None = None

    def is_small(self, value: int) -> bool:
        """Whether this value of it is to be kept."""
        return value < self.threshold if self._is_all_small else 0 < value < self.threshold

    @property
    def range(self) -> tuple[int, int]:
        """Whoever reads all that is published must take at least both of these for possible."""
        return (0, self.whole or 0) if self._is_all_small else (1, self.threshold - 1)

    @property
    def _is_all_small(self) -> bool:
        return self.whole is not None and self.whole < self.threshold


@dataclass(frozen=True, slots=True)
class Statement:
    """What is told when these figures are published. Of several that could be withheld the one of lower rank goes first."""

    hides: tuple[str, ...]
    says: tuple[Law, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The numbers as they are, what everybody knows of how they hang together, what is to be protected, what is to be said.

    `untold` are keys of figures that are withheld whatever else is told.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    laws: tuple[Law, ...] = ()
    protected: tuple[Protected, ...] = ()
    statements: tuple[Statement, ...] = ()
    untold: frozenset[str] = frozenset()

    def __or__(self, other: "Knowledge") -> "Knowledge":
        return Knowledge(
            {**self.numbers, **other.numbers},
            (*self.laws, *other.laws),
            (*self.protected, *other.protected),
            (*self.statements, *other.statements),
            self.untold | other.untold,
        )


def is_sum(total: str, parts: Iterable[str]) -> Law:
    """A total is the sum of its parts."""
    return Law(((total, -1), *((part, 1) for part in parts)), 0, 0)


def at_most(part: str, *wholes: str) -> Law:
    """A number is not greater than these together."""
    return Law(((part, 1), *((whole, -1) for whole in wholes)), None, 0)


def exactly(name: str, value: int) -> Law:
    """A number is told."""
    return Law(((name, 1),), value, value)
