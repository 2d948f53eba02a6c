"""The times of a programme's days: what clashes, and what becomes of the times when an activity is moved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import combinations, pairwise
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

SCHOOL_TIME = ZoneInfo("Europe/London")
EARLIEST, LATEST = time(7, 30), time(18)
# A pause up to this long needs no word.
LONG_GAP = 30
LAST_MINUTE = 24 * 60 - 5


class Timed(Protocol):
    """What has its place in a programme: rows and plain values alike."""

    @property
    def pk(self) -> int: ...
    @property
    def on(self) -> date: ...
    @property
    def starts_at(self) -> time: ...
    @property
    def minutes(self) -> int: ...


T = TypeVar("T", bound=Timed)
# The kind of activity in which the team is by itself.
TEAM_TIME = "team"
# So many titles are named in one sentence.
SHOWN = 3


class Peopled(Timed, Protocol):
    """With who takes part, and where."""

    @property
    def title(self) -> str: ...
    @property
    def room(self) -> str: ...
    @property
    def host_leader_id(self) -> int | None: ...
    @property
    def reviewer_id(self) -> int | None: ...


class Joint(Peopled, Protocol):
    """With the kind of activity that it is."""

    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a programme as a plain value."""

    pk: int
    on: date
    starts_at: time
    minutes: int
    title: str = ""
    room: str = ""
    host_leader_id: int | None = None
    reviewer_id: int | None = None
    kind: str = ""


def minute_of(at: time) -> int:
    """Minutes since midnight."""
    return at.hour * 60 + at.minute


def at_minute(minute: int) -> time:
    """A time of day, kept inside the day."""
    kept = min(max(minute, 0), LAST_MINUTE)
    return time(kept // 60, kept % 60)


def ends_at(activity: Timed) -> time:
    """When it is over: on its own day, and never before it begins."""
    return max(at_minute(_end(activity)), activity.starts_at)


def ends_on_its_day(starts_at: time, minutes: int) -> bool:
    """Whether something that begins then is over on the same day."""
    return minute_of(starts_at) + minutes <= LAST_MINUTE


def _begin(activity: Timed) -> int:
    return minute_of(activity.starts_at)


def _end(activity: Timed) -> int:
    return _begin(activity) + activity.minutes


def in_order(activities: Iterable[T]) -> list[T]:
    """By day and time; what begins together in the order in which it was made."""
    return sorted(activities, key=lambda each: (each.on, each.starts_at, each.pk))


def by_day(activities: Iterable[T]) -> dict[date, list[T]]:
    """Each day with its activities in order."""
    days: dict[date, list[T]] = {}
    for each in in_order(activities):
        days.setdefault(each.on, []).append(each)
    return days


def end_of_day(activities: Iterable[Timed]) -> time | None:
    """When the last activity of a day is over; None for an empty day."""
    return max((ends_at(each) for each in activities), default=None)


def warnings(activities: Iterable[Peopled], names: Mapping[int, str]) -> list[str]:
    """What to look at again in a programme, in sentences. `names` are the people by membership; it warns and forbids nothing."""
    found: list[str] = []
    for day in by_day(activities).values():
        found += [*_outside(day), *_clashes(day, names), *_gaps(day)]
    return list(dict.fromkeys(found))


def unaccompanied(activities: Iterable[Joint]) -> list[str]:
    """Of what both sides do together, where nobody of a side is named: a sentence a side."""
    joint = [each for each in in_order(activities) if each.kind != TEAM_TIME]
    sides = {
        "leader of the host": [each.title for each in joint if each.host_leader_id is None],
        "reviewer": [each.title for each in joint if each.reviewer_id is None],
    }
    return [f"No {who} is named for {_listed(titles)}." for who, titles in sides.items() if titles]


def _listed(titles: Sequence[str]) -> str:
    shown = [f"“{title}”" for title in titles[: len(titles) if len(titles) <= SHOWN else SHOWN - 1]]
    if len(titles) > SHOWN:
        shown.append(f"{len(titles) - SHOWN + 1} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _span(activity: Timed) -> str:
    return f"{activity.on.day} {activity.on:%B}, {activity.starts_at:%H:%M}"


def _outside(day: Sequence[Peopled]) -> Iterator[str]:
    for each in day:
        if each.starts_at < EARLIEST:
            yield f"“{each.title}” ({_span(each)}) begins before {EARLIEST:%H:%M}."
        if _end(each) > minute_of(LATEST):
            yield f"“{each.title}” ({_span(each)}) goes on until {ends_at(each):%H:%M}, after {LATEST:%H:%M}."


def _clashes(day: Sequence[Peopled], names: Mapping[int, str]) -> Iterator[str]:
    for first, second in combinations(day, 2):
        if _begin(second) >= _end(first) or _begin(first) >= _end(second):
            continue
        both = _people(first) & _people(second)
        for who in sorted(names.get(pk, "Somebody") for pk in both):
            yield f"{who} is in two places at once: “{first.title}” and “{second.title}” ({_span(second)})."
        if first.room and first.room.casefold() == second.room.casefold():
            yield f"{first.room} is taken twice: “{first.title}” and “{second.title}” ({_span(second)})."
        if not both and not (_people(first) and _people(second)):
            yield f"“{first.title}” and “{second.title}” overlap ({_span(second)}). Say who is in which, or move one."


def _people(activity: Peopled) -> set[int]:
    return {pk for pk in (activity.host_leader_id, activity.reviewer_id) if pk is not None}


def _gaps(day: Sequence[Peopled]) -> Iterator[str]:
    for before, after in pairwise(_blocks(day)):
        end = max(_end(each) for each in before)
        if _begin(after[0]) - end > LONG_GAP:
            yield f"Nothing is planned on {after[0].on.day} {after[0].on:%B} from {at_minute(end):%H:%M} to {after[0].starts_at:%H:%M}."


def _blocks(day: Sequence[T]) -> list[list[T]]:
    """Runs of activities that overlap, in order."""
    blocks: list[list[T]] = []
    for each in in_order(day):
        if blocks and _begin(each) < max(_end(other) for other in blocks[-1]):
            blocks[-1].append(each)
        else:
            blocks.append([each])
    return blocks


def moved(day: Sequence[Timed], pk: int, by: int) -> dict[int, time]:
    """The new times by id when an activity of a day goes so many places later (negative: earlier); empty where it stays.

    It changes places with what lies beside it, whole: what runs side by side keeps together, and pauses stay where they were. An
    activity that runs beside others leaves them first.
    """
    blocks = _blocks(day)
    here = next((index for index, block in enumerate(blocks) if any(each.pk == pk for each in block)), None)
    if here is None or by == 0:
        return {}
    pauses = [_begin(after[0]) - max(map(_end, before)) for before, after in pairwise(blocks)]
    start = _begin(blocks[0][0])
    (mover,) = [each for each in blocks[here] if each.pk == pk]
    if len(blocks[here]) > 1:
        blocks[here] = [each for each in blocks[here] if each.pk != pk]
        new = here if by < 0 else here + 1
        blocks.insert(new, [mover])
        pauses.insert(here, 0)
        by += 1 if by < 0 else -1
        here = new
    target = min(max(here + by, 0), len(blocks) - 1)
    blocks.insert(target, blocks.pop(here))
    times = _times(blocks, pauses, start)
    return {each.pk: times[each.pk] for each in day if times[each.pk] != each.starts_at}


def _times(blocks: Sequence[Sequence[Timed]], pauses: Sequence[int], start: int) -> dict[int, time]:
    times: dict[int, time] = {}
    for index, block in enumerate(blocks):
        shift = start - min(map(_begin, block))
        times |= {each.pk: at_minute(_begin(each) + shift) for each in block}
        start = max(map(_end, block)) + shift + (pauses[index] if index < len(pauses) else 0)
    return times


def visit_days(first: date | None, last: date | None) -> tuple[date, ...]:
    """Every day of a visit; none where it has no date."""
    if first is None:
        return ()
    return tuple(first + timedelta(days=number) for number in range(((last or first) - first).days + 1))


def followed(days: Iterable[date], visit: Sequence[date]) -> dict[date, date]:
    """Where each day of a programme goes when the visit's days have moved: the first to the first; what is left over to the last."""
    known = sorted(set(days))
    return {day: visit[min(index, len(visit) - 1)] for index, day in enumerate(known)} if visit else {}
