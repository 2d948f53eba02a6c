"""What a plan needs before its head agrees to it, and what is worth a word though it stops nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from schools.web.days import LATEST, TOO_LATE

MOST_PRIORITIES = 3
# What is missing where a field says nothing, by how its name begins.
MISSING = {
    "owner": "Choose who sees to it.",
    "due": "Say by when it is done.",
    "check_back": "Say when somebody comes back and asks.",
}
NO_ACTIONS = "A plan needs at least one action."


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one action."""

    pk: int
    is_priority: bool
    owner_id: int | None
    due_on: date | None
    has_measure: bool


def owner_field(pk: int) -> str:
    """The name of the field in which an action's owner stands."""
    return f"owner_{pk}"


def due_field(pk: int) -> str:
    """The name of the field in which an action's due date stands."""
    return f"due_{pk}"


def problems(actions: Sequence[Asked], today: date, check_back_on: date | None) -> dict[str, str]:
    """A sentence at each field that keeps the plan from being agreed; under "" what no field can help."""
    found = {} if actions else {"": NO_ACTIONS}
    for action in actions:
        if action.owner_id is None:
            found[owner_field(action.pk)] = MISSING["owner"]
        if wrong := wrong_due_date(action.due_on, today):
            found[due_field(action.pk)] = wrong
    if check_back_on is None:
        found["check_back_on"] = MISSING["check_back"]
    elif check_back_on < today:
        found["check_back_on"] = "This day is over."
    return found


def wrong_due_date(due_on: date | None, today: date) -> str:
    """Why an action cannot be agreed for this date; empty where it can."""
    if due_on is None:
        return MISSING["due"]
    if due_on > LATEST:
        return TOO_LATE
    return "This day is over. Choose one that is still to come." if due_on < today else ""


def warnings(actions: Sequence[Asked]) -> tuple[str, ...]:
    """What is worth a thought before and after a plan is agreed."""
    priorities = sum(action.is_priority for action in actions)
    unmeasured = sum(not action.has_measure for action in actions)
    found = []
    if priorities > MOST_PRIORITIES:
        found.append(
            f"This plan has {priorities} priorities. Plans with more than {MOST_PRIORITIES} are seldom carried through: "
            "which of them can wait?"
        )
    if unmeasured:
        found.append(f"{_count(unmeasured, 'action')} without a success measure: how will you know that it worked?")
    return tuple(found)


def _count(number: int, thing: str) -> str:
    return f"1 {thing} is" if number == 1 else f"{number} {thing}s are"
