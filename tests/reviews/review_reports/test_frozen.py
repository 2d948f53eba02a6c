"""A released report is what its readers were given: the database keeps it so, and it outlives people and evidence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Activity, Assignment, EvidenceNote, ReportSection, Review, ReviewReport
from reviews.preparations.enums import ActivityKind
from reviews.review_reports.actions import checking, releasing
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.queries.reading import released_report
from reviews.review_reports.rules.facts import LookedAt, Reviewer
from schools.models import Membership, RoleHeld
from schools.tenancy.standing import acting_in
from tests.factories import reviews, trusts
from tests.reviews.review_reports.conftest import Report

pytestmark = pytest.mark.django_db
TRIGGERS = "pgtrigger_sections_go_with_a_released_report_2f452, pgtrigger_a_released_report_goes_with_its_review_56182"
OUT = pytest.mark.parametrize("stage", [ReportStage.RELEASED, ReportStage.SUPERSEDED])


@pytest.fixture
def review() -> Review:
    trust = trusts.trust("ash")
    return reviews.review(reviews.cycle(trust), trusts.school(trust, "Alder School"), stage=ReviewStage.RELEASED)


@contextmanager
def at_the_end(triggers: str) -> Iterator[None]:
    """What the database looks at when a transaction ends, it looks at now."""
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS {triggers} IMMEDIATE")


@contextmanager
def refused(review: Review) -> Iterator[None]:
    """The database refuses, at once or when the transaction ends."""
    with (
        acting_in(review.trust_id),
        pytest.raises(Error, match=r"A released report never changes\."),
        transaction.atomic(),
        at_the_end("ALL"),
    ):
        yield


@OUT
@pytest.mark.parametrize("change", [{"because": "Because."}, {"facts": {}}, {"number": 7}, {"stage": "draft", "released_at": None}])
def test_nothing_of_a_released_report_changes(review: Review, stage: ReportStage, change: dict[str, Any]) -> None:
    report = reviews.report(review, stage)
    with refused(review):
        ReviewReport.objects.filter(pk=report.pk).update(**change)


def test_it_may_be_followed_by_a_newer_version_and_does_not_come_back(review: Review) -> None:
    report = reviews.report(review, ReportStage.RELEASED)
    with acting_in(review.trust_id):
        ReviewReport.objects.filter(pk=report.pk).update(stage=ReportStage.SUPERSEDED)
    with refused(review):
        ReviewReport.objects.filter(pk=report.pk).update(stage=ReportStage.RELEASED)


@OUT
def test_sections_of_a_released_report_are_neither_changed_nor_moved_nor_added(review: Review, stage: ReportStage) -> None:
    report, draft = reviews.report(review, stage), reviews.report(review, number=2)
    with acting_in(review.trust_id), transaction.atomic():
        section = ReportSection.objects.get(report=report, key=SectionKey.CONTEXT)
        ReportSection.objects.filter(report=draft, key=SectionKey.CONTEXT).delete()
        spare = ReportSection.objects.get(report=draft, key=SectionKey.FOCUS)
    with refused(review):
        ReportSection.objects.filter(pk=section.pk).update(text="Other words.")
    with refused(review):
        ReportSection.objects.filter(pk=section.pk).update(report=draft)
    with refused(review):
        ReportSection.objects.filter(pk=spare.pk).update(report=report)
    with acting_in(review.trust_id):
        assert ReportSection.objects.get(pk=section.pk).text == "Context: What we saw."


@OUT
def test_a_released_report_and_its_sections_are_not_deleted_while_the_review_is_there(review: Review, stage: ReportStage) -> None:
    report = reviews.report(review, stage)
    with refused(review):
        ReportSection.objects.filter(report=report).delete()
    with refused(review):
        report.delete()


def test_with_the_whole_review_it_goes_in_whatever_order(review: Review) -> None:
    report = reviews.report(review, ReportStage.RELEASED)
    with acting_in(review.trust_id), transaction.atomic():
        for rows in (ReportSection.objects.all(), Review.objects.filter(pk=review.pk), ReviewReport.objects.filter(pk=report.pk)):
            rows._raw_delete(using="default")
        with at_the_end(TRIGGERS):
            pass
        assert not ReviewReport.objects.exists()
        transaction.set_rollback(True)


def test_a_draft_is_nobodys_to_read_and_one_that_is_not_there_is_none(review: Review) -> None:
    draft = reviews.report(review)
    with acting_in(review.trust_id):
        assert (released_report(draft.pk), released_report(0)) == (None, None)


def test_it_says_what_was_so_at_its_release_when_people_have_left_and_evidence_is_gone(review: Review) -> None:
    lead, bea = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Zoe Hart"), reviews.reviewer(review, name="Bea Lamb")
    asked = reviews.question(review)
    walk = reviews.activity(review)
    reviews.activity(review, "Team time", ActivityKind.TEAM)
    for _ in range(3):
        reviews.note(review, bea, activity=walk, question=asked)
    report = reviews.report(review, ReportStage.RELEASED, excellence="Come and see the library.", host_response="")
    with acting_in(review.trust_id):
        before = released_report(report.pk)
        assert before is not None
        schools = RoleHeld.objects.order_by("pk").values_list("school__name", flat=True)
        assert before.reviewers == (Reviewer("Zoe Hart", schools[0], is_lead=True), Reviewer("Bea Lamb", schools[1], is_lead=False))
        assert [(row.question, row.activities, row.notes) for row in before.evidence] == [(asked.text, 1, 3)]
        assert before.looked_at == (LookedAt("Learning walk", 1),)
        assert (before.excellence, before.questions) == ("Come and see the library.", (asked.text,))
        assert SectionKey.HOST_RESPONSE not in [section.key for section in before.sections]
        EvidenceNote.objects.all().delete()
        Activity.objects.all().delete()
        Membership.objects.filter(pk=lead.membership_id).update(ends_on=timezone.localdate())
        review.host.name = "Another name"
        review.host.save()
        assert released_report(report.pk) == before


def test_a_released_report_names_nobody_whose_conflict_is_undecided(report: Report) -> None:
    report.to_check()
    with acting_in(report.trust.pk), transaction.atomic():
        Assignment.objects.filter(membership=report.bea.membership_id).update(has_conflict=True, conflict="A cousin.")
    report.do(checking.finish_check, report.head)
    made = report.do(releasing.release_report, report.lea)
    with acting_in(report.trust.pk), transaction.atomic():
        told = released_report(made.pk)
    assert told is not None
    assert [one.name for one in told.reviewers] == ["Lea Hart"]
