"""No small number can be found out from all that is published together, tried by whoever reckons through every possibility."""

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.statistics.rules.figures import YearFigures
from reports.statistics.rules.guarding import Knowledge, Protected, Statement, exactly, is_sum
from reports.statistics.rules.suppression import withheld_keys
from reports.statistics.rules.telling import EVERYTHING, Thresholds, tell
from tests.reports.statistics import attacking, worlds
from tests.reports.statistics.attacking import Possible, published

PEOPLE, SCHOOLS = 5, 3
AS_PUBLISHED = Thresholds(PEOPLE, SCHOOLS)
Numbers = Mapping[str, int]


def assert_unknown(possible: Possible, true: Numbers, threshold: int, whole: int | None = None) -> None:
    """Of every small number all small values stay possible; where the whole is small, all values do."""
    all_small = whole is not None and whole < threshold
    for name, number in true.items():
        if all_small or 0 < number < threshold:
            expected = {0, whole} if all_small else set(range(1, threshold))
            assert expected <= possible[name], (name, number, possible[name])


def true_numbers(told: YearFigures) -> dict[str, int]:
    return {key: int(figure.value or 0) for key, figure in published(told).items() if not key.startswith(("years.", "voice.rating"))}


@settings(max_examples=30, deadline=None)
@given(worlds.years())
def test_no_small_number_of_a_report_can_be_found_out(facts: worlds.YearFacts) -> None:
    true = true_numbers(tell([facts], EVERYTHING))
    told = published(tell([facts], AS_PUBLISHED))
    ratings = attacking.possible_ratings(told)
    named = {f"rated {point}": sum(one.rating == point for one in facts.check_outs) for point in range(1, 6)}
    answered, participants = true["voice.answered"], true["voice.participants"]
    named |= {"answered": answered, "participants": participants, "unanswered": participants - answered}
    assert_unknown(ratings, named, PEOPLE)
    people = attacking.possible_people(told)
    assert_unknown(people, {key: true[key] for key in people}, PEOPLE)
    if facts.findings:
        reviewed = len(facts.released)
        schools = attacking.possible_schools(told, reviewed)
        cells = {key: true[key] for key in schools if not key.endswith(" rest")}
        assert_unknown(schools, cells | {f"{key} rest": reviewed - number for key, number in cells.items()}, SCHOOLS, reviewed)


def test_years_side_by_side_tell_what_each_year_tells_and_no_more() -> None:
    trained = tuple(worlds.training(pk, pk) for pk in range(1, 4))
    before, facts = (
        worlds.a_year_before(worlds.year(reviews=(worlds.review(1),), trainings=trained)),
        worlds.year(reviews=(worlds.review(2),)),
    )
    told = published(tell([before, facts], AS_PUBLISHED))
    own = {2024: published(tell([before], AS_PUBLISHED)), 2025: told}
    cells = {key: cell for key, cell in told.items() if key.startswith("years.")}
    assert cells["years.capacity.people.2024"].is_withheld
    for key, cell in cells.items():
        name, year = key.removeprefix("years.").rsplit(".", 1)
        figure = own[int(year)].get(name)
        expected = (figure.value, figure.of, figure.is_withheld) if figure else (None, None, False)
        assert (cell.value, cell.of, cell.is_withheld) == expected


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[int]], int]:
    """A small table, and the threshold below which its numbers are small."""
    width, threshold, most = draw(st.sampled_from(((2, 3, 6), (2, 5, 6), (3, 3, 3))))
    return draw(st.lists(st.lists(st.integers(0, most), min_size=width, max_size=width), min_size=2, max_size=2)), threshold


@settings(max_examples=40, deadline=None)
@given(tables())
def test_tables_with_margins_are_withheld_so_that_no_subtraction_helps(drawn: tuple[list[list[int]], int]) -> None:
    table, threshold = drawn
    width = len(table[0])
    cells = [f"{row} {column}" for row in range(2) for column in range(width)]
    sums = {f"row {row}": cells[row * width : (row + 1) * width] for row in range(2)}
    sums |= {f"column {column}": cells[column::width] for column in range(width)} | {"all": cells}
    true = dict(zip(cells, (*table[0], *table[1]), strict=True))
    true |= {name: sum(true[part] for part in parts) for name, parts in sums.items()}
    known = Knowledge(
        true,
        tuple(is_sum(name, parts) for name, parts in sums.items()),
        tuple(Protected(name, threshold) for name in true),
        tuple(Statement((name,), (exactly(name, number),), name in sums) for name, number in true.items()),
    )
    withheld = withheld_keys(known)
    possible: Possible = {name: set() for name in true}
    most = 9 if width == 2 else 5
    for numbers in product(*(range(most + 1) if name in withheld else (true[name],) for name in cells)):
        every = (*numbers, sum(numbers[:width]), sum(numbers[width:]), *(sum(numbers[one::width]) for one in range(width)), sum(numbers))
        if all(number == true[name] or name in withheld for name, number in zip(true, every, strict=True)):
            for name, number in zip(true, every, strict=True):
                possible[name].add(number)
    assert_unknown(possible, true, threshold)
    # What is withheld beside the small ones is not withheld in vain.
    assert all(len(possible[name]) > 1 for name in withheld)


def ratings(*numbers: int, silent: int = 10) -> YearFigures:
    """The figures of a workshop with so many people at each point, and so many who said nothing."""
    check_outs = tuple(worlds.CheckOutFact(1, point) for point, times in enumerate(numbers, start=1) for _ in range(times))
    workshop = worlds.WorkshopFact(1, worlds.LAST, len(check_outs) + silent)
    return tell([worlds.year(reviews=(worlds.review(1, workshop=workshop),), check_outs=check_outs)], AS_PUBLISHED)


@pytest.mark.parametrize(
    ("numbers", "buckets", "mean"),
    [
        # Nothing small: each for itself. Few at the low end: told with their neighbours.
        ((6, 0, 8, 20, 30), ["1 to 1", "2 to 2", "3 to 3", "4 to 4", "5 to 5"], "4.1 out of 5"),
        ((2, 5, 8, 20, 30), ["1 to 2", "3 to 3", "4 to 4", "5 to 5"], "4.1 out of 5"),
        ((0, 0, 0, 0, 3), [], "withheld"),
        # Nearly all said five: the mean would tell that one did not.
        ((0, 0, 0, 1, 5), ["1 to 1", "2 to 2", "3 to 3", "4 to 5"], "withheld"),
    ],
)
def test_ratings_that_few_gave_are_told_with_their_neighbours_or_not_at_all(
    numbers: tuple[int, ...], buckets: list[str], mean: str
) -> None:
    told = ratings(*numbers)
    table = next(table for chapter in told.chapters for table in chapter.tables if table.key == "voice.ratings")
    shown = [row.label if " to " in row.label else f"{row.label} to {row.label}" for row in table.rows if not row.cells[0].is_withheld]
    assert (shown, published(told)["voice.rating"].shown) == (buckets, mean)


def test_three_of_four_tells_of_the_one_and_is_withheld() -> None:
    findings = tuple(worlds.FindingFact(pk, pk, "working_well", 1) for pk in range(1, 4))
    told = published(tell([worlds.year(reviews=tuple(map(worlds.review, range(1, 5))), findings=findings)], AS_PUBLISHED))
    cell = told["themes.1.working_well"]
    assert (cell.shown, cell.of, cell.source.ids) == ("withheld", None, ())
    assert told["themes.2.working_well"].shown == "0 of 4 schools"


def test_whoever_may_read_every_row_is_told_every_number() -> None:
    findings = (worlds.FindingFact(1, 1, "working_well", 1),)
    told = tell([worlds.year(reviews=(worlds.review(1),), findings=findings, trainings=(worlds.training(1, 1),))], EVERYTHING)
    assert not [figure.key for figure in told.every_figure() if figure.is_withheld]
