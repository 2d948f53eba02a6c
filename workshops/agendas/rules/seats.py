"""Who sits where in a workshop, and what each seat may do: one table over all deeds and all seats."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Seat(StrEnum):
    """What somebody is in one workshop. Somebody may have several."""

    # The review's Improvement Champion, accepted and cleared; and whom the champion asked to help.
    CHAMPION = "champion"
    CO_FACILITATOR = "co_facilitator"
    # Of the host school: head, leaders, staff.
    HEAD = "head"
    LEADER = "leader"
    STAFF = "staff"
    # The trust's lead and central team.
    LEAD = "lead"
    CENTRAL = "central"


class Deed(StrEnum):
    """What there is to do and to see in a workshop."""

    # That it takes place, when and where.
    KNOW = "know"
    # Date, place and link.
    ARRANGE = "arrange"
    # Agenda, anonymity, co-facilitator, rehearsal, pack.
    PREPARE = "prepare"
    # Open, lead, hand over, close, open again.
    LEAD = "lead"
    # Come in without a code.
    JOIN = "join"
    # What was written, grouped, voted and promised, when it is closed.
    READ_RECORD = "read_record"
    # Cards that were hidden, and why.
    READ_HIDDEN = "read_hidden"
    # The champion's notes for their own learning.
    LEARN = "learn"


_HOST = (Seat.HEAD, Seat.LEADER, Seat.STAFF)
_LEADING = (Seat.CHAMPION, Seat.CO_FACILITATOR)

SEATS: Mapping[Deed, frozenset[Seat]] = {
    Deed.KNOW: frozenset(Seat),
    Deed.ARRANGE: frozenset((*_LEADING, Seat.HEAD, Seat.LEADER, Seat.LEAD, Seat.CENTRAL)),
    Deed.PREPARE: frozenset(_LEADING),
    Deed.LEAD: frozenset(_LEADING),
    Deed.JOIN: frozenset(_HOST),
    Deed.READ_RECORD: frozenset((*_LEADING, *_HOST, Seat.LEAD)),
    Deed.READ_HIDDEN: frozenset({Seat.LEAD}),
    Deed.LEARN: frozenset({Seat.CHAMPION}),
}


def may(deed: Deed, seats: Iterable[Seat]) -> bool:
    """Whether any of these seats allows it."""
    return bool(SEATS[deed] & set(seats))
