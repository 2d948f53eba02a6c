"""What the picture shows as a table to keep."""

from collections.abc import Mapping, Sequence

from reports.picture.queries.lists import all_named
from reports.picture.queries.picture import TITLE, drawn_for
from reports.statistics.permissions import may_see_figures
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound

HEADING = ("Part", "What", "Number", "Of", "Unit", "Definition")


def picture_to_download(member: Member, query: Mapping[str, str]) -> tuple[str, Sequence[str], Sequence[Sequence[str]]]:
    """Its title, the heading and a line for each number, under the same filters as the page. Raises NotYours, NotFound."""
    require(may_see_figures(member))
    drawn = drawn_for(query)
    if drawn is None:
        raise NotFound
    lines = [
        (
            named.chapter,
            named.label,
            named.figure.shown if named.figure.value is None else f"{round(named.figure.value, 1)}",
            "" if named.figure.of is None else f"{named.figure.of}",
            named.figure.unit,
            named.definition,
        )
        for named in all_named(drawn)
    ]
    return f"{TITLE} {year_in_words(drawn.filters.year).replace('/', '-')}", HEADING, lines
