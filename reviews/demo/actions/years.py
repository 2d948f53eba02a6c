"""The demo's three years before this one: who was trained, who joined, and the reviews of each year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from reviews.cycles.enums import CycleStage
from reviews.cycles.rules.years import academic_year_of, first_day
from reviews.demo.actions.ground import Ground, ground_for
from reviews.demo.actions.past import Played, play_year
from reviews.demo.actions.staging import Stage
from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.course import Course
from reviews.demo.rules.plot import SLUG
from reviews.demo.rules.seasons import plan_year
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.story import CHAPTERS, JOINED, OUTSIDE, TRAINING, Chapter
from schools.demo.actions.joining import let_join
from schools.demo.actions.training import PastTraining, train_in_past
from schools.people.models import Membership
from schools.people.queries import member_for


@dataclass(frozen=True, slots=True)
class YearPlayed:
    """A past year, as far as an app above goes on from it."""

    ground: Ground
    course: Course
    played: Sequence[Played]
    speech: Speech


def begin_story(lead_id: int) -> Iterator[YearPlayed]:
    """Year by year, in the demo's largest trust, in which one stands."""
    lead = member_for(lead_id, SLUG)
    if lead is None:
        raise LookupError(f"Nobody leads {SLUG}.")
    this_year = academic_year_of(timezone.localdate())
    stage = Stage(Membership.objects.select_related("person").get(pk=lead.membership_id))
    _train(stage, this_year)
    for school, (years_ago, school_day) in JOINED.items():
        let_join(school_id=stage.schools[school].pk, on=_school_day(this_year - years_ago, school_day))
    ground = ground_for(lead)
    for chapter in CHAPTERS:
        yield _play(ground, chapter, this_year)


def _play(ground: Ground, chapter: Chapter, this_year: int) -> YearPlayed:
    course = chapter.in_year(this_year)
    speech = Speech(course.chance("words"))
    hosts = [host for host in ground.company.hosts if host.urn % 100 in chapter.schools]
    seasons = plan_year(ground.company, hosts, course, speech, chapter.mishaps)
    stage = CycleStage.CLOSING if chapter.mishaps.left_open else CycleStage.CLOSED
    return YearPlayed(ground, course, play_year(ground, course, seasons, speech, stage), speech)


def _train(stage: Stage, this_year: int) -> None:
    train_in_past(
        PastTraining(
            kind=day.kind,
            trained_on=_school_day(this_year - day.years_ago, day.school_day),
            membership_ids=tuple(stage.people[who].pk for who in day.people),
            trainer_id=stage.people[day.inside].pk if day.inside else None,
            outside=("", "") if day.inside else OUTSIDE,
            note=day.note,
        )
        for day in TRAINING
    )


def _school_day(year: int, number: int) -> date:
    return calendar_of(year).plus(first_day(year), number)
