"""The list behind one number of the picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.picture.queries.picture import TITLE, Drawn, crumbs_to, drawn_of
from reports.statistics.permissions import may_see_figures
from reports.statistics.queries.pages import rows_table, why_no_rows
from reports.statistics.queries.sources import SourceLine
from reports.statistics.rules.figures import Figure
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from schools.web.tables import TablePage


@dataclass(frozen=True, slots=True)
class ListPage:
    """What is counted, the number and its rows; `because` says why there are none."""

    crumbs: tuple[Crumb, ...]
    label: str
    year: str
    definition: str
    shown: str
    table: TablePage[SourceLine] | None
    because: str


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what it is called where it stands alone."""

    figure: Figure
    label: str
    definition: str
    chapter: str


def list_page(member: Member, narrowed: str, key: str, query: Mapping[str, str]) -> ListPage:
    """Two queries more than the picture. Raises NotYours, NotFound."""
    require(may_see_figures(member))
    drawn = drawn_of(narrowed)
    told = next((one for one in told_in(drawn) if one.figure.key == key), None)
    if told is None:
        raise NotFound
    table = rows_table(member, told.figure, query)
    back = f"{address_in(member.trust_slug, 'reports:picture')}?{drawn.filters.as_query}"
    year = year_in_words(drawn.filters.year)
    crumbs = (*crumbs_to(member), Crumb(TITLE, back), Crumb(told.label))
    return ListPage(crumbs, told.label, year, told.definition, told.figure.shown, table, why_no_rows(told.figure, table))


def told_in(drawn: Drawn) -> Iterator[Told]:
    """Every number of a picture, in the order of reading; a cell is called after its table, row and column."""
    for figure in drawn.stuck:
        yield Told(figure, figure.label, figure.definition, "What is stuck")
    for chapter in drawn.chapters:
        for figure in chapter.figures:
            yield Told(figure, figure.label, figure.definition, chapter.title)
        for table in chapter.tables:
            for row in table.rows:
                for figure, column in zip(row.cells, table.columns, strict=True):
                    yield Told(figure, f"{table.title}: {row.label}, {column[:1].lower()}{column[1:]}", table.definition, chapter.title)
