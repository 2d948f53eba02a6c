"""Which column of a file is which, by its heading, in the words that people and programs use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """A column that we read; the value is its heading in the template."""

    NAME = "Name"
    EMAIL = "E-mail"
    JOB_TITLE = "Job title"
    ROLE = "Role"
    SCHOOL = "School"
    HEAD = "Head"
    SECOND_ROLE = "Second role"
    SECOND_SCHOOL = "Second school"
    FROM = "From"
    UNTIL = "Until"


REQUIRED = (Column.NAME, Column.EMAIL, Column.ROLE)

_ALSO: dict[Column, tuple[str, ...]] = {
    Column.NAME: ("full name", "person", "staff name", "display name"),
    Column.EMAIL: ("email", "email address", "work email", "mail", "e mail address", "email work"),
    Column.JOB_TITLE: ("job", "title", "position", "post"),
    Column.ROLE: ("roles", "role in peer review", "first role"),
    Column.SCHOOL: ("school name", "academy", "urn", "first school"),
    Column.HEAD: ("headteacher", "head teacher", "is head", "principal"),
    Column.SECOND_ROLE: ("role 2", "other role"),
    Column.SECOND_SCHOOL: ("school 2", "other school"),
    Column.FROM: ("start", "start date", "starts", "starts on", "from date"),
    Column.UNTIL: ("end", "end date", "ends", "ends on", "to", "until date"),
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands, counted from 0, and what is wrong with the headings as a whole, in sentences."""

    places: dict[Column, int]
    passed_over: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def read_columns(heading: Sequence[str]) -> Columns:
    """Recognise headings whatever their case, hyphens and stars. Columns that we have no use for are passed over, by name."""
    places: dict[Column, int] = {}
    passed_over, twice = [], []
    for index, text in enumerate(heading):
        column = _KNOWN.get(_plain(text))
        if column is None:
            passed_over += [text] if text else []
        elif column in places:
            twice.append(f"Two columns are both “{column}”: “{heading[places[column]]}” and “{text}”. Delete one.")
        else:
            places[column] = index
    missing = [column for column in REQUIRED if column not in places]
    return Columns(places, tuple(passed_over), (*_say_missing(missing, heading), *twice))


def _say_missing(missing: Sequence[Column], heading: Sequence[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    names = " and ".join(f"“{column}”" for column in missing)
    found = ", ".join(f"“{text[:40]}”" for text in heading[:8] if text) or "nothing"
    return (f"The first row must name the columns. {names} {'is' if len(missing) == 1 else 'are'} missing; it says {found}.",)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


_KNOWN = {_plain(name): column for column in Column for name in (column.value, *_ALSO[column])}
