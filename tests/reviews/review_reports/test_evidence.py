"""How much evidence a report tells of: numbers that add up, and none so small that it tells of one person."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reviews.review_reports.rules.evidence import SMALLEST, EvidenceRow, Sighting, SourceCount, evidence_rows, told_counts
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer, facts_from

KINDS = st.sampled_from(["Learning walk", "Documents", "Pupil voice", "Work study", "Meeting"])


@given(st.lists(KINDS))
def test_sources_add_up_and_none_is_small_unless_all_of_it_is(kinds: list[str]) -> None:
    told = told_counts(Counter(kinds))
    assert sum(one.notes for one in told) == len(kinds)
    assert all(one.notes >= min(SMALLEST, len(kinds)) for one in told)


@given(st.lists(KINDS, min_size=SMALLEST))
def test_a_count_that_is_told_by_its_name_is_the_true_one(kinds: list[str]) -> None:
    counts = Counter(kinds)
    assert all(one.notes == counts[one.kind] for one in told_counts(counts) if one.kind in counts)


def test_a_row_for_each_question_and_one_for_the_rest() -> None:
    walk, voice = "Learning walk", "Pupil voice"
    sightings = [Sighting(1, 7, walk)] * 3 + [Sighting(1, 8, voice)] * 4 + [Sighting(2, 7, walk)] * 2 + [Sighting(None, None, "Other")] * 3
    assert evidence_rows([(1, "Read?"), (2, "Write?"), (3, "Count?")], sightings, "Something else") == (
        EvidenceRow("Read?", 2, 7, (SourceCount(voice, 4), SourceCount(walk, 3))),
        EvidenceRow("Write?", 1, None, ()),
        EvidenceRow("Count?", 0, 0, ()),
        EvidenceRow("Something else", 0, 3, (SourceCount("Other", 3),)),
    )


def test_two_notes_of_two_activities_are_not_told_by_their_activities() -> None:
    (row,) = evidence_rows([(1, "Read?")], [Sighting(1, 7, "Learning walk"), Sighting(1, 8, "Documents")], "Something else")
    assert (row.activities_in_words, row.notes_in_words) == ("fewer than 3", "fewer than 3")
    (told,) = evidence_rows([(1, "Read?")], [Sighting(1, 7, "Learning walk")] * 3, "Something else")
    assert (told.activities_in_words, told.notes_in_words) == ("1", "3")


def test_facts_come_back_from_the_database_as_they_were_kept() -> None:
    facts = Facts(
        trust="Ash Trust",
        school="Alder School",
        town="Ashby",
        phase="Primary",
        cycle="Peer reviews",
        academic_year="2026 to 2027",
        mode="Virtual",
        visit_on=date(2026, 11, 3),
        visit_until=None,
        focus="Reading",
        questions=("To what extent do all read?",),
        reviewers=(Reviewer("Lea", "Birch School", is_lead=True),),
        looked_at=(LookedAt("Learning walk", 2),),
        evidence=(EvidenceRow("To what extent do all read?", 2, 4, (SourceCount("Learning walk", 4),)),),
        readers="Nobody else.",
        released_by="Lea",
    )
    assert facts_from(facts.as_json()) == facts
