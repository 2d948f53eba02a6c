"""How a year of reviews goes, in a few figures; and the days on which one review of it goes from step to step."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from reviews.demo.rules.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Course:
    """Of one academic year. Weights are by theme, in the order of our own framework; spans are school days, both ends included."""

    year: int
    # Decides everything that is left to chance.
    seed: str = ""
    mode: str = "in_person"
    # Of the visits of a mixed year.
    share_virtual: float = 0.0
    well: tuple[int, int, int, int] = (3, 3, 3, 3)
    better: tuple[int, int, int, int] = (3, 3, 3, 3)
    share_excellent: float = 0.6
    # From the visit to the host's check, and from the release to the workshop.
    to_check: tuple[int, int] = (4, 9)
    to_workshop: tuple[int, int] = (5, 11)
    promises: tuple[int, int] = (2, 4)
    # What becomes of a promise, and of the check-back.
    share_done: float = 0.6
    share_stopped: float = 0.15
    share_late: float = 0.2
    # Of a rating from 1 to 5.
    mean_rating: float = 4.0

    def chance(self, what: str) -> Random:
        """The same draws each time, apart for each thing that is drawn for."""
        return Random(f"{self.seed} {what}")  # noqa: S311 - the same every time is what is wanted


@dataclass(frozen=True, slots=True)
class Days:
    """One review's days. `back_on` is the day of the check-back; what comes after it ends with `closed_on`."""

    asked_on: date
    signed_on: date
    pack_on: date
    first: date
    last: date
    sent_on: date
    check_due_on: date
    checked_on: date
    released_on: date
    workshop_on: date
    agreed_on: date
    back_on: date
    told_on: date
    confirmed_on: date
    closed_on: date


_BACK_AFTER = timedelta(days=90)
_CHECK_DAYS = 5
# A check-back within these school days is in time; after two weeks it is late.
_IN_TIME, _LATE = (2, 6), (13, 30)


def days_of(first: date, last: date, joined_on: date | None, course: Course, calendar: Calendar, chance: Random) -> Days:
    """The days of a review with this visit. A check-back is late only where it is over before the next year's own begin."""
    agreement = calendar.phases["agreement"]
    sent_on = calendar.plus(last, chance.randint(*course.to_check))
    checked_on = calendar.plus(sent_on, chance.randint(3, _CHECK_DAYS))
    released_on = calendar.plus(checked_on, chance.randint(1, 3))
    workshop_on = calendar.plus(released_on, chance.randint(*course.to_workshop))
    back_on = calendar.plus(min(workshop_on + _BACK_AFTER, _last_chance(workshop_on, calendar)), 0)
    told_on, confirmed_on, closed_on = _check_back(back_on, course, calendar, chance)
    return Days(
        asked_on=calendar.plus(first, -chance.randint(30, 38)),
        signed_on=calendar.plus(max(agreement.starts_on, joined_on or agreement.starts_on), chance.randint(1, 8)),
        pack_on=calendar.plus(first, -chance.randint(9, 12)),
        first=first,
        last=last,
        sent_on=sent_on,
        check_due_on=calendar.plus(sent_on, _CHECK_DAYS),
        checked_on=checked_on,
        released_on=released_on,
        workshop_on=workshop_on,
        agreed_on=calendar.plus(workshop_on, chance.randint(2, 5)),
        back_on=back_on,
        told_on=told_on,
        confirmed_on=confirmed_on,
        closed_on=closed_on,
    )


def _last_chance(workshop_on: date, calendar: Calendar) -> date:
    """Check-backs come before the last three weeks of the summer term, and never within a month of the workshop."""
    return max(calendar.plus(calendar.phases["impact_review"].ends_on, -16), workshop_on + timedelta(days=30))


def _check_back(back_on: date, course: Course, calendar: Calendar, chance: Random) -> tuple[date, date, date]:
    is_late = chance.random() < course.share_late
    spans = [chance.randint(*(_LATE if is_late else _IN_TIME)), chance.randint(1, 5), chance.randint(1, 3)]
    told_on = calendar.plus(back_on, spans[0])
    confirmed_on = calendar.plus(told_on, spans[1])
    return told_on, confirmed_on, calendar.plus(confirmed_on, spans[2])
