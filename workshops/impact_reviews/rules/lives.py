"""Which stage of an impact review may follow which. Codes are those of the enum."""

from collections.abc import Mapping

NEXT_IMPACT_STAGES: Mapping[str, frozenset[str]] = {
    "open": frozenset({"told"}),
    # Back where whoever confirms asks for more.
    "told": frozenset({"confirmed", "open"}),
    "confirmed": frozenset({"closed"}),
    "closed": frozenset(),
}

# The stages in their order, for lines.
IMPACT_ORDER = ("open", "told", "confirmed", "closed")

# What the host may say became of an action -> where the action goes when the impact review closes: what is unfinished is carried over.
ENDS_AS: Mapping[str, str] = {
    "done": "done",
    "in_progress": "carried_over",
    "stopped": "stopped",
    "carried_over": "carried_over",
}


def end_of(outcome: str, stage: str) -> str:
    """Where an action ends up that stands at `stage`. One that came too late to be told of is done or stopped as it is, or carried over.

    >>> end_of("in_progress", "not_started"), end_of("", "done"), end_of("", "in_progress")
    ('carried_over', 'done', 'carried_over')
    """
    return ENDS_AS.get(outcome) or (stage if stage in ("done", "stopped") else "carried_over")
