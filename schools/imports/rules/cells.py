"""Single cells: what they may say, and a sentence for what they may not."""

import re
from calendar import month_abbr
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Generic, TypeVar
from unicodedata import category

from schools.web.sheets import is_formula

T = TypeVar("T")
MOST_GUESSES = 50

_LOCAL = r"[-!#$%&'*+/=?^_`{}|~0-9a-z]+(\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*"
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_EMAIL = re.compile(rf"(?=.{{3,254}}$)(?=[^@]{{1,64}}@){_LOCAL}@({_LABEL}\.)+[a-z]([a-z0-9-]{{0,61}}[a-z0-9])")
_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})( 00:00)?")
_UK = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})")
_YES = {"yes", "y", "true", "1", "x", "✓", "head", "headteacher"}
_NO = {"", "no", "n", "false", "0", "-"}
_EXCEL_ERROR = re.compile(r"#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL)[!?]?", re.IGNORECASE)


def unfit(text: str, longest: int) -> str:
    """Why no cell may say this, whatever its column; empty if it may."""
    if is_formula(text) and text != "-":
        return "This is a formula, or a program could take it for one. Put plain words here."
    if _EXCEL_ERROR.fullmatch(text):
        return "Excel shows an error here. Put plain words here."
    if any(category(letter) in {"Cc", "Cs", "Co", "Cn"} for letter in text):
        return "This holds characters that cannot be shown. Type it again."
    if len(text) > longest:
        return f"This has {len(text)} letters; we take up to {longest}."
    return ""


def read_email(text: str) -> str:
    """The address in lower case; empty if it is none. Takes `Name <address>` as mail programs copy it."""
    inside = re.fullmatch(r".*<([^<>]+)>", text)
    address = (inside[1] if inside else text).strip().lower().removeprefix("mailto:")
    return address if _EMAIL.fullmatch(address) else ""


def read_date(text: str) -> date | None:
    """A day as 2026-09-01, 1/9/2026 (day first, as in the UK) or 1 September 2026; None if it is no day."""
    text = text.lower()
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _UK.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _WORDS.fullmatch(text):
            return date(int(found[3]), _MONTHS[found[2][:3]], int(found[1]))
    except (ValueError, KeyError):
        return None
    return None


def read_yes(text: str) -> bool | None:
    """Yes or no as people tick it; None if it is neither."""
    plain = text.lower()
    if plain in _YES:
        return True
    return False if plain in _NO else None


def plain(text: str) -> str:
    """For comparing names: without case, punctuation and small words that people leave out."""
    words = re.sub(r"[^\w]+", " ", re.sub("['\u2019]", "", text.casefold())).split()
    return " ".join(word for word in words if word not in {"the", "and", "school", "academy"}) or " ".join(words)


class Names(Generic[T]):
    """Finds which of some names a text means: by the name as `plain` has it, or by how one name alone begins.

    Remembers its answers, as a file says the same few names in thousands of rows.
    """

    def __init__(self, ids: Mapping[str, T]) -> None:
        """`ids` by name. Two names that are the same when plain are found only by their exact letters."""
        self.ids = ids
        self.plain: dict[str, list[str]] = {}
        for name in ids:
            self.plain.setdefault(plain(name), []).append(name)
        self.find = cache(self._find)
        self.nearest = cache(self._nearest)
        self.guesses = 0

    def _find(self, text: str) -> T | None:
        if text in self.ids:
            return self.ids[text]
        wanted = plain(text)
        same = self.plain.get(wanted) or [name for key, names in self.plain.items() if key.startswith(f"{wanted} ") for name in names]
        return self.ids[same[0]] if len(same) == 1 and wanted else None

    def _nearest(self, text: str) -> str:
        """The name that the text most likely means; empty if none is near. Guessing is slow, so a hopeless file gets some guesses only."""
        self.guesses += 1
        found = get_close_matches(plain(text), self.plain, n=1, cutoff=0.6) if self.guesses <= MOST_GUESSES else []
        return self.plain[found[0]][0] if found else ""
