"""Notices about reports: that there is one to check, that the check is done, that one is released. None says what a report says."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.models import Assignment
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.queries.checks import changed_since_the_check
from reviews.review_reports.queries.readers import readers_of
from schools.notices.actions.notices import notify
from schools.people.models import Membership, RoleHeld
from schools.people.rules import day
from schools.tenancy.enums import Role


def tell_of_check(*, report_id: int) -> None:
    """The host's leaders: the draft report waits for their check."""
    row = _row(report_id)
    if row.stage != ReportStage.CHECKING or row.checked_at is not None:
        return
    until = f" until {day(row.review.check_due_on)}" if row.review.check_due_on else ""
    sentence = f"The draft report on {row.review.host} is with you. Please check its facts{until}."
    _notify(_leaders(row), sentence, _url(row, "report_check", review_id=row.review_id))


def tell_of_checked(*, report_id: int) -> None:
    """The Lead Reviewer: the host has checked the facts."""
    row = _row(report_id)
    if row.stage == ReportStage.CHECKING and row.checked_at is not None:
        sentence = f"{row.review.host} has checked the facts of your report."
        _notify(_lead_reviewer(row), sentence, _url(row, "report_draft", review_id=row.review_id))


def tell_of_release(*, report_id: int) -> None:
    """Everybody who may read it now, but for whoever released it. The host's leaders hear, too, which sections they have not checked."""
    row = _row(report_id)
    if row.stage != ReportStage.RELEASED:
        return
    what = "The report on {} is released." if row.number == 1 else "There is a new version of the report on {}."
    sentence, url = what.format(row.review.host), _url(row, "report", report_id=row.pk)
    readers = readers_of(row.review).exclude(pk=row.released_by_id).order_by("pk")
    if changed := changed_since_the_check(row):
        hosts = readers.filter(pk__in=_leaders(row).values("membership"))
        notify(membership_ids=hosts.values_list("pk", flat=True), sentence=f"{sentence} Changed since your check: {changed}.", url=url)
        readers = readers.exclude(pk__in=_leaders(row).values("membership"))
    notify(membership_ids=readers.values_list("pk", flat=True), sentence=sentence, url=url)


def tell_of_version(*, report_id: int) -> None:
    """The Lead Reviewer: a new version was begun."""
    row = _row(report_id)
    if row.stage == ReportStage.DRAFT:
        sentence = f"A new version of the report on {row.review.host} was begun. It waits for your team to write it."
        _notify(_lead_reviewer(row), sentence, _url(row, "report_draft", review_id=row.review_id))


def _row(report_id: int) -> ReviewReport:
    row: ReviewReport = ReviewReport.objects.select_related("review__host", "review__cycle", "trust").get(pk=report_id)
    return row


def _leaders(row: ReviewReport) -> Any:
    return RoleHeld.objects.current(timezone.localdate()).filter(role=Role.SCHOOL_LEADER, school=row.review.host_id)


def _lead_reviewer(row: ReviewReport) -> Any:
    return Assignment.objects.filter(review=row.review_id, part=Part.LEAD_REVIEWER, stage=AssignmentStage.ACCEPTED)


def _notify(rows: Any, sentence: str, url: str) -> None:
    """To present members among those whom these rows tie to a membership."""
    here = Membership.objects.current(timezone.localdate()).filter(pk__in=rows.values("membership"))
    notify(membership_ids=here.order_by("pk").values_list("pk", flat=True), sentence=sentence, url=url)


def _url(row: ReviewReport, name: str, **parts: int) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": row.trust.slug, **parts})
