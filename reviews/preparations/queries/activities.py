"""One activity: who may take part in it, and the page on which it is added or changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.preparations.enums import ActivityKind
from reviews.preparations.models import Activity
from reviews.preparations.queries.days import WHO_SETS_DAYS, long_day
from reviews.preparations.queries.records import require_preparing
from reviews.preparations.rules.days import end_of_day, visit_days
from schools.history.queries import last_saved
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb, OtherText
from schools.web.stale import clashing

_FIRST = time(8, 30)
Labels = tuple[tuple[Any, str], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Names by membership."""

    leaders: dict[int, str]
    reviewers: dict[int, str]


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity as its form begins, what there is to choose, and the way back. Without a `title` it is a new one."""

    crumbs: tuple[Crumb, ...]
    host: str
    title: str
    initial: dict[str, Any]
    choices: Mapping[str, Labels]
    back: str
    row: Activity | None = None

    def others(self, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
        """What a colleague saved meanwhile in the fields that this person changed, in words. Two queries a field."""
        row = self.row
        return {} if row is None else {name: last_saved(row, self._in_words(name)) for name in clashing(self.initial, values, seen)}

    def _in_words(self, name: str) -> str:
        value = self.initial[name]
        words = dict(self.choices.get(name, ())).get(value, value)
        return f"{words:%H:%M}" if isinstance(words, time) else str(words or "")


def choices_of(review: Review) -> Choices:
    """Two queries."""
    leaders = RoleHeld.objects.current(timezone.localdate()).filter(school=review.host_id, role=Role.SCHOOL_LEADER)
    team = Assignment.objects.filter(review=review.pk, stage=AssignmentStage.ACCEPTED, part__in=REVIEWS)
    name = ("membership_id", "membership__person__name")
    return Choices(
        leaders=dict(leaders.order_by("membership__person__name").values_list(*name)),
        reviewers=dict(team.order_by("membership__person__name").values_list(*name)),
    )


def activity_page(member: Member, review_id: int, activity_id: int) -> ActivityPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(member, review_id, Thing.PROGRAMME)
    require_preparing(seen)
    row: Activity | None = (
        Activity.objects.select_related("host_leader__person", "reviewer__person").filter(review=review_id, pk=activity_id).first()
    )
    if row is None:
        raise NotFound
    initial = {
        "on": row.on,
        "starts_at": row.starts_at,
        "minutes": row.minutes,
        "kind": row.kind,
        "title": row.title,
        "host_leader": row.host_leader_id,
        "reviewer": row.reviewer_id,
        "room": row.room,
        "video_link": row.video_link,
        "version": row.version,
    }
    return _page(seen, row.title, initial, row)


def new_activity_page(member: Member, review_id: int, on: str = "") -> ActivityPage:
    """A new one after the last of its day, which is the first of the visit unless `on` names another. Four queries.

    Raises NotFound, NotYours, WrongStage where the visit has no days.
    """
    seen = review_for(member, review_id, Thing.PROGRAMME)
    require_preparing(seen)
    days = visit_days(seen.review.visit_on, seen.review.visit_until)
    if not days:
        raise WrongStage(WHO_SETS_DAYS)
    day = next((one for one in days if f"{one:%Y-%m-%d}" == on), days[0])
    end = end_of_day(Activity.objects.filter(review=review_id, on=day))
    return _page(seen, "", {"on": day, "starts_at": end or _FIRST, "minutes": 45, "version": 0})


def _page(seen: Seen, title: str, initial: dict[str, Any], row: Activity | None = None) -> ActivityPage:
    people = choices_of(seen.review)
    back = seen.url("programme")
    return ActivityPage(
        crumbs=seen.crumbs(Crumb("Preparation", seen.url("preparation")), Crumb("Programme", back), title or "New activity"),
        host=seen.review.host.name,
        title=title,
        initial=initial,
        choices={
            "on": _days(seen.review, row),
            "kind": tuple(ActivityKind.choices),
            "host_leader": _people(people.leaders, row.host_leader if row else None),
            "reviewer": _people(people.reviewers, row.reviewer if row else None),
        },
        back=f"{back}#activity-{row.pk}" if row else back,
        row=row,
    )


def _days(review: Review, row: Activity | None) -> Labels:
    """The days of the visit, and the one on which the activity stands though the visit has moved."""
    days: set[date] = set(visit_days(review.visit_on, review.visit_until))
    return tuple((day, long_day(day)) for day in sorted(days | ({row.on} if row else set())))


def _people(names: Mapping[int, str], present: Any) -> Labels:
    """Those who may take part. Who is named and may not any more is offered, so that it shows; the deed asks for somebody else."""
    gone = () if present is None or present.pk in names else ((present.pk, f"{present.person.name} (no longer takes part)"),)
    return (("", "Nobody named yet"), *names.items(), *gone)
