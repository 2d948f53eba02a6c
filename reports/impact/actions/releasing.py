"""The release of a report, and the log of its readers."""

from django.db import transaction
from django.utils import timezone

from reports.impact.enums import ImpactReportStage
from reports.impact.models import ImpactReport, ImpactReportReading, Quotation
from reports.impact.permissions import can_be_released, may_prepare
from reports.impact.queries.doors import locked_draft, released_for
from reports.impact.queries.parts import facts_now, missing_in
from reports.statistics.queries.years import year_figures
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def release_report(*, by: Member, report_id: int) -> ImpactReport:
    """Give it to its readers, for ever as it stands now, with the figures of this moment. What no head has consented to is left out; the
    version before is marked as followed. Raises NotFound, NotYours, WrongStage."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_released(report), WrongStage)
    if missing := missing_in(report):
        raise WrongStage(" ".join(("The report cannot be released yet.", *missing)))
    # Whoever answers now, answers before the release or after it, and the version prints accordingly.
    list(Quotation.objects.select_for_update(of=("self",)).filter(quoted__report=report).order_by("pk"))
    figures = year_figures(report.year)
    report.figures = figures.as_json()
    report.facts = facts_now(report, figures, released_by=by.name).as_json()
    ImpactReport.objects.filter(year=report.year, stage=ImpactReportStage.RELEASED).update(stage=ImpactReportStage.SUPERSEDED)
    report.stage, report.released_at, report.released_by_id = ImpactReportStage.RELEASED, timezone.now(), by.membership_id
    report.save(update_fields=["stage", "released_at", "released_by", "figures", "facts"])
    post(kind="reports.impact_released", subject_id=report.pk)
    post(kind="reports.impact_is_out", subject_id=report.pk)
    return report


@transaction.atomic
def log_reading(*, by: Member, report_id: int) -> None:
    """That a reader has opened a released version; the first time counts."""
    released_for(by, report_id)
    # Opened in two tabs at once, it is still one reading.
    ImpactReportReading.objects.bulk_create(
        [ImpactReportReading(trust_id=by.trust_id, report_id=report_id, membership_id=by.membership_id)], ignore_conflicts=True
    )
