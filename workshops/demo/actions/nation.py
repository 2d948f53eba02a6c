"""Makes a trust of a nation with all its years, in one transaction: there it is whole or not at all."""

from dataclasses import dataclass
from datetime import date
from random import Random

from django.db import transaction
from django.utils import timezone

from reviews.cycles.enums import CycleStage
from reviews.cycles.rules.years import academic_year_of, first_day
from reviews.demo.actions.ground import ground_for
from reviews.demo.actions.past import play_year
from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.nation import hosts_in, mishaps_in, years_of
from reviews.demo.rules.seasons import plan_year
from reviews.demo.rules.speech import Speech
from reviews.frameworks.actions import freeze
from schools.demo.actions.founding import found_trust
from schools.demo.rules.nation import Planned
from schools.people.queries import member_for
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_as, acting_in
from workshops.demo.actions.following import Memory, follow_year

# School days of an academic year: when the first training was, and when the schools came that came late.
_TRAINED, _JOINED = 3, (20, 45, 70, 90)


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many years that are over, beside the present one; the seed decides what is left to chance."""

    years: int
    seed: str


@transaction.atomic
def make_trust(plan: Planned, wanted: Wanted) -> bool:
    """Whether it was made: one that is there stays as it is, however many years it has."""
    if Trust.objects.filter(slug=plan.slug).exists():
        return False
    seed = f"{wanted.seed} {plan.slug}"
    this_year = academic_year_of(timezone.localdate())
    founded = found_trust(
        plan,
        trained_on=_school_day(this_year - wanted.years, _TRAINED),
        joins=[_school_day(this_year - ago, number) for ago in range(1, wanted.years) for number in _JOINED],
        chance=Random(f"{seed} people"),  # noqa: S311 - the same every time is what is wanted
    )
    with acting_in(founded.trust.pk), acting_as(founded.lead.pk):
        _play(founded.lead.pk, plan.slug, wanted.years, seed, this_year)
    return True


def _play(lead_id: int, slug: str, years: int, seed: str, this_year: int) -> None:
    lead = member_for(lead_id, slug)
    if lead is None:
        raise LookupError(f"Nobody leads {slug}.")
    ground, memory = ground_for(lead), Memory()
    for year in years_of(seed, this_year, years):
        course, stage = year.course, CycleStage.RUNNING if year.course.year == this_year else CycleStage.CLOSED
        speech = Speech(course.chance("words"))
        hosts = hosts_in(year, ground.company.hosts)
        seasons = plan_year(ground.company, hosts, course, speech, mishaps_in(year, hosts))
        follow_year(ground, course, play_year(ground, course, seasons, speech, stage), speech, memory)
    freeze(framework_id=ground.framework.pk)


def _school_day(year: int, number: int) -> date:
    return calendar_of(year).plus(first_day(year), number)
