"""What became of a year's report: who did what when, and what each version says otherwise than the one before."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reports.impact.enums import OUT, Consent, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.permissions import sees_written
from reports.impact.rules.changed import changed_sections
from reports.impact.rules.moments import year_in_words
from reports.statistics.rules.agreeing import Difference, differences
from reports.statistics.rules.figures import YearFigures
from schools.history.queries import versions_with_names
from schools.history.rules import Version
from schools.people.models import Membership
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.errors import NotFound
from schools.web.pages import Crumb

# A moment that a version keeps: who, what happened then, and what was said with it.
_MOMENTS = {
    "begun_at": ("begun_by", "begun", "because"),
    "sent_at": ("sent_by", "sent to its check", ""),
    "returned_at": ("returned_by", "given back", "returned_because"),
    "checked_at": ("checked_by", "checked: it may go out", ""),
    "released_at": ("released_by", "released", ""),
}
_FIELDS = ("stage", "board_on", "because", "returned_because", *_MOMENTS, *(by for by, _, _ in _MOMENTS.values()))


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
    figures: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class LogPage:
    """The newest first."""

    crumbs: tuple[Crumb, ...]
    year_in_words: str
    lines: tuple[LogLine, ...]
    changes: tuple[VersionChange, ...]


def log_page(member: Member, report_id: int) -> LogPage:
    """Six queries. For those who prepare and check reports; raises NotFound for others."""
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
    """From every state in which a version was saved: what was said of it since the one before."""
    numbers = {row.pk: row.number for row in rows}
    versions = versions_with_names(ImpactReport, numbers, _FIELDS)
    members = {version.values[by] for version in versions for by, _, _ in _MOMENTS.values()} - {None}
    names = dict(Membership.objects.filter(pk__in=members).values_list("pk", "person__name"))
    before: dict[int, Mapping[str, Any]] = {}
    for version in versions:
        now: Mapping[str, Any] = version.values
        told = before.get(version.row_id, dict.fromkeys(_FIELDS))
        for moment, (by, what, said) in _MOMENTS.items():
            if now[moment] and now[moment] != told[moment]:
                yield LogLine(now[moment], f"Version {numbers[version.row_id]} {what}", names[now[by]], now[said] if said else "")
        yield from _besides(version, numbers[version.row_id], told, now)
        before[version.row_id] = now


def _besides(version: Version, number: int, before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[LogLine]:
    """What has no moment of its own in the row."""
    if (before["stage"], now["stage"]) == ("checking", "draft") and not now["returned_at"]:
        yield LogLine(version.at, f"Version {number} taken back to write more", version.who)
    if before["stage"] and before["board_on"] != now["board_on"]:
        what = "The board's meeting is set" if now["board_on"] else "The board's meeting is open again"
        yield LogLine(version.at, what, version.who, day(now["board_on"]) if now["board_on"] else "")


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
        figures = differences(YearFigures.from_json(before.figures), YearFigures.from_json(after.figures))
        yield VersionChange(after.number, after.because, tuple(str(SectionKey(key).label) for key in keys), figures)
