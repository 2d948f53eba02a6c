"""How a workshop runs: which stage may follow which, and what becomes of its steps when it goes on to one of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

# The deeds that lead there: opened, begun, closed. Opening a closed one again is the arrangement's.
NEXT_STAGES: Mapping[str, frozenset[str]] = {
    "planned": frozenset({"open"}),
    "open": frozenset({"live", "closed"}),
    "live": frozenset({"closed"}),
    "closed": frozenset({"live"}),
}

MOST_WHYS = 5


class Place(NamedTuple):
    """A step by its id, position and stage."""

    pk: int
    position: int
    stage: str


def stages_after_going_to(steps: Sequence[Place], to: int) -> dict[int, str]:
    """The new stage of each step that changes when the room goes to the step `to`: what one goes back from is to come again."""
    target = next(step for step in steps if step.pk == to)
    changes = {}
    for step in steps:
        if step.pk == to:
            changes[step.pk] = "now"
        elif step.stage == "now":
            changes[step.pk] = "waiting" if target.position < step.position else "done"
    return changes


def next_of(steps: Sequence[Place]) -> int | None:
    """The step after the present one that is still to come; before the first has begun, the first. None at the end."""
    here = next((step.position for step in steps if step.stage == "now"), 0)
    ahead = sorted((step.position, step.pk) for step in steps if step.stage == "waiting" and step.position > here)
    return ahead[0][1] if ahead else None


def moved(steps: Sequence[Place], pk: int, *, is_up: bool) -> list[int]:
    """The ids in their order after one changed places with its neighbour; only steps to come change places."""
    order = [step.pk for step in sorted(steps, key=lambda step: step.position)]
    stages = {step.pk: step.stage for step in steps}
    here = order.index(pk)
    there = here - 1 if is_up else here + 1
    if 0 <= there < len(order) and stages[pk] == stages[order[there]] == "waiting":
        order[here], order[there] = order[there], order[here]
    return order
