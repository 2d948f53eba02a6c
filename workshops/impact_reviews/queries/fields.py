"""What the host writes, as fields: what each is called, what is asked, and where its saves go."""

from collections.abc import Mapping

from django.urls import reverse

from reviews.writing.queries import Field, field_of
from workshops.impact_reviews.enums import Question
from workshops.impact_reviews.models import ImpactPassage
from workshops.impact_reviews.queries.doors import Standing

HINTS: Mapping[Question, str] = {
    Question.UPDATE: "What you did, what you left, and why. Also for an action that did not begin.",
    Question.BEFORE: "What a visitor would have seen before the workshop.",
    Question.AFTER: "What a visitor sees today, and where.",
    Question.HOW_KNOWN: "What you looked at, heard or counted. Nothing that names a pupil.",
    Question.REFLECTION: "What helped, what you would do otherwise, what another school could use.",
}
_ROWS = {Question.UPDATE: 5, Question.REFLECTION: 8}


def write_url(standing: Standing, action_id: int, question: Question) -> str:
    """Where the saves of a passage about an action go."""
    kwargs = {"trust_slug": standing.member.trust_slug, "plan_id": standing.row.plan_id, "action_id": action_id, "asked": question.value}
    return reverse("workshops:write_impact", kwargs=kwargs)


def entry_field(standing: Standing, action_id: int, question: Question, row: ImpactPassage, aside: str | None) -> Field:
    """A passage about an action. `row` may be one that is not saved yet."""
    return field_of(
        row,
        label=question.label,
        url=write_url(standing, action_id, question),
        hint=HINTS[question],
        rows=_ROWS.get(question, 4),
        aside=aside,
        id=question.value,
        refreshes=True,
    )


def reflection_field(standing: Standing, row: ImpactPassage, aside: str | None) -> Field:
    """The closing reflection. `row` as above."""
    return field_of(
        row,
        label=Question.REFLECTION.label,
        url=standing.url("write_reflection"),
        hint=HINTS[Question.REFLECTION],
        rows=_ROWS[Question.REFLECTION],
        aside=aside,
        id="reflection",
        refreshes=True,
    )
