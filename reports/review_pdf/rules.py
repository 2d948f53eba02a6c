"""From what was typed to what is set: paragraphs, lists and sub-headings; the bars of the chart; the file's name."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Shape(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLETS = "bullets"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading has one line, which may hold breaks; a list has one an item. `start` is a numbered list's first number."""

    shape: Shape
    lines: tuple[str, ...]
    start: int = 1

    @property
    def is_from_right(self) -> bool:
        """Whether its first letter that has a direction is written from the right, as in Arabic and Urdu."""
        directions = (unicodedata.bidirectional(letter) for letter in self.lines[0])
        return next((direction for direction in directions if direction in {"L", "R", "AL"}), "L") != "L"


# Line ends of other systems; and characters that show nothing, for which fonts have no letter.
_LINE_END, _UNSEEN = (
    re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]"),
    re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]"),
)
_BULLET = re.compile(r"[-*\u2022\u2013]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")


def blocks_of(text: str, headings: Collection[str] = ()) -> tuple[Block, ...]:
    """Blank lines part paragraphs, lines that begin with a dash or a number are lists, and a paragraph that only repeats one of `headings`
    is one. Every word that was typed is in it.

    >>> [block.shape.value for block in blocks_of("We saw:\\n- books\\n- talk\\n\\n3. Later")]
    ['paragraph', 'bullets', 'numbers']
    """
    plain = _UNSEEN.sub("", _LINE_END.sub("\n", text)).strip()
    parts = re.split(r"\n\s*\n", plain) if plain else []
    return tuple(block for part in parts for block in _blocks(part, headings))


def _blocks(part: str, headings: Collection[str]) -> Iterator[Block]:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    for shape, group in groupby(lines, _shape_of):
        found = list(group)
        if shape == Shape.PARAGRAPH:
            words = "\n".join(found)
            yield Block(Shape.HEADING if words in headings else Shape.PARAGRAPH, (words,))
        elif shape == Shape.BULLETS:
            yield Block(shape, tuple(_BULLET.sub("", line, count=1) for line in found))
        else:
            yield from _numbered(found)


def _shape_of(line: str) -> Shape:
    if _BULLET.match(line):
        return Shape.BULLETS
    return Shape.NUMBERS if _NUMBER.match(line) else Shape.PARAGRAPH


def _numbered(lines: Sequence[str]) -> Iterator[Block]:
    """Lists that count as they were typed: where a number does not follow the one before, another list begins."""
    items: list[str] = []
    start = following = 0
    for line in lines:
        match = _NUMBER.match(line)
        number = int(match[1]) if match else following
        if items and number != following:
            yield Block(Shape.NUMBERS, tuple(items), start)
            items = []
        if not items:
            start = number
        items.append(_NUMBER.sub("", line, count=1))
        following = number + 1
    yield Block(Shape.NUMBERS, tuple(items), start)


# In the chart's own measure, 600 across: the room for labels, a bar with the space below it, the longest bar.
LABELS, BAR_STEP, LONGEST_BAR = 110, 27, 400


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart: its label, the number in words, its place from the top and its length."""

    label: str
    words: str
    top: int
    length: float

    @property
    def baseline(self) -> int:
        """Where words beside it stand."""
        return self.top + 13

    @property
    def words_at(self) -> float:
        """Where the number begins."""
        return LABELS + self.length + (8 if self.length else 0)


def bars_of(values: Iterable[tuple[str, int | None, str]]) -> tuple[Bar, ...]:
    """From (label, number or None where it is too small to be told, number in words). None where there is nothing to compare."""
    given = list(values)
    largest = max((number or 0 for _, number, _ in given), default=0)
    if len(given) < 2 or largest == 0:
        return ()
    per_note = LONGEST_BAR / largest
    return tuple(
        Bar(label, words, place * BAR_STEP, round((number or 0) * per_note, 1)) for place, (label, number, words) in enumerate(given)
    )


_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def file_name(school: str, number: int) -> str:
    """What the file is called where it is saved, on whatever system.

    >>> file_name("St Mary's C/E", 2)
    "St Mary's C E - peer review report - v2.pdf"
    """
    return f"{in_a_file_name(school) or 'School'} - peer review report - v{number}.pdf"


def in_a_file_name(text: str) -> str:
    """As much of it as any system takes for a part of a file's name; may be nothing."""
    return " ".join(_NOT_IN_A_NAME.sub(" ", text).split())[:100].strip(" .")
