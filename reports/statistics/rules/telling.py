"""From the facts of a year, and of the two before it, to everything that is published of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.statistics.rules.capacity import capacity
from reports.statistics.rules.commitments import commitments
from reports.statistics.rules.excellence import excellence
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, YearFigures
from reports.statistics.rules.limits import limits
from reports.statistics.rules.participation import participation
from reports.statistics.rules.practice import practice
from reports.statistics.rules.suppression import withheld_keys, withhold
from reports.statistics.rules.themes import themes
from reports.statistics.rules.voice import voice
from reports.statistics.rules.years import years


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many people on, and schools in a cell of themes, a number is told. With nought every number is."""

    people: int
    schools: int


EVERYTHING = Thresholds(0, 0)


def tell(told: Sequence[YearFacts], thresholds: Thresholds) -> YearFigures:
    """The figures of the last of these years, and beside them those of the others."""
    chapters = [(facts, _chapters(facts, thresholds)) for facts in told]
    facts, mine = chapters[-1]
    return YearFigures(facts.year, (*mine, years(chapters)), limits(facts, mine))


def _chapters(facts: YearFacts, thresholds: Thresholds) -> tuple[Chapter, ...]:
    """All but the one on years, without what is withheld when they are taken together."""
    in_themes, of_themes = themes(facts, thresholds.schools)
    in_capacity, of_capacity = capacity(facts, thresholds.people)
    in_voice, of_voice = voice(facts, thresholds.people)
    keys = withheld_keys(of_themes | of_capacity | of_voice)
    all_chapters = (
        participation(facts), in_themes, commitments(facts), practice(facts), excellence(facts), in_capacity, in_voice,
    )  # fmt: skip
    return tuple(withhold(chapter, keys) for chapter in all_chapters)
