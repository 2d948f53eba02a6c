"""The colours of a chart: steps of one colour, so that they differ in lightness too, and the words that can be read on each."""

from dataclasses import dataclass
from functools import partial

from schools.looks.rules import OUR_ACCENT, contrast

INK, SOFT, LINE, WHITE, BLACK = "#14261f", "#3d5046", "#c9d2c8", "#ffffff", "#000000"
# How much of the colour each step keeps; white takes the rest.
_STEPS = (1.0, 0.72, 0.45, 0.26, 0.1)
MOST_PARTS = len(_STEPS)


@dataclass(frozen=True, slots=True)
class Step:
    """A fill as `#rrggbb`, and the colour of words that stand on it: black or white, one of which always reaches 4.5:1."""

    fill: str
    words: str


def steps_of(accent: str = OUR_ACCENT) -> tuple[Step, ...]:
    """Five, from full to faint.

    >>> [step.words for step in steps_of("#17493d")]
    ['#ffffff', '#ffffff', '#000000', '#000000', '#000000']
    """
    fills = [_mixed(accent, part) for part in _STEPS]
    return tuple(Step(fill, max(WHITE, BLACK, key=partial(contrast, fill))) for fill in fills)


def _mixed(colour: str, part: float) -> str:
    return "#" + "".join(f"{round(value * part + 255 * (1 - part)):02x}" for value in _parts(colour))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
