"""What a draft needs before cycles may use it, and what one should look at again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviews.frameworks.rules.texts import LONGEST_POINT, MOST_POINTS, ThemeText, VersionText, folded


@dataclass(frozen=True, slots=True)
class Readiness:
    """Sentences: what is missing, and what may stay as it is if it is meant."""

    missing: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()


def readiness_of(version: VersionText) -> Readiness:
    """Whether reviews can be made with these themes."""
    return Readiness(tuple(_missing(version.themes)), tuple(_looks(version.themes)))


def _missing(themes: Sequence[ThemeText]) -> list[str]:
    if not themes:
        return ["It has no theme yet."]
    found = []
    if all(theme.is_assured for theme in themes):
        found.append("No theme is looked at in a review: the school states all of them itself.")
    counted = Counter(folded(theme.title) for theme in themes)
    twice = {folded(theme.title): theme.title for theme in themes if counted[folded(theme.title)] > 1}
    return [*found, *(f"Two themes are called “{title}”." for title in twice.values())]


def _looks(themes: Iterable[ThemeText]) -> list[str]:
    found = []
    for theme in themes:
        if not theme.prompt:
            found.append(f"“{theme.title}” has no prompt: schools will wonder what to write.")
        if not theme.questions and not theme.is_assured:
            found.append(f"“{theme.title}” has no example question to begin from.")
    return found


def scale_problem(points: Sequence[str], is_on: bool) -> str:
    """What is wrong with a scale's points, from lowest to highest; empty when nothing is.

    >>> scale_problem(["Secure"], is_on=True)
    'A scale that is on has at least two points.'
    """
    if is_on and len(points) < 2:
        return "A scale that is on has at least two points."
    if len(points) > MOST_POINTS:
        return f"These are {len(points)} points; a scale has up to {MOST_POINTS}."
    if long := next((point for point in points if len(point) > LONGEST_POINT), ""):
        return f"“{long[:30]}…” is longer than {LONGEST_POINT} characters."
    if len({folded(point) for point in points}) < len(points):
        return "Two points have the same name."
    return ""
