"""Searching without a database: which doors lead to what is found, how passages become pages, how an excerpt is marked."""

import pytest

from reviews.assignments.rules.sight import Thing
from reviews.searching.rules.excerpts import BEGINS, ENDS, Run, runs_of
from reviews.searching.rules.kinds import DOORS, LABELS, Kind, open_doors
from reviews.searching.rules.ranking import MOST_QUOTED, Hit, pages_of


def test_every_kind_has_a_label_and_all_but_frameworks_a_door() -> None:
    assert set(LABELS) == set(Kind)
    assert {door.kind for door in DOORS} == set(Kind) - {Kind.FRAMEWORK}


@pytest.mark.parametrize(
    ("seen", "names"),
    [
        ({Thing.TIMETABLE}, {"review"}),
        ({Thing.SELF_REVIEW}, {"self_review"}),
        ({Thing.PACK}, {"pack"}),
        # Those who write it are led to where they write.
        ({Thing.SELF_REVIEW, Thing.PACK}, {"self_review"}),
        ({Thing.FEEDBACK}, {"feedback"}),
        ({Thing.FINDINGS, Thing.FEEDBACK}, {"findings"}),
        ({Thing.REPORT_DRAFT, Thing.CONFLICTS}, set()),
    ],
)
def test_a_reader_takes_the_first_door_that_is_open(seen: set[Thing], names: set[str]) -> None:
    assert {door.url_name for door in open_doors(seen.__contains__).values()} == names


@pytest.mark.parametrize(
    ("marked", "runs"),
    [
        ("", ()),
        ("All read", (Run("All read"),)),
        (f"{BEGINS}All{ENDS} {BEGINS}read{ENDS}", (Run("All", True), Run(" "), Run("read", True))),
        (f"a <b> {BEGINS}read{ENDS} & so", (Run("a <b> "), Run("read", True), Run(" & so"))),
        # A sign without its partner marks nothing.
        (f"All {BEGINS}read", (Run(f"All {BEGINS}read"),)),
    ],
)
def test_signs_become_runs(marked: str, runs: tuple[Run, ...]) -> None:
    assert runs_of(marked) == runs


def hit(kind: Kind, place: int, pk: int, rank: float) -> Hit:
    return Hit(kind, place, kind.value, pk, rank, place)


def test_passages_of_a_page_stand_together_and_the_best_are_quoted() -> None:
    hits = [hit(Kind.REPORT, 1, pk, rank) for pk, rank in ((1, 0.1), (2, 0.4), (3, 0.2), (4, 0.3))]
    (page,) = pages_of(hits)
    assert ([one.pk for one in page.quoted], page.number) == ([2, 4, 3], 4)
    assert len(page.quoted) == MOST_QUOTED


def test_the_review_itself_comes_first_then_the_best_then_the_newest() -> None:
    hits = [hit(Kind.REPORT, 1, 1, 0.5), hit(Kind.NOTES, 2, 1, 0.9), hit(Kind.REVIEW, 3, 1, 0.1), hit(Kind.REPORT, 4, 1, 0.5)]
    assert [(page.kind, page.place) for page in pages_of(hits)] == [
        (Kind.REVIEW, 3),
        (Kind.NOTES, 2),
        (Kind.REPORT, 4),
        (Kind.REPORT, 1),
    ]
