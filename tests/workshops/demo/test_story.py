"""The demo's three years before this one, judged by what the product itself would say of them."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone
from pytest_django import Settings

from reviews.cycles.rules.years import academic_year_of
from reviews.models import (
    Assignment,
    Cycle,
    EvidenceNote,
    Finding,
    Purge,
    ReportReading,
    ReportSection,
    Review,
    ReviewReport,
    SelfReviewPassage,
)
from reviews.review_reports.enums import HEADINGS
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.rules.checking import missing_sections
from reviews.review_reports.rules.facts import facts_from
from reviews.visits.rules.moments import kept_until
from schools.demo.actions import make_demo
from schools.models import School, TrainingRecord, Trust
from schools.tenancy.standing import acting_in
from workshops.impact_reviews.queries.rows import written_in
from workshops.impact_reviews.rules.moments import LATE_AFTER
from workshops.impact_reviews.rules.readiness import missing, warnings
from workshops.models import (
    Action,
    ActionUpdate,
    CheckIn,
    CheckOut,
    Commitment,
    ImpactPassage,
    ImpactReview,
    Plan,
    SupportRequest,
    Workshop,
)

pytestmark = pytest.mark.django_db

# What is written about a school, by the way to its review.
WRITTEN: dict[Any, tuple[str, str]] = {
    SelfReviewPassage: ("review", "text"),
    Finding: ("review", "text"),
    ReportSection: ("report__review", "text"),
    Action: ("plan__review", "what"),
    ActionUpdate: ("action__plan__review", "text"),
    CheckIn: ("plan__review", "text"),
    ImpactPassage: ("impact_review__plan__review", "text"),
    ImpactReview: ("plan__review", "confirmation"),
}


def test_three_years_before_this_one_are_as_if_they_had_been_lived(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True
    make_demo()
    this_year = academic_year_of(timezone.localdate())
    with acting_in(Trust.objects.get(slug="three-valleys").pk):
        past = list(Cycle.objects.filter(academic_year__lt=this_year).order_by("academic_year"))
        the_years_are_as_told(past, this_year)
        no_two_schools_say_the_same(past)
        teams_are_trained_and_from_elsewhere()
        reports_say_what_the_product_would()
        evidence_is_kept_as_long_as_the_cycle_says()
        plans_are_what_was_promised()
        check_backs_are_complete(past)


def the_years_are_as_told(past: list[Cycle], this_year: int) -> None:
    assert [(cycle.academic_year, cycle.stage, cycle.mode) for cycle in past] == [
        (this_year - 3, "closed", "in_person"),
        (this_year - 2, "closed", "mixed"),
        (this_year - 1, "closing", "in_person"),
    ]
    stages = [sorted(Review.objects.filter(cycle=cycle).values_list("stage", flat=True)) for cycle in past]
    assert stages == [["closed"] * 5, ["cancelled", *["closed"] * 10], [*["closed"] * 13, "follow_up", "shared"]]
    assert Review.objects.get(stage="shared", cycle=past[2]).paused_because
    joined = School.objects.get(urn=990112).joined_on
    assert joined is not None
    assert academic_year_of(joined) == this_year - 2
    # What comes later has the higher number: a self-review looks for earlier plans by it.
    assert (
        max(Review.objects.filter(cycle__in=past).values_list("pk", flat=True))
        < Review.objects.filter(cycle__academic_year=this_year).order_by("pk")[0].pk
    )
    virtual = Workshop.objects.exclude(video_link="").values_list("review__cycle", flat=True)
    assert set(virtual) == {past[1].pk}
    lengths = [
        Action.objects.filter(plan__review__cycle=cycle, carried_from=None).count() / Plan.objects.filter(review__cycle=cycle).count()
        for cycle in past
    ]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] > 5 > 3 > lengths[2]


def no_two_schools_say_the_same(past: list[Cycle]) -> None:
    for cycle in past:
        for model, (way, field) in WRITTEN.items():
            said: dict[str, set[int]] = defaultdict(set)
            for review_id, text in model.objects.filter(**{f"{way}__cycle": cycle}).values_list(way, field):
                said[text].add(review_id)
            assert {text: schools for text, schools in said.items() if text and len(schools) > 1} == {}, model.__name__


def teams_are_trained_and_from_elsewhere() -> None:
    past = Assignment.objects.filter(review__cycle__stage__in=("closing", "closed")).select_related("review")
    assert past.filter(membership__roles__school=F("review__host")).count() == 0
    for row in past:
        kinds = ["lead_reviewer", "peer_reviewer"] if row.part == "peer_reviewer" else [row.part]
        records = TrainingRecord.objects.filter(membership=row.membership_id, kind__in=kinds)
        assert records.current(row.invited_at.date()).exists()
        assert records.current(row.review.visit_until).exists()


def reports_say_what_the_product_would() -> None:
    released = ReviewReport.objects.filter(stage="released", review__cycle__stage__in=("closing", "closed")).select_related("review")
    assert released.count() == 5 + 10 + 14
    for row in released:
        texts = dict(row.sections.values_list("key", "text"))
        assert missing_sections(texts, HEADINGS) == ()
        assert texts["host_response"]
        assert texts["sharing"] == facts_from(row.facts).readers
    with_notes = [row for row in released if EvidenceNote.objects.filter(review=row.review_id).exists()]
    for row in with_notes[:3]:
        told = facts_from(row.facts)
        assert told == replace(live_facts(row.review_id), released_by=told.released_by)
    assert ReportReading.objects.filter(report__in=released).exists()


def evidence_is_kept_as_long_as_the_cycle_says() -> None:
    over = Review.objects.filter(released_at__isnull=False, cycle__stage__in=("closing", "closed")).select_related("cycle")
    for row in over:
        due = kept_until(row.released_at, row.cycle.keep_evidence_months)
        notes, purges = EvidenceNote.objects.filter(review=row).count(), list(Purge.objects.filter(review=row))
        assert [purge.notes >= 8 and purge.purged_at > due for purge in purges] == [True] * (due < timezone.now())
        assert (notes >= 8) == (due > timezone.now())


def plans_are_what_was_promised() -> None:
    for row in Action.objects.exclude(commitment=None).filter(plan__stage="closed").select_related("commitment"):
        assert (row.what, row.success_measure, row.due_on) == (row.commitment.what, row.commitment.how_known, row.commitment.by_when)
    taken_up = Action.objects.exclude(carried_from=None).select_related("carried_from__plan__review", "plan__review")
    assert len(taken_up) > 10
    for row in taken_up:
        before = row.carried_from
        assert (before.stage, before.plan.review.host_id) == ("carried_over", row.plan.review.host_id)
        assert before.plan.review_id < row.plan.review_id
    assert not Commitment.objects.filter(workshop__review__cycle__stage__in=("closing", "closed"), actions=None).exists()
    used = SupportRequest.objects.filter(stage="used")
    assert used.exclude(use="").count() == used.count() > 10
    assert not used.filter(asked_of=F("action__plan__review__host")).exists()
    assert CheckOut.objects.exclude(participant=None).count() == 0


def check_backs_are_complete(past: list[Cycle]) -> None:
    late = []
    for cycle in past:
        closed = ImpactReview.objects.filter(plan__review__cycle=cycle, stage="closed").select_related("plan")
        for row in closed:
            assert missing(written_in(row).told) == ()
            assert warnings(written_in(row).told) == ()
            assert row.due_on <= row.told_at.date() <= row.confirmed_at.date() <= row.closed_at.date() < timezone.localdate()
        assert not closed.filter(confirmed_by__roles__school=F("plan__review__host")).exists()
        late.append(sum(row.told_at.date() - row.due_on > LATE_AFTER for row in closed) / len(closed))
    assert late == sorted(late, reverse=True)
    assert late[0] >= 0.6 > 0.25 > late[2]
    is_open = ImpactReview.objects.get(stage="open", plan__review__host__urn=990113)
    assert len(missing(written_in(is_open).told)) == Action.objects.filter(plan=is_open.plan).count() - 1
    assert is_open.plan.stage == "in_progress"
