"""The demo's impact reports: two years that are out, the second with a correction, and one that is being checked."""

import pytest
from django.utils import timezone
from pytest_django import Settings

from reports.impact.queries.log import log_page
from reports.impact.queries.reading import ReleasedImpact, released_impact
from reports.impact.rules.story import TALES, told_with
from reports.models import ImpactReport, Quotation
from reports.statistics.queries.checking import still_agrees
from reports.statistics.rules.figures import YearFigures
from reviews.writing.rules.guard import doubts_in
from schools.demo.actions import make_demo
from schools.models import Membership, RoleHeld, Trust
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories.impact_reports import figures

pytestmark = pytest.mark.django_db


def test_three_years_of_reports_are_there_and_agree_with_their_rows(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True
    make_demo()
    trust = Trust.objects.get(slug="three-valleys")
    with acting_in(trust.pk):
        rows = list(ImpactReport.objects.order_by("year", "number"))
        assert [(row.stage, row.number) for row in rows] == [("released", 1), ("superseded", 1), ("released", 2), ("checking", 1)]
        told = [found for row in rows[:3] if (found := released_impact(row.pk)) is not None]
        assert all(still_agrees(YearFigures.from_json(row.figures)) == () for row in rows[:3])
        by_consent = list(Quotation.objects.filter(quoted__report=rows[3]).order_by("consent").values_list("consent", flat=True))
        lead = Membership.objects.filter(pk__in=RoleHeld.objects.filter(role=Role.TRUST_LEAD).values("membership")).order_by("pk")[0]
        log = log_page(member_for(lead.person_id, trust.slug), rows[2].pk)  # type: ignore[arg-type]
    assert by_consent == ["asked", "given", "given", "refused"]
    assert [len(one.quotations) for one in told] == [3, 4, 3]
    assert [one.withdrawn_on is not None for one in told[1].quotations].count(True) == 1
    assert all(told_whole(one) for one in told)
    kinds = ("released", "checked: it may go out", "sent to its check", "begun")
    assert [line.what for line in log.lines if "withdrew" not in line.what] == [
        f"Version {number} {kind}" for number in (2, 1) for kind in kinds
    ]
    assert "withdrew its consent" in log.lines[4].what
    assert all(line.at <= timezone.now() for line in log.lines)


def told_whole(report: ReleasedImpact) -> bool:
    return report.look.logo is not None and len(report.asks) == 3 and all(section.text for section in report.sections)


def test_what_the_lead_wrote_names_no_pupil_and_leaves_out_what_is_withheld() -> None:
    assert [doubts_in(text) for tale in TALES for text in tale.texts.values() if doubts_in(text)] == []
    text = "Reviewed: [participation.reviewed].\nTrained: [capacity.trained].\nDone."
    assert told_with(text, figures()) == "Reviewed: 12 of 15 schools.\nDone."
