"""The programme of a visit: its days with their activities, what to look at again, and what one may do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.permissions import may_plan
from reviews.preparations.models import Activity, Preparation
from reviews.preparations.permissions import is_being_prepared, may_prepare
from reviews.preparations.queries.days import WHO_SETS_DAYS, long_day, visit_in_words
from reviews.preparations.rules.days import by_day, ends_at, unaccompanied, visit_days, warnings
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no
from schools.web.pages import Crumb

MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in its place. Whoever is not named yet is empty."""

    pk: int
    begin: str
    end: str
    title: str
    kind: str
    host_leader: str
    reviewer: str
    room: str
    video_link: str
    is_mine: bool
    is_first: bool
    is_last: bool
    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class DayBlock:
    """A day with its activities in order. `is_outside` says that it is none of the visit's days any more."""

    label: str
    on: date
    is_outside: bool
    lines: tuple[ActivityLine, ...]
    add_url: str


@dataclass(frozen=True, slots=True)
class Removed:
    """What was just taken out, and where it is put back."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """Everything on the page. `begin` says whether a template can be laid out; it is None where there is a programme already."""

    crumbs: tuple[Crumb, ...]
    host: str
    visit: str
    write: Answer
    version: int
    days: tuple[DayBlock, ...]
    warnings: tuple[str, ...]
    begin: Answer | None
    add: Answer
    moved_away: bool
    agreed: str
    removed: Removed | None
    has_own: bool
    set_visit_url: str
    urls: dict[str, str]


def activities_of(review_id: int) -> list[Activity]:
    """The programme with its people, in no order. One query."""
    return list(Activity.objects.filter(review=review_id).select_related("host_leader__person", "reviewer__person"))


def programme_page(member: Member, review_id: int, removed: str = "") -> ProgrammePage:
    """Three queries, and one where something was just `removed`. Raises NotFound."""
    seen = review_for(member, review_id, Thing.PROGRAMME)
    rows = activities_of(review_id)
    row: Preparation = Preparation.objects.filter(review=review_id).first() or Preparation()
    visit = visit_days(seen.review.visit_on, seen.review.visit_until)
    write = may_prepare(seen) and is_being_prepared(seen.review)
    names = ("begin_programme", "follow_visit", "add_activity", "programme_sheet", "programme_ics", "preparation")
    days = tuple(_day(seen, on, lines, visit) for on, lines in by_day(rows).items())
    has_days = YES if visit else no(WHO_SETS_DAYS)
    return ProgrammePage(
        crumbs=seen.crumbs(Crumb("Preparation", seen.url("preparation")), "Programme"),
        host=seen.review.host.name,
        visit=visit_in_words(seen.review.visit_on, seen.review.visit_until),
        write=write,
        version=row.programme_version,
        days=days,
        warnings=(*warnings(rows, _names(rows)), *unaccompanied(rows)) if write else (),
        begin=None if rows else has_days,
        add=has_days,
        moved_away=bool(write and visit) and any(day.is_outside for day in days),
        agreed=_agreed(row),
        removed=_removed(seen, removed, rows) if write and removed else None,
        has_own=any(line.is_mine for day in days for line in day.lines),
        set_visit_url=seen.url("set_visit") if not visit and may_plan(member) else "",
        urls={name: seen.url(name) for name in names},
    )


def _day(seen: Seen, on: date, rows: Sequence[Activity], visit: Sequence[date]) -> DayBlock:
    last = len(rows) - 1
    lines = tuple(_line(seen, row, is_first=place == 0, is_last=place == last) for place, row in enumerate(rows))
    return DayBlock(long_day(on), on, on not in visit, lines, f"{seen.url('add_activity')}?on={on:%Y-%m-%d}")


def _line(seen: Seen, row: Activity, *, is_first: bool, is_last: bool) -> ActivityLine:
    me = seen.member.membership_id
    return ActivityLine(
        pk=row.pk,
        begin=f"{row.starts_at:%H:%M}",
        end=f"{ends_at(row):%H:%M}",
        title=row.title,
        kind=row.get_kind_display(),
        host_leader=name_of(row.host_leader),
        reviewer=name_of(row.reviewer),
        room=row.room,
        video_link=row.video_link,
        is_mine=me in (row.host_leader_id, row.reviewer_id),
        is_first=is_first,
        is_last=is_last,
        urls={name: seen.url(f"{name}_activity", activity_id=row.pk) for name in ("change", "move", "remove")},
    )


def name_of(membership: Any) -> str:
    """Who takes part; empty where nobody is named."""
    return str(membership.person.name) if membership is not None else ""


def _names(rows: Sequence[Activity]) -> dict[int, str]:
    people = [person for row in rows for person in (row.host_leader, row.reviewer) if person is not None]
    return {person.pk: person.person.name for person in people}


def _agreed(row: Preparation) -> str:
    if row.agreed_at is None:
        return ""
    words = f"Both sides agreed {moment_in_words(row.agreed_at)}."
    if row.programme_changed_at and row.programme_changed_at > row.agreed_at:
        return f"{words} {row.programme_changed_by} has changed it since."
    return words


def _removed(seen: Seen, pk: str, rows: Sequence[Activity]) -> Removed | None:
    """The activity of this number, if it was in this programme and is not any more. One query."""
    if not (pk.isascii() and pk.isdigit() and len(pk) <= MOST_DIGITS) or any(row.pk == int(pk) for row in rows):
        return None
    events: Any = Activity.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    gone = events.objects.filter(pgh_obj_id=int(pk), review_id=seen.review.pk, pgh_label="delete").order_by("-pgh_id").first()
    return Removed(gone.title, seen.url("restore_activity", activity_id=int(pk))) if gone else None
