"""What became of a year's report: who did what when, and what each version says otherwise than the one before."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reports.impact.enums import OUT, Consent, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.permissions import sees_written
from reports.impact.rules.changed import FigureChange, changed_figures, changed_sections
from reports.impact.rules.moments import year_in_words
from reports.statistics.rules.figures import YearFigures
from schools.history.queries import versions_with_names
from schools.history.rules import Change, changes
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.errors import NotFound
from schools.web.pages import Crumb

_FIELDS = ("number", "stage", "because", "board_on", "returned_because", "checked_at")


@dataclass(frozen=True, slots=True)
class LogLine:
    """Something that happened."""

    at: datetime
    what: str
    who: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class VersionChange:
    """What a version says otherwise: its number, why it was made, headings of sections, figures."""

    number: int
    because: str
    sections: tuple[str, ...]
    figures: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True)
class LogPage:
    """The newest first."""

    crumbs: tuple[Crumb, ...]
    year_in_words: str
    lines: tuple[LogLine, ...]
    changes: tuple[VersionChange, ...]


def log_page(member: Member, report_id: int) -> LogPage:
    """Five queries. For those who prepare and check reports; raises NotFound for others."""
    row = ImpactReport.objects.filter(pk=report_id).first() if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM) else None
    if row is None or not (row.stage in OUT or sees_written(member, row.stage)):
        raise NotFound
    rows = list(ImpactReport.objects.filter(year=row.year).order_by("number"))
    lines = [*_told_of(rows), *_withdrawn_of(rows)]
    year = year_in_words(row.year)
    return LogPage(
        crumbs=(Crumb("Impact reports", address_in(member.trust_slug, "reports:impact_reports")), Crumb(f"Log of {year}")),
        year_in_words=year,
        lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)),
        changes=tuple(_changes_of([one for one in rows if one.stage in OUT])),
    )


def _told_of(rows: list[ImpactReport]) -> Iterator[LogLine]:
    numbers = {row.pk: row.number for row in rows}
    for change in changes(versions_with_names(ImpactReport, numbers, _FIELDS)):
        what, detail = _in_words(change, numbers[change.row_id], {row.pk: row for row in rows}[change.row_id])
        if what:
            yield LogLine(change.at, what, change.who, detail)


def _in_words(change: Change, number: int, row: ImpactReport) -> tuple[str, str]:
    """What one save did, and what was said with it; nothing for what tells nobody anything."""
    if change.is_first:
        return f"Version {number} begun", row.because
    became: dict[str, tuple[Any, Any]] = {name: (before, after) for name, before, after in change.fields}
    before, after = became.get("stage", ("", ""))
    if after == "checking":
        return f"Version {number} sent to its check", ""
    if after == "draft":
        asked_for = became.get("returned_because", ("", ""))[1]
        return (f"Version {number} given back", asked_for) if asked_for else (f"Version {number} taken back to write more", "")
    if after == "released":
        return f"Version {number} released", ""
    if not before and became.get("checked_at", (None, None))[1]:
        return f"Version {number} checked: it may go out", ""
    if "board_on" in became:
        board_on = became["board_on"][1]
        return "The board's meeting is set" if board_on else "The board's meeting is open again", day(board_on) if board_on else ""
    return "", ""


def _withdrawn_of(rows: list[ImpactReport]) -> Iterator[LogLine]:
    """Consents that were taken back after a version with them was out."""
    printed = Quoted.objects.printed().filter(report__in=[row.pk for row in rows], quotation__consent=Consent.WITHDRAWN)
    for one in printed.select_related("report", "quotation__school", "quotation__withdrawn_by__person"):
        said = one.quotation
        who = said.withdrawn_by.person.name if said.withdrawn_by else ""
        detail = f"It stands in version {one.report.number}; later versions leave it out."
        yield LogLine(said.withdrawn_at, f"{said.school.name} withdrew its consent to a quotation", who, detail)


def _changes_of(out: list[ImpactReport]) -> Iterator[VersionChange]:
    """Of each version after the first, the newest first."""
    texts: dict[int, dict[str, str]] = {row.pk: {} for row in out}
    for report_id, key, text in (
        ImpactReportSection.objects.filter(report__in=list(texts), is_chosen=True).order_by("position").values_list("report", "key", "text")
    ):
        texts[report_id][key] = text
    for before, after in reversed(list(itertools.pairwise(out))):
        keys = changed_sections(texts[before.pk], texts[after.pk])
        figures = changed_figures(YearFigures.from_json(before.figures), YearFigures.from_json(after.figures))
        yield VersionChange(after.number, after.because, tuple(str(SectionKey(key).label) for key in keys), figures)
