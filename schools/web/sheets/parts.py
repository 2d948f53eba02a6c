"""What a file is read into."""

from collections.abc import Iterable
from dataclasses import dataclass


class UnreadableFile(Exception):
    """The file as a whole cannot be read; the text is a sentence for the person who uploaded it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its number as Excel shows it, from 1. Cells are text without space around it; the last one is not empty."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Something wrong with a row before its meaning is asked for. `value` is what stands there, as far as it can be shown."""

    line: int
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines in their order, none of them empty, and what is wrong with some of them."""

    lines: tuple[Line, ...]
    problems: tuple[CellProblem, ...] = ()


def make_line(number: int, cells: Iterable[str]) -> Line:
    """A line without the space around its cells and without empty cells at its end."""
    kept = [" ".join(cell.split()) for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return Line(number, tuple(kept))


def drop_empty(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines that say something; the others keep their numbers to themselves."""
    return tuple(line for line in lines if line.cells)
