"""Turns the register's cells into values. Each reader takes a cell's text and gives its value, or raises BadCell with the reason."""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from schools.register.errors import BadCell

Value = str | int | bool | Decimal | date | None
Reader = Callable[[str], Value]

# A column has far fewer values than rows, so most cells were read before.
_remembered = lru_cache(maxsize=4096)

# The register's ways to say that it does not know.
_UNKNOWN = {"", "not recorded", "not applicable", "does not apply", "n/a", "na", "supp", "np", "ne", "."}
_DATE = re.compile(r"(\d\d?)[-/](\d\d?)[-/](\d{4})")
_PERCENTAGE = re.compile(r"\d{1,3}(\.\d+)?")


def text(longest: int) -> Reader:
    """A text of at most `longest` letters; what the register does not know is empty."""

    @_remembered
    def read(cell: str) -> str:
        if "\x00" in cell:
            raise BadCell("holds a NUL byte.")
        kept = " ".join(cell.split())
        if len(kept) > longest:
            raise BadCell(f"has {len(kept)} letters; at most {longest} are allowed.")
        return "" if kept.casefold() in _UNKNOWN else kept

    return read


def words(longest: int) -> Reader:
    """A text that must be there, and is no formula of a spreadsheet."""
    read_text = text(longest)

    def read(cell: str) -> str:
        kept = str(read_text(cell))
        if not kept:
            raise BadCell("is empty.")
        if kept[0] in "=+@":
            raise BadCell(f"begins with {kept[0]}, as a formula does.")
        return kept

    return read


def number(highest: int, *, lowest: int = 0) -> Reader:
    """A whole number, or none."""

    @_remembered
    def read(cell: str) -> int | None:
        kept = cell.strip()
        if kept.casefold() in _UNKNOWN:
            return None
        if not (kept.isascii() and kept.isdigit() and lowest <= int(kept[:18]) <= highest):
            raise BadCell(f"{_quoted(kept)} is not a whole number from {lowest} to {highest}.")
        return int(kept)

    return read


_key_number = number(999_999_999, lowest=1)


def key(cell: str) -> int:
    """A URN or group UID, which must be there."""
    found = _key_number(cell)
    if not isinstance(found, int):
        raise BadCell("is empty.")
    return found


def metres(highest: int) -> Reader:
    """A grid reference's easting or northing; the register writes 0 where it has none."""
    read = number(highest)
    return lambda cell: read(cell) or None


@_remembered
def percentage(cell: str) -> Decimal | None:
    """Per cent, to one decimal, or none."""
    kept = cell.strip().removesuffix("%").strip()
    if kept.casefold() in _UNKNOWN:
        return None
    if _PERCENTAGE.fullmatch(kept) is None or Decimal(kept) > 100:
        raise BadCell(f"{_quoted(kept)} is not a percentage.")
    return Decimal(kept).quantize(Decimal("0.1"), ROUND_HALF_UP)


@_remembered
def day(cell: str) -> date | None:
    """A date written dd-mm-yyyy or dd/mm/yyyy, or none."""
    kept = cell.strip()
    if kept.casefold() in _UNKNOWN:
        return None
    if (found := _DATE.fullmatch(kept)) is None:
        raise BadCell(f"{_quoted(kept)} is not a date written dd-mm-yyyy.")
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        raise BadCell(f"{_quoted(kept)} is not a day of the calendar.") from None


def one_of(codes: frozenset[int]) -> Reader:
    """A code of a known list, which must be there."""

    def read(cell: str) -> int:
        kept = cell.strip()
        if not (kept.isascii() and kept.isdigit() and int(kept[:9]) in codes):
            raise BadCell(f"{_quoted(kept)} is none of the codes {', '.join(map(str, sorted(codes)))}.")
        return int(kept)

    return read


def is_word(word: str) -> Reader:
    """Whether the cell says this word."""
    return lambda cell: cell.strip().casefold() == word


def _quoted(cell: str) -> str:
    return f'"{cell[:40]}…"' if len(cell) > 40 else f'"{cell}"'
