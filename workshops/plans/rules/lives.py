"""Which stage may follow which: of a plan, of an action in it, and of a request for another school's support. Codes are the enums'."""

from collections.abc import Mapping

# Nothing need have begun when the day of the impact review has come.
NEXT_PLAN_STAGES: Mapping[str, frozenset[str]] = {
    "draft": frozenset({"agreed"}),
    "agreed": frozenset({"in_progress", "reviewed"}),
    "in_progress": frozenset({"reviewed"}),
    "reviewed": frozenset({"closed"}),
    "closed": frozenset(),
}

# What was ended too early is taken up again. Only an impact review carries over.
NEXT_ACTION_STAGES: Mapping[str, frozenset[str]] = {
    "not_started": frozenset({"in_progress", "done", "stopped", "carried_over"}),
    "in_progress": frozenset({"done", "stopped", "carried_over"}),
    "done": frozenset({"in_progress"}),
    "stopped": frozenset({"in_progress"}),
    "carried_over": frozenset(),
}

NEXT_SUPPORT_STAGES: Mapping[str, frozenset[str]] = {
    "asked": frozenset({"offered", "declined", "withdrawn"}),
    "offered": frozenset({"used", "withdrawn"}),
    "declined": frozenset(),
    "used": frozenset(),
    "withdrawn": frozenset(),
}

# While a plan stands here its words may change, and while it stands here its actions go on.
WRITTEN = frozenset({"draft", "agreed", "in_progress"})
UNDER_WAY = frozenset({"agreed", "in_progress"})


def may_follow(table: Mapping[str, frozenset[str]], stage: str, to: str) -> bool:
    """Whether `to` may follow `stage`."""
    return to in table[stage]


def steps_by_hand(stage: str) -> tuple[str, ...]:
    """Where the school may move an action that stands here, in the order of a board's columns."""
    order = ("not_started", "in_progress", "done", "stopped")
    return tuple(to for to in order if to in NEXT_ACTION_STAGES[stage])
