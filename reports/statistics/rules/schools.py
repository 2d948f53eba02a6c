"""Which school a school's row stands for, where it carried on under a new URN."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from reports.statistics.rules.facts import SchoolFact

Step = tuple[int, int, date | None]


def heirs(steps: Iterable[Step]) -> Mapping[int, int]:
    """For each earlier row the last one that it became, where one became one; merged and split schools stand for themselves.

    >>> dict(heirs([(1, 2, None), (2, 3, None), (4, 6, None), (5, 6, None)]))
    {1: 3, 2: 3}
    """
    following = {earlier: later for earlier, later, _ in single(steps)}
    found = {earlier: _last(earlier, following) for earlier in following}
    return {earlier: last for earlier, last in found.items() if last not in following}


def single(steps: Iterable[Step]) -> list[Step]:
    """Those in which one school became one other."""
    rows = list(steps)
    before, after = Counter(step[0] for step in rows), Counter(step[1] for step in rows)
    return [step for step in rows if before[step[0]] == 1 and after[step[1]] == 1]


def _last(row: int, following: Mapping[int, int]) -> int:
    seen = {row}
    while row in following and following[row] not in seen:
        row = following[row]
        seen.add(row)
    return row


def as_one(rows: Iterable[SchoolFact], stands_for: Mapping[int, int]) -> tuple[SchoolFact, ...]:
    """Rows that stand for one school as one: it joined with the first and left with the last."""
    found: dict[int, list[SchoolFact]] = {}
    for row in rows:
        found.setdefault(stands_for.get(row.pk, row.pk), []).append(row)
    return tuple(_together(pk, each) for pk, each in found.items())


def _together(pk: int, rows: list[SchoolFact]) -> SchoolFact:
    joined = [row.joined_on for row in rows]
    last = next(row for row in rows if row.pk == pk)
    return SchoolFact(pk, None if None in joined else min(day for day in joined if day), last.left_on)
