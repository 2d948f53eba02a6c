"""How a figure is made of the rows that it counts. Schools are counted once, however many of their reviews or findings count."""

from collections.abc import Collection, Iterable

from reports.statistics.rules.facts import ReviewFact
from reports.statistics.rules.figures import Figure, Source


def count(key: str, label: str, definition: str, kind: str, ids: Collection[int], *, of: int | None = None, unit: str = "") -> Figure:
    """How many rows of a kind there are."""
    return Figure(key, label, definition, len(ids), of or None, units(len(ids), of, unit), source=source(kind, ids))


def schools(key: str, label: str, definition: str, reviews: Iterable[ReviewFact], *, of: int | None = None) -> Figure:
    """How many schools hosted these reviews."""
    rows = tuple(reviews)
    number = len(hosts(rows))
    return Figure(
        key, label, definition, number, of or None, units(number, of, "schools"), source=source("review", [row.pk for row in rows])
    )


def units(number: float | None, of: int | None, plural: str) -> str:
    """What is counted, for one of it alone in the singular: 1 school, 1 of 3 schools."""
    if number != 1 or of:
        return plural
    return {"people": "person"}.get(plural, plural.removesuffix("s"))


def hosts(reviews: Iterable[ReviewFact]) -> frozenset[int]:
    """The schools that hosted them."""
    return frozenset(review.host for review in reviews)


def source(kind: str, ids: Iterable[int]) -> Source:
    """The rows in the order of their ids, each once."""
    return Source(kind, tuple(sorted(set(ids))))
