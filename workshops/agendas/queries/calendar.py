"""A workshop as a calendar file: to download, and beside an invitation."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.addresses import address_in
from workshops.agendas.models import Step, Workshop
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed

SCHOOL_TIME = ZoneInfo("Europe/London")


def workshop_calendar(member: Member, workshop_id: int) -> bytes:
    """For whoever may know of it. Two queries. Raises NotFound."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    return calendar_of(standing.workshop, standing.seen.review.host.name, member.trust_slug)


def calendar_of(row: Workshop, host: str, slug: str) -> bytes:
    """The file. A later one of the same workshop takes the earlier one's place in a calendar. One query."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - it is large, and no page needs it

    calendar: Any = Calendar()
    calendar.add("prodid", "-//Peer review//Workshop//EN")
    calendar.add("version", "2.0")
    if row.on is not None and row.starts_at is not None:
        begins = datetime.combine(row.on, row.starts_at, tzinfo=SCHOOL_TIME).astimezone(UTC)
        minutes = Step.objects.filter(workshop=row.pk).aggregate(all=Sum("minutes", default=0))["all"]
        event: Any = Event()
        event.add("uid", f"workshop-{row.pk}@{settings.SITE_ADDRESS.partition('://')[2]}")
        event.add("dtstamp", timezone.now())
        event.add("sequence", row.version)
        event.add("summary", f"Improvement Workshop at {host}")
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=minutes))
        if where := ", ".join(part for part in (row.place, row.video_link) if part):
            event.add("location", where)
        event.add("url", f"{settings.SITE_ADDRESS}{address_in(slug, 'workshops:workshop', workshop_id=row.pk)}")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
