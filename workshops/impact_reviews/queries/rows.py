"""The standing actions of a plan with what its impact review tells of each, and what the host learned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, TextField, Value
from django.db.models.functions import JSONObject

from reviews.writing.queries import own_aside
from reviews.writing.rules.wording import is_blank
from schools.tenancy.member import Member
from workshops.impact_reviews.enums import Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.impact_reviews.rules.readiness import Told
from workshops.plans.models import Action


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, what became of it (empty where nothing is said), and its passages by question."""

    action: Any
    outcome: str = ""
    stopped_because: str = ""
    passages: Mapping[str, ImpactPassage] = field(default_factory=dict)

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


@dataclass(frozen=True, slots=True)
class Written:
    """All that the host tells, its actions in the plan's order. `reflection` is not saved yet where nothing is written; `asides` are the
    reader's unsettled texts by passage."""

    rows: list[ActionRow]
    reflection: ImpactPassage
    asides: Mapping[int, str]

    @property
    def told(self) -> list[Told]:
        """How far the host is with telling."""
        return [each.told for each in self.rows]


def written_in(row: ImpactReview, reader: Member | None = None) -> Written:
    """Two queries. What of it the reader may see, the page asks; without a reader it comes without asides."""
    aside = own_aside(reader, ImpactPassage) if reader else Value(None, output_field=TextField())
    reflection, asides = ImpactPassage(question=Question.REFLECTION), {}
    by_action: dict[int, dict[str, ImpactPassage]] = {}
    for passage in _passages(row).select_related("entry").annotate(aside=aside):
        if passage.aside is not None:
            asides[passage.pk] = passage.aside
        if passage.entry is None:
            reflection = passage
        else:
            by_action.setdefault(passage.entry.action_id, {})[passage.question] = passage
    told = ImpactEntry.objects.filter(impact_review=row.pk, action=OuterRef("pk"))
    entry = ArraySubquery(told.values(json=JSONObject(outcome="outcome", stopped_because="stopped_because")))
    actions = Action.objects.standing().filter(plan=row.plan_id).select_related("owner__person").annotate(told=entry).in_order()
    rows = [ActionRow(action, **next(iter(action.told), {}), passages=by_action.get(action.pk, {})) for action in actions]
    return Written(rows, reflection, asides)


def reflection_of(row: ImpactReview) -> ImpactPassage:
    """What the host learned; a row that is not saved yet where nothing is written. One query."""
    found: ImpactPassage | None = _passages(row).filter(entry=None).first()
    return found or ImpactPassage(question=Question.REFLECTION)


def has_reflection(row: ImpactReview) -> bool:
    """Whether the host has written what it learned. One query."""
    return not is_blank(reflection_of(row).text)


def _passages(row: ImpactReview) -> Any:
    return ImpactPassage.objects.filter(impact_review=row.pk).select_related("saved_by__person")
