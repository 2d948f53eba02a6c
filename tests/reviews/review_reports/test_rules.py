"""What a report begins with, what it lacks, and when it may be released: plain values, no database."""

from datetime import date, timedelta

import pytest

from reviews.review_reports.enums import HEADINGS, HINTS, SectionKey
from reviews.review_reports.rules.checking import (
    CHECKED,
    Checked,
    missing_sections,
    not_looked_at,
    unanswered,
    why_too_early,
)
from reviews.review_reports.rules.drafting import Said, first_texts
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer

DUE = date(2026, 12, 4)
LEA, BEA, CAL = Reviewer("Lea", "Birch School", True), Reviewer("Bea", "Cedar School", False), Reviewer("Cal", "", False)


def facts(**more: object) -> Facts:
    values: dict[str, object] = {
        "trust": "Ash Trust",
        "school": "Alder School",
        "town": "Ashby",
        "phase": "Primary",
        "cycle": "Peer reviews",
        "academic_year": "2026 to 2027",
        "mode": "In person",
        "visit_on": date(2026, 11, 3),
        "visit_until": date(2026, 11, 4),
        "focus": "How we teach reading.",
        "questions": ("To what extent do all read?", "To what extent do all enjoy it?"),
        "reviewers": (LEA, BEA, CAL),
        "looked_at": (LookedAt("Learning walk", 3), LookedAt("Pupil voice", 1)),
        "evidence": (),
        "readers": "Leaders read it.",
    }
    return Facts(**(values | more))  # type: ignore[arg-type]


FIRST, SECOND = facts().questions
FINDINGS = (
    Said(FIRST, "working_well", "They name the steps."),
    Said(FIRST, "even_better_if", "Texts are long."),
    Said(SECOND, "working_well", "They lend books."),
    Said("", "working_well", "Staff stay."),
    Said("", "excellence", "The library."),
    Said("", "excellence", "The garden."),
)


def test_a_report_begins_with_all_that_is_known_and_leaves_to_people_what_only_they_can_say() -> None:
    assert first_texts(facts(), FINDINGS) == {
        "context": "Alder School is a primary school in Ashby.",
        "focus": f"How we teach reading.\n\n1. {FIRST}\n2. {SECOND}",
        "people": "Three leaders reviewed on 3 to 4 November 2026, in person: Lea (Birch School), who led the review, "
        "Bea (Cedar School) and Cal. In every activity a leader of the school stood beside a reviewer.",
        "looked_at": "The programme of the visit: learning walk (3 times) and pupil voice.",
        "working_well": f"{FIRST}\n\nThey name the steps.\n\n{SECOND}\n\nThey lend books.\n\nBesides\n\nStaff stay.",
        "even_better_if": "Texts are long.",
        "excellence": "The library.",
        "next_steps": "",
        "host_response": "",
        "sharing": "Leaders read it.",
    }


def test_where_nothing_is_known_it_begins_with_nothing_and_says_nothing_odd() -> None:
    bare = facts(town="", phase="", visit_on=None, visit_until=None, focus="", questions=(), reviewers=(), looked_at=(), mode="Virtual")
    texts = first_texts(bare, ())
    assert {key: text for key, text in texts.items() if text} == {"context": "Alder School is a school.", "sharing": "Leaders read it."}
    assert set(texts) == set(SectionKey.values)


@pytest.mark.parametrize(
    ("team", "words"),
    [
        ((LEA,), "One leader reviewed, by video: Lea (Birch School)."),
        ((LEA, CAL), "Two leaders reviewed, by video: Lea (Birch School), who led the review, and Cal."),
        ((BEA, CAL), "Two leaders reviewed, by video: Bea (Cedar School) and Cal."),
        ((LEA, *[CAL] * 6), "7 leaders reviewed, by video: Lea (Birch School), who led the review, Cal, Cal, Cal, Cal, Cal and Cal."),
    ],
)
def test_a_team_is_named_whatever_its_size(team: tuple[Reviewer, ...], words: str) -> None:
    assert first_texts(facts(reviewers=team, visit_on=None, mode="Virtual"), ())["people"].startswith(words)


def test_every_section_is_checked_but_the_hosts_own_and_nobodys() -> None:
    assert (*CHECKED, SectionKey.HOST_RESPONSE, SectionKey.SHARING) == tuple(SectionKey)
    assert set(HINTS) == set(SectionKey)


def test_a_report_may_do_without_excellence_next_steps_and_response_and_without_nothing_else() -> None:
    missing = missing_sections(dict.fromkeys(SectionKey.values, " \n"), HEADINGS)
    assert missing == tuple(
        f"“{HEADINGS[key]}” says nothing yet." for key in ("context", "focus", "people", "looked_at", "working_well", "even_better_if")
    )
    assert missing_sections(dict.fromkeys(SectionKey.values, "Words."), HEADINGS) == ()


def test_only_corrections_wait_for_an_answer() -> None:
    checks = (Checked("context", False, False), Checked("focus", True, False), Checked("people", True, True))
    assert unanswered(checks, HEADINGS) == ("Answer what the host asks to correct under “Focus and enquiry questions”.",)
    assert not_looked_at({"context": "A", "focus": "B", "people": "C", "looked_at": "D", "excellence": ""}, checks) == ("looked_at",)


@pytest.mark.parametrize("days", [-3, 0, 1, 20])
@pytest.mark.parametrize("is_checked", [True, False])
def test_a_report_waits_for_the_host_until_it_is_done_or_its_last_day_is_over(is_checked: bool, days: int) -> None:
    because = why_too_early(is_checked, DUE, DUE + timedelta(days=days))
    assert bool(because) == (not is_checked and days <= 0)


def test_without_a_last_day_only_the_hosts_word_ends_the_check() -> None:
    assert why_too_early(False, None, DUE).startswith("The host checks the facts. ")
    assert why_too_early(True, None, DUE) == ""
