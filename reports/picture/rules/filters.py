"""What the address asks to see: one academic year, and of it one cycle, school, theme or way of visiting, or several of these together."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Self
from urllib.parse import urlencode

_PATH = re.compile(r"(\d{4})-c(\d{1,9})-s(\d{1,9})-t(\d{1,9})-m([a-z_]{0,20})")

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Filters:
    """Nought and the empty word ask for everything. `year` is the calendar year in which the academic year began."""

    year: int
    cycle: int = 0
    school: int = 0
    theme: int = 0
    mode: str = ""

    @property
    def as_query(self) -> str:
        """As the address says it, what is not asked left out."""
        return urlencode([(one.name, getattr(self, one.name)) for one in fields(self) if getattr(self, one.name)])

    @property
    def as_path(self) -> str:
        """In one part of an address, below which each number has a page of its own.

        >>> Filters(2025, theme=4, mode="virtual").as_path
        '2025-c0-s0-t4-mvirtual'
        """
        return f"{self.year}-c{self.cycle}-s{self.school}-t{self.theme}-m{self.mode}"

    @classmethod
    def from_path(cls, path: str) -> Self | None:
        """Back from `as_path`; None for anything else."""
        found = _PATH.fullmatch(path)
        return cls(int(found[1]), int(found[2]), int(found[3]), int(found[4]), found[5]) if found else None


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen in one filter: pairs of what the address says and what people read."""

    name: str
    label: str
    unasked: str
    choices: tuple[Choice, ...]


def read_filters(query: Mapping[str, str], year: int, offers: Sequence[Offer]) -> tuple[Filters, tuple[str, ...]]:
    """What is asked of a year, and a sentence for each thing that was asked and is not offered, which then narrows nothing."""
    chosen: dict[str, int | str] = {}
    problems = []
    for offer in offers:
        asked = query.get(offer.name, "").strip()
        if asked in {value for value, _ in offer.choices}:
            chosen[offer.name] = asked if offer.name == "mode" else int(asked)
        elif asked:
            problems.append(f"There is no such {offer.label.lower()} in this year, so all are shown.")
    return Filters(year, **chosen), tuple(problems)  # type: ignore[arg-type]  # names and kinds are those of the offers


def is_offered(filters: Filters, offers: Sequence[Offer]) -> bool:
    """Whether everything that is asked can be chosen."""
    asked = {offer.name: str(getattr(filters, offer.name) or "") for offer in offers}
    return all(not asked[offer.name] or asked[offer.name] in dict(offer.choices) for offer in offers)
