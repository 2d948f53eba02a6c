"""The demo's year says of itself what the product would have said."""

import pytest
from pytest_django import Settings

from reviews.findings.actions.citing import recount
from reviews.models import EvidenceNote, Finding, ReviewReport, SectionCheck
from reviews.review_reports.rules.checking import CHECKED
from schools.demo.actions import make_demo
from schools.models import Trust
from schools.tenancy.standing import acting_in

pytestmark = pytest.mark.django_db


def counted() -> list[tuple[int, int, int]]:
    """Of findings whose notes are still there."""
    kept = Finding.objects.filter(review__in=EvidenceNote.objects.values("review"))
    return list(kept.order_by("pk").values_list("pk", "sources", "kinds"))


def test_findings_are_counted_and_a_report_goes_its_way_day_after_day(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True
    make_demo()
    with acting_in(Trust.objects.get(slug="three-valleys").pk):
        before = counted()
        for review_id in set(EvidenceNote.objects.values_list("review", flat=True)):
            recount(review_id=review_id)
        assert counted() == before != []
        report = ReviewReport.objects.filter(stage="released").order_by("-pk")[0]
        assert report.check_began_at is not None
        assert report.checked_at is not None
        assert report.released_at is not None
        checks = SectionCheck.objects.filter(section__report=report)
        assert sorted(checks.values_list("section__key", flat=True)) == sorted(CHECKED)
        written = set(report.sections.exclude(saved_at=None).values_list("saved_at", flat=True))
        said = set(checks.values_list("checked_at", flat=True))
        assert max(written) <= report.check_began_at < min(said) <= max(said) <= report.checked_at < report.released_at
        assert report.sections.get(key="sharing").text == report.facts["readers"]
