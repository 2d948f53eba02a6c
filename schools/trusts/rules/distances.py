"""How far schools are apart, as the crow flies."""

from collections.abc import Iterable
from math import hypot

METRES_IN_A_MILE = 1609.344

Place = tuple[int | None, int | None]


def metres_between(one: Place, other: Place) -> float | None:
    """Between two places on the Ordnance Survey grid, in metres: a flat grid, so Pythagoras does. None where a place is not known."""
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return None
    return hypot(one[0] - other[0], one[1] - other[1])


def nearest_first(here: Place, others: Iterable[tuple[str, Place]]) -> list[tuple[int, float | None]]:
    """Positions in `others` (name and place) with their distance in metres: nearest first, unknown last, then by name."""
    found = [(index, name, metres_between(here, place)) for index, (name, place) in enumerate(others)]
    ordered = sorted(found, key=lambda item: (item[2] is None, item[2] or 0.0, item[1].casefold()))
    return [(index, metres) for index, _, metres in ordered]


def in_words(metres: float) -> str:
    """Kilometres, and miles for those who drive them."""
    return f"{metres / 1000:.1f} km ({metres / METRES_IN_A_MILE:.1f} miles)"
