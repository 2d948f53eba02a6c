"""The facts of a school that the register has, too; and how each is written down for comparing, in a JSON column and in words."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

Plain = str | int | None

# Field of School and of the register's Establishment: how a person calls it. In the order of forms and pages.
_TYPED: dict[str, str] = {
    "name": "Name",
    "phase": "Phase",
    "low_age": "Youngest age",
    "high_age": "Oldest age",
    "pupils": "Pupils",
    "free_meals": "Eligible for free school meals",
    "region": "Region",
    "local_authority": "Local authority",
    "town": "Town",
    "postcode": "Postcode",
}
# Facts that nobody types, but that follow the register.
_FOLLOWING: dict[str, str] = {"easting": "Grid reference, easting", "northing": "Grid reference, northing"}
REGISTER_FACTS: dict[str, str] = _TYPED | _FOLLOWING
# What a person may correct: all that is typed, and what only the trust knows.
EDITABLE: dict[str, str] = _TYPED | {"joined_on": "Joined the trust on"}


def plain(value: object) -> Plain:
    """As JSON can hold it, the same for the same fact whichever table it comes from."""
    if isinstance(value, Decimal):
        return str(value.quantize(Decimal("0.1")))
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"{value!r} is no fact of a school.")


def plain_facts(row: object) -> dict[str, Plain]:
    """The facts of a school or of an establishment, by field."""
    return {field: plain(getattr(row, field)) for field in REGISTER_FACTS}


def is_corrected(row: object, said: Mapping[str, Plain]) -> bool:
    """Whether a fact that people type stands otherwise here than the register said, by field, when the two were compared."""
    return any(plain(getattr(row, field)) != said[field] for field in _TYPED if field in said)


def in_words(field: str, value: Plain) -> str:
    """A fact as a page shows it; unknown ones say so."""
    if value is None or value == "":
        return "not known"
    if field == "pupils":
        return f"{int(value):,}"
    return f"{value}%" if field == "free_meals" else str(value)
