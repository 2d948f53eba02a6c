"""A school that joins a cycle that runs."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.dates import refuse_visit
from reviews.cycles.actions.stages import locked_cycle, move_review, require_cycle_at
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Review
from reviews.cycles.permissions import may_plan
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.web.answers import require
from schools.web.errors import BadInput


@transaction.atomic
def add_school(*, by: Member, cycle_id: int, school_id: int, visit_on: date | None, visit_until: date | None, is_meant: bool) -> Review:
    """Its self-review opens, its head is asked to sign, and its visit stands at these days, if any.

    `is_meant`: who asks was shown what speaks against these days. Raises NotFound, NotYours, WrongStage, BadInput.
    """
    cycle = locked_cycle(by, cycle_id)
    require(may_plan(by))
    require_cycle_at(cycle, CycleStage.RUNNING)
    row = Review(cycle=cycle, host=_newcomer(cycle, school_id))
    days = {"visit_on": visit_on, "visit_until": visit_until}
    refuse_visit(row, days, is_meant)
    row.visit_on, row.visit_until = days["visit_on"], days["visit_until"]
    row.save()
    move_review(row, ReviewStage.SELF_REVIEW)
    post(kind="reviews.self_reviews_begun", subject_id=cycle.pk)
    post(kind="reviews.school_added", subject_id=row.pk)
    return row


def _newcomer(cycle: Cycle, school_id: int) -> School:
    school: School | None = School.objects.here(timezone.localdate()).filter(pk=school_id).first()
    if school is None:
        raise BadInput({"school": "Choose a school from the list."})
    stage = Review.objects.filter(cycle=cycle, host=school).values_list("stage", flat=True).first()
    if stage == ReviewStage.CANCELLED:
        raise BadInput({"school": f"The review of {school.name} in this cycle was cancelled. It can take part in the next one."})
    if stage is not None:
        raise BadInput({"school": f"{school.name} takes part already."})
    return school
