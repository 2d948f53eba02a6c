"""What a released version says besides its sections and figures: kept with it, since people leave and trusts are renamed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from reports.impact.rules.areas import AreaLine


@dataclass(frozen=True, slots=True)
class Facts:
    """Names as they were at the release, and the cross-map as it was then."""

    trust: str
    prepared_by: str
    checked_by: str
    released_by: str
    cross_map: tuple[AreaLine, ...]

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        return asdict(self)


def facts_from(kept: Mapping[str, Any]) -> Facts:
    """What `as_json` gave."""
    return Facts(**{**kept, "cross_map": tuple(AreaLine.from_json(line) for line in kept["cross_map"])})
