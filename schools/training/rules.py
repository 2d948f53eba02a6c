"""When training counts, what it gives, and which dates make sense. Plain values in, plain values out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

# What each kind of training allows somebody to be: who leads a review has learned to review.
GIVES: dict[str, tuple[str, ...]] = {
    "peer_reviewer": ("peer_reviewer",),
    "lead_reviewer": ("lead_reviewer", "peer_reviewer"),
    "improvement_champion": ("improvement_champion",),
}
REFRESHER_YEARS = {"peer_reviewer": 2, "lead_reviewer": 2, "improvement_champion": 2}
# How long before it lapses a training is spoken of, and for how long after.
DUE_DAYS = 90
# Beyond these a date is a slip of the finger.
EARLIEST = date(2000, 1, 1)
LONGEST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Training:
    """One record of one person, as far as it matters here. It counts on the day of the training and up to the day the refresher is due."""

    kind: str
    trained_on: date
    refresher_due_on: date


def capabilities_of(trainings: Iterable[Training], today: date) -> frozenset[str]:
    """What one person's training allows them to be today."""
    return frozenset(given for training in trainings if is_current(training, today) for given in GIVES[training.kind])


def is_current(training: Training, today: date) -> bool:
    """Whether it counts today; both its days do."""
    return training.trained_on <= today <= training.refresher_due_on


def stands_in_for(one: Training, other: Training) -> bool:
    """Whether the first makes the second of no account, both being one person's: it gives as much, for at least as long."""
    if one.kind == other.kind:
        return (one.refresher_due_on, one.trained_on) > (other.refresher_due_on, other.trained_on)
    return other.kind in GIVES[one.kind] and one.refresher_due_on >= other.refresher_due_on


def newest_of(trainings: Sequence[Training]) -> list[Training]:
    """One person's trainings without those that another stands in for: what there is to say of this person today."""
    return [one for one in trainings if not any(stands_in_for(other, one) for other in trainings)]


def state_of(refresher_due_on: date, today: date) -> str:
    """The code of a TrainingState."""
    if refresher_due_on < today:
        return "lapsed"
    return "due" if refresher_due_on <= today + timedelta(days=DUE_DAYS) else "current"


def refresher_due(kind: str, trained_on: date) -> date:
    """When the refresher is due unless somebody says otherwise."""
    return _years_after(trained_on, REFRESHER_YEARS[kind])


def date_problems(trained_on: date, refresher_due_on: date, today: date) -> dict[str, str]:
    """What is wrong with the dates: a sentence a field."""
    problems = {}
    if trained_on > today:
        problems["trained_on"] = "This day is still to come. Record training once it has taken place."
    elif trained_on < EARLIEST:
        problems["trained_on"] = f"Please check the year: we record training from {EARLIEST.year} on."
    if refresher_due_on <= trained_on:
        problems["refresher_due_on"] = "The refresher comes after the training. Please check both dates."
    elif not problems and refresher_due_on > _years_after(trained_on, LONGEST_YEARS):
        problems["refresher_due_on"] = f"Please check the year: a refresher is due within {LONGEST_YEARS} years."
    return problems


def _years_after(day: date, years: int) -> date:
    """The same day of a later year; 28 February for one that the later year has not."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=min(day.year + years, MAXYEAR))
