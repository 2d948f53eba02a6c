"""The times of an agenda, and what is worth another look in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

SHORTEST, LONGEST = 1, 180
MOST_STEPS = 30
# Longer than staff stay after a day of school.
LONG = 150

# kind of step: kinds of which one comes before it, and why.
_AFTER: dict[str, tuple[frozenset[str], str]] = {
    "grouping": (frozenset({"writing"}), "“{title}” groups what was written, and nothing is written before it."),
    "causes": (frozenset({"grouping", "writing"}), "“{title}” asks for causes before anything was written to ask them of."),
    "voting": (frozenset({"ideas"}), "“{title}” lets people vote on ideas, and none are gathered before it."),
    "grid": (frozenset({"ideas"}), "“{title}” weighs ideas, and none are gathered before it."),
}


def in_words(minutes: int) -> str:
    """
    >>> in_words(45), in_words(60), in_words(105)
    ('45 minutes', '1 hour', '1 hour 45 minutes')
    """
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'' if hours == 1 else 's'}"] if hours else []
    return " ".join([*parts, f"{rest} minute{'' if rest == 1 else 's'}"] if rest or not hours else parts)


def begins(starts_at: time | None, minutes: Iterable[int]) -> Iterator[str]:
    """For each step when it begins, as a clock shows it; without a start, how many minutes in."""
    gone = 0
    for each in minutes:
        yield after(starts_at, gone) if starts_at else f"+{gone}"
        gone += each


def after(starts_at: time, minutes: int) -> str:
    """The clock so many minutes later.

    >>> after(time(15, 30), 105)
    '17:15'
    """
    return f"{datetime.combine(date.min, starts_at) + timedelta(minutes=minutes):%H:%M}"


def moved(ids: Sequence[int], one: int, places: int) -> list[int]:
    """The order after one went so many places down (negative: up); the first stays first, the last stays last.

    >>> moved([1, 2, 3], 3, -1), moved([1, 2, 3], 1, -1)
    ([1, 3, 2], [1, 2, 3])
    """
    rest = [each for each in ids if each != one]
    place = min(max(ids.index(one) + places, 0), len(rest))
    return [*rest[:place], one, *rest[place:]]


def doubts(steps: Sequence[tuple[str, str, int]]) -> Iterator[str]:
    """What whoever leads should know of an agenda of (kind, title, minutes), each as a sentence. None of it is refused."""
    seen: set[str] = set()
    for kind, title, _ in steps:
        if kind in _AFTER and not _AFTER[kind][0] & seen:
            yield _AFTER[kind][1].format(title=title)
        seen.add(kind)
    if "commitments" not in seen:
        yield "There is no step for commitments. The action plan is made of them."
    if "check_back" not in seen:
        yield "There is no step for the check-back date. The one that is proposed then holds."
    if (total := sum(minutes for _, _, minutes in steps)) > LONG:
        yield f"It takes {in_words(total)}. After a day of school most people give an hour and a half to two."
