"""What a record says of a step, in plain words: cards with their dots and places, in the order in which a reader wants them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Fewer answers would tell who gave which.
FEWEST_RATINGS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was written, word by word, and what became of it."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a heading; an empty heading for the only block of a step."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A card as the rules take it."""

    kind: str
    text: str
    writer: str = ""
    round: int = 1
    group: str = ""
    is_chosen: bool = False
    was_shown: bool = True
    impact: int | None = None
    effort: int | None = None
    dots: int = 0


def written(cards: Sequence[Said], kinds: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Cards by kind, under each kind's label."""
    return tuple(Block(label, tuple(_line(card) for card in cards if card.kind == kind)) for kind, label in kinds)


def grouped(cards: Sequence[Said], groups: Sequence[tuple[str, bool]]) -> tuple[Block, ...]:
    """Cards by the theme that the room named, the one whose causes were asked told apart; then what stands alone."""
    blocks = [
        Block(f"{name}{' (causes were asked of this)' if is_chosen else ''}", _plain(card for card in cards if card.group == name))
        for name, is_chosen in groups
    ]
    alone = _plain(card for card in cards if not card.group)
    return (*blocks, *([Block("On its own", alone)] if groups and alone else []))


def whys(cards: Sequence[Said], rounds: int) -> tuple[Block, ...]:
    """Answers by the why that they answer."""
    return tuple(Block(f"Why {number}", tuple(_line(card) for card in cards if card.round == number)) for number in range(1, rounds + 1))


def voted(ideas: Sequence[Said]) -> tuple[Block, ...]:
    """Every idea, those with most dots first, also those with none."""
    order = sorted(ideas, key=lambda idea: -idea.dots)
    return (Block("", tuple(Line(idea.text, (f"{idea.dots} dot{'' if idea.dots == 1 else 's'}",)) for idea in order)),)


def weighed(ideas: Sequence[Said]) -> tuple[Block, ...]:
    """The ideas that the room placed, the most promising first: much for little."""
    placed = [idea for idea in ideas if idea.impact is not None and idea.effort is not None]
    order = sorted(placed, key=lambda idea: ((idea.effort or 0) - (idea.impact or 0), -(idea.impact or 0)))
    return (Block("", tuple(Line(idea.text, (f"impact {idea.impact} of 5", f"effort {idea.effort} of 5")) for idea in order)),)


def left(words: Iterable[str], ratings: Sequence[int]) -> tuple[Block, ...]:
    """Words in the order of the alphabet, so that none tells whose it is; the average only of enough answers.

    >>> [block.heading for block in left(["calm"], [5, 4])]
    ['In one word']
    """
    said = sorted((word for word in words if word), key=str.casefold)
    blocks = [Block("In one word", (Line(", ".join(said)),))] if said else []
    if len(ratings) >= FEWEST_RATINGS:
        average = sum(ratings) / len(ratings)
        blocks.append(Block("How useful it was", (Line(f"{average:.1f} of 5, on average of {len(ratings)} answers"),)))
    return tuple(blocks)


def _plain(cards: Iterable[Said]) -> tuple[Line, ...]:
    return tuple(Line(card.text) for card in cards)


def _line(card: Said) -> Line:
    notes = [card.writer] if card.writer else []
    notes += [card.group] if card.group else []
    notes += ["the room chose this"] if card.is_chosen else []
    notes += [] if card.was_shown else ["not shown in the room"]
    return Line(card.text, tuple(notes))
