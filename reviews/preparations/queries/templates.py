"""The trust's own day template, or ours."""

from collections.abc import Sequence

from reviews.preparations.models import TemplateActivity
from reviews.preparations.rules.template import Line, ours


def own_lines() -> list[Line]:
    """The trust's own, in order; none where it uses ours. One query."""
    rows = TemplateActivity.objects.order_by("day", "starts_at", "pk").values_list("day", "starts_at", "minutes", "kind", "title")
    return [Line(*row) for row in rows]


def lines_for(mode: str, days: int) -> Sequence[Line]:
    """What a programme of so many days begins with. One query."""
    return own_lines() or ours(mode, days)


def fingerprint(lines: Sequence[Line]) -> str:
    """Tells whether two looks at a template saw the same."""
    return "|".join(f"{line.day},{line.starts_at:%H%M},{line.minutes},{line.kind},{line.title}" for line in lines)
