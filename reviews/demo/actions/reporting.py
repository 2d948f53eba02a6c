"""The reports of the demo, as far as each has come."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from reviews.demo.actions.staging import Stage
from reviews.demo.rules import words
from reviews.review_reports.enums import ReportStage, SectionKey, Verdict
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport, SectionCheck
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.rules.checking import CHECKED
from schools.people.models import Membership


def write_report(stage: Stage, review: Review, head: Membership, team: list[Assignment]) -> None:
    """A review's report with its sections, the host's check and, once it is out, its readers."""
    is_out, is_checking = has_reached(review.stage, "released"), review.stage == ReviewStage.CHECKING
    # The host has it for a week; a released one was out a fortnight ago.
    sent = stage.moment(stage.day(-24 if is_out else -3)) if is_out or is_checking else None
    report: ReviewReport = ReviewReport.objects.create(
        review=review,
        stage=ReportStage.CHECKING if is_checking or is_out else ReportStage.DRAFT,
        check_began_at=sent,
        checked_at=stage.moment(stage.day(-17)) if is_out else None,
    )
    texts = {**words.REPORT, **({"host_response": words.RESPONSE} if is_out else {})}
    made = ReportSection.objects.bulk_create(
        ReportSection(
            trust_id=review.trust_id,
            report=report,
            key=key,
            **_said(texts[key], team[0].membership, sent or timezone.now()),
        )
        for key in SectionKey.values
    )
    rows = {row.key: row for row in made}
    if is_checking:
        _check(rows, head, ("people", "looked_at"), stage.moment(stage.day(-2)))
        SectionCheck.objects.create(
            section=rows["context"],
            verdict=Verdict.CORRECTION,
            comment=words.CORRECTION,
            checked_by=head,
            checked_at=stage.moment(stage.day(-1)),
        )
    if is_out:
        _check(rows, head, CHECKED, stage.moment(stage.day(-18)))
        lead = team[0].membership
        report.stage, report.released_at, report.released_by = ReportStage.RELEASED, review.released_at, lead
        report.facts = replace(live_facts(review.pk), released_by=lead.person.name).as_json()
        rows["sharing"].text = report.facts["readers"]
        rows["sharing"].save(update_fields=["text"])
        report.save()
        heads = [row for who, row in stage.people.items() if who.job == "head" and who.school % 2]
        ReportReading.objects.bulk_create(ReportReading(trust_id=review.trust_id, report=report, membership=row) for row in heads)


def _said(text: str, by: Membership, at: datetime) -> dict[str, Any]:
    return {"text": text, "version": 1, "saved_by": by, "saved_at": at} if text else {}


def _check(rows: Mapping[str, ReportSection], head: Membership, keys: Iterable[str], at: datetime) -> None:
    SectionCheck.objects.bulk_create(
        SectionCheck(trust_id=head.trust_id, section=rows[key], verdict=Verdict.RIGHT, checked_by=head, checked_at=at) for key in keys
    )
