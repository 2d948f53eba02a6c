"""From versions of rows to what changed between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A row as it stood from `at` on. `who` is empty where no person stood behind it: a task or a command."""

    row_id: int
    label: str
    at: datetime
    who: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """What one save changed: field, before, after. A row's first version has `is_first` and no fields."""

    row_id: int
    at: datetime
    who: str
    fields: tuple[tuple[str, object, object], ...] = ()
    is_first: bool = False


def changes(versions: Iterable[Version]) -> list[Change]:
    """Newest first, from versions of one row or several in the order in which they came. A save that changed no field is left out."""
    before: dict[int, Mapping[str, object]] = {}
    found: list[Change] = []
    for version in versions:
        old = before.get(version.row_id)
        if old is None:
            found.append(Change(version.row_id, version.at, version.who, is_first=version.label == "insert"))
        elif fields := tuple((name, old[name], value) for name, value in version.values.items() if value != old[name]):
            found.append(Change(version.row_id, version.at, version.who, fields))
        before[version.row_id] = version.values
    return found[::-1]
