"""The programme as a calendar file."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.preparations.models import Activity
from reviews.preparations.queries.programme import activities_of, name_of
from reviews.preparations.rules.days import SCHOOL_TIME, ends_at, in_order
from schools.tenancy.member import Member


def programme_calendar(member: Member, review_id: int, *, only_own: bool = False) -> tuple[str, bytes]:
    """A name, and every activity with its times, or only those in which the member takes part. Two queries. Raises NotFound."""
    from icalendar import Calendar  # noqa: PLC0415 - it is large, and no page needs it

    seen = review_for(member, review_id, Thing.PROGRAMME)
    name = f"Peer review at {seen.review.host.name}"
    calendar = Calendar()
    calendar.add("prodid", "-//Peer review//Programme//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for row in in_order(activities_of(review_id)):
        if not only_own or member.membership_id in (row.host_leader_id, row.reviewer_id):
            calendar.add_component(_event(seen, row))
    content: bytes = calendar.to_ical()
    return name, content


def _event(seen: Seen, row: Activity) -> Any:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"activity-{row.pk}@{settings.SITE_ADDRESS.partition('://')[2]}")
    event.add("dtstamp", timezone.now())
    event.add("sequence", row.version)
    event.add("summary", f"{row.title} ({seen.review.host.name})")
    event.add("dtstart", _moment(row, row.starts_at))
    event.add("dtend", _moment(row, ends_at(row)))
    if place := ", ".join(part for part in (row.room, row.video_link) if part):
        event.add("location", place)
    together = " and ".join(name for name in (name_of(row.host_leader), name_of(row.reviewer)) if name)
    event.add("description", f"{row.get_kind_display()}: {together}" if together else row.get_kind_display())
    event.add("url", f"{settings.SITE_ADDRESS}{seen.url('programme')}")
    return event


def _moment(row: Activity, at: Any) -> datetime:
    """In universal time, which every calendar reads without a table of time zones."""
    return datetime.combine(row.on, at, tzinfo=SCHOOL_TIME).astimezone(UTC)
