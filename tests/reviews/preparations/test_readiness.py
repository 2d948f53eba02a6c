"""What keeps a visit from beginning, whom it waits for, and by when each thing is best done."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.preparations.rules.readiness import Ready, checklist, due_on, missing_for_visit

LEAD = "Leading Peer"
READY = Ready(
    has_days=True,
    has_meeting=True,
    has_lead=True,
    activities=3,
    questions=2,
    has_protocols=True,
    has_notes=True,
    host_agreed=True,
    reviewers_agreed=True,
)


def test_a_prepared_visit_lacks_nothing() -> None:
    assert missing_for_visit(READY, LEAD) == []
    assert all(item.is_done for item in checklist(READY, LEAD))


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"has_lead": False}, "No designated safeguarding lead is named, with a way to reach them."),
        ({"activities": 0}, "The programme is empty."),
        ({"unassured": ("Ann", "Bea", "Cai")}, "A letter of assurance is missing for Ann, Bea and Cai."),
        ({"host_agreed": False}, "Questions and programme are not agreed yet: the host to agree."),
        ({"reviewers_agreed": False}, "Questions and programme are not agreed yet: the Leading Peer to agree."),
        (
            {"host_agreed": False, "reviewers_agreed": False},
            "Questions and programme are not agreed yet: the host and the Leading Peer to agree.",
        ),
    ],
)
def test_each_of_these_keeps_the_visit_from_beginning(change: dict[str, object], because: str) -> None:
    assert missing_for_visit(replace(READY, **change), LEAD) == [because]  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["has_days", "has_meeting", "has_protocols", "has_notes"])
def test_these_are_asked_for_and_do_not_keep_it(field: str) -> None:
    ready = replace(READY, **{field: False})  # type: ignore[arg-type]
    assert [item.is_done for item in checklist(ready, LEAD)].count(False) == 1
    assert missing_for_visit(ready, LEAD) == []


def test_online_nobody_needs_a_letter() -> None:
    online = replace(READY, is_in_person=False, unassured=("Ann",))
    assert missing_for_visit(online, LEAD) == []
    assert "letters" not in {item.place for item in checklist(online, LEAD)}


@pytest.mark.parametrize(
    ("visit_on", "days_before", "due"),
    [
        (date(2027, 2, 4), 7, date(2027, 1, 28)),
        # A Saturday and a Sunday become the Friday before.
        (date(2027, 2, 2), 3, date(2027, 1, 29)),
        (date(2027, 2, 3), 3, date(2027, 1, 29)),
        (None, 7, None),
    ],
)
def test_each_has_a_day_on_which_somebody_works(visit_on: date | None, days_before: int, due: date | None) -> None:
    assert due_on(visit_on, days_before) == due
