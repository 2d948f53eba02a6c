"""What a drawing is made of: rectangles, some of them hatched, and words. Every place and size in one measure, from the top left."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.charts.rules.colours import INK, SOFT, WHITE
from reports.charts.rules.measuring import lines_of

# Sizes of words, the step from a line to the next, and what is left between two things.
SIZE, LEADING, GAP = 12.0, 15.0, 8.0
# A higher drawing would not stand on a page of paper: what is left goes into another.
HIGHEST = 600.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle. `hatch` is the path of the lines that say: this number is withheld."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words whose foot stands at y; `anchor` says which part of it stands at x."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    fill: str = INK
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, ready to be written down. `title` says in words what it shows, for whoever does not see it."""

    title: str
    width: float
    height: float
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]


class Paper:
    """Sheets on which one draws from the top. `y` is how far down one is on the present one."""

    def __init__(self, width: float) -> None:
        self.width, self.y = width, 0.0
        self._sheets: list[tuple[list[Mark], list[Words], list[str]]] = []
        self._heights: list[float] = []

    def begin(self, height: float, told: str) -> bool:
        """Make room for what is so high and never parted; `told` goes into the title. True where it begins a sheet."""
        is_new = not self._sheets or self.y + height > HIGHEST
        if is_new:
            self._sheets.append(([], [], []))
            self._heights.append(0.0)
            self.y = 0.0
        self._sheets[-1][2].append(told)
        return is_new

    def end(self, height: float) -> None:
        """What was begun is drawn, and was so high."""
        self.y += height
        self._heights[-1] = self.y

    def mark(self, x: float, y: float, width: float, height: float, fill: str, edge: str = "") -> None:
        """A rectangle."""
        self._sheets[-1][0].append(Mark(round(x, 1), round(y, 1), round(width, 1), round(height, 1), fill, edge))

    def withheld(self, x: float, y: float, width: float, height: float) -> None:
        """A hatched one, whose size says nothing."""
        mark = Mark(round(x, 1), round(y, 1), round(width, 1), round(height, 1), WHITE, SOFT, hatch(x, y, width, height))
        self._sheets[-1][0].append(mark)

    def write(self, text: str, x: float, y: float, *, anchor: str = "start", fill: str = INK, is_strong: bool = False) -> None:
        """A line of words with its foot at y."""
        self._sheets[-1][1].append(Words(round(x, 1), round(y, 1), text, anchor, fill, is_strong))

    def write_lines(self, lines: Iterable[str], x: float, top: float, *, anchor: str = "start", is_strong: bool = False) -> None:
        """Lines one below the other, the first of which begins at `top`."""
        for number, line in enumerate(lines):
            self.write(line, x, foot(top + number * LEADING, LEADING), anchor=anchor, is_strong=is_strong)

    def drawings(self, title: str) -> tuple[Drawing, ...]:
        """All sheets. Their titles say what stands on each."""
        return tuple(
            Drawing(_title(title, told, is_first=number == 0), self.width, round(height, 1), tuple(marks), tuple(words))
            for number, ((marks, words, told), height) in enumerate(zip(self._sheets, self._heights, strict=True))
        )


# So much is said in a title; beyond, the table beside the chart says it.
_MOST_TOLD = 12


def _title(title: str, told: list[str], *, is_first: bool) -> str:
    words = "; ".join(told) if len(told) <= _MOST_TOLD else "All its numbers stand in the table with it"
    return f"{title}{'' if is_first else ', continued'}. {words}."


def foot(top: float, height: float) -> float:
    """Where the foot of words is that stand in the middle of something."""
    return top + height / 2 + SIZE * 0.35


def height_of(text: str, room: float) -> float:
    """Of words that may take as many lines as they need."""
    return len(lines_of(text, SIZE, room)) * LEADING


def hatch(x: float, y: float, width: float, height: float) -> str:
    """The path of lines that rise to the right at an even distance, cut off at the edges.

    >>> hatch(0, 0, 6, 6)
    'M0.0 6.0L6.0 0.0'
    """
    path, offset = [], 6.0
    while offset < width + height:
        # From the left or lower edge up to the upper or right one.
        from_x, from_y = (x, y + offset) if offset <= height else (x + offset - height, y + height)
        to_x, to_y = (x + offset, y) if offset <= width else (x + width, y + offset - width)
        path.append(f"M{from_x:.1f} {from_y:.1f}L{to_x:.1f} {to_y:.1f}")
        offset += 6.0
    return "".join(path)
