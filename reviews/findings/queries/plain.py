"""Findings as plain values, for the report."""

from dataclasses import dataclass

from reviews.findings.enums import FindingKind
from reviews.findings.models import Finding

_KINDS = tuple(FindingKind)


@dataclass(frozen=True, slots=True)
class PlainFinding:
    """A finding. `question` is the enquiry question's text, empty for "Something else"; `kind` a FindingKind; `sources` notes from `kinds`
    kinds of source support it, as counted when its citations last changed."""

    question: str
    kind: str
    text: str
    sources: int
    kinds: int


def plain_findings(review_id: int) -> tuple[PlainFinding, ...]:
    """All that have words and were not removed: by question, then by kind, in the team's order. One query.

    Whoever asks has asked whether the reader may see them. Of several areas of excellence the first is the one that is meant.
    """
    rows = Finding.objects.filter(review=review_id, removed_at=None).select_related("question").order_by("position", "pk")
    ordered = sorted((row for row in rows if row.text.strip()), key=_place)
    return tuple(PlainFinding(row.question.text if row.question else "", row.kind, row.text, row.sources, row.kinds) for row in ordered)


def without_theme(review_id: int) -> int:
    """How many findings with words have no theme yet. One query."""
    number: int = Finding.objects.filter(review=review_id, removed_at=None, theme=None).exclude(text="").count()
    return number


def _place(row: Finding) -> tuple[bool, bool, int, int]:
    is_excellence = row.kind == FindingKind.EXCELLENCE
    # The area of excellence is the whole review's, so it stands last, and its first is the first in the team's order.
    question = 0 if is_excellence or row.question is None else row.question.position
    return is_excellence, row.question is None and not is_excellence, question, _KINDS.index(FindingKind(row.kind))
