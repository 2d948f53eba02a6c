"""The phases of a cycle, in their order."""

from reviews.cycles.enums import PhaseKind
from reviews.cycles.models import Phase
from reviews.cycles.rules.phases import KINDS, Dates

LABELS = {kind.value: str(kind.label) for kind in PhaseKind}


def phases_of(cycle_id: int) -> tuple[Dates, ...]:
    """Those that have dates. One query."""
    rows = Phase.objects.filter(cycle=cycle_id).values_list("kind", "starts_on", "ends_on")
    return tuple(sorted((Dates(*row) for row in rows), key=lambda phase: KINDS.index(phase.kind)))


def as_values(phases: tuple[Dates, ...]) -> dict[str, object]:
    """Days by the name of their field: `visit_starts_on`, `visit_ends_on`, …"""
    return {f"{phase.kind}_{end}": day for phase in phases for end, day in (("starts_on", phase.starts_on), ("ends_on", phase.ends_on))}
