"""Looking things up in the register. What it says is public, so nobody is asked who they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from schools.register.models import Establishment, Group, RegisterFile
from schools.register.rules.words import search_prefixes

Row = TypeVar("Row", Establishment, Group)
MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Succession:
    """One establishment carried on as another. `name` is the one's at the far end of what was asked; empty if the register has none."""

    earlier: int
    later: int
    since: date | None
    name: str


def group_of(uid: int) -> Group | None:
    """The group under this UID, open or closed."""
    return Group.objects.filter(uid=uid).first()


def find_groups(text: str, most: int = MOST_FOUND) -> list[Group]:
    """Groups by UID or by beginnings of words of name and town: open ones first, then by name."""
    return list(_found(Group.objects.all(), text, "uid").order_by("-is_open", "name", "uid")[:most])


def find_establishments(text: str, most: int = MOST_FOUND) -> list[Establishment]:
    """Establishments by URN or by beginnings of words of name and town: open ones first, then by name."""
    return list(_found(Establishment.objects.all(), text, "urn").order_by("status", "name", "urn")[:most])


def _found(rows: "QuerySet[Row]", text: str, number: str) -> "QuerySet[Row]":
    digits = text.strip()
    if digits.isascii() and digits.isdigit():
        # More digits than any of the register's numbers has, and than the column takes.
        return rows.filter(**{number: int(digits)}) if len(digits) <= 9 else rows.none()
    if not (prefixes := search_prefixes(text)):
        return rows.none()
    words = SearchVector("search_words", config="simple")
    return rows.annotate(words=words).filter(words=SearchQuery(prefixes, config="simple", search_type="raw"))


def establishments(urns: Iterable[int]) -> dict[int, Establishment]:
    """What the register has of these, by URN; those it does not know are left out."""
    return Establishment.objects.in_bulk(set(urns))


def group_name_column() -> Subquery:
    """For a query of rows with a `urn`: the name of the group that the register has each with."""
    name = Group.objects.filter(uid=OuterRef("group_uid")).values("name")[:1]
    return Subquery(Establishment.objects.filter(urn=OuterRef("urn")).values(group_name=Subquery(name))[:1])


def read_at_column() -> Subquery:
    """For any query: when the establishments were last read here."""
    return Subquery(RegisterFile.objects.filter(name="establishments").values("read_at")[:1])


def heirs_of(urns: Iterable[int]) -> tuple[Succession, ...]:
    """What these establishments became, over as many steps as it takes to one that is open or that the register leaves there."""
    return _walk(_FORWARD, urns)


def forebears_of(urn: int) -> tuple[Succession, ...]:
    """Every step that led to this establishment: from its direct predecessors back to the first that the register knows."""
    return _walk(_BACKWARD, [urn])


def _walk(statement: str, urns: Iterable[int]) -> tuple[Succession, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(urns)])
        return tuple(Succession(*row) for row in cursor.fetchall())


# The register states a link from either side. Its other kinds of links, such as shared sixth forms, say nothing of succession.
# Both sides may give a day, often the last of the one and the first of the other: the later one is the day of the change.
# Eight steps are more than any school has had; they also end a circle, should a file ever hold one.
_FORWARD = """
WITH RECURSIVE walk (origin, earlier, later, since, depth) AS (
    SELECT urn, urn, urn, NULL::date, 0 FROM unnest(%s::int[]) AS asked (urn)
    UNION
    SELECT w.origin, w.later, CASE WHEN l.urn = w.later THEN l.other_urn ELSE l.urn END, l.established_on, w.depth + 1
    FROM walk w LEFT JOIN schools_establishment e ON e.urn = w.later
    JOIN schools_establishmentlink l
        ON (l.urn = w.later AND l.kind LIKE 'Successor%%') OR (l.other_urn = w.later AND l.kind LIKE 'Predecessor%%')
    WHERE w.depth < 8 AND (e.status = 2 OR e.status IS NULL)
)
SELECT w.origin, w.later, max(w.since), coalesce(max(e.name), '')
FROM walk w LEFT JOIN schools_establishment e ON e.urn = w.later
WHERE w.depth > 0 AND w.later <> w.origin GROUP BY w.origin, w.later ORDER BY min(w.depth), w.origin, w.later
"""
_BACKWARD = """
WITH RECURSIVE walk (earlier, later, since, name, depth) AS (
    SELECT urn, urn, NULL::date, NULL::text, 0 FROM unnest(%s::int[]) AS asked (urn)
    UNION
    SELECT CASE WHEN l.urn = w.earlier THEN l.other_urn ELSE l.urn END, w.earlier, l.established_on,
        CASE WHEN l.urn = w.earlier THEN l.other_name END, w.depth + 1
    FROM walk w JOIN schools_establishmentlink l
        ON (l.other_urn = w.earlier AND l.kind LIKE 'Successor%%') OR (l.urn = w.earlier AND l.kind LIKE 'Predecessor%%')
    WHERE w.depth < 8
)
SELECT w.earlier, w.later, max(w.since), coalesce(max(e.name), max(w.name), '')
FROM walk w LEFT JOIN schools_establishment e ON e.urn = w.earlier
WHERE w.depth > 0 GROUP BY w.earlier, w.later ORDER BY min(w.depth), max(w.since) DESC NULLS LAST, w.earlier
"""


def read_on(name: str = "establishments") -> date | None:
    """The day on which this file of the register was last read here; None before the first time."""
    found = RegisterFile.objects.filter(name=name).first()
    return timezone.localdate(found.read_at) if found else None
