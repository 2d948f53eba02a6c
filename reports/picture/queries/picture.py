"""The trust's picture: the year that is asked for in charts and figures, each of which leads to its list."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from reports.charts.rules.choosing import SCREEN, Chart, chart_of
from reports.picture.queries.choices import FilterField, fields_of, names_of, offers_of
from reports.picture.rules.by_school import by_school
from reports.picture.rules.filters import Filters, is_offered, read_filters
from reports.picture.rules.narrowing import narrow
from reports.picture.rules.stuck import stuck
from reports.statistics.permissions import may_see_figures
from reports.statistics.queries.years import facts_beside, years_with_cycles
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure
from reports.statistics.rules.telling import EVERYTHING, tell
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb

TITLE = "The trust\u2019s picture"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The figures that are asked for, before they are drawn."""

    filters: Filters
    fields: tuple[FilterField, ...]
    problems: tuple[str, ...]
    stuck: tuple[Figure, ...]
    chapters: tuple[Chapter, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureChapter:
    """A chapter with its charts."""

    key: str
    title: str
    note: str
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class PicturePage:
    """Everything on the page. Without a year there is nothing to show yet. Numbers have their lists below `list_url`."""

    crumbs: tuple[Crumb, ...]
    year: str
    today: date
    fields: tuple[FilterField, ...]
    problems: tuple[str, ...]
    is_narrowed: bool
    all_url: str
    stuck: tuple[Figure, ...]
    chapters: tuple[PictureChapter, ...]
    limits: tuple[str, ...]
    list_url: str
    csv_url: str
    xlsx_url: str


def picture_page(member: Member, query: Mapping[str, str]) -> PicturePage:
    """Three queries, whatever there is. Raises NotYours."""
    require(may_see_figures(member))
    drawn, today, here = drawn_for(query), timezone.localdate(), address_in(member.trust_slug, "reports:picture")
    if drawn is None:
        return PicturePage(crumbs_to(member, TITLE), "", today, (), (), False, here, (), (), (), "", "", "")
    filters = drawn.filters
    return PicturePage(
        crumbs=crumbs_to(member, TITLE),
        year=year_in_words(filters.year),
        today=today,
        fields=drawn.fields,
        problems=drawn.problems,
        is_narrowed=filters != Filters(filters.year),
        all_url=f"{here}?year={filters.year}",
        stuck=drawn.stuck,
        chapters=tuple(_charted(chapter) for chapter in drawn.chapters),
        limits=drawn.limits,
        list_url=f"{here}{filters.as_path}/",
        csv_url=f"{here}picture.csv?{filters.as_query}",
        xlsx_url=f"{here}picture.xlsx?{filters.as_query}",
    )


def crumbs_to(member: Member, *labels: str) -> tuple[Crumb, ...]:
    """From the list of impact reports, where the link to the picture stands, to a page that is called like the last of the labels."""
    return (Crumb("Impact reports", address_in(member.trust_slug, "reports:impact_reports")), *(Crumb(label) for label in labels))


def drawn_for(query: Mapping[str, str]) -> Drawn | None:
    """What the address asks for; the newest year where it says none that there is. None where no cycle has begun."""
    years = years_with_cycles()
    if not years:
        return None
    asked = query.get("year", "").strip()
    known = asked in {str(year) for year in years}
    year = int(asked) if known else years[0]
    facts = facts_beside(year)
    names = names_of(facts[-1])
    offers = offers_of(facts[-1], names)
    filters, problems = read_filters(query, year, offers)
    if asked and not known:
        problems = (f"There is no such year, so {year_in_words(year)} is shown.", *problems)
    return _drawn(facts, filters, names, fields_of(filters, years, offers), problems)


def drawn_of(path: str) -> Drawn:
    """What a number's own address asks for. Raises NotFound where something in it is not there."""
    filters = Filters.from_path(path)
    if filters is None or filters.year not in years_with_cycles():
        raise NotFound
    facts = facts_beside(filters.year)
    names = names_of(facts[-1])
    if not is_offered(filters, offers_of(facts[-1], names)):
        raise NotFound
    return _drawn(facts, filters, names, (), ())


def _drawn(
    facts: tuple[YearFacts, ...],
    filters: Filters,
    names: Mapping[int, str],
    fields: tuple[FilterField, ...],
    problems: tuple[str, ...],
) -> Drawn:
    """A cycle and a theme are of their year alone, so there is no other to set beside them."""
    narrowed = [narrow(one, filters) for one in (facts[-1:] if filters.cycle or filters.theme else facts)]
    told, mine = tell(narrowed, EVERYTHING), narrowed[-1]
    chapters = tuple(
        replace(chapter, tables=(*chapter.tables, *by_school(mine, names))) if chapter.key == ChapterKey.THEMES else chapter
        for chapter in told.chapters
    )
    return Drawn(filters, fields, problems, stuck(mine, timezone.localdate()), chapters, told.limits)


def _charted(chapter: Chapter) -> PictureChapter:
    charts = tuple(chart_of(table, SCREEN) for table in chapter.tables if table.rows)
    return PictureChapter(chapter.key.value, chapter.title, chapter.note, chapter.figures, charts)
