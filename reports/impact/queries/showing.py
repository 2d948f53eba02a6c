"""A version as pages show it, released or as it would be: sections with their charts, quotations beside them."""

from dataclasses import dataclass

from django.utils import timezone

from reports.charts.rules.choosing import SCREEN, Chart, chart_of
from reports.impact.enums import SectionKey
from reports.impact.models import ImpactReport
from reports.impact.queries.doors import draft_for
from reports.impact.queries.drafting import crumbs_of
from reports.impact.queries.parts import facts_now
from reports.impact.queries.reading import Quotation, ReleasedImpact, editions_of, impact_of
from reports.impact.rules.areas import AreaLine
from reports.statistics.queries.years import year_figures
from reports.statistics.rules.figures import Chapter, Figure
from schools.looks.queries import LogoLink, logo_link
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter with its tables drawn."""

    note: str
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section as it stands on a page. `asks`, `limits` and `areas` are there for the sections that are made of them."""

    key: str
    heading: str
    text: str
    chapter: ShownChapter | None
    quotations: tuple[Quotation, ...]
    asks: tuple[str, ...]
    limits: tuple[str, ...]
    areas: tuple[AreaLine, ...]


@dataclass(frozen=True, slots=True)
class ShownImpact:
    """What page and preview share. Below `figures_url` each figure tells what it counts and what it was made of."""

    impact: ReleasedImpact
    logo: LogoLink | None
    sections: tuple[ShownSection, ...]
    figures_url: str


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The report as it would be released today."""

    crumbs: tuple[Crumb, ...]
    shown: ShownImpact
    back: str


def shown_chapter(chapter: Chapter | None, accent: str) -> ShownChapter | None:
    """With a chart for each table."""
    if chapter is None:
        return None
    return ShownChapter(chapter.note, chapter.figures, tuple(chart_of(table, SCREEN, accent) for table in chapter.tables))


def shown_impact(member: Member, impact: ReleasedImpact) -> ShownImpact:
    """No query."""
    sections = tuple(
        ShownSection(
            key=one.key.value,
            heading=one.heading,
            text="" if one.key == SectionKey.ASKS else one.text,
            chapter=shown_chapter(one.chapter, impact.look.accent),
            quotations=impact.quoted_in(one.key),
            asks=impact.asks if one.key == SectionKey.ASKS else (),
            limits=impact.limits if one.key == SectionKey.LIMITS else (),
            areas=impact.cross_map if one.key == SectionKey.CROSS_MAP else (),
        )
        for one in impact.sections
    )
    return ShownImpact(impact, logo_link(member, impact.look.logo), sections, figures_url(member, impact.year))


def figures_url(member: Member, year: int) -> str:
    """Where a year's figures tell of themselves, one below the other."""
    return address_in(member.trust_slug, "reports:figures", year=year)


def preview_page(member: Member, report_id: int) -> PreviewPage:
    """Six queries, and those that figures take. Raises NotFound, WrongStage."""
    report = draft_for(member, report_id)
    back = address_in(member.trust_slug, "reports:impact_draft", draft_id=report_id)
    return PreviewPage(crumbs_of(member, report, "Preview"), shown_impact(member, as_it_would_be(report)), back)


def as_it_would_be(report: ImpactReport) -> ReleasedImpact:
    """A version that is written, with the figures of this moment."""
    figures = year_figures(report.year)
    return impact_of(report, figures, facts_now(report, figures), timezone.localdate(), editions_of(report.year))
