"""The life of a document, and what is told of its steps."""

from datetime import UTC, datetime, timedelta

import pytest

from reports.documents.enums import DocumentStage
from reports.documents.rules import NEXT_STAGES, STEPS, is_held, may_follow, step_in_words

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LEASE = timedelta(seconds=45)


def test_every_stage_has_a_row() -> None:
    assert set(NEXT_STAGES) == set(DocumentStage.values)
    assert set().union(*NEXT_STAGES.values()) <= set(NEXT_STAGES)


@pytest.mark.parametrize("stage", ["ready", "failed"])
def test_what_is_over_begins_from_the_front(stage: str) -> None:
    assert [wanted for wanted in DocumentStage.values if may_follow(stage, wanted)] == ["queued"]


@pytest.mark.parametrize(
    ("stage", "seconds_ago", "held"),
    [("rendering", 0, True), ("rendering", 44, True), ("rendering", 45, False), ("queued", 0, False), ("rendering", None, False)],
)
def test_a_worker_that_has_not_moved_for_the_lease_is_gone(stage: str, seconds_ago: int | None, held: bool) -> None:
    touched_at = None if seconds_ago is None else NOW - timedelta(seconds=seconds_ago)
    assert is_held(stage, touched_at, NOW, LEASE) is held


def test_steps_are_told_from_the_first_to_the_last() -> None:
    told = [step_in_words(done, len(STEPS)) for done in range(len(STEPS) + 1)]
    assert told[0] == f"step 1 of {len(STEPS)}, {STEPS[0]}"
    assert told[-1] == told[-2] == f"step {len(STEPS)} of {len(STEPS)}, {STEPS[-1]}"
