"""The cross-map: which sections of the report touch which area of trust quality. Names of areas only; the list will be revised."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Self

from reports.statistics.rules.figures import Chapter, Figure

# Area, and the keys of the sections that touch it. An area that this report says nothing of stands here all the same, so that it is said.
AREAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("High-quality and inclusive education", ("themes", "practice", "excellence")),
    ("School improvement", ("participation", "commitments", "practice", "years")),
    ("Workforce", ("capacity", "voice")),
    ("Finance and operations", ()),
    ("Governance and leadership", ("participation", "capacity", "limits")),
)
# So many main figures of a chapter stand in the map.
_MOST_FIGURES = 2


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area of trust quality, and the headings and main figures of this report that touch it; none where it says nothing of it."""

    area: str
    headings: tuple[str, ...]
    figures: tuple[Figure, ...]

    def as_json(self) -> dict[str, Any]:
        """For a JSON column."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """What `as_json` gave."""
        return cls(kept["area"], tuple(kept["headings"]), tuple(Figure.from_json(one) for one in kept["figures"]))


def cross_map(chosen: Collection[tuple[str, str]], chapters: Iterable[Chapter]) -> tuple[AreaLine, ...]:
    """From the chosen sections (key, heading) in their order, and the year's chapters."""
    by_key = {chapter.key.value: chapter for chapter in chapters}
    return tuple(_line(area, [(key, heading) for key, heading in chosen if key in keys], by_key) for area, keys in AREAS)


def _line(area: str, touching: list[tuple[str, str]], chapters: dict[str, Chapter]) -> AreaLine:
    figures = (figure for key, _ in touching if key in chapters for figure in chapters[key].figures[:_MOST_FIGURES])
    return AreaLine(area, tuple(heading for _, heading in touching), tuple(dict.fromkeys(figures)))
