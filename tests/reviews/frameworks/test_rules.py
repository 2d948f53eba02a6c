"""What changed between two versions of a framework, and what a draft needs before it can be used."""

import pytest

from reviews.frameworks.rules.changes import Changes, Reworded, ThemeChange, changes_between
from reviews.frameworks.rules.readiness import Readiness, readiness_of, scale_problem
from reviews.frameworks.rules.texts import LONGEST_POINT, MOST_POINTS, ThemeText, VersionText

READING = ThemeText("Reading", "How do pupils come to love books?", questions=("To what extent do all pupils choose to read?",))
WRITING = ThemeText("Writing", "What do pupils write, and for whom?", questions=("To what extent does feedback change what pupils write?",))
CARE = ThemeText("Safeguarding", "State that your checks are done.", is_assured=True)
REWORDED = Reworded("To what extent do all pupils choose to read?", "To what extent do pupils choose to read?")


def version(*themes: ThemeText, name: str = "Ours", about: str = "", scale: tuple[str, ...] = ()) -> VersionText:
    return VersionText(name, about, themes, scale)


def test_the_same_words_are_no_change() -> None:
    assert not changes_between(version(READING, WRITING), version(READING, WRITING))


def test_themes_are_added_and_taken_out() -> None:
    assert changes_between(version(READING, CARE), version(READING, WRITING)) == Changes(added=(WRITING,), gone=(CARE,))


@pytest.mark.parametrize(
    "renamed",
    [
        ThemeText("Books", READING.prompt),
        ThemeText("Books", "Something else altogether", questions=READING.questions),
        ThemeText("Books", "How do all pupils come to love books?"),
    ],
    ids=["same prompt", "a question in common", "much the same prompt"],
)
def test_a_renamed_theme_is_known_by_its_other_words(renamed: ThemeText) -> None:
    changes = changes_between(version(READING, WRITING), version(renamed, WRITING))
    assert (changes.added, changes.gone) == ((), ())
    (change,) = changes.changed
    assert (change.title, change.renamed_from) == ("Books", "Reading")


def test_a_theme_that_took_anothers_title_is_that_theme() -> None:
    swapped = (ThemeText("Writing", READING.prompt), ThemeText("Reading", WRITING.prompt))
    changes = changes_between(version(READING, WRITING), version(*swapped))
    assert {change.title: change.prompt for change in changes.changed} == {
        "Writing": Reworded(WRITING.prompt, READING.prompt),
        "Reading": Reworded(READING.prompt, WRITING.prompt),
    }


def test_what_changed_within_a_theme_is_told_part_by_part() -> None:
    old = ThemeText("Reading", "Before", questions=(REWORDED.was, "Who reads?", "First?", "Second?"))
    new = ThemeText(
        "Reading",
        "After",
        is_assured=True,
        questions=("Second?", "First?", REWORDED.now, "Where are the books kept?"),
    )
    assert changes_between(version(old), version(new)).changed == (
        ThemeChange(
            "Reading",
            prompt=Reworded("Before", "After"),
            review=Reworded("Reviewed", "The school states it itself"),
            questions_added=("Where are the books kept?",),
            questions_gone=("Who reads?",),
            questions_reworded=(REWORDED,),
            is_reordered=True,
        ),
    )


def test_another_order_is_told_without_what_came_or_went() -> None:
    changes = changes_between(version(READING, WRITING), version(CARE, WRITING, READING))
    assert changes == Changes(added=(CARE,), order=(("Reading", "Writing"), ("Writing", "Reading")))


def test_name_purpose_and_scale_are_told() -> None:
    changes = changes_between(version(about="Why"), version(name="Theirs", scale=("Low", "High")))
    assert changes == Changes(name=Reworded("Ours", "Theirs"), about=Reworded("Why", ""), scale=Reworded("", "Low · High"))


def test_a_draft_with_a_reviewed_theme_is_ready() -> None:
    assert readiness_of(version(READING, CARE)) == Readiness()


@pytest.mark.parametrize(
    ("themes", "missing"),
    [
        ((), "It has no theme yet."),
        ((CARE,), "No theme is looked at in a review: the school states all of them itself."),
        ((READING, ThemeText("reading ", "Again?", questions=("Why?",))), "Two themes are called “reading ”."),
    ],
)
def test_a_draft_that_is_not_ready_says_why(themes: tuple[ThemeText, ...], missing: str) -> None:
    assert readiness_of(version(*themes)).missing == (missing,)


def test_empty_prompts_and_missing_questions_are_pointed_at_and_may_stay() -> None:
    found = readiness_of(version(ThemeText("Reading"), CARE))
    assert found.missing == ()
    assert found.looks == (
        "“Reading” has no prompt: schools will wonder what to write.",
        "“Reading” has no example question to begin from.",
    )


@pytest.mark.parametrize(
    ("points", "is_on", "says"),
    [
        ((), False, ""),
        (("Low", "High"), True, ""),
        (("Low",), True, "at least two points"),
        (tuple(str(number) for number in range(MOST_POINTS + 1)), False, f"up to {MOST_POINTS}"),
        (("Low", "x" * (LONGEST_POINT + 1)), True, f"longer than {LONGEST_POINT}"),
        (("Low", "low"), True, "the same name"),
    ],
)
def test_a_scale_says_what_is_wrong_with_it(points: tuple[str, ...], is_on: bool, says: str) -> None:
    problem = scale_problem(points, is_on)
    assert says in problem
    assert bool(problem) == bool(says)
