"""The page on which notes are written: what to choose from, what is likely, and one's own notes so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.utils import timezone

from reviews.assignments.queries.seeing import Seen
from reviews.cycles.enums import ReviewStage
from reviews.cycles.rules.lives import has_reached
from reviews.preparations.models import Activity
from reviews.visits.enums import Mark
from reviews.visits.queries.ground import Ground, evidence_for, ground_of
from reviews.visits.queries.notes import NoteLine, own_lines
from reviews.visits.rules.moments import Slot, on_now
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.answers import YES, Answer, no
from schools.web.pages import Crumb

_PROGRAMME = PreparedModels(lambda: Activity.objects.filter(review=SUBJECT).order_by("on", "starts_at", "pk"))


@dataclass(frozen=True, slots=True)
class ActivityChoice:
    """An activity to choose, with its time for the phone's own clock."""

    pk: int
    label: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class ActivityDay:
    """The activities of a day."""

    label: str
    choices: tuple[ActivityChoice, ...]


@dataclass(frozen=True, slots=True)
class CapturePage:
    """`capture` says whether notes are written now, `takes` whether those that a phone kept are still taken.

    `me` is the member whose page this is, so that a phone sends nobody else's notes; `number` a new note's.
    """

    crumbs: tuple[Crumb, ...]
    host: str
    me: int
    trust: str
    review_id: int
    capture: Answer
    takes: Answer
    ground: Ground
    days: tuple[ActivityDay, ...]
    chosen: Mapping[str, int | None]
    marks: tuple[tuple[str, str], ...]
    mine: tuple[NoteLine, ...]
    number: UUID
    urls: Mapping[str, str]


def capture_page(member: Member, review_id: int, ask: Mapping[str, str]) -> CapturePage:
    """`ask` may name the activity and question to go on with. Four queries. Raises NotFound."""
    seen = evidence_for(member, review_id)
    ground = ground_of(review_id)
    now = timezone.localtime()
    choices = [_choice(row) for row in _PROGRAMME.rows(subject=review_id)]
    wanted = _number(ask.get("activity"))
    return CapturePage(
        crumbs=seen.crumbs("Visit"),
        host=seen.review.host.name,
        me=member.membership_id,
        trust=member.trust_slug,
        review_id=review_id,
        capture=_may_write(seen),
        takes=_are_taken(seen),
        ground=ground,
        days=_days(choices, now.date()),
        chosen={
            "activity": wanted if wanted is not None else on_now([Slot(one.pk, one.starts, one.ends) for one in choices], now),
            "question": _number(ask.get("question")),
        },
        marks=tuple((mark.value, mark.label) for mark in Mark),
        mine=own_lines(member, review_id),
        number=uuid4(),
        urls={name: seen.url(name) for name in ("visit", "notes", "send_note")},
    )


def went_on(page: CapturePage, activity: int | None, question: int | None) -> str:
    """The page again, with the same activity and question chosen."""
    chosen = {name: pk for name, pk in (("activity", activity), ("question", question)) if pk}
    return f"{page.urls['visit']}?{urlencode(chosen)}" if chosen else page.urls["visit"]


def _may_write(seen: Seen) -> Answer:
    if seen.review.paused_at is not None:
        return no(f"This review is paused: {seen.review.paused_because}")
    if seen.review.stage == ReviewStage.VISITING:
        return YES
    return no("The visit is over, so no new notes are written.")


def _are_taken(seen: Seen) -> Answer:
    """Late notes: taken while the report is drafted."""
    if seen.review.paused_at is not None:
        return no(f"This review is paused: {seen.review.paused_because}")
    if has_reached(seen.review.stage, ReviewStage.CHECKING):
        return no("The report has gone to the school, so notes can no longer be sent. What this phone kept stays on it.")
    return YES


def _choice(row: Any) -> ActivityChoice:
    starts = timezone.make_aware(datetime.combine(row.on, row.starts_at))
    return ActivityChoice(row.pk, f"{row.starts_at:%H:%M} {row.title}", starts, starts + timedelta(minutes=row.minutes))


def _days(choices: Sequence[ActivityChoice], today: date) -> tuple[ActivityDay, ...]:
    """Today first, then the others in their order."""
    by_day = [(on, tuple(rows)) for on, rows in groupby(choices, key=lambda one: timezone.localtime(one.starts).date())]
    ordered = sorted(by_day, key=lambda pair: (pair[0] != today, pair[0]))
    return tuple(ActivityDay("Today" if on == today else day(on), rows) for on, rows in ordered)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
