"""Who may do and see what of a school's action plan: one table over all deeds and all ties to the review that it follows.

The plan is the school's own. Whoever is named in no row finds nothing there: other leaders, other schools' staff and trustees. The
central team reads along once the plan is agreed, where the cycle's sharing rule lets anybody else read. That support is asked of a school
is told to its leaders apart from the plan.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from reviews.assignments.rules.sight import Tie


class Deed(StrEnum):
    """What there is to do and to see of a plan."""

    READ = "read"
    # Actions, milestones, owners, dates, updates, support.
    WRITE = "write"
    # Begin one where no workshop made it.
    BEGIN = "begin"
    AGREE = "agree"
    # Say something to it without changing it.
    CHECK_IN = "check_in"


_LEADERS = (Tie.HOST_HEAD, Tie.HOST_LEADER)
_HOST = (*_LEADERS, Tie.HOST_STAFF)
# Cleared, each of them: who was only asked, or has a conflict that nobody decided on, is none of these.
_PEERS = (Tie.CHAMPION, Tie.LEAD_REVIEWER, Tie.REVIEWER)

TIES: Mapping[Deed, frozenset[Tie]] = {
    Deed.READ: frozenset((*_HOST, *_PEERS, Tie.LEAD)),
    Deed.WRITE: frozenset(_HOST),
    Deed.BEGIN: frozenset(_LEADERS),
    Deed.AGREE: frozenset({Tie.HOST_HEAD}),
    Deed.CHECK_IN: frozenset(_PEERS),
}


# Sharing rules under which nobody reads a report but those who made it or lead.
_CLOSE = frozenset({"host_and_team"})


def reads(ties: Iterable[Tie], stage: str, sharing: str) -> bool:
    """Whether any of these ties reads a plan that stands at this stage, in a cycle with this sharing rule."""
    held = set(ties)
    return may(Deed.READ, held) or (Tie.CENTRAL in held and stage != "draft" and sharing not in _CLOSE)


def may(deed: Deed, ties: Iterable[Tie]) -> bool:
    """Whether any of these ties allows it."""
    return bool(TIES[deed] & set(ties))
