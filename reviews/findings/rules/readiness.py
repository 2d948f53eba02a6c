"""What stands in the way of the feedback, and what the team should know before it opens it."""

from collections.abc import Sequence
from dataclasses import dataclass

_WORDS_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Point:
    """A finding as far as it matters here. `question` is None for "Something else"."""

    text: str
    question: int | None
    is_excellence: bool
    sources: int
    has_theme: bool = True


def named(text: str) -> str:
    """A finding by its first words, as in a list of findings.

    >>> named("Pupils in all four classes that we visited chose their books by themselves.")
    '“Pupils in all four classes that we visited chose …”'
    """
    words = text.split()
    if not words:
        return "a finding without words"
    return f"“{' '.join(words[:_WORDS_SHOWN])}{' …' if len(words) > _WORDS_SHOWN else ''}”"


def obstacles(points: Sequence[Point]) -> tuple[str, ...]:
    """Why the feedback cannot be opened yet, each a sentence; none when it can."""
    if not points:
        return ("There are no findings yet.",)
    found = [f"This finding cites no note: {named(point.text)}." for point in points if not point.sources and point.text.strip()]
    empty = sum(not point.text.strip() for point in points)
    if empty:
        found.append("One finding has no words yet." if empty == 1 else f"{empty} findings have no words yet.")
    return tuple(found)


def warnings(points: Sequence[Point], questions: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """What does not stand in the way and should be known: questions without a finding, more than one area of excellence."""
    answered = {point.question for point in points if not point.is_excellence}
    found = [f"No finding speaks to this question: {text}" for pk, text in questions if pk not in answered]
    count = sum(point.is_excellence for point in points)
    if count > 1:
        found.append(f"There are {count} areas of excellence. The feedback and the report take the first one.")
    return (*found, *unplaced(sum(not point.has_theme for point in points)))


def unplaced(number: int) -> tuple[str, ...]:
    """A reminder of findings that have no theme, in a sentence; nothing where all have one."""
    if not number:
        return ()
    one = number == 1
    begin = "One finding has no theme" if one else f"{number} findings have no theme"
    return (f"{begin}. Choose {'it' if one else 'them'} on the page of findings, so that what schools have in common can be seen.",)
