"""The list behind one number of the picture."""

from collections.abc import Iterator, Mapping

from reports.picture.queries.picture import TITLE, Drawn, crumbs_to, drawn_of
from reports.statistics.permissions import may_see_figures
from reports.statistics.queries.pages import FigurePage, rows_table, why_no_rows
from reports.statistics.rules.naming import Named, named_in
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb


def list_page(member: Member, narrowed: str, key: str, query: Mapping[str, str]) -> FigurePage:
    """Two queries more than the picture. Raises NotYours, NotFound."""
    require(may_see_figures(member))
    drawn = drawn_of(narrowed)
    named = next((one for one in all_named(drawn) if one.figure.key == key), None)
    if named is None:
        raise NotFound
    table = rows_table(member, named.figure, query)
    back = f"{address_in(member.trust_slug, 'reports:picture')}?{drawn.filters.as_query}"
    return FigurePage(
        crumbs=(*crumbs_to(member), Crumb(TITLE, back), Crumb(named.label)),
        label=named.label,
        year=year_in_words(drawn.filters.year),
        definition=named.definition,
        shown=named.figure.shown,
        table=table,
        because=why_no_rows(named.figure, table),
    )


def all_named(drawn: Drawn) -> Iterator[Named]:
    """Every number of a picture, in the order of reading."""
    for figure in drawn.stuck:
        yield Named(figure, figure.label, figure.definition, "What is stuck")
    yield from named_in(drawn.chapters)
