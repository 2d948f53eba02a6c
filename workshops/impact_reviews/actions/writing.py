"""The host writes what became of every action, and what it learned."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from reviews.writing.actions import Kept, keep_text
from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched
from workshops.impact_reviews.actions.entering import enter
from workshops.impact_reviews.actions.opening import new_entry
from workshops.impact_reviews.enums import OUTCOMES, PER_ACTION, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.impact_reviews.rules.sight import Deed
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action


@transaction.atomic
def write_entry(*, by: Member, plan_id: int, action_id: int, question: str, text: str, based_on: int) -> Kept:
    """What the host says of an action to one question. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = enter(by, plan_id, Deed.WRITE).row
    if question not in PER_ACTION:
        raise NotFound
    return keep_text(by=by, row=_passage(row, _entry(row, action_id), question), text=text, based_on=based_on)


@transaction.atomic
def write_reflection(*, by: Member, plan_id: int, text: str, based_on: int) -> Kept:
    """What the host learned. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = enter(by, plan_id, Deed.REFLECT).row
    return keep_text(by=by, row=_passage(row, None, Question.REFLECTION), text=text, based_on=based_on)


@transaction.atomic
def say_outcome(*, by: Member, plan_id: int, action_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """What became of an action, and why where it was stopped. `seen` is what the page showed.

    Where a colleague said something else meanwhile, nothing is saved and theirs comes back.
    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    row = enter(by, plan_id, Deed.WRITE).row
    entry = _entry(row, action_id)
    now = {"outcome": entry.outcome, "stopped_because": entry.stopped_because}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(entry, _in_words(name, now[name])) for name in clashes}
    said = {**now, **{name: values[name] for name in touched(values, seen)}}
    if said["outcome"] != ActionStage.STOPPED:
        said["stopped_because"] = ""
    elif not said["stopped_because"]:
        raise BadInput({"stopped_because": "Say why it was stopped."})
    if said != now:
        entry.outcome, entry.stopped_because = said["outcome"], said["stopped_because"]
        entry.save(update_fields=["outcome", "stopped_because"])
    return {}


def _in_words(name: str, value: str) -> str:
    return dict(OUTCOMES).get(value, "Nothing said") if name == "outcome" else value


def _entry(row: ImpactReview, action_id: int) -> ImpactEntry:
    """Made here where the action came after the impact review had opened: the impact review is locked, so it is made once."""
    rows = ImpactEntry.objects.select_for_update(of=("self",), no_key=True)
    found: ImpactEntry | None = rows.filter(impact_review=row, action=action_id, action__removed_at=None).first()
    if found is not None:
        return found
    action = Action.objects.standing().filter(pk=action_id, plan=row.plan_id).first()
    if action is None:
        raise NotFound
    made = new_entry(row, action)
    made.save()
    return made


def _passage(row: ImpactReview, entry: ImpactEntry | None, question: str) -> ImpactPassage:
    rows = ImpactPassage.objects.select_related("saved_by__person").select_for_update(of=("self",), no_key=True)
    found: ImpactPassage | None = rows.filter(impact_review=row, entry=entry, question=question).first()
    return found or ImpactPassage.objects.create(impact_review=row, entry=entry, question=question)
