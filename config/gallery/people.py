"""A made-up list of people that really sorts, filters and pages."""

from dataclasses import dataclass
from itertools import cycle, islice, product

from config.gallery.samples import PEOPLE_SHAPE
from schools.web.pages import Kind
from schools.web.tables import TableAsk, TablePage

FIRST = ["Amara", "Bronwen", "Callum", "Dilys", "Ewan", "Farah", "Gethin", "Hannah", "Idris", "Joanna", "Kasia", "Siân", "Łucja"]
LAST = ["Adeyemi", "Bowen", "Clarke", "Evans", "Griffiths", "Hughes", "Kowalska", "Llŷr", "Nowak", "Wójcik"]
ROLES = ["School leader", "School leader, Peer Reviewer", "Staff member", "School leader, Improvement Champion", "Trustee"]
SCHOOLS = ["Alder Bank Primary", "Beckside Primary", "Castle Hill Primary", "Dale Road Infant"]
STATES = [("Active", Kind.DONE)] * 5 + [("Invited", Kind.NOW), ("Invitation expired", Kind.LATE), ("Left", Kind.STOPPED)]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the list."""

    pk: int
    name: str
    roles: str
    school: str
    state: str
    kind: Kind


def _everyone() -> list[PersonRow]:
    names = product(LAST, FIRST)
    rest = zip(cycle(ROLES), cycle(SCHOOLS), cycle(STATES), strict=False)
    lines = islice(zip(names, rest, strict=False), 118)
    return [
        PersonRow(pk, f"{first} {last}", roles, "Whole trust" if roles == "Trustee" else school, state, kind)
        for pk, ((last, first), (roles, school, (state, kind))) in enumerate(lines, start=1)
    ]


def people_page(ask: TableAsk) -> TablePage[PersonRow]:
    """The page of the list that the address asks for."""
    words, school = ask.value("name").lower(), ask.value("school")
    rows = [row for row in _everyone() if words in row.name.lower() and (not school or row.school == school)]
    rows.sort(key=lambda row: str(getattr(row, ask.sort_key)), reverse=ask.is_descending)
    ask = ask.within(len(rows))
    return TablePage(PEOPLE_SHAPE, ask, tuple(rows[ask.start : ask.stop]), len(rows))
