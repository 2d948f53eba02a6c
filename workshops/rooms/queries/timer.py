"""The timer of a room's present step, and what each step to come can take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from workshops.agendas.enums import StepStage
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.timing import MINUTE, Clock, Slot, clock, in_minutes, in_words


@dataclass(frozen=True, slots=True)
class Timer:
    """`until` is the moment, in seconds of the epoch, at which the step's time is up: scripts count down to it. 0 while it stands still.

    `ends` is when the workshop is over as things stand; `plan` says how that compares.
    """

    words: str
    until: int
    is_over: bool
    is_paused: bool
    minutes: int
    ends: str
    plan: str


def clock_of(room: Room, now: datetime) -> Clock:
    """What the rules say of the time that is left."""
    return clock(Slot(step.minutes, step.extra, step.stage, step.seconds(now, room.paused_at)) for step in room.steps)


def timer_of(room: Room, now: datetime) -> Timer | None:
    """The timer while a step is on. No query."""
    if room.now is None:
        return None
    found = clock_of(room, now)
    ends = timezone.localtime(now + timedelta(seconds=found.to_come))
    return Timer(
        words=in_words(found.left),
        until=0 if room.paused_at else int(now.timestamp()) + found.left,
        is_over=found.left <= 0,
        is_paused=room.paused_at is not None,
        minutes=in_minutes(found.allotted),
        ends=f"{ends:%H:%M}",
        plan=_plan(found.late),
    )


def minutes_to_come(room: Room, now: datetime) -> Mapping[int, int]:
    """By step to come, how many minutes it can take."""
    waiting = [step.pk for step in room.steps if step.stage == StepStage.WAITING]
    return dict(zip(waiting, map(in_minutes, clock_of(room, now).shares), strict=True))


def _plan(late: int) -> str:
    number = round(abs(late) / MINUTE)
    if not number:
        return "as planned"
    word = "minute" if number == 1 else "minutes"
    return f"{number} {word} {'later' if late > 0 else 'earlier'} than planned"
