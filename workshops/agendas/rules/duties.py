"""What a workshop asks of whom, and when: planned, prepared, held, read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workshops.agendas.rules.seats import Deed, Seat, may

# For so many days after it the record is brought to mind, and what was learned is asked for.
DAYS_TO_READ, DAYS_TO_LEARN = 7, 30


@dataclass(frozen=True, slots=True)
class Facts:
    """A released review and its workshop. Without one `stage` is empty. `plan_by` is the last day of the cycle's time for workshops."""

    host: str
    stage: str = ""
    on: date | None = None
    closed_on: date | None = None
    has_learned: bool = False
    plan_by: date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do at the page `url_name`. Nobody's in particular has `who`."""

    what: str
    url_name: str
    due_on: date | None = None
    why: str = ""
    deed: str = "Open"
    who: str = ""
    may_wait: bool = False


def workshop_duties(facts: Facts, seats: frozenset[Seat], today: date) -> Iterator[Duty]:
    """All that a workshop asks of somebody with these seats."""
    if not facts.stage:
        yield from _planning(facts, seats)
    elif facts.stage == "closed":
        yield from _after(facts, seats, today)
    elif facts.stage == "live" or facts.on == today:
        yield from _today(facts, seats)
    else:
        yield from _before(facts, seats, today)


def _planning(facts: Facts, seats: frozenset[Seat]) -> Iterator[Duty]:
    if not may(Deed.ARRANGE, seats):
        return
    is_theirs = bool(seats & {Seat.CHAMPION, Seat.HEAD, Seat.LEADER})
    yield Duty(
        f"Plan the Improvement Workshop at {facts.host}",
        "plan_workshop",
        due_on=facts.plan_by,
        why="The report is out. Staff agree there on what they will do.",
        deed="Plan it",
        who="" if is_theirs else "The host's leaders and whoever leads the workshop",
    )


def _before(facts: Facts, seats: frozenset[Seat], today: date) -> Iterator[Duty]:
    leads = may(Deed.PREPARE, seats)
    if facts.on is not None and facts.on < today:
        if leads or Seat.HEAD in seats:
            why = "It has not been held on the day that was planned."
            yield Duty(f"Hold the Improvement Workshop at {facts.host}, or move it", "workshop", due_on=facts.on, why=why)
    elif leads:
        why = "Agenda, rehearsal, pack on paper."
        yield Duty(f"Prepare the Improvement Workshop at {facts.host}", "workshop", due_on=facts.on, why=why, deed="Prepare")
    elif seats & {Seat.HEAD, Seat.LEADER}:
        why = "Invite your staff, and find a room with a projector."
        yield Duty(f"Get ready for the Improvement Workshop at {facts.host}", "workshop", due_on=facts.on, why=why)


def _today(facts: Facts, seats: frozenset[Seat]) -> Iterator[Duty]:
    if may(Deed.LEAD, seats):
        yield Duty(f"Lead the Improvement Workshop at {facts.host}", "workshop", due_on=facts.on, why="It is today.")
    elif may(Deed.JOIN, seats):
        yield Duty(f"Take part in the Improvement Workshop at {facts.host}", "workshop", due_on=facts.on, why="It is today.")


def _after(facts: Facts, seats: frozenset[Seat], today: date) -> Iterator[Duty]:
    gone = today - (facts.closed_on or today)
    if may(Deed.LEARN, seats) and not facts.has_learned and gone <= timedelta(days=DAYS_TO_LEARN):
        why = "For yourself, while it is fresh. Nobody else reads it."
        yield Duty(f"Note what you learned at {facts.host}", "learned", why=why, deed="Write", may_wait=True)
    if may(Deed.READ_RECORD, seats) and not may(Deed.LEAD, seats) and gone <= timedelta(days=DAYS_TO_READ):
        yield Duty(f"Read the record of the Improvement Workshop at {facts.host}", "record", deed="Read", may_wait=True)
