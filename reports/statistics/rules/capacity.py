"""Staff capacity: who was trained, by whom, who may review at the year's end, and which schools are new on board."""

from collections.abc import Iterable

from reports.statistics.rules.counting import source, units
from reports.statistics.rules.facts import TrainingFact, YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table
from reports.statistics.rules.guarding import Knowledge, Protected, Statement, at_most, exactly, is_sum
from schools.training.rules import capabilities_of

KINDS = ("peer_reviewer", "lead_reviewer", "improvement_champion")
_COLUMNS = ("Trained", "By colleagues", "From outside", "Current at the end")


def capacity(facts: YearFacts, threshold: int) -> tuple[Chapter, Knowledge]:
    """The chapter on capacity, and how its numbers hang together: fewer than `threshold` people are not told."""
    figures = (_trained_people(facts), *_served(facts))
    table = Table(
        "capacity.training",
        "Training",
        "People trained in the year by what they were trained as; who was trained twice counts by the last time. Current at the end are "
        f"people in the trust whose training counts on {facts.as_of:%-d %B %Y}; who may lead a review may review, too.",
        _COLUMNS,
        tuple(_row(facts, kind) for kind in KINDS),
    )
    chapter = Chapter(ChapterKey.CAPACITY, "Capacity", (*figures, *_new_schools(facts)), (table,))
    return chapter, _known(figures, table, threshold)


def _in_the_year(facts: YearFacts) -> list[TrainingFact]:
    return [one for one in facts.trainings if facts.first_day <= one.training.trained_on <= facts.as_of]


def _trained_people(facts: YearFacts) -> Figure:
    mine = _in_the_year(facts)
    words = "People who were trained in the year as anything, each counted once."
    return _people("capacity.people", "People trained", words, "training", {one.membership for one in mine}, [one.pk for one in mine])


def _served(facts: YearFacts) -> tuple[Figure, Figure]:
    visited = {review.pk for review in facts.held if review.was_visited}
    reviewers = [part for part in facts.parts if part.review in visited and part.part != "improvement_champion"]
    champions = [part for part in facts.parts if part.review in visited and part.part == "improvement_champion"]
    told = (
        ("reviewers", "Reviewed", "People who were on the review team of a school that was visited.", reviewers),
        ("champions", "Accompanied a school", f"People who were the {facts.champion} of a school that was visited.", champions),
    )
    first, second = (
        _people(f"capacity.{key}", label, words, "review", {part.membership for part in parts}, [part.review for part in parts])
        for key, label, words, parts in told
    )
    return first, second


def _people(key: str, label: str, words: str, kind: str, people: Iterable[int], ids: Iterable[int]) -> Figure:
    number = len(set(people))
    return Figure(key, label, words, number, None, units(number, None, "people"), source=source(kind, ids))


def _row(facts: YearFacts, kind: str) -> Row:
    last: dict[int, TrainingFact] = {}
    for one in sorted(_in_the_year(facts), key=lambda one: (one.training.trained_on, one.pk)):
        if one.training.kind == kind:
            last[one.membership] = one
    groups = (
        ("trained", list(last.values())),
        ("by_colleagues", [one for one in last.values() if one.is_by_colleague]),
        ("from_outside", [one for one in last.values() if not one.is_by_colleague]),
        ("current", _current(facts, kind)),
    )
    cells = (
        _people(f"capacity.{kind}.{key}", words, "", "training", [one.membership for one in mine], [one.pk for one in mine])
        for (key, mine), words in zip(groups, _COLUMNS, strict=True)
    )
    return Row(facts.labels[kind], tuple(cells))


def _current(facts: YearFacts, kind: str) -> list[TrainingFact]:
    """The records of people in the trust who may do this on the last day."""
    here = [one for one in facts.trainings if one.left_on is None or one.left_on >= facts.as_of]
    return [one for one in here if kind in capabilities_of([one.training], facts.as_of)]


def _new_schools(facts: YearFacts) -> tuple[Figure, Figure]:
    took_part = {review.host: review.pk for review in facts.held}
    new = {school for school in took_part if facts.first_years.get(school) == facts.year}
    trained = [one for one in facts.trainings if one.is_by_colleague and one.training.trained_on <= facts.as_of]
    by_colleagues = new & {school for one in trained for school in one.schools}
    told = (
        ("new_schools", "New on board", "Schools that took part in a review for the first time.", new, None),
        ("new_by_colleagues", "Trained by colleagues", "New schools with somebody whom a colleague trained.", by_colleagues, len(new)),
    )
    first, second = (
        Figure(
            f"capacity.{key}",
            label,
            words,
            len(ids),
            of or None,
            units(len(ids), of, "schools"),
            source=source("review", [took_part[school] for school in ids]),
        )
        for key, label, words, ids, of in told
    )
    return first, second


def _known(figures: tuple[Figure, ...], table: Table, threshold: int) -> Knowledge:
    people = [*figures, *(cell for row in table.rows for cell in row.cells)]
    numbers = {one.key: int(one.value or 0) for one in people}
    laws = [at_most("capacity.lead_reviewer.current", "capacity.peer_reviewer.current")]
    trained = [f"capacity.{kind}.trained" for kind in KINDS]
    laws += [is_sum(key, (key.replace("trained", "by_colleagues"), key.replace("trained", "from_outside"))) for key in trained]
    laws += [at_most("capacity.people", *trained), *(at_most(key, "capacity.people") for key in trained)]
    protected = tuple(Protected(one.key, threshold) for one in people)
    return Knowledge(numbers, tuple(laws), protected, tuple(Statement((one.key,), (exactly(one.key, numbers[one.key]),)) for one in people))
