"""The main figures of up to three years side by side, and what keeps years from being compared."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table

# In the order of the other chapters. None of them can be small and of people without being withheld there, too.
MAIN = (
    "participation.took_part",
    "participation.reviewed",
    "participation.workshops",
    "participation.checked_back",
    "participation.whole_cycle",
    "commitments.made",
    "commitments.kept",
    "commitments.carried",
    "commitments.stopped",
    "practice.evidenced",
    "practice.confirmed",
    "excellence.areas",
    "excellence.used",
    "capacity.people",
    "voice.rating",
)


def years(told: Sequence[tuple[YearFacts, Sequence[Chapter]]]) -> Chapter:
    """The chapter on years, from the other chapters of each as they are published, the oldest first; the last is the report's own.

    A year before it without any review is left out.
    """
    shown = [(facts, chapters) for facts, chapters in told if facts.reviews or facts is told[-1][0]]
    figures = [_by_key(chapters) for _, chapters in shown]
    labels = {key: figure for found in figures for key, figure in found.items()}
    rows = tuple(
        Row(labels[key].label, tuple(_cell(key, facts, found, labels[key]) for (facts, _), found in zip(shown, figures, strict=True)))
        for key in MAIN
        if key in labels
    )
    table = Table("years.main", "Year on year", _DEFINITION, tuple(_span(facts.year) for facts, _ in shown), rows)
    note = " ".join(_differences([facts for facts, _ in shown])) if len(shown) > 1 else "There is no earlier year to set beside this one."
    return Chapter(ChapterKey.YEARS, "Year on year", (), (table,), note)


_DEFINITION = "The main figures of each year as its own chapters define them. A year's later check-backs still change its figures."


def _span(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _by_key(chapters: Iterable[Chapter]) -> Mapping[str, Figure]:
    return {figure.key: figure for chapter in chapters for figure in chapter.figures}


def _cell(key: str, facts: YearFacts, found: Mapping[str, Figure], like: Figure) -> Figure:
    figure = found.get(key, replace(like, value=None, of=None, is_withheld=False, source=replace(like.source, ids=())))
    return replace(figure, key=f"years.{key}.{facts.year}")


def _differences(facts: Sequence[YearFacts]) -> Iterable[str]:
    """What keeps one year from being compared with the next, each a sentence."""
    for before, after in itertools.pairwise(facts):
        reasons = list(_reasons(before, after))
        if reasons:
            yield f"{_span(before.year)} and {_span(after.year)} cannot simply be compared: {'; '.join(reasons)}."


def _reasons(before: YearFacts, after: YearFacts) -> Iterable[str]:
    if _frameworks(before) != _frameworks(after):
        yield f"the framework was {_frameworks(before)}, then {_frameworks(after)}"
    if len(before.cycles) != len(after.cycles):
        yield f"there were {_number(len(before.cycles))}, then {_number(len(after.cycles))}"
    if _modes(before) != _modes(after):
        yield "visits were made in another way"


def _frameworks(facts: YearFacts) -> str:
    return " and ".join(sorted({cycle.framework_name for cycle in facts.cycles})) or "none"


def _number(cycles: int) -> str:
    return "one cycle" if cycles == 1 else f"{cycles or 'no'} cycles"


def _modes(facts: YearFacts) -> set[str]:
    return {review.mode for review in facts.held}
