"""The release of a report, and the log of its readers."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import move_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.review_reports.actions.doors import enter, texts_of
from reviews.review_reports.enums import HEADINGS, ReportStage, SectionKey
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport
from reviews.review_reports.permissions import can_be_released, may_send
from reviews.review_reports.queries.checks import checks_of
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.queries.readers import readable_reports
from reviews.review_reports.rules.checking import missing_sections, together, unanswered
from reviews.review_reports.rules.facts import Facts, facts_from
from reviews.visits.actions.purge import schedule_purge
from reviews.visits.rules.moments import kept_until
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def release_report(*, by: Member, review_id: int) -> ReviewReport:
    """Give it to its readers, for ever as it stands now. The version before is marked as followed.

    Raises NotFound, NotYours, and WrongStage also while the host has time for its check or waits for an answer.
    """
    seen, row, report = enter(by, review_id)
    require(may_send(seen))
    now = timezone.now()
    require(can_be_released(row, report, timezone.localdate(now)), WrongStage)
    lacking = (*missing_sections(texts_of(report), HEADINGS), *unanswered(checks_of(report), HEADINGS))
    if lacking:
        raise WrongStage(together(lacking, "The report cannot be released yet."))
    facts = _facts(report, by)
    ReportSection.objects.filter(report=report, key=SectionKey.SHARING).update(text=facts.readers)
    ReviewReport.objects.filter(review=row, stage=ReportStage.RELEASED).update(stage=ReportStage.SUPERSEDED)
    report.stage, report.released_at, report.released_by_id = ReportStage.RELEASED, now, by.membership_id
    report.facts = facts.as_json()
    report.save(update_fields=["stage", "released_at", "released_by", "facts"])
    _go_on(row, now)
    post(kind="reviews.report_released", subject_id=report.pk)
    # One kind of news goes to one task: this one is for the app above, which makes a document of it.
    post(kind="reviews.report_is_out", subject_id=report.pk)
    return report


def _facts(report: ReviewReport, by: Member) -> Facts:
    """As they are now; in a later version team and evidence as the one before told of them, for people leave and notes are deleted."""
    now = replace(live_facts(report.review_id), released_by=by.name)
    earlier = ReviewReport.objects.filter(review=report.review_id, stage=ReportStage.RELEASED).exclude(facts={}).first()
    if earlier is None:
        return now
    then = facts_from(earlier.facts)
    return replace(now, reviewers=then.reviewers, looked_at=then.looked_at, evidence=then.evidence)


def _go_on(row: Review, now: datetime) -> None:
    """The review itself goes on with the first version, and its evidence is kept from then on as long as the cycle says."""
    if row.stage == ReviewStage.CHECKING:
        move_review(row, ReviewStage.RELEASED, released_at=now)
        schedule_purge(row.pk, kept_until(now, row.cycle.keep_evidence_months))


@transaction.atomic
def log_reading(*, by: Seen, report_id: int) -> None:
    """That a reader, who came through `released_for`, has opened a released version; the first time counts. One query."""
    by.require(Thing.REPORT)
    # Opened in two tabs at once, it is still one reading.
    ReportReading.objects.bulk_create(
        [ReportReading(trust_id=by.member.trust_id, report_id=report_id, membership_id=by.member.membership_id)], ignore_conflicts=True
    )


@transaction.atomic
def log_readings(*, by: Member, report_ids: Collection[int]) -> None:
    """That a reader took along many released versions at once; of what is not theirs to read nothing is logged. Two queries."""
    found = readable_reports(by, report_ids)
    rows = [ReportReading(trust_id=by.trust_id, report_id=pk, membership_id=by.membership_id) for pk in sorted(found)]
    ReportReading.objects.bulk_create(rows, ignore_conflicts=True)
