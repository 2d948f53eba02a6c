"""How much time is left, for the step that is on and for each that comes, when time ran over or was saved. Pauses are not counted."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

MINUTE = 60
# Shorter than this no step makes sense, so a workshop that is far behind ends late instead.
LEAST = 2 * MINUTE
WAITING, NOW, DONE, SKIPPED = "waiting", "now", "done", "skipped"


class Slot(NamedTuple):
    """A step: its planned minutes, minutes given on top, its stage's value, and the seconds for which it has been on."""

    minutes: int
    extra: int
    stage: str
    spent: int


class Clock(NamedTuple):
    """All in seconds. `left` is negative when the step runs over; `shares` are those of the waiting steps, in their order.

    `planned` is the whole workshop's length as planned, `spent` what was used so far, `to_come` what is used until the end from now on.
    """

    allotted: int
    left: int
    shares: tuple[int, ...]
    planned: int
    spent: int
    to_come: int

    @property
    def late(self) -> int:
        """By how much the end comes later than planned; negative when it comes earlier."""
        return self.spent + self.to_come - self.planned


def clock(slots: Iterable[Slot]) -> Clock:
    """What the time left means for each step: what was planned and is not spent is shared out again by planned length, time that a
    skipped step saved included."""
    every = list(slots)
    now = next((slot for slot in every if slot.stage == NOW), None)
    waiting = [slot for slot in every if slot.stage == WAITING]
    planned = sum(slot.minutes for slot in every) * MINUTE
    before = sum(slot.spent for slot in every if slot is not now)
    allotted, used = 0, 0
    if now is not None:
        allotted = shared_out(planned - before, [now.minutes, *(slot.minutes for slot in waiting)])[0] + now.extra * MINUTE
        used = now.spent
    shares = shared_out(planned - before - max(allotted, used), [slot.minutes for slot in waiting])
    return Clock(allotted, allotted - used, shares, planned, before + used, max(allotted - used, 0) + sum(shares))


def shared_out(total: int, weights: Sequence[int], least: int = LEAST) -> tuple[int, ...]:
    """`total` seconds in proportion to the weights, none less than `least`, though that makes it more than there is."""
    shares = dict.fromkeys(range(len(weights)), least)
    free = set(shares)
    left = total
    while free:
        whole = sum(weights[index] for index in free)
        # Who would get less than the least gets the least, and the others share what is then left.
        short = {index for index in free if not whole or left * weights[index] < least * whole}
        if not short:
            break
        free -= short
        left -= least * len(short)
    whole, rest = sum(weights[index] for index in free), left
    for index in sorted(free):
        shares[index] = left * weights[index] // whole
        rest -= shares[index]
    if free:
        shares[max(free)] += rest
    return tuple(shares[index] for index in range(len(weights)))


def in_minutes(seconds: int) -> int:
    """Whole minutes as a clock shows them: what has begun counts."""
    return -(-seconds // MINUTE)


def in_words(left: int) -> str:
    """How a timer says it.

    >>> in_words(400), in_words(60), in_words(0), in_words(-61)
    ('7 minutes left', '1 minute left', 'Time is up', '2 minutes over')
    """
    if left == 0 or -MINUTE < left <= 0:
        return "Time is up"
    number = in_minutes(abs(left))
    word = "minute" if number == 1 else "minutes"
    return f"{number} {word} {'left' if left > 0 else 'over'}"
