"""The report from hand to hand: to the check, back from it, taken back, and checked."""

from django.db import transaction
from django.utils import timezone

from reports.impact.enums import ImpactReportStage
from reports.impact.models import ImpactReport
from reports.impact.permissions import can_be_checked, can_be_returned, can_be_sent, may_check, may_prepare
from reports.impact.queries.doors import locked_draft
from reports.impact.queries.parts import missing_in
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage

_HANDED = ("stage", "sent_at", "sent_by", "returned_at", "returned_by", "returned_because", "checked_at", "checked_by")


@transaction.atomic
def send_to_check(*, by: Member, report_id: int) -> None:
    """Give it to those who check it. Raises WrongStage with all that is missing."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_sent(report), WrongStage)
    if missing := missing_in(report):
        raise WrongStage(" ".join(("The report cannot be checked yet.", *missing)))
    _begin_anew(report)
    report.stage, report.sent_at, report.sent_by_id = ImpactReportStage.CHECKING, timezone.now(), by.membership_id
    report.save(update_fields=_HANDED)
    post(kind="reports.impact_to_check", subject_id=report.pk)


@transaction.atomic
def mark_checked(*, by: Member, report_id: int) -> None:
    """Say that it may go out. From then on nobody writes."""
    report = locked_draft(by, report_id)
    require(may_check(by, report))
    require(can_be_checked(report), WrongStage)
    report.checked_at, report.checked_by_id = timezone.now(), by.membership_id
    report.save(update_fields=["checked_at", "checked_by"])
    post(kind="reports.impact_checked", subject_id=report.pk)


@transaction.atomic
def give_back(*, by: Member, report_id: int, because: str) -> None:
    """Ask those who prepare it for more, and say what."""
    report = locked_draft(by, report_id)
    require(may_check(by, report))
    require(can_be_returned(report), WrongStage)
    _begin_anew(report)
    report.stage = ImpactReportStage.DRAFT
    report.returned_at, report.returned_by_id, report.returned_because = timezone.now(), by.membership_id, because
    report.save(update_fields=_HANDED)
    post(kind="reports.impact_returned", subject_id=report.pk)


@transaction.atomic
def take_back(*, by: Member, report_id: int) -> None:
    """For those who prepare it: write more before it goes out. It is checked again then."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_returned(report), WrongStage)
    _begin_anew(report)
    report.stage = ImpactReportStage.DRAFT
    report.save(update_fields=_HANDED)


def _begin_anew(report: ImpactReport) -> None:
    """What was said of the words before is not said of these."""
    report.returned_at, report.returned_by, report.returned_because = None, None, ""
    report.checked_at, report.checked_by = None, None
