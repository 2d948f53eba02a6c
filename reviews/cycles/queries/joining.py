"""A school that is to join a cycle that runs: which may, and the day proposed for its visit."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries.addresses import crumbs_of, cycle_url
from reviews.cycles.queries.calendar import days_of_year
from reviews.cycles.queries.cycles import cycle_for
from reviews.cycles.queries.phases import phases_of
from reviews.cycles.queries.wizard import break_facts, span_in_words
from reviews.cycles.rules.days import add_school_days
from reviews.cycles.rules.visits import proposed_visit
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact

# Four school weeks, in which a school that joins writes its self-review.
_TO_WRITE = 20


@dataclass(frozen=True, slots=True)
class AddSchoolPage:
    """The schools that do not take part yet, and what the form begins with."""

    crumbs: tuple[Crumb, ...]
    name: str
    schools: tuple[tuple[int, str], ...]
    initial: dict[str, Any]
    facts: tuple[Fact, ...]
    back: str


def add_school_page(member: Member, cycle_id: int) -> AddSchoolPage:
    """Four queries, whatever the number of schools: the cycle, its phases, the year, and the trust's schools with their visits.

    Raises NotFound, NotYours, WrongStage.
    """
    row = cycle_for(member, cycle_id)
    require(may_plan(member))
    if row.stage != CycleStage.RUNNING:
        raise WrongStage("A school can be added while the cycle runs.")
    phase = next((phase for phase in phases_of(row.pk) if phase.kind == "visit"), None)
    year = days_of_year(row.academic_year)
    reviewed = Review.objects.filter(cycle=row, host=OuterRef("pk"))
    visit = reviewed.exclude(stage=ReviewStage.CANCELLED).values("visit_on")
    known = School.objects.here(timezone.localdate()).annotate(takes_part=Exists(reviewed), visit_on=Subquery(visit))
    schools = list(known.order_by("name").values_list("pk", "name", "takes_part", "visit_on"))
    taken = Counter(on for *_, on in schools if on is not None)
    day = proposed_visit(phase, taken, add_school_days(timezone.localdate(), _TO_WRITE, year.closed), year.closed)
    time = (Fact("Time for visits", span_in_words(phase.starts_on, phase.ends_on)),) if phase else ()
    return AddSchoolPage(
        crumbs=crumbs_of(member, row, "Add a school"),
        name=row.name,
        schools=tuple((pk, name) for pk, name, takes_part, _ in schools if not takes_part),
        initial={"visit_on": day, "visit_until": day},
        facts=(*time, *break_facts(year)),
        back=cycle_url(member.trust_slug, row.pk),
    )
