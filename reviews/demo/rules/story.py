"""The demo's three years before this one: five schools try it, eleven go on, all take part. Years are counted back from this one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reviews.demo.rules.course import Course
from reviews.demo.rules.plot import Who
from reviews.demo.rules.seasons import NO_MISHAPS, Mishaps

# Schools by the last two digits of their URNs.
_PILOT = (1, 3, 6, 10, 15)
_SECOND = (*_PILOT, 2, 5, 7, 11, 12, 14)
NEWCOMER = 12


@dataclass(frozen=True, slots=True)
class Chapter:
    """A year of the story: how long ago, which schools, how it went, what came between."""

    years_ago: int
    schools: tuple[int, ...]
    course: Course
    mishaps: Mishaps = NO_MISHAPS

    def in_year(self, year: int) -> Course:
        """How it went, in the academic year that lies so far back from this one. What happens is the same whichever that is."""
        return replace(self.course, year=year - self.years_ago)


CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        3,
        _PILOT,
        # Slow reports, long plans, late check-backs; families and neighbours are what everybody is told to look at.
        Course(
            0, "pilot 8", well=(6, 3, 2, 1), better=(1, 2, 3, 6), share_excellent=0.6, to_check=(8, 14), to_workshop=(8, 16),
            promises=(5, 8), share_done=0.4, share_stopped=0.25, share_late=0.8, mean_rating=3.5,
        ),
    ),
    Chapter(
        2,
        _SECOND,
        Course(
            0, "eleven 6", mode="mixed", share_virtual=0.4, well=(5, 3, 3, 2), better=(1, 3, 3, 4), share_excellent=0.6, to_check=(5, 10),
            promises=(3, 4), share_done=0.55, share_stopped=0.18, share_late=0.4, mean_rating=4.0,
        ),
        Mishaps(cancelled=frozenset({14})),
    ),
    Chapter(
        1,
        tuple(range(1, 16)),
        Course(
            0, "all 7", well=(5, 3, 3, 4), better=(1, 4, 4, 2), share_excellent=0.7, to_check=(3, 6), to_workshop=(4, 8), promises=(2, 3),
            share_done=0.72, share_stopped=0.1, share_late=0.1, mean_rating=4.4,
        ),
        Mishaps(paused=frozenset({4}), left_open=frozenset({13})),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrainingDay:
    """Colleagues trained so many years ago, on the school day of this number, by a colleague or, where none is named, by `OUTSIDE`."""

    years_ago: int
    school_day: int
    kind: str
    people: tuple[Who, ...]
    inside: Who | None = None
    note: str = ""


OUTSIDE = ("Wyn Pryce", "Borderland School Partners")
# Where a school joined the trust midway: years ago, and on which of the year's school days.
JOINED: Mapping[int, tuple[int, int]] = {NEWCOMER: (2, 92)}


def _all(job: str, *schools: int) -> tuple[Who, ...]:
    return tuple(Who(school, job) for school in schools)


_GETHIN, _LUCJA = Who(1), Who(3, "deputy")
# Everybody here was trained again later, as the demo's present tells it, so that nothing of today follows from these.
TRAINING: tuple[TrainingDay, ...] = (
    TrainingDay(3, 7, "peer_reviewer", (*_all("head", 3, 15, 2, 4), *_all("deputy", 1, 6, 10, 15)), note="The pilot begins"),
    TrainingDay(3, 16, "lead_reviewer", _all("head", 1, 6, 10)),
    TrainingDay(3, 18, "improvement_champion", (_LUCJA, *_all("leader", 1, 6, 10))),
    TrainingDay(2, 8, "peer_reviewer", (*_all("head", 5, 7, 8, 11, 13, 14), *_all("deputy", 5, 13, 14)), _GETHIN),
    TrainingDay(2, 15, "lead_reviewer", _all("head", 15)),
    TrainingDay(2, 17, "improvement_champion", (*_all("deputy", 7), *_all("leader", 3, 5)), note="By video"),
    TrainingDay(2, 104, "peer_reviewer", _all("head", 12), _GETHIN, "Kingsmellin has joined"),
    TrainingDay(1, 6, "peer_reviewer", (*_all("head", 2, 3), *_all("deputy", 6, 10, 15)), _GETHIN),
    TrainingDay(1, 12, "lead_reviewer", _all("head", 1, 6, 10)),
    TrainingDay(1, 13, "improvement_champion", (_LUCJA, *_all("leader", 1, 6, 10))),
    TrainingDay(1, 14, "improvement_champion", (*_all("deputy", 12), *_all("leader", 11, 15)), _LUCJA, "New Improvement Champions"),
)
