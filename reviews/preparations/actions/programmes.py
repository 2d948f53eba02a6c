"""The programme: begun from a template, added to, changed, moved, taken from and put back; it follows a visit that moves."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from reviews.cycles.models import Review
from reviews.preparations.actions.doors import changed_programme, locked_to_prepare
from reviews.preparations.models import Activity
from reviews.preparations.queries.activities import choices_of
from reviews.preparations.queries.days import WHO_SETS_DAYS
from reviews.preparations.queries.templates import lines_for
from reviews.preparations.rules.days import followed, moved, visit_days
from reviews.preparations.rules.template import laid_out
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound, WrongStage

FIELDS = ("on", "starts_at", "minutes", "kind", "title", "host_leader_id", "reviewer_id", "room", "video_link")


@transaction.atomic
def begin_programme(*, by: Member, review_id: int) -> int:
    """Lay the template out over the visit's days; how many activities. Raises NotFound, NotYours, WrongStage."""
    _, row = locked_to_prepare(by, review_id)
    days = visit_days(row.visit_on, row.visit_until)
    if not days:
        raise WrongStage(WHO_SETS_DAYS)
    if Activity.objects.filter(review=row).exists():
        raise WrongStage("The programme was begun already. Change it as it stands.")
    lines = lines_for(row.cycle.mode, len(days))
    made = [
        Activity(
            trust_id=row.trust_id, review=row, on=day, starts_at=line.starts_at, minutes=line.minutes, kind=line.kind, title=line.title
        )
        for day, line in laid_out(lines, days)
    ]
    Activity.objects.bulk_create(made)
    changed_programme(by, row)
    return len(made)


@transaction.atomic
def add_activity(*, by: Member, review_id: int, **values: Any) -> Activity:
    """Raises NotFound, NotYours, WrongStage, and BadInput for somebody who does not take part or a day that is none of the visit's."""
    _, row = locked_to_prepare(by, review_id)
    _check(row, values)
    made: Activity = Activity.objects.create(review=row, **values)
    changed_programme(by, row)
    return made


@transaction.atomic
def change_activity(*, by: Member, review_id: int, activity_id: int, version: int, **values: Any) -> Activity | None:
    """Save over the `version` that was read. None where somebody saved another meanwhile: nothing was written, and both can be shown.

    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    _, row = locked_to_prepare(by, review_id)
    activity = _activity(row, activity_id)
    if activity.version != version and any(getattr(activity, name) != values[name] for name in FIELDS):
        return None
    _check(row, values, stays_on=activity.on)
    if any(getattr(activity, name) != values[name] for name in FIELDS):
        _write(activity, **values)
        changed_programme(by, row)
    return activity


@transaction.atomic
def remove_activity(*, by: Member, review_id: int, activity_id: int) -> Activity:
    """Take it out; `restore_activity` puts it back. Raises WrongStage where evidence was noted in it."""
    _, row = locked_to_prepare(by, review_id)
    activity = _activity(row, activity_id)
    try:
        with transaction.atomic():
            Activity.objects.filter(pk=activity.pk).delete()
    except ProtectedError:
        raise WrongStage(f"Notes were taken in “{activity.title}”, so it stays in the programme.") from None
    changed_programme(by, row)
    return activity


@transaction.atomic
def restore_activity(*, by: Member, review_id: int, activity_id: int) -> None:
    """Put a removed activity back as it was. Raises NotFound; said twice, it is there once."""
    _, row = locked_to_prepare(by, review_id)
    if Activity.objects.filter(review=row, pk=activity_id).exists():
        return
    events: Any = Activity.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    last = events.objects.filter(pgh_obj_id=activity_id, review_id=row.pk, pgh_label="delete").order_by("-pgh_id").first()
    if last is None:
        raise NotFound
    kept = {name: getattr(last, name) for name in FIELDS}
    Activity.objects.create(pk=activity_id, review=row, version=last.version + 1, **kept)
    changed_programme(by, row)


@transaction.atomic
def move_activity(*, by: Member, review_id: int, activity_id: int, places: int, version: int) -> None:
    """So many places later in its day (negative: earlier); times are worked out anew. `version` is the programme's as it was shown.

    Raises NotFound, NotYours, WrongStage, and StaleSave where somebody changed the programme meanwhile.
    """
    _, row = locked_to_prepare(by, review_id)
    activity = _activity(row, activity_id)
    day = list(Activity.objects.select_for_update().filter(review=row, on=activity.on))
    times = moved(day, activity_id, places)
    changed_programme(by, row, version)
    for each in day:
        if each.pk in times:
            _write(each, starts_at=times[each.pk])


@transaction.atomic
def follow_visit(*, by: Member, review_id: int, version: int) -> None:
    """Move the programme's days along with a visit that was moved after it was laid out. Raises WrongStage, StaleSave."""
    _, row = locked_to_prepare(by, review_id)
    rows = list(Activity.objects.select_for_update().filter(review=row))
    days = followed([each.on for each in rows], visit_days(row.visit_on, row.visit_until))
    if not days:
        raise WrongStage(WHO_SETS_DAYS)
    changed_programme(by, row, version)
    for each in rows:
        if days[each.on] != each.on:
            _write(each, on=days[each.on])


def _write(activity: Activity, **values: Any) -> None:
    for name, value in values.items():
        setattr(activity, name, value)
    activity.version += 1
    activity.save()


def _activity(row: Review, activity_id: int) -> Activity:
    found: Activity | None = Activity.objects.select_for_update().filter(review=row, pk=activity_id).first()
    if found is None:
        raise NotFound
    return found


def _check(row: Review, values: dict[str, Any], stays_on: date | None = None) -> None:
    """Only this host's leaders and this review's accepted team take part; an activity stands on a day of the visit."""
    people, problems = choices_of(row), {}
    if values["host_leader_id"] and values["host_leader_id"] not in people.leaders:
        problems["host_leader"] = "Choose a leader of the host school."
    if values["reviewer_id"] and values["reviewer_id"] not in people.reviewers:
        problems["reviewer"] = "Choose somebody who has accepted a place on the team."
    if values["on"] not in (stays_on, *visit_days(row.visit_on, row.visit_until)):
        problems["on"] = "Choose a day of the visit."
    if problems:
        raise BadInput(problems)
