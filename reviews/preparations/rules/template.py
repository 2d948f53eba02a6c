"""Day templates: ours, from which a trust without one of its own begins a programme, and what moving a line does to a day of one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from reviews.preparations.rules.days import Slot, moved


@dataclass(frozen=True, slots=True)
class Line:
    """An activity of a template: on the visit's first or second day, from when, for how long."""

    day: int
    starts_at: time
    minutes: int
    kind: str
    title: str


ONE_DAY = (
    Line(1, time(8, 15), 30, "meeting", "Welcome, safeguarding and protocols"),
    Line(1, time(8, 45), 30, "meeting", "The head presents the self-review"),
    Line(1, time(9, 15), 90, "learning_walk", "Joint learning walks"),
    Line(1, time(10, 45), 45, "pupil_voice", "Conversations with pupils"),
    Line(1, time(11, 30), 60, "work_study", "Pupils' work, with subject leads"),
    Line(1, time(12, 30), 45, "team", "Lunch and team reflection"),
    Line(1, time(13, 15), 75, "conversation", "Conversations with staff and governors"),
    Line(1, time(14, 30), 45, "team", "The team brings together what it saw"),
    Line(1, time(15, 15), 45, "meeting", "Feedback discussion with the host"),
    Line(1, time(16), 30, "meeting", "Next steps and the day of the workshop"),
)
TWO_DAYS = (
    *ONE_DAY[:7],
    Line(1, time(14, 30), 60, "team", "Team reflection: what to look for tomorrow"),
    Line(2, time(8, 30), 30, "meeting", "Morning check-in with the host"),
    Line(2, time(9), 90, "learning_walk", "Joint learning walks, second round"),
    Line(2, time(10, 45), 45, "documents", "Documents and plans"),
    Line(2, time(11, 30), 60, "conversation", "Conversations with leaders"),
    Line(2, time(12, 30), 45, "team", "Lunch and team reflection"),
    Line(2, time(13, 15), 90, "team", "The team brings together what it saw"),
    Line(2, time(15), 45, "meeting", "Feedback discussion with the host"),
    Line(2, time(15, 45), 30, "meeting", "Next steps and the day of the workshop"),
)
# By video everything is shorter, with breaks away from the screen.
VIRTUAL = (
    Line(1, time(9), 20, "meeting", "Welcome, safeguarding and protocols online"),
    Line(1, time(9, 20), 25, "meeting", "The head presents the self-review"),
    Line(1, time(10), 40, "pupil_voice", "Conversation with pupils, a member of staff beside them"),
    Line(1, time(10, 55), 40, "work_study", "Pupils' work on screen, with subject leads"),
    Line(1, time(11, 50), 40, "conversation", "Conversations with staff and governors"),
    Line(1, time(13, 15), 30, "team", "The team brings together what it saw"),
    Line(1, time(13, 45), 30, "meeting", "Feedback discussion with the host"),
    Line(1, time(14, 15), 15, "meeting", "Next steps and the day of the workshop"),
)


# What a trust may begin its own from, by a word for the address.
BEGINNINGS: Mapping[str, tuple[str, tuple[Line, ...]]] = {
    "one-day": ("One day", ONE_DAY),
    "two-days": ("Two days", TWO_DAYS),
    "online": ("Online", VIRTUAL),
}


def ours(mode: str, days: int) -> tuple[Line, ...]:
    """Our template for a mode of the cycle and so many days of visit."""
    if mode == "virtual":
        return VIRTUAL
    return ONE_DAY if days == 1 else TWO_DAYS


def laid_out(lines: Iterable[Line], days: Sequence[date]) -> Iterator[tuple[date, Line]]:
    """Each line with its day; lines of a day that the visit does not have are left out."""
    return ((days[line.day - 1], line) for line in lines if line.day <= len(days))


def in_order_of_times(lines: Iterable[Line]) -> list[Line]:
    """By day and time; what begins together stays as it stood."""
    return sorted(lines, key=lambda line: (line.day, line.starts_at))


def with_moved(lines: Sequence[Line], index: int, by: int) -> list[Line]:
    """The lines after one of them went so many places later in its day (negative: earlier); times are worked out anew."""
    day = lines[index].day
    # Any calendar will do: a template's day has no date.
    slots = [Slot(place, date.min, line.starts_at, line.minutes) for place, line in enumerate(lines) if line.day == day]
    times = moved(slots, index, by)
    return in_order_of_times(replace(line, starts_at=times.get(place, line.starts_at)) for place, line in enumerate(lines))
