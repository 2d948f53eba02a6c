"""The page of a released version, as its readers see it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from reports.impact.models import ImpactReport, ImpactReportReading
from reports.impact.permissions import can_be_corrected, may_prepare
from reports.impact.queries.doors import released_for
from reports.impact.queries.reading import editions_of, released_from
from reports.impact.queries.showing import ShownImpact, shown_impact
from reports.impact.rules.moments import year_in_words
from reports.statistics.queries.checking import CheckResult, check_of
from reports.statistics.rules.figures import YearFigures
from schools.people.models import RoleHeld
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.pages import Crumb
from schools.web.registries import Section, sections_for


@dataclass(frozen=True, slots=True)
class Edition:
    """A released version of the same year."""

    number: int
    released_on: str
    because: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """A released version. `withdrawn` names the schools that have taken their consent back since, each in a sentence.

    `reads` tells those who prepare reports how many trustees have opened it. `sections` are what upper nouns add, such as documents to take
    along: providers under PAGE_SECTIONS["impact"], which are given the version's id.
    """

    crumbs: tuple[Crumb, ...]
    shown: ShownImpact
    withdrawn: tuple[str, ...]
    newest_url: str
    editions: tuple[Edition, ...]
    is_first_time: bool
    reads: str
    correct_url: str
    log_url: str
    figures_url: str
    sections: tuple[Section, ...]


def reading_page(member: Member, report_id: int) -> ReadingPage:
    """Five queries, one more for those who prepare reports, and what providers of sections ask. Raises NotFound."""
    row: Any = released_for(member, report_id)
    rows = editions_of(row.year)
    impact = released_from(row, rows)
    prepares = bool(may_prepare(member))
    slug, oversees = member.trust_slug, member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM)
    return ReadingPage(
        crumbs=(Crumb("Impact reports", address_in(slug, "reports:impact_reports")), Crumb(impact.year_in_words)),
        shown=shown_impact(member, impact),
        withdrawn=tuple(_withdrawn(one.school, day(one.withdrawn_on)) for one in impact.quotations if one.withdrawn_on is not None),
        newest_url="" if rows[-1].pk == row.pk else _url(member, rows[-1]),
        editions=tuple(_edition(member, one, report_id) for one in reversed(rows)),
        is_first_time=not row.is_read,
        reads=_reads(report_id) if prepares else "",
        correct_url=address_in(slug, "reports:correct_impact", impact_id=row.pk) if prepares and can_be_corrected(row) else "",
        log_url=address_in(slug, "reports:impact_log", impact_id=row.pk) if oversees else "",
        figures_url=address_in(slug, "reports:impact_figures", impact_id=row.pk) if oversees else "",
        sections=sections_for("impact", member, report_id),
    )


def _withdrawn(school: str, on: str) -> str:
    return f"{school} withdrew its consent to a quotation on {on}. It is not shown here any more, and the next version leaves it out."


def _edition(member: Member, row: ImpactReport, here: int) -> Edition:
    return Edition(row.number, day(timezone.localdate(row.released_at)), row.because, _url(member, row), row.pk == here)


def _url(member: Member, row: ImpactReport) -> str:
    return address_in(member.trust_slug, "reports:impact_report", impact_id=row.pk)


def _reads(report_id: int) -> str:
    """Of today's trustees."""
    read = ImpactReportReading.objects.filter(report=report_id, membership=OuterRef("membership"))
    held = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUSTEE).order_by()
    told = dict(held.annotate(is_read=Exists(read)).values_list("membership", "is_read"))
    return f"{sum(told.values())} of {len(told)} trustees have opened it." if told else "No trustee has an account yet."


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The kept figures of a version held against the trust's rows of today."""

    crumbs: tuple[Crumb, ...]
    heading: str
    check: CheckResult


def figures_page(member: Member, report_id: int) -> FiguresPage:
    """One query, and those that figures take. For those who prepare and check reports. Raises NotFound, NotYours."""
    row = released_for(member, report_id)
    check = check_of(member, YearFigures.from_json(row.figures))
    year = year_in_words(row.year)
    way = (
        Crumb("Impact reports", address_in(member.trust_slug, "reports:impact_reports")),
        Crumb(year, _url(member, row)),
        Crumb("Its figures"),
    )
    return FiguresPage(way, f"Do the figures for {year} still agree?", check)
