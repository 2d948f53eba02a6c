"""Years that are unlike others: with nothing in them, with one school, with two cycles; and what is said of what they do not tell."""

from dataclasses import replace
from datetime import date

import pytest

from reports.statistics.rules.agreeing import differences
from reports.statistics.rules.figures import ChapterKey, YearFigures
from reports.statistics.rules.limits import NO_CAUSE, OWN_WORDS
from reports.statistics.rules.schools import as_one, heirs
from reports.statistics.rules.telling import EVERYTHING, Thresholds, tell
from tests.reports.statistics import worlds
from tests.reports.statistics.attacking import published

AS_PUBLISHED = Thresholds(5, 3)


def limits(**fields: object) -> tuple[str, ...]:
    return tell([worlds.year(**fields)], AS_PUBLISHED).limits


def test_a_year_with_nothing_says_so_in_each_chapter_and_counts_no_zeros_for_show() -> None:
    told = tell([worlds.year(cycles=(), themes=())], AS_PUBLISHED)
    assert [chapter.key for chapter in told.chapters] == list(ChapterKey)
    notes = {chapter.key.value: chapter.note for chapter in told.chapters}
    assert notes["participation"] == "No review took place in this year."
    assert notes["voice"] == "No Improvement Workshop was held in this year."
    assert all(notes[key] for key in ("themes", "commitments", "practice", "excellence", "years"))
    assert told.limits == (OWN_WORDS, NO_CAUSE)


def test_a_workshop_that_nobody_rated_has_no_mean_and_that_is_said() -> None:
    held = worlds.review(1, workshop=worlds.WorkshopFact(1, worlds.LAST, 12))
    told = tell([worlds.year(reviews=(held,))], AS_PUBLISHED)
    assert (published(told)["voice.rating"].shown, published(told)["voice.answered"].shown) == ("not known", "0 people")
    assert "Nobody rated a workshop." in told.limits


def test_limits_count_what_was_paused_cancelled_waits_or_was_seen_by_video() -> None:
    online = replace(worlds.CYCLE, pk=2, mode="virtual")
    rows = (
        worlds.review(1),
        worlds.review(2, is_paused=True, released_on=None, stage="visiting"),
        worlds.review(3, stage="cancelled", released_on=None),
        worlds.review(4, stage="drafting", released_on=None, cycle=online),
        worlds.review(5, cycle=online),
    )
    assert limits(reviews=rows, cycles=(worlds.CYCLE, online), as_of=date(2026, 3, 1))[:6] == (
        "One review was paused and not taken up again.",
        "One review was cancelled.",
        "One review was still without a released report.",
        "2 reviews were made by video, in which less can be seen.",
        "The year is not over: figures are those of 1 March 2026.",
        "There were 2 cycles in the year; a school that took part in more than one counts once.",
    )


def test_years_that_differ_in_framework_cycles_or_mode_are_said_not_to_be_comparable() -> None:
    before = worlds.a_year_before(worlds.year(reviews=(worlds.review(1),)))
    same = tell([before, worlds.year(reviews=(worlds.review(2),))], AS_PUBLISHED).chapters[-1]
    assert (same.note, same.tables[0].columns) == ("", ("2024/25", "2025/26"))
    other = replace(worlds.CYCLE, pk=2, framework=2, framework_name="Enquiry, version 2")
    note = tell([before, worlds.year(cycles=(worlds.CYCLE, other), reviews=(worlds.review(2),))], AS_PUBLISHED).chapters[-1].note
    assert note == (
        "2024/25 and 2025/26 cannot simply be compared: the framework was Enquiry, version 1, then Enquiry, version 1 and Enquiry, "
        "version 2; there were one cycle, then 2 cycles."
    )
    empty = replace(before, year=2023, reviews=())
    assert tell([empty, before, worlds.year()], AS_PUBLISHED).chapters[-1].tables[0].columns == ("2024/25", "2025/26")


@pytest.mark.parametrize(
    ("steps", "joined", "expected"),
    [
        # One became one, twice over: one school, from the first day to the last.
        ([(1, 2, None), (2, 3, None)], [date(2020, 9, 1), date(2024, 1, 1), date(2025, 1, 1)], {3: date(2020, 9, 1)}),
        # Two became one: each for itself.
        ([(1, 3, None), (2, 3, None)], [None, None, date(2025, 1, 1)], {1: None, 2: None, 3: date(2025, 1, 1)}),
        # A circle, which no register has, ends.
        ([(1, 2, None), (2, 1, None)], [None, None, None], {1: None, 2: None, 3: None}),
    ],
)
def test_a_school_that_carries_on_is_one(steps: list[tuple[int, int, None]], joined: list[date | None], expected: object) -> None:
    rows = [worlds.school(pk, joined_on=day) for pk, day in enumerate(joined, start=1)]
    assert {school.pk: school.joined_on for school in as_one(rows, heirs(steps))} == expected


def kept(**fields: object) -> YearFigures:
    return tell([worlds.year(reviews=(worlds.review(1),), **fields)], EVERYTHING)


def test_a_difference_says_which_rows_came_and_went() -> None:
    old = kept(actions=(worlds.action(1), worlds.action(2), worlds.action(3, stage="stopped")))
    new = kept(actions=(worlds.action(1), worlds.action(4), worlds.action(5), worlds.action(3, stage="stopped")))
    found = {one.key: (one.label, one.old, one.new, one.why) for one in differences(old, new)}
    assert found["commitments.kept"] == ("Kept", "2 of 3 actions", "3 of 4 actions", "One row no longer counts and 2 rows came to it.")
    assert found["commitments.by_mode.in_person.kept"][0] == "What became of them: In person, kept"
    gone = {one.key: one.new for one in differences(old, kept())}
    assert gone["commitments.kept"] == "not there"
    came = {one.key: (one.old, one.why) for one in differences(kept(), old)}
    assert came["commitments.made"] == ("not there", "It was not there.")
    assert differences(old, old) == ()
