"""How the years of any trust went: better from year to year, for each trust a little otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.company import Host
from reviews.demo.rules.course import Course
from reviews.demo.rules.seasons import Mishaps

_MODES = ("in_person", "in_person", "in_person", "mixed", "mixed", "virtual")
_SHARE_OF_VISITS_BY_VIDEO = 0.4
_SHARE_PAUSED, _SHARE_CANCELLED = 0.02, 0.02


@dataclass(frozen=True, slots=True)
class YearOf:
    """A year of a trust, and the share of its schools that take part."""

    course: Course
    share: float


def years_of(seed: str, this_year: int, years: int) -> tuple[YearOf, ...]:
    """So many years that are over, and this one."""
    chance = Random(f"{seed} years")  # noqa: S311 - the same every time is what is wanted
    luck = chance.uniform(-0.1, 0.1)
    return tuple(_year(seed, this_year - years + place, place / max(years, 1), luck, chance) for place in range(years + 1))


def _year(seed: str, year: int, grown: float, luck: float, chance: Random) -> YearOf:
    mode = chance.choice(_MODES)
    course = Course(
        year,
        f"{seed} {year}",
        mode=mode,
        share_virtual=_SHARE_OF_VISITS_BY_VIDEO if mode == "mixed" else 0.0,
        well=(5, 3, 3, 2),
        better=(2, 3, 4, 4),
        promises=(2, 5 - round(2 * grown)),
        share_done=0.5 + 0.2 * grown + luck,
        share_stopped=0.2 - 0.1 * grown,
        share_late=0.5 - 0.35 * grown,
        mean_rating=3.7 + 0.5 * grown + luck,
    )
    return YearOf(course, min(0.55 + 0.45 * grown, 1.0))


def hosts_in(year: YearOf, hosts: Sequence[Host]) -> list[Host]:
    """The schools that take part: three at least, and none that came too late to be visited."""
    chance, calendar = year.course.chance("hosts"), calendar_of(year.course.year)
    latest = calendar.plus(calendar.phases["visit"].ends_on, -25)
    here = [host for host in hosts if host.joined_on is None or host.joined_on <= latest]
    number = max(round(year.share * len(here)), min(3, len(here)))
    return sorted(chance.sample(here, number), key=lambda host: host.urn)


def mishaps_in(year: YearOf, hosts: Sequence[Host]) -> Mishaps:
    """A few are paused, a few leave the year's cycle."""
    chance = year.course.chance("mishaps")
    drawn = [(host.urn % 100, chance.random()) for host in hosts]
    paused = frozenset(number for number, draw in drawn if draw < _SHARE_PAUSED)
    cancelled = frozenset(number for number, draw in drawn if _SHARE_PAUSED <= draw < _SHARE_PAUSED + _SHARE_CANCELLED)
    return Mishaps(paused, cancelled)
