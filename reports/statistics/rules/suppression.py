"""Which figures of a report must be withheld, so that no small number can be found out from all the others taken together.

A small number is safe when numbers can be thought of that agree with everything published and with every law, and in which it is as small,
and in others as large, as small numbers are. Such numbers are searched for near the true ones. Where none are found in time the number
counts as exposed, so a doubt withholds more, never less. As what is withheld only takes from what is known, the search ends.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reports.statistics.rules.figures import Chapter, Figure, Row, Source
from reports.statistics.rules.guarding import Knowledge, Law, Protected, Statement

# How far from the true numbers is searched, and for how many steps.
_REACH, _STEPS = 12, 1_500
Bounds = dict[str, tuple[int, int]]


def withheld_keys(known: Knowledge) -> frozenset[str]:
    """The keys of the figures that are not published."""
    said = [statement for statement in known.statements if not known.untold & set(statement.hides)]
    small = [one for one in known.protected if one.is_small(known.numbers[one.name])]
    said = [statement for statement in said if not _tells_any(statement, small)]
    beside: list[Statement] = []
    for one in small:
        while not is_safe(one, known, said):
            beside.append(_to_withhold(one, known, said))
            said.remove(beside[-1])
    for statement in sorted(beside, key=lambda each: _cost(each, known), reverse=True):
        # What turned out to protect nothing is told after all.
        if all(is_safe(one, known, [*said, statement]) for one in small):
            said.append(statement)
    kept = {key for statement in said for key in statement.hides}
    return known.untold | frozenset(key for statement in known.statements for key in statement.hides) - kept


def is_safe(one: Protected, known: Knowledge, said: Iterable[Statement]) -> bool:
    """Whether these statements leave it open how small a small number is."""
    laws = _open_ones([*known.laws, *(law for statement in said for law in statement.says)])
    return all(_is_possible(one.name, value, laws, known.numbers) for value in one.range)


def _to_withhold(one: Protected, known: Knowledge, said: Sequence[Statement]) -> Statement:
    """The cheapest that alone keeps it safe, or else the cheapest that has to do with it."""
    near = _linked(one.name, [*known.laws, *(law for statement in said for law in statement.says)])
    candidates = sorted(
        (statement for statement in said if any(name in near for law in statement.says for name, _ in law.terms)),
        key=lambda statement: _cost(statement, known),
    )
    helping = (each for each in candidates if is_safe(one, known, [other for other in said if other is not each]))
    return next(helping, candidates[0])


def _tells_any(statement: Statement, small: Iterable[Protected]) -> bool:
    return not {_told(law) for law in statement.says}.isdisjoint(one.name for one in small)


def _cost(statement: Statement, known: Knowledge) -> tuple[int, int, tuple[str, ...]]:
    """What is lost by withholding it."""
    return statement.rank, sum(known.numbers[name] for law in statement.says for name, _ in law.terms), statement.hides


def _told(law: Law) -> str:
    """The one number that a law tells; empty for a law of several, or of none for sure."""
    return law.terms[0][0] if len(law.terms) == 1 and law.low is not None and law.low == law.high else ""


def _open_ones(laws: Sequence[Law]) -> list[Law]:
    """The laws of numbers that are not told, and what is told of theirs taken off. Numbers that are told stand in no other law."""
    told = {name: law.low or 0 for law in laws if (name := _told(law))}
    found = [law for law in laws if _told(law)]
    for law in laws:
        open_terms = tuple((name, times) for name, times in law.terms if name not in told)
        off = sum(times * told[name] for name, times in law.terms if name in told)
        if open_terms:
            found.append(Law(open_terms, None if law.low is None else law.low - off, None if law.high is None else law.high - off))
    return found


def _linked(name: str, laws: Iterable[Law]) -> frozenset[str]:
    """All numbers that have to do with this one by some chain of laws."""
    found, waiting = {name}, [name]
    by_name: dict[str, list[Law]] = {}
    for law in laws:
        for each, _ in law.terms:
            by_name.setdefault(each, []).append(law)
    while waiting:
        for law in by_name.get(waiting.pop(), ()):
            new = {each for each, _ in law.terms} - found
            found |= new
            waiting.extend(new)
    return frozenset(found)


def _is_possible(name: str, value: int, laws: Sequence[Law], numbers: Mapping[str, int]) -> bool:
    """Whether numbers are found that agree with the laws, in which this one has this value."""
    near = _linked(name, laws)
    bounds = {each: (max(0, numbers[each] - _REACH), numbers[each] + _REACH) for each in near}
    bounds[name] = (value, value)
    mine = [law for law in laws if law.terms[0][0] in near]
    return _has_solution(bounds, mine, numbers, iter(range(_STEPS)))


def _has_solution(bounds: Bounds, laws: Sequence[Law], numbers: Mapping[str, int], steps: Iterator[int]) -> bool:
    if next(steps, None) is None or not _narrow(bounds, laws):
        return False
    nearest = {name: min(max(numbers[name], low), high) for name, (low, high) in bounds.items()}
    if all(_holds(law, nearest) for law in laws):
        return True
    free = [(high - low, name) for name, (low, high) in bounds.items() if low < high]
    if not free:
        return False
    _, name = min(free)
    low, high = bounds[name]
    for value in sorted(range(low, high + 1), key=lambda value: abs(value - numbers[name])):
        if _has_solution({**bounds, name: (value, value)}, laws, numbers, steps):
            return True
    return False


def _holds(law: Law, numbers: Mapping[str, int]) -> bool:
    total = sum(times * numbers[name] for name, times in law.terms)
    return (law.low is None or law.low <= total) and (law.high is None or total <= law.high)


def _narrow(bounds: Bounds, laws: Sequence[Law]) -> bool:
    """Let every law narrow what its numbers may be until nothing changes; whether something is left."""
    has_changed = True
    while has_changed:
        has_changed = False
        for law in laws:
            for name, (low, high) in _by_law(bounds, law):
                if low > high:
                    return False
                if (low, high) != bounds[name]:
                    bounds[name] = (low, high)
                    has_changed = True
    return True


def _by_law(bounds: Bounds, law: Law) -> Iterator[tuple[str, tuple[int, int]]]:
    least = sum(times * bounds[name][times < 0] for name, times in law.terms)
    most = sum(times * bounds[name][times > 0] for name, times in law.terms)
    for name, times in law.terms:
        low, high = bounds[name]
        # What the others leave for this one.
        ends = []
        if law.high is not None:
            ends.append((law.high - (least - times * bounds[name][times < 0]), True))
        if law.low is not None:
            ends.append((law.low - (most - times * bounds[name][times > 0]), False))
        for end, is_most in ends:
            if is_most == (times > 0):
                high = min(high, end // times)
            else:
                low = max(low, -(-end // times))
        yield name, (low, high)


def withhold(chapter: Chapter, keys: frozenset[str]) -> Chapter:
    """The chapter without these numbers."""
    figures = tuple(_without(figure, keys) for figure in chapter.figures)
    tables = tuple(
        replace(table, rows=tuple(Row(row.label, tuple(_without(cell, keys) for cell in row.cells)) for row in table.rows))
        for table in chapter.tables
    )
    return replace(chapter, figures=figures, tables=tables)


def _without(figure: Figure, keys: frozenset[str]) -> Figure:
    if figure.key not in keys:
        return figure
    return replace(figure, value=None, of=None, is_withheld=True, source=Source(figure.source.kind))
