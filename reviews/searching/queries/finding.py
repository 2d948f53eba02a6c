"""What matches, and how it reads: one query each, over everything that the reader may open and nothing else."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchRank
from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Coalesce

from reviews.assignments.queries.seeing import Seen
from reviews.searching.queries.sources import SOURCES, Source
from reviews.searching.queries.words import excerpt, wanted
from reviews.searching.rules.excerpts import Run, runs_of
from reviews.searching.rules.kinds import Door, Kind, open_doors
from reviews.searching.rules.ranking import Hit


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as a result shows it."""

    heading: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A review with the doors in it that are open to the reader."""

    seen: Seen
    doors: Mapping[Kind, Door]


def opened(seen: Seen) -> Open:
    """No query."""
    return Open(seen, open_doors(seen.sees))


def hits_of(text: str, reviews: Collection[Open], frameworks: Collection[int]) -> list[Hit]:
    """Every passage that matches in these reviews and frameworks. One query."""
    query = wanted(text)
    found = [
        source.rows(ids)
        .annotate(hit_in=F(source.place), hit_from=Value(name), hit_words=source.words, hit_page=F(source.page or source.place))
        .filter(hit_words=query)
        .annotate(hit_rank=SearchRank(F("hit_words"), query))
        .order_by()
        .values_list("hit_from", "hit_in", "pk", "hit_rank", "hit_page")
        for name, source in SOURCES.items()
        if (ids := _ids(source, reviews, frameworks))
    ]
    return [Hit(SOURCES[name].kind, place, name, pk, rank, page) for name, place, pk, rank, page in _union(found)]


def quotations(text: str, hits: Iterable[Hit]) -> Mapping[tuple[str, int], Quotation]:
    """The passages of these hits by source and id. One query, or none where there is nothing to quote."""
    query = wanted(text)
    by_source: dict[str, list[int]] = {}
    places: dict[str, set[int]] = {}
    for hit in hits:
        by_source.setdefault(hit.source, []).append(hit.pk)
        places.setdefault(hit.source, set()).add(hit.place)
    found = [
        SOURCES[name]
        .rows(places[name])
        .filter(pk__in=pks)
        .annotate(
            hit_from=Value(name),
            hit_title=Coalesce(Cast(SOURCES[name].title, TextField()), Value(""), output_field=TextField()),
            hit_code=Cast(SOURCES[name].code, TextField()),
            hit_marked=excerpt(SOURCES[name].text, query),
        )
        .order_by()
        .values_list("hit_from", "pk", "hit_title", "hit_code", "hit_marked")
        for name, pks in by_source.items()
    ]
    return {(name, pk): Quotation(SOURCES[name].heading(title, code), runs_of(marked)) for name, pk, title, code, marked in _union(found)}


def _ids(source: Source, reviews: Collection[Open], frameworks: Collection[int]) -> list[int]:
    """The places in which the reader may open what this source holds."""
    if source.kind == Kind.FRAMEWORK:
        return list(frameworks)
    open_here = [one for one in reviews if source.kind in one.doors]
    return [one.seen.review.pk for one in open_here if source.thing in (None, one.doors[source.kind].thing)]


def _union(found: list[Any]) -> Any:
    return found[0].union(*found[1:], all=True) if found else ()
