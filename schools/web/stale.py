"""Two people who changed the same row at once: whose wish is what, field by field."""

from collections.abc import Mapping
from typing import Any


def touched(values: Mapping[str, Any], seen: Mapping[str, Any]) -> list[str]:
    """The fields that this person changed: what still reads as it was shown is nobody's wish."""
    return [name for name, value in values.items() if value != seen[name]]


def clashing(now: Mapping[str, Any], values: Mapping[str, Any], seen: Mapping[str, Any]) -> list[str]:
    """The fields that this person changed, and somebody else meanwhile to something else."""
    return [name for name in touched(values, seen) if now[name] not in (seen[name], values[name])]
