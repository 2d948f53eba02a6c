"""The pages of figures: a year's chapters as they are now, and what one figure counts and is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from reports.statistics.permissions import may_see_definition, may_see_figures, may_see_rows
from reports.statistics.queries.sources import KINDS, SourceLine
from reports.statistics.queries.years import year_figures, years_with_cycles
from reports.statistics.rules.figures import Chapter, Figure, YearFigures
from reports.statistics.rules.naming import named_in
from reviews.cycles.rules.years import academic_year_of, year_in_words
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from schools.web.tables import Column, TablePage, TableShape, order_by, read_ask

_PAGE = 25


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """A year. `url` is what a figure's own address begins with."""

    crumbs: tuple[Crumb, ...]
    year: str
    today: date
    chapters: tuple[Chapter, ...]
    limits: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True)
class FigurePage:
    """One figure. `shown` is empty for whoever reads figures in the report; without `table` its rows are not shown, `because` says why."""

    crumbs: tuple[Crumb, ...]
    label: str
    year: str
    definition: str
    shown: str
    table: TablePage[SourceLine] | None
    because: str


def figures_page(member: Member, year: int) -> FiguresPage:
    """Two queries. Raises NotYours; NotFound for a year without a cycle."""
    require(may_see_figures(member))
    figures = _figures(year)
    crumbs = (Crumb(f"Figures {year_in_words(year)}"),)
    url = address_in(member.trust_slug, "reports:figures", year=year)
    return FiguresPage(crumbs, year_in_words(year), timezone.localdate(), figures.chapters, figures.limits, url)


def figure_page(member: Member, year: int, key: str, query: Mapping[str, str]) -> FigurePage:
    """Two queries more than `figures_page`. Raises NotYours, NotFound."""
    require(may_see_definition(member))
    named = next((one for one in named_in(_figures(year).chapters) if one.figure.key == key), None)
    if named is None:
        raise NotFound
    figure = named.figure
    rows = may_see_rows(member)
    is_shown = rows and not figure.is_withheld
    table = rows_table(member, figure, query) if is_shown else None
    figures_url = address_in(member.trust_slug, "reports:figures", year=year) if may_see_figures(member) else ""
    words = year_in_words(year)
    return FigurePage(
        crumbs=(*((Crumb(f"Figures {words}", figures_url),) if figures_url else ()), Crumb(named.label)),
        label=named.label,
        year=words,
        definition=named.definition,
        shown=figure.shown if figures_url else "",
        table=table,
        because=why_no_rows(figure, table) if rows else rows.because,
    )


def _figures(year: int) -> YearFigures:
    """Raises NotFound for a year of which nothing can be said."""
    if year > academic_year_of(timezone.localdate()) or year not in years_with_cycles():
        raise NotFound
    return year_figures(year)


def rows_table(member: Member, figure: Figure, query: Mapping[str, str]) -> TablePage[SourceLine] | None:
    """The rows that the member may open, a page of them; None where there are none."""
    if not figure.source.ids:
        return None
    kind = KINDS[figure.source.kind]
    shape = TableShape((Column("what", "What", is_sortable=True), Column("more", "More")), kind.things, "what", page_size=_PAGE)
    rows = kind.rows(member, figure.source.ids)
    total = rows.count()
    ask = read_ask(query, shape).within(total)
    found = rows.order_by(*order_by(ask, {"what": kind.order})).values_list(*kind.columns)[ask.start : ask.stop]
    lines = tuple(kind.line(member.trust_slug, *row) for row in found)
    return TablePage(shape, ask, lines, total) if total else None


def why_no_rows(figure: Figure, table: TablePage[SourceLine] | None) -> str:
    """A sentence where there is no table for somebody who may look at rows; else empty."""
    if figure.is_withheld:
        return "This number is withheld, because it is small or would give a small one away. Its rows are not listed either."
    if table is None:
        return "It counts nothing." if not figure.source.ids else "It is made of rows that you may not open."
    return ""
