"""The impact reviews of a past year: told, confirmed by somebody from outside the school, closed with what was learned."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from reviews.demo.actions.ground import Ground, moment, weekday_by
from workshops.demo.actions.shapes import Planned
from workshops.demo.rules.aftermath import Line
from workshops.impact_reviews.enums import ImpactStage, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.plans.enums import ActionStage

_OPENS_AT = (8, 10)


def check_back(ground: Ground, planned: Sequence[Planned]) -> None:
    """On every plan that is closed; and on one that is left open, of which the school has told the first action so far."""
    told = [each for each in planned if each.after.is_over or each.after.played.season.is_left_open]
    rows: list[ImpactReview] = ImpactReview.objects.bulk_create(_impact_review(each) for each in told)
    pairs = list(zip(rows, told, strict=True))
    entries = iter(ImpactEntry.objects.bulk_create(entry for row, each in pairs for entry in _entries(row, each)))
    passages: list[ImpactPassage] = []
    for row, each in pairs:
        for place, (line, _) in enumerate(each.lines):
            entry = next(entries)
            if each.after.is_over or place == 0:
                on = each.after.played.season.days.told_on if each.after.is_over else weekday_by(ground.today - timedelta(days=1))
                passages += _passages(row, entry, line, each.after.owner_of(line), on)
        if each.after.is_over:
            passages.append(_reflection(row, each))
    ImpactPassage.objects.bulk_create(passages)


def _impact_review(each: Planned) -> ImpactReview:
    season, told = each.after.played.season, each.after.told
    days = season.days
    said: dict[str, Any] = {}
    if each.after.is_over:
        said = {
            "stage": ImpactStage.CLOSED,
            "told_at": moment(days.told_on, 16, 20),
            "told_by_id": season.head.pk,
            "confirmed_at": moment(days.confirmed_on, 14),
            "confirmed_by_id": season.team[-1].who.pk,
            "manner": told.manner,
            "confirmation": told.confirmation,
            "closed_at": moment(days.closed_on, 12),
        }
    opened = moment(each.back_on, *_OPENS_AT)
    return ImpactReview(trust_id=each.plan.trust_id, plan=each.plan, due_on=each.back_on, opened_at=opened, **said)


def _entries(row: ImpactReview, each: Planned) -> Iterator[ImpactEntry]:
    for place, (line, action) in enumerate(each.lines):
        outcome = line.outcome if each.after.is_over or place == 0 else ""
        because = line.stopped_because if outcome == ActionStage.STOPPED else ""
        yield ImpactEntry(trust_id=row.trust_id, impact_review=row, action=action, outcome=outcome, stopped_because=because)


def _passages(row: ImpactReview, entry: ImpactEntry, line: Line, by_id: int, on: date) -> Iterator[ImpactPassage]:
    """Practice now, and how it is known, only where something changed."""
    texts = {Question.UPDATE: line.update, Question.BEFORE: line.words.before}
    if line.outcome == ActionStage.DONE:
        texts |= {Question.AFTER: line.words.after, Question.HOW_KNOWN: line.words.known}
    for question, text in texts.items():
        yield _passage(row, entry, question, text, by_id, on)


def _reflection(row: ImpactReview, each: Planned) -> ImpactPassage:
    season = each.after.played.season
    return _passage(row, None, Question.REFLECTION, each.after.told.reflection, season.head.pk, season.days.confirmed_on)


def _passage(row: ImpactReview, entry: ImpactEntry | None, question: Question, text: str, by_id: int, on: date) -> ImpactPassage:
    return ImpactPassage(
        trust_id=row.trust_id,
        impact_review=row,
        entry=entry,
        question=question,
        text=text,
        version=1,
        saved_by_id=by_id,
        saved_at=moment(on, 15, 50),
    )
