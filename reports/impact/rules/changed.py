"""What a version says otherwise than the one before it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.statistics.rules.figures import YearFigures


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure as it was and as it is, in words; empty where there was or is none."""

    label: str
    before: str
    after: str


def changed_sections(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of sections that say something else, were taken in or left out, in the order of the later version, then of the earlier."""
    keys = dict.fromkeys((*after, *before))
    return tuple(key for key in keys if before.get(key) != after.get(key))


def changed_figures(before: YearFigures, after: YearFigures) -> tuple[FigureChange, ...]:
    """Single figures of chapters that read otherwise. Tables are left to their own pages: there would be too many."""
    old, new = dict(_shown(before)), dict(_shown(after))
    labels = {key: label for figures in (before, after) for key, label in _labels(figures)}
    return tuple(
        FigureChange(labels[key], old.get(key, ""), new.get(key, "")) for key in dict.fromkeys((*new, *old)) if old.get(key) != new.get(key)
    )


def _shown(figures: YearFigures) -> Iterable[tuple[str, str]]:
    return ((figure.key, figure.shown) for chapter in figures.chapters for figure in chapter.figures)


def _labels(figures: YearFigures) -> Iterable[tuple[str, str]]:
    return ((figure.key, figure.label) for chapter in figures.chapters for figure in chapter.figures)
