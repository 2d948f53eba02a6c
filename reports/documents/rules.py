"""The life of a document, the steps of making one, and when a maker is thought to be gone."""

from collections.abc import Mapping
from datetime import datetime, timedelta

NEXT_STAGES: Mapping[str, frozenset[str]] = {
    "queued": frozenset({"rendering", "failed"}),
    # A worker that was killed begins anew.
    "rendering": frozenset({"rendering", "ready", "failed"}),
    # Made anew; until then there is the old file.
    "ready": frozenset({"queued"}),
    "failed": frozenset({"queued"}),
}

# What is done one after the other, as the person who waits reads it.
STEPS = ("reading what it says", "laying out the text", "setting the pages", "writing the file", "checking it")

# Workers that die are often killed for memory, which trying again would need again.
MOST_TRIES = 3
# Seconds. The first ends a render that can be stopped, with a reason; the second one that cannot.
TIME_LIMIT, HARD_TIME_LIMIT = 90, 120
# Megabytes that a render may take beside what its worker has already. `make bench ONLY=pdf` says what reports take.
MEMORY_LIMIT = 600
# Nothing moved for so long: the news that asked for it must have been lost, and is posted again; and after the last, given up.
SENT_AGAIN_AFTER, GIVEN_UP_AFTER = timedelta(minutes=15), timedelta(hours=2)


def may_follow(stage: str, wanted: str) -> bool:
    """Whether a document may come from the one stage to the other."""
    return wanted in NEXT_STAGES[stage]


def is_held(stage: str, touched_at: datetime | None, now: datetime, lease: timedelta) -> bool:
    """Whether some worker seems to be at it: it has moved within the lease."""
    return stage == "rendering" and touched_at is not None and now - touched_at < lease


def step_in_words(done: int, total: int) -> str:
    """How far it is, for a sentence: "step 2 of 5, laying out the text"."""
    here = min(done, len(STEPS) - 1)
    return f"step {here + 1} of {total or len(STEPS)}, {STEPS[here]}"
