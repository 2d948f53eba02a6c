"""How many documents of a batch are on their way at once, how a batch ends, and what is said of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Two workers always have the next one, and whoever waits for a single document waits behind a few of a batch and not behind all.
AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents of a batch there are, and what became of them."""

    total: int
    done: int
    failed: int

    @property
    def is_over(self) -> bool:
        """Whether something became of every one."""
        return self.done + self.failed == self.total


def room_for(asked: int) -> int:
    """How many more may be asked for while so many are on their way."""
    return max(AT_ONCE - asked, 0)


def so_far(tally: Tally, failed: Iterable[str]) -> str:
    """How far it is, while it goes on.

    >>> so_far(Tally(12, 5, 1), ["Ash School"])
    '5 of 12 are ready. Not made: Ash School. You can try again when the others are done.'
    """
    names = "; ".join(failed)
    told = f" Not made: {names}. You can try again when the others are done." if names else ""
    return f"{tally.done} of {tally.total} {_are(tally.done)} ready.{told}"


def in_the_end(tally: Tally, *, is_stopped: bool) -> str:
    """What came of it.

    >>> in_the_end(Tally(12, 11, 1), is_stopped=False)
    '11 of 12 are ready, and 1 could not be made.'
    """
    if tally.done == tally.total:
        return "It is ready." if tally.total == 1 else f"All {tally.total} are ready."
    failed = f", and {tally.failed} could not be made" if tally.failed else ""
    told = f"{tally.done} of {tally.total} {_are(tally.done)} ready{failed}."
    return f"Stopped. {told}" if is_stopped else told


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def told_apart(names: Iterable[str]) -> Iterator[str]:
    """The names of files in one folder: where one comes again, on systems that know no capitals either, it gets a number.

    >>> list(told_apart(["Ash.pdf", "ash.pdf", "Oak.pdf"]))
    ['Ash.pdf', 'ash (2).pdf', 'Oak.pdf']
    """
    seen: set[str] = set()
    for name in names:
        stem, dot, ending = name.rpartition(".")
        found, number = name, 1
        while found.casefold() in seen:
            number += 1
            found = f"{stem} ({number}){dot}{ending}"
        seen.add(found.casefold())
        yield found
