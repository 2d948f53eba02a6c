"""Planning a workshop, moving it, choosing how people take part and who helps to lead."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.actions.stages import locked_review, move_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from schools.history.queries import last_saved
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing
from schools.web.stale import touched as touched_fields
from workshops.agendas.actions.entering import enter_locked, touched
from workshops.agendas.actions.steps import lay_out
from workshops.agendas.models import Step, Workshop
from workshops.agendas.permissions import (
    can_have_a_workshop,
    champion,
    is_before,
    is_real,
    may_arrange,
    may_choose_helper,
    may_plan_workshop,
    may_prepare,
)
from workshops.agendas.queries.arranging import arranged_as, in_words
from workshops.agendas.queries.calendar_days import check_back_after, year_around
from workshops.agendas.queries.champions import why_no_helper
from workshops.agendas.queries.doors import seats_of
from workshops.agendas.queries.templates import lines_of
from workshops.agendas.rules.seats import Deed, may

WORKSHOP_ARRANGED, WORKSHOP_MOVED = "workshops.workshop_arranged", "workshops.workshop_moved"


@transaction.atomic
def plan_workshop(*, by: Member, review_id: int, values: Mapping[str, Any], template_id: int | None = None) -> Workshop:
    """Plan the workshop of a released review, which goes on to its workshop. The agenda is a template's, or ours.

    Raises NotFound, NotYours, BadInput by field, WrongStage before the release and where one is planned already.
    """
    review = locked_review(review_id)
    seen = review_for(by, review_id)
    seats = frozenset(seats_of(seen, None))
    if not may(Deed.KNOW, seats):
        raise NotFound
    require(may_plan_workshop(seen, seats))
    require(can_have_a_workshop(review), WrongStage)
    if Workshop.objects.real().filter(review=review).exists():
        raise WrongStage("This workshop is planned already. Change it on its page.")
    _check(values, before=None)
    lines = lines_of(by, template_id)
    row: Workshop = Workshop.objects.create(review=review, **_columns(values, review))
    lay_out(lines, Step, workshop=row)
    if review.stage == ReviewStage.RELEASED:
        move_review(review, ReviewStage.WORKSHOP)
    post(kind=WORKSHOP_ARRANGED, subject_id=row.pk)
    return row


@transaction.atomic
def arrange_workshop(*, by: Member, workshop_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save what was touched of day, time and place; where somebody changed it meanwhile, nothing is saved and theirs comes back.

    Raises NotFound, NotYours, WrongStage, BadInput by field.
    """
    standing = enter_locked(by, workshop_id)
    row = standing.workshop
    require(may_arrange(standing))
    require(is_real(row) and is_before(row), WrongStage)
    now = arranged_as(row)
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, in_words(now[name])) for name in clashes}
    wanted = now | {name: values[name] for name in touched_fields(values, seen)}
    _check(wanted, before=row)
    if wanted == now:
        return {}
    for name, value in _columns(wanted, standing.seen.review).items():
        setattr(row, name, value)
    touched(row, *now)
    if any(wanted[name] != now[name] for name in ("on", "starts_at", "place", "video_link")):
        post(kind=WORKSHOP_ARRANGED, subject_id=row.pk)
        post(kind=WORKSHOP_MOVED, subject_id=row.pk)
    return {}


@transaction.atomic
def choose_taking_part(*, by: Member, workshop_id: int, is_anonymous: bool, dots: int, helper_id: int | None) -> None:
    """Whether names stand at what people write, how many dots each has, and who leads beside the champion.

    Raises NotFound, NotYours, WrongStage, and BadInput for somebody who may not lead there.
    """
    standing = enter_locked(by, workshop_id)
    row = standing.workshop
    require(may_prepare(standing))
    require(is_before(row), WrongStage)
    if helper_id != row.co_facilitator_id:
        require(is_real(row), WrongStage)
        require(may_choose_helper(standing))
        _check_helper(standing.seen.review, helper_id, champion(by))
    row.is_anonymous, row.dots, row.co_facilitator_id = is_anonymous, dots, helper_id
    touched(row, "is_anonymous", "dots", "co_facilitator")


def _check_helper(review: Review, helper_id: int | None, word: str) -> None:
    if helper_id is not None and (why := why_no_helper(review, helper_id, word)):
        raise BadInput({"helper": why})


def _check(values: Mapping[str, Any], *, before: Workshop | None) -> None:
    """A school day that is not over, and somewhere to be. What was there already is not held against anybody."""
    on, problems = values["on"], dict[str, str]()
    if before is None or on != before.on:
        problems |= _no_day("on", on)
    if not values["place"] and not values["video_link"]:
        problems["place"] = "Say where, or give a video link."
    back: date | None = values["check_back_on"]
    if back is not None and (before is None or back != before.check_back_on):
        problems |= {"check_back_on": "It comes after the workshop."} if back <= on else _no_day("check_back_on", back)
    if problems:
        raise BadInput(problems)


def _no_day(field: str, on: date) -> dict[str, str]:
    if on < timezone.localdate():
        return {field: "This day is over."}
    why = year_around(on).why_closed(on)
    return {field: why} if why else {}


def _columns(values: Mapping[str, Any], review: Review) -> dict[str, date | time | str | None]:
    """Without a day for the check-back, the one that the cycle's interval gives."""
    back = values["check_back_on"] or check_back_after(values["on"], review.cycle.impact_after_days)
    return dict(values) | {"check_back_on": back}
