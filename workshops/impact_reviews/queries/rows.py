"""The standing actions of a plan with what its impact review tells of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reviews.writing.rules.wording import is_blank
from workshops.impact_reviews.enums import Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.impact_reviews.rules.readiness import Told
from workshops.plans.models import Action


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, its entry, and its passages by question; both may be missing where nothing was saved."""

    action: Any
    entry: ImpactEntry | None
    passages: Mapping[str, ImpactPassage] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        return self.entry.outcome if self.entry else ""

    def text(self, question: Question) -> str:
        """What is written to it; empty where nothing is."""
        found = self.passages.get(question)
        return found.text if found else ""

    @property
    def told(self) -> Told:
        return Told(
            what=self.action.what,
            outcome=self.outcome,
            has_update=not is_blank(self.text(Question.UPDATE)),
            has_how_known=not is_blank(self.text(Question.HOW_KNOWN)),
        )


def rows_of(row: ImpactReview) -> list[ActionRow]:
    """In the plan's order. Three queries."""
    actions = Action.objects.standing().filter(plan=row.plan_id).select_related("owner__person")
    entries = {entry.action_id: entry for entry in ImpactEntry.objects.filter(impact_review=row.pk)}
    by_entry: dict[int | None, dict[str, ImpactPassage]] = {}
    for passage in ImpactPassage.objects.filter(impact_review=row.pk).exclude(entry=None).select_related("saved_by__person"):
        by_entry.setdefault(passage.entry_id, {})[passage.question] = passage
    found = []
    for action in actions.in_order():
        entry = entries.get(action.pk)
        found.append(ActionRow(action, entry, by_entry.get(entry.pk, {}) if entry else {}))
    return found


def told_of(row: ImpactReview) -> list[Told]:
    """How far the host is with telling. Three queries."""
    return [each.told for each in rows_of(row)]


def reflection_of(row: ImpactReview) -> ImpactPassage:
    """What the host learned; a row that is not saved yet where nothing is written. One query."""
    rows = ImpactPassage.objects.select_related("saved_by__person")
    found: ImpactPassage | None = rows.filter(impact_review=row.pk, entry=None).first()
    return found or ImpactPassage(question=Question.REFLECTION)


def has_reflection(row: ImpactReview) -> bool:
    """Whether the host has written what it learned. One query."""
    return not is_blank(reflection_of(row).text)
