"""What the host said of a report's sections, and what the reviewers answered."""

from collections.abc import Mapping

from reviews.review_reports.enums import SectionKey, Verdict
from reviews.review_reports.models import ReportSection, ReviewReport, SectionCheck
from reviews.review_reports.rules.checking import Checked


def check_rows(report: ReviewReport) -> Mapping[str, SectionCheck]:
    """By the section's key, with who checked and who answered. One query."""
    rows = SectionCheck.objects.filter(section__report=report).select_related("section", "checked_by__person", "answered_by__person")
    return {row.section.key: row for row in rows}


def checks_of(report: ReviewReport) -> tuple[Checked, ...]:
    """As the rules take them. One query."""
    return tuple(checked(key, row) for key, row in check_rows(report).items())


def changed_since_the_check(report: ReviewReport) -> str:
    """Headings of what the team wrote after the host said that its check is done, with commas between. One query."""
    if report.checked_at is None:
        return ""
    own = (SectionKey.HOST_RESPONSE, SectionKey.SHARING)
    rows = ReportSection.objects.filter(report=report, saved_at__gt=report.checked_at).exclude(key__in=own)
    keys = set(rows.values_list("key", flat=True))
    return ", ".join(str(key.label) for key in SectionKey if key in keys)


def checked(key: str, row: SectionCheck) -> Checked:
    """One of them as the rules take it."""
    return Checked(key, row.verdict == Verdict.CORRECTION, row.answered_at is not None)
