"""The page of one section: its prompts, its words, the year's figures beside them, and what is quoted there."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from reports.impact.enums import PROMPTS, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.permissions import can_be_written
from reports.impact.queries.doors import draft_for
from reports.impact.queries.drafting import crumbs_of, section_url
from reports.impact.queries.parts import facts_now
from reports.impact.queries.quoting import QuotationLine, lines_of
from reports.impact.queries.showing import ShownChapter, figures_url, shown_chapter
from reports.impact.rules.areas import AreaLine
from reports.impact.rules.moments import year_in_words
from reports.statistics.queries.years import year_figures
from reports.statistics.rules.figures import Chapter, ChapterKey, YearFigures
from reviews.writing.models import Aside
from reviews.writing.queries import Field, field_of
from schools.looks.rules import OUR_ACCENT
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb

_ROWS = {SectionKey.SUMMARY: 14, SectionKey.ASKS: 8}


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page. `before` and `after` are its neighbours in the report, without an address where there is none."""

    crumbs: tuple[Crumb, ...]
    year: int
    year_in_words: str
    heading: str
    is_chosen: bool
    prompts: tuple[str, ...]
    field: Field
    write: Answer
    chapter: ShownChapter | None
    figures_url: str
    limits: tuple[str, ...]
    cross_map: tuple[AreaLine, ...]
    quotations: tuple[QuotationLine, ...]
    quote_url: str
    back: str
    before: Crumb
    after: Crumb


def section_page(member: Member, report_id: int, key: str) -> SectionPage:
    """Three queries, and those that figures take. Raises NotFound, WrongStage."""
    report = draft_for(member, report_id)
    rows = _rows(member, report)
    here = next((place for place, row in enumerate(rows) if row.key == key), None)
    if here is None:
        raise NotFound
    figures = year_figures(report.year)
    chapters = {chapter.key.value: chapter for chapter in figures.chapters}
    heading = str(SectionKey(key).label)
    quoted = Quoted.objects.standing().filter(report=report, section=key)
    return SectionPage(
        crumbs=crumbs_of(member, report, heading),
        year=report.year,
        year_in_words=year_in_words(report.year),
        heading=heading,
        is_chosen=rows[here].is_chosen,
        prompts=PROMPTS[SectionKey(key)],
        field=_field(member, report, rows[here]),
        write=can_be_written(member, report),
        chapter=shown_chapter(chapters.get(key) or _at_a_glance(key, figures), OUR_ACCENT),
        figures_url=figures_url(member, report.year),
        limits=figures.limits if key == SectionKey.LIMITS else (),
        cross_map=facts_now(report, figures).cross_map if key == SectionKey.CROSS_MAP else (),
        quotations=lines_of(member, report, quoted),
        quote_url=f"{address_in(member.trust_slug, 'reports:impact_quotations', draft_id=report.pk)}?section={key}",
        back=address_in(member.trust_slug, "reports:impact_draft", draft_id=report.pk),
        before=_neighbour(member, report, rows, here - 1),
        after=_neighbour(member, report, rows, here + 1),
    )


def _at_a_glance(key: str, figures: YearFigures) -> Chapter | None:
    """The first figure of each chapter, for the sections that speak of all of them."""
    if key not in (SectionKey.SUMMARY, SectionKey.ASKS):
        return None
    first = tuple(chapter.figures[0] for chapter in figures.chapters if chapter.figures)
    return Chapter(ChapterKey.YEARS, "", first)


def _rows(member: Member, report: ImpactReport) -> list[ImpactReportSection]:
    kept = Aside.objects.filter(
        subject=ImpactReportSection._meta.label_lower, subject_id=OuterRef("pk"), membership=member.membership_id, settled_at=None
    )
    rows = ImpactReportSection.objects.filter(report=report).select_related("saved_by__person").order_by("position")
    return list(rows.annotate(aside=Subquery(kept.values("text")[:1])))


def _field(member: Member, report: ImpactReport, row: ImpactReportSection) -> Field:
    return field_of(
        row,
        label="What you say to it",
        url=f"{section_url(member, report.pk, row.key)}text/",
        rows=_ROWS.get(SectionKey(row.key), 10),
        aside=row.aside,  # type: ignore[attr-defined]  # annotated above
        id=f"section-{row.key}",
        refreshes=True,
    )


def _neighbour(member: Member, report: ImpactReport, rows: list[ImpactReportSection], place: int) -> Crumb:
    if not 0 <= place < len(rows):
        return Crumb("")
    return Crumb(str(SectionKey(rows[place].key).label), section_url(member, report.pk, rows[place].key))
