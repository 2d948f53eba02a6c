"""Divides the register's schools into trusts for a nation of a wished size: real groups first, made-up ones for the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

# So many schools at least can review each other.
FEWEST = 3
# How many times the smallest made-up trust the largest may be beyond that: England's largest academy trusts have some ninety schools.
_MOST_TIMES = 30


@dataclass(frozen=True, slots=True)
class Registered:
    """A group that the register knows, with its open schools."""

    uid: int
    name: str
    urns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A trust to be made. Without a group UID it is made up, of schools that are real."""

    slug: str
    name: str
    urns: tuple[int, ...]
    group_uid: int | None = None


class TooFew(ValueError):
    """No such nation can be made; the text says why."""


def divide(groups: Sequence[Registered], schools: Sequence[int], *, trusts: int, wanted: int, seed: str) -> tuple[Planned, ...]:
    """So many trusts with so many schools together, each with three or more; of the `schools` that are open.

    Large groups come first, and are cut where all together would be too many. Made-up trusts take schools of no chosen group, and some
    twice where there are not enough. The same values give the same trusts. Raises TooFew.
    """
    _refuse(schools, trusts, wanted)
    chance = Random(f"nation {seed}")  # noqa: S311 - the same every time is what is wanted
    real = sorted((group for group in groups if len(group.urns) >= FEWEST), key=lambda group: (-len(group.urns), group.uid))[:trusts]
    made_up = trusts - len(real)
    most = _most([len(group.urns) for group in real], wanted - FEWEST * made_up)
    kept = [group.urns[:most] for group in real]
    sizes = _sizes(made_up, wanted - sum(map(len, kept)), chance)
    pool = _others(schools, kept, max(sizes, default=0), chance)
    named = [Planned(f"nation-{group.uid}", group.name, urns, group.uid) for group, urns in zip(real, kept, strict=True)]
    invented = [
        Planned(f"nation-m{number}", f"Made-up Schools Trust {number}", tuple(islice(pool, size))) for number, size in enumerate(sizes, 1)
    ]
    return (*named, *invented)


def _refuse(schools: Sequence[int], trusts: int, wanted: int) -> None:
    if trusts < 1:
        raise TooFew("A nation has at least one trust.")
    if wanted < FEWEST * trusts:
        raise TooFew(f"Each trust needs at least {FEWEST} schools, so that they can review each other: {FEWEST * trusts} for {trusts}.")
    if len(schools) < FEWEST:
        raise TooFew("The register is not here, or has too few open schools. Import it first: manage.py import_register.")


def _most(sizes: Sequence[int], left: int) -> int:
    """The most schools that one group may keep so that all of them keep no more than are left.

    >>> _most([9, 5, 3], 13), _most([9, 5, 3], 40)
    (5, 9)
    """
    return max(
        (most for most in range(FEWEST, max(sizes, default=FEWEST) + 1) if sum(min(size, most) for size in sizes) <= left), default=FEWEST
    )


def _sizes(trusts: int, left: int, chance: Random) -> list[int]:
    """So many numbers of three and more, some large and most small, that add up to what is left."""
    if not trusts:
        return []
    weights = [min(chance.paretovariate(1.5), _MOST_TIMES) for _ in range(trusts)]
    spare = left - FEWEST * trusts
    sizes = [FEWEST + int(spare * weight / sum(weights)) for weight in weights]
    for place in range(left - sum(sizes)):
        sizes[place % trusts] += 1
    return sizes


def _others(schools: Sequence[int], kept: Sequence[Sequence[int]], largest: int, chance: Random) -> Iterator[int]:
    """Schools without end, none twice before all have come; those of real trusts, too, where there are no others for the largest."""
    taken = {urn for urns in kept for urn in urns}
    free = [urn for urn in schools if urn not in taken]
    if len(free) < largest:
        free = list(schools)
    if len(free) < largest:
        raise TooFew(f"The register has {len(free)} open schools, and one trust would need {largest}.")
    return cycle(chance.sample(free, len(free)))
