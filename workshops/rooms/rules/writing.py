"""What people in a room may write, and how many dots they may put: plain tables and sums."""

from collections.abc import Mapping

# Step -> the kinds of cards that are written in it.
CARDS: Mapping[str, tuple[str, ...]] = {
    "writing": ("works", "in_the_way"),
    "causes": ("cause",),
    "evidence": ("evidence",),
    "ideas": ("idea",),
}
# More than anybody means to write: only a program writes so many.
MOST_CARDS_EACH = 60
MOST_COMMITMENTS_EACH = 20
MOST_PEOPLE = 500


def takes(step_kind: str, card_kind: str) -> bool:
    """Whether a card of this kind is written in a step of that kind."""
    return card_kind in CARDS.get(step_kind, ())


def dots_left(dots: int, put: Mapping[int, int]) -> int:
    """How many dots of so many are left, with what was put by card."""
    return dots - sum(put.values())


def as_written(text: str) -> str:
    """Words as they are kept: without space around them, lines ended in one way."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def name_in(name: str, taken: frozenset[str]) -> str:
    """A first name that nobody else in the room has: the second Anna is Anna 2. In a list of who is still writing they must differ."""
    if name.casefold() not in taken:
        return name
    number = 2
    while f"{name} {number}".casefold() in taken:
        number += 1
    return f"{name} {number}"
