"""A year of reviews for the benchmark of pages: sixty schools, of which one is visited and one has its report released."""

from dataclasses import dataclass
from datetime import time

from django.db import transaction

from reviews.assignments.enums import Part
from reviews.cycles.enums import PhaseKind, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.frameworks.models import Theme
from reviews.review_reports.enums import ReportStage
from reviews.self_reviews.models import SelfReviewPassage
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts

SCHOOLS = 60
THEMES = ("Our Impact", "Looking Forward", "Looking Inward", "Looking Outward")
NOTES = 40
# One team for nearly all: who is on it costs the timetable the same, and making people costs minutes.
TEAM = (Part.LEAD_REVIEWER, Part.REVIEWER, Part.REVIEWER, Part.CHAMPION)
SEEN = "In four of the five classes that we visited, pupils explained to each other how they had worked it out. " * 4


@dataclass(frozen=True, slots=True)
class Year:
    """Paths of pages, and who asks for them: the lead, a writing school's head, a visiting reviewer."""

    lead: Member
    head: Member
    reviewer: Member
    timetable: str
    theme: str
    visit: str
    report: str


def fill_year(trust: Trust, lead: Member) -> Year:
    """In a trust that may have other schools."""
    schools = [trusts.school(trust, f"Reviewed School {number:02}") for number in range(SCHOOLS)]
    cycle = reviews.cycle(trust, "Peer reviews", framework=reviews.framework(trust, themes=THEMES))
    _phased(cycle)
    visit_days = [reviews.days(7 + number) for number in range(SCHOOLS)]
    rows = [
        reviews.review(cycle, school, visit_on=day, visit_until=day, with_text=False)
        for school, day in zip(schools[3:], visit_days[3:], strict=True)
    ]
    team = [(people.member(trust, Role.SCHOOL_LEADER, schools[number]), part) for number, part in enumerate(TEAM, start=4)]
    for row in rows[8:]:
        for who, part in team:
            reviews.assignment(row, who, part)
    writing = reviews.review(cycle, schools[0], visit_on=visit_days[0], visit_until=visit_days[0])
    theme = _written(writing)
    visiting = reviews.review(cycle, schools[1], stage=ReviewStage.VISITING, visit_on=reviews.days(0), visit_until=reviews.days(0))
    reviewer = _noted(visiting)
    released = reviews.review(cycle, schools[2], stage=ReviewStage.RELEASED, visit_on=reviews.days(-20), visit_until=reviews.days(-20))
    reviews.question(released)
    report = reviews.report(released, ReportStage.RELEASED, text=SEEN)
    base = f"/{trust.slug}"
    return Year(
        lead=lead,
        head=people.head(trust, schools[0]),
        reviewer=reviewer,
        timetable=f"{base}/reviews/cycles/{cycle.pk}/",
        theme=f"{base}/reviews/{writing.pk}/self-review/themes/{theme}/",
        visit=f"{base}/reviews/{visiting.pk}/visit/",
        report=f"{base}/reports/{report.pk}/",
    )


def _phased(cycle: Cycle) -> None:
    """Every phase from a week ahead, a fortnight each, so that every cell of the timetable has its day."""
    spans = [(kind, reviews.days(7 + 14 * number), reviews.days(20 + 14 * number)) for number, kind in enumerate(PhaseKind)]
    with acting_in(cycle.trust_id), transaction.atomic():
        Phase.objects.bulk_create(
            Phase(trust_id=cycle.trust_id, cycle=cycle, kind=kind, starts_on=first, ends_on=last) for kind, first, last in spans
        )


def _written(review: Review) -> int:
    """The first theme's number, with everything about it written."""
    with acting_in(review.trust_id), transaction.atomic():
        SelfReviewPassage.objects.filter(review=review).update(text=SEEN, version=1)
        found: int = Theme.objects.filter(framework=review.cycle.framework).order_by("position").values_list("pk", flat=True)[0]
        return found


def _noted(review: Review) -> Member:
    """A reviewer who has written notes under two questions, in ten activities."""
    reviewer = reviews.reviewer(review)
    asked = [reviews.question(review, position=place) for place in (1, 2)]
    activities = [reviews.activity(review, f"Learning walk {number}", starts_at=time(8 + number)) for number in range(10)]
    for number in range(NOTES):
        reviews.note(review, reviewer, SEEN[:200], activity=activities[number % 10], question=asked[number % 2])
    return reviewer
