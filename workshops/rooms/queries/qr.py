"""The join address as a QR picture, as numbers for a plain SVG path."""

from dataclasses import dataclass
from functools import lru_cache

import segno

# The quiet zone that readers of the picture need around it.
QUIET = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """A square of `size` units, its dark units as the path `d`."""

    size: int
    d: str


@lru_cache(maxsize=256)
def picture_of(address: str) -> Picture:
    """Read across a hall, so in the largest units that the address allows."""
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix]
    runs = [f"M{start + QUIET} {top + QUIET}h{length}v1h-{length}z" for top, row in enumerate(rows) for start, length in _runs(row)]
    return Picture(len(rows) + 2 * QUIET, "".join(runs))


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where dark units begin in a row, and how many follow."""
    runs: list[tuple[int, int]] = []
    for place, is_dark in enumerate(row):
        if not is_dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
