"""Which stage may follow which: of a cycle, and of a review. Codes are those of the enums."""

from collections.abc import Mapping

NEXT_CYCLE_STAGES: Mapping[str, frozenset[str]] = {
    "planning": frozenset({"running"}),
    "running": frozenset({"closing"}),
    "closing": frozenset({"closed", "running"}),
    "closed": frozenset(),
}

# `workshop` and what follows it are reached by the app above, which moves reviews by the same table.
NEXT_REVIEW_STAGES: Mapping[str, frozenset[str]] = {
    "planned": frozenset({"self_review", "cancelled"}),
    "self_review": frozenset({"shared", "cancelled"}),
    "shared": frozenset({"visiting", "cancelled"}),
    "visiting": frozenset({"drafting", "cancelled"}),
    "drafting": frozenset({"checking", "visiting", "cancelled"}),
    "checking": frozenset({"released", "drafting", "cancelled"}),
    "released": frozenset({"workshop", "follow_up", "closed"}),
    "workshop": frozenset({"follow_up", "closed"}),
    "follow_up": frozenset({"closed"}),
    "closed": frozenset(),
    "cancelled": frozenset(),
}

# The stages in their order, for lines and for "not before".
REVIEW_ORDER = (
    "planned", "self_review", "shared", "visiting", "drafting", "checking", "released", "workshop", "follow_up", "closed",
)  # fmt: skip


def is_open(stage: str) -> bool:
    """Whether a review in this stage goes on: it can be paused."""
    return stage not in {"closed", "cancelled"}


def has_reached(stage: str, wanted: str) -> bool:
    """Whether a review has come at least as far as `wanted`. A cancelled one has reached nothing."""
    return stage in REVIEW_ORDER and REVIEW_ORDER.index(stage) >= REVIEW_ORDER.index(wanted)
