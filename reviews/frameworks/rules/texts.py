"""A version of a framework as words alone: what rules compare and hold against what a framework needs."""

from dataclasses import dataclass

MOST_THEMES = 20
MOST_QUESTIONS = 12
MOST_POINTS = 7
LONGEST_QUESTION = 300
LONGEST_POINT = 60


@dataclass(frozen=True, slots=True)
class ThemeText:
    """A theme as it is read. What `is_assured`, the school states itself and nobody reviews."""

    title: str
    prompt: str = ""
    is_assured: bool = False
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionText:
    """A whole version. `scale` is empty where it is off."""

    name: str
    about: str = ""
    themes: tuple[ThemeText, ...] = ()
    scale: tuple[str, ...] = ()


def lines_of(text: str) -> tuple[str, ...]:
    """What stands on the lines of a text, without empty ones and space around.

    >>> lines_of("Emerging \\n\\n Secure")
    ('Emerging', 'Secure')
    """
    return tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))


def folded(text: str) -> str:
    """By which two texts count as the same: neither case nor space matters."""
    return " ".join(text.split()).casefold()
