"""Whether figures that were kept agree with what the rows say now, and what is known of why not."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.statistics.rules.figures import UNKNOWN, Figure, YearFigures

_GONE = "not there"


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is not what it was. `removed` and `added` are how many of its rows went and came; `is_gone`: it is not reckoned now."""

    key: str
    label: str
    old: str
    new: str
    why: str


def differences(kept: YearFigures, now: YearFigures) -> tuple[Difference, ...]:
    """Every figure that changed, in the order in which it was kept; then those that were not there."""
    old, new = _by_key(kept), _by_key(now)
    changed = [_changed(label, figure, new.get(key)) for key, (label, figure) in old.items() if not _is_same(figure, new.get(key))]
    came = [Difference(key, label, _GONE, figure.shown, "It was not there.") for key, (label, figure) in new.items() if key not in old]
    return (*changed, *came)


def _by_key(figures: YearFigures) -> Mapping[str, tuple[str, Figure]]:
    """With what each is called, a cell after its table and row."""
    found: dict[str, tuple[str, Figure]] = {}
    for chapter in figures.chapters:
        found |= {figure.key: (figure.label, figure) for figure in chapter.figures}
        for table in chapter.tables:
            for row in table.rows:
                for cell, column in zip(row.cells, table.columns, strict=True):
                    found[cell.key] = (f"{table.title}: {row.label}, {column.lower()}", cell)
    return found


def _is_same(old: Figure, new: tuple[str, Figure] | None) -> bool:
    return new is not None and (old.value, old.of, old.is_withheld) == (new[1].value, new[1].of, new[1].is_withheld)


def _changed(label: str, old: Figure, found: tuple[str, Figure] | None) -> Difference:
    if found is None:
        return Difference(old.key, label, old.shown, _GONE, "Nothing is left of which it could be reckoned.")
    new = found[1]
    return Difference(old.key, label, old.shown, new.shown, _why(old, new))


def _why(old: Figure, new: Figure) -> str:
    """From the rows that it was made of, where both times are told; of a withheld one nothing is said."""
    if old.is_withheld or new.is_withheld:
        return "Small numbers are withheld, and those that would give them away."
    if new.shown == UNKNOWN:
        return "Nothing is left of which it could be reckoned."
    went, came = set(old.source.ids) - set(new.source.ids), set(new.source.ids) - set(old.source.ids)
    parts = [f"{_rows(len(went))} no longer count{'s' if len(went) == 1 else ''}"] * bool(went)
    parts += [f"{_rows(len(came))} came to it"] * bool(came)
    if parts:
        return f"{' and '.join(parts)}.".capitalize()
    return "The same rows say something else now." if old.value != new.value else "The whole of which it is a part has changed."


def _rows(number: int) -> str:
    return "one row" if number == 1 else f"{number} rows"
