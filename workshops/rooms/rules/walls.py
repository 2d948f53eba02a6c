"""How ideas stand on the wall: their bars, and the grid of impact and effort."""

from collections.abc import Iterable
from typing import NamedTuple

LEVELS = range(1, 6)


class Cell(NamedTuple):
    """A field of the grid: five by five, with the ideas that were placed there, each by its number and words."""

    impact: int
    effort: int
    ideas: tuple[tuple[int, str], ...]


def share_of(dots: int, most: int) -> int:
    """A bar's length in hundredths of the longest."""
    return round(100 * dots / most) if most else 0


def grid_of(ideas: Iterable[tuple[str, int | None, int | None]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows from high impact to low, in each from little effort to much. Ideas are numbered in their order; unplaced ones are left out."""
    numbered = [(number, *idea) for number, idea in enumerate(ideas, start=1)]

    def there(impact: int, effort: int) -> tuple[tuple[int, str], ...]:
        return tuple((number, text) for number, text, placed, takes in numbered if (placed, takes) == (impact, effort))

    return tuple(tuple(Cell(impact, effort, there(impact, effort)) for effort in LEVELS) for impact in reversed(LEVELS))
