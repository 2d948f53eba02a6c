"""What the pages on which a report is written and checked read: its versions, its sections, and what was said of them. A query each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import OuterRef, Subquery

from reviews.assignments.queries.seeing import Seen
from reviews.findings.rules.wording import wording_doubts
from reviews.review_reports.enums import HINTS, ReportStage, SectionKey, Verdict
from reviews.review_reports.models import ReportSection, ReviewReport, SectionCheck
from reviews.review_reports.permissions import WRITTEN
from reviews.review_reports.queries.checks import check_rows
from reviews.review_reports.rules.checking import Checked
from reviews.writing.models import Aside
from reviews.writing.queries import Field, field_of
from schools.history.queries import moment_in_words
from schools.web.pages import Kind, StatusPill

_ROWS = {SectionKey.WORKING_WELL: 12, SectionKey.EVEN_BETTER_IF: 12, SectionKey.FOCUS: 7}


@dataclass(frozen=True, slots=True)
class Versions:
    """The version that is being written, and the newest that its readers have; either may be missing."""

    written: ReviewReport | None
    released: ReviewReport | None


@dataclass(frozen=True, slots=True)
class CheckNote:
    """What the host said of a section, and what the reviewers answered. `has_changed` says that the section was saved since."""

    version: int
    pill: StatusPill
    who: str
    comment: str
    answer: str
    answered_by: str
    is_correction: bool
    has_changed: bool


def versions_of(review_id: int) -> Versions:
    """One query."""
    rows = list(ReviewReport.objects.filter(review=review_id).order_by("-number"))
    return Versions(
        written=next((row for row in rows if row.stage in WRITTEN), None),
        released=next((row for row in rows if row.stage == ReportStage.RELEASED), None),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """The version that is being written, the words of its sections by key, and what the host said of them."""

    report: ReviewReport
    texts: Mapping[str, str]
    checks: tuple[Checked, ...]


def standing_of(review_id: int) -> Standing | None:
    """One query. None where nothing is being written."""
    check = SectionCheck.objects.filter(section=OuterRef("pk"))
    rows: Any = ReportSection.objects.filter(report__review=review_id, report__stage__in=WRITTEN).select_related("report")
    found = list(rows.annotate(verdict=Subquery(check.values("verdict")[:1]), answered=Subquery(check.values("answered_at")[:1])))
    if not found:
        return None
    checks = (Checked(row.key, row.verdict == Verdict.CORRECTION, row.answered is not None) for row in found if row.verdict)
    return Standing(found[0].report, {row.key: row.text for row in found}, tuple(checks))


def section_rows(seen: Seen, report: ReviewReport) -> list[Any]:
    """In their order, each with `saved_by__person`, and as `aside` what of this member's was kept. One query."""
    kept = Aside.objects.filter(
        subject=ReportSection._meta.label_lower, subject_id=OuterRef("pk"), membership=seen.member.membership_id, settled_at=None
    )
    rows = ReportSection.objects.filter(report=report).select_related("saved_by__person")
    order = SectionKey.values
    return sorted(rows.annotate(aside=Subquery(kept.values("text")[:1])), key=lambda row: order.index(row.key))


def section_field(seen: Seen, row: Any) -> Field:
    """The section as a field; what the team writes is looked through for words that judge."""
    key = SectionKey(row.key)
    field = field_of(
        row,
        label=str(key.label),
        url=seen.url("write_section", key=row.key),
        hint=HINTS[key],
        rows=_ROWS.get(key, 4),
        aside=row.aside,
        id=f"section-{row.key}",
        refreshes=True,
    )
    return field if key == SectionKey.HOST_RESPONSE else replace(field, doubts=(*field.doubts, *wording_doubts(field.text)))


def check_notes(report: ReviewReport, sections: Sequence[Any]) -> Mapping[str, CheckNote]:
    """By the section's key. One query."""
    saved = {row.key: row.saved_at for row in sections}
    return {key: _note(row, saved.get(key)) for key, row in check_rows(report).items()}


def _note(row: SectionCheck, saved_at: Any) -> CheckNote:
    is_correction = row.verdict == Verdict.CORRECTION
    return CheckNote(
        version=row.version,
        pill=StatusPill(row.get_verdict_display(), Kind.NOW if is_correction and not row.answer else Kind.DONE),
        who=f"{row.checked_by.person.name}, {moment_in_words(row.checked_at)}",
        comment=row.comment,
        answer=row.answer,
        answered_by=f"{row.answered_by.person.name}, {moment_in_words(row.answered_at)}" if row.answered_by and row.answered_at else "",
        is_correction=is_correction,
        has_changed=saved_at is not None and saved_at > row.checked_at,
    )
