"""From single passages that match to the pages they stand on, best first."""

from collections.abc import Iterable
from dataclasses import dataclass

from reviews.searching.rules.kinds import Kind

# So many passages of one page are quoted.
MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches: the place it belongs to (a review's id, or a framework's), where it is kept, how well it matches, and the id
    by which its page is opened."""

    kind: Kind
    place: int
    source: str
    pk: int
    rank: float
    page: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page on which something matches: its best passages, and how many there are."""

    kind: Kind
    place: int
    quoted: tuple[Hit, ...]
    number: int


def pages_of(hits: Iterable[Hit]) -> tuple[Found, ...]:
    """By page, the best first. A review that was looked for by its school's name comes before what is said in it; of equals, the newest."""
    by_page: dict[tuple[Kind, int], list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.rank, hit.source, hit.pk)):
        by_page.setdefault((hit.kind, hit.place), []).append(hit)
    pages = (Found(kind, place, tuple(own[:MOST_QUOTED]), len(own)) for (kind, place), own in by_page.items())
    return tuple(sorted(pages, key=lambda page: (page.kind != Kind.REVIEW, -page.quoted[0].rank, -page.place, page.kind)))
