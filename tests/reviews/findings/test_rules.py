"""Words that judge, notes that stand for edited ones, how firm a finding is, what is missing: plain values, no database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.findings.rules.citing import Support, Version, standing, support
from reviews.findings.rules.readiness import Point, named, obstacles, warnings
from reviews.findings.rules.theming import theme_of
from reviews.findings.rules.wording import ASK, COMPARE, COUNT, GRADE, SAW, SHOWN, Hint, hints_in, wording_doubts
from reviews.writing.rules.guard import Doubt


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Behaviour is good.", "good", SAW),
        ("We saw excellent teaching in Year 3.", "excellent", SAW),
        ("There is strong leadership of reading.", "strong leadership", SAW),
        ("Outstanding work on reading.", "Outstanding", GRADE),
        ("The curriculum requires improvement.", "requires improvement", GRADE),
        ("Phonics is inadequate.", "inadequate", GRADE),
        ("We would say grade 2.", "grade 2", GRADE),
        ("The school would be judged good.", "judged good", GRADE),
        ("An Ofsted grade was talked of.", "Ofsted grade", GRADE),
        ("Attendance needs attention.", "needs attention", GRADE),
        ("Outcomes are exceptional.", "exceptional", GRADE),
        ("Questioning was weak.", "weak", ASK),
        ("Planning is poor.", "poor", ASK),
        ("The poor behaviour at lunch stood out.", "poor", ASK),
        ("Corridors are poorly supervised.", "poorly supervised", ASK),
        ("The school is failing these pupils.", "failing", ASK),
        ("The best lessons were in Year 6.", "best", COMPARE),
        ("The worst was after lunch.", "worst", COMPARE),
        ("All teachers use the same signal.", "All teachers", COUNT),
        ("We saw it in every lesson.", "every lesson", COUNT),
        ("No teachers asked.", "No teachers", COUNT),
        ("Pupils never choose.", "never", COUNT),
        ("Adults always greet pupils.", "always", COUNT),
        ("Clearly, reading is loved.", "Clearly", SHOWN),
        ("It works. Clearly the team knows.", "Clearly", SHOWN),
        ("Leaders are clearly ambitious.", "are clearly", SHOWN),
        ("Obviously this takes time.", "Obviously", SHOWN),
    ],
)
def test_a_judgement_is_noticed_and_answered(text: str, words: str, sentence: str) -> None:
    assert hints_in(text) == (Hint(words, sentence),)


@pytest.mark.parametrize(
    "text",
    [
        "A pupil said good morning at the door of each classroom.",
        "Good afternoon, said the class together.",
        "It was good to see the governor there.",
        "A good deal of time goes to phonics; a good number of pupils read at lunch.",
        "Pupils at the Church of the Good Shepherd sang. Term ended on Good Friday.",
        "Staff share good practice on Thursdays.",
        "One pupil told us: “Our teachers are the best, they are always good to us.”",
        '"It is outstanding," said a parent governor.',
        "Two actions from the last plan are still outstanding.",
        "An outstanding repair keeps the hall closed.",
        "In Year 2, pupils tried their best; at best three of nine finished.",
        "In all lessons we visited, pupils knew the routine.",
        "All pupils who spoke to us named a book.",
        "All six teachers we met had read the policy.",
        "The all-staff meeting is on Mondays.",
        "Never mind the weather; boots stand by the door.",
        "The teacher explained clearly and pupils repeated it.",
        "Trays are clearly labelled and expectations are clearly displayed.",
        "The wifi was poor signal only: poor signal in the hall.",
        "One pupil felt poorly and went to the office.",
        "Without failing that, nobody lost work when the video failed to load.",
        "In exceptional circumstances the head teaches.",
        "GCSE grade 5 and piano grade 3 are on the noticeboard.",
        "Since the last Ofsted inspection the school has a new head.",
        "Of 31 pupils 24 reached the expected standard in reading.",
        "What would happen if pupils chose the question?",
        "Teachers in five of six classes asked pupils to explain their thinking to a partner.",
        "Goodness, Goodwin House and weekly meetings went on as planned.",
        "We asked for weekend clubs; the poet came in the afternoon.",
        "",
    ],
)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert hints_in(text) == ()


def test_the_same_words_are_told_once_and_in_their_order() -> None:
    text = "Always good. Good and weak, always\tweak."
    assert [hint.words for hint in hints_in(text)] == ["Always", "good", "weak"]


def test_hints_stand_where_a_passage_shows_its_doubts() -> None:
    assert wording_doubts("It is good.") == (Doubt("good", SAW),)


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at_and_hints_stand_in_it(text: str) -> None:
    assert all(hint.words and hint.words in text for hint in hints_in(text))


def test_the_longest_text_that_a_passage_takes_is_looked_at_soon() -> None:
    found = hints_in("All pupils are clearly good and poorly led, “ " * 450)
    assert [hint.words for hint in found] == ["All pupils", "are clearly", "good", "poorly led"]


def test_edited_notes_are_followed_over_several_steps_and_removed_ones_are_not() -> None:
    rows = [Version(1, None, False), Version(2, 1, False), Version(3, 2, True), Version(4, None, False), Version(5, None, True)]
    assert standing(rows) == {1: 3, 2: 3, 3: 3, 5: 5}


def test_of_two_edits_of_one_note_the_newer_stands_for_it() -> None:
    assert standing([Version(1, None, False), Version(2, 1, True), Version(3, 1, True)]) == {1: 3, 2: 2, 3: 3}


def test_an_edit_that_was_removed_leaves_nothing() -> None:
    assert standing([Version(1, None, False), Version(2, 1, False)]) == {}


@pytest.mark.parametrize(
    ("kinds", "counted", "words"),
    [
        ([], Support(0, 0), "Cite at least one before the feedback."),
        (["learning_walk"], Support(1, 1), "1 note from 1 kind of source; one more kind would make it firm."),
        (["learning_walk"] * 3, Support(3, 1), "3 notes from 1 kind of source; one more kind would make it firm."),
        (["learning_walk", "pupil_voice", ""], Support(3, 3), "3 notes from 3 kinds of source."),
        (["", ""], Support(2, 1), "2 notes from 1 kind of source; one more kind would make it firm."),
    ],
)
def test_support_counts_notes_and_kinds_of_source(kinds: list[str], counted: Support, words: str) -> None:
    assert (support(kinds), support(kinds).in_words) == (counted, words)


def test_what_is_missing_is_named() -> None:
    long = "Pupils in all four classes that we visited chose their books by themselves."
    points = [Point(long, 1, False, 0), Point("Fine.", 1, False, 2), Point(" ", 2, False, 1), Point("Reading corners.", None, True, 0)]
    assert obstacles(points) == (
        "This finding cites no note: “Pupils in all four classes that we visited chose …”.",
        "This finding cites no note: “Reading corners.”.",
        "One finding has no words yet.",
    )
    assert obstacles([]) == ("There are no findings yet.",)
    assert obstacles(points[1:2]) == ()
    assert named("") == "a finding without words"


def test_what_is_worth_a_look_is_no_hindrance() -> None:
    points = [Point("One.", 1, False, 1), Point("A.", 2, True, 1), Point("B.", None, True, 1)]
    assert warnings(points, [(1, "To what extent A?"), (2, "To what extent B?")]) == (
        "No finding speaks to this question: To what extent B?",
        "There are 2 areas of excellence. The feedback and the report take the first one.",
    )
    without = [Point("One.", 1, False, 1, False), Point("Two.", 1, False, 1, False)]
    assert (warnings(without, []), warnings(without[:1], [])) == (
        ("2 findings have no theme. Choose them on the page of findings, so that what schools have in common can be seen.",),
        ("One finding has no theme. Choose it on the page of findings, so that what schools have in common can be seen.",),
    )


@pytest.mark.parametrize(
    ("question", "theme"),
    [
        ("To what extent do all pupils read?", 1),
        ("to what extent do all  pupils read?\n", 1),
        ("To what extent do all pupils write?", None),
        ("To what extent do both say this?", None),
        (" ", None),
    ],
)
def test_a_question_taken_word_for_word_from_one_theme_brings_its_theme(question: str, theme: int | None) -> None:
    both = "To what extent do both say this?"
    assert theme_of(question, [("To what extent do all pupils read?", 1), (both, 1), (both, 2), ("", 3)]) == theme
