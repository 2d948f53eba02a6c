"""A cycle's visits as a calendar file."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from reviews.cycles.enums import PhaseKind
from reviews.timetables.queries.timetable import cycle_facts
from reviews.timetables.rules.facts import ReviewFacts
from schools.tenancy.member import Member


def timetable_calendar(member: Member, cycle_id: int) -> tuple[str, bytes]:
    """The cycle's name, and every phase and visit with a date as whole-day events. One query. Raises NotFound."""
    from icalendar import Calendar  # noqa: PLC0415 - it is large, and no page needs it

    cycle = cycle_facts(member, cycle_id)
    name = cycle.name
    calendar = Calendar()
    calendar.add("prodid", "-//Peer review//Timetable//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for kind in PhaseKind:
        if kind.value in cycle.phases:
            first, last = cycle.phases[kind.value]
            calendar.add_component(_event(f"phase-{cycle_id}-{kind.value}", f"{kind.label}: {name}", first, last))
    for facts in cycle.reviews:
        if facts.visit_on is not None and facts.stage != "cancelled":
            calendar.add_component(_visit(member, facts, facts.visit_on))
    content: bytes = calendar.to_ical()
    return name, content


def _visit(member: Member, facts: ReviewFacts, first: date) -> Any:
    event = _event(f"visit-{facts.pk}", f"Peer review at {facts.host}", first, facts.visit_until or first)
    path = reverse("reviews:review", kwargs={"trust_slug": member.trust_slug, "review_id": facts.pk})
    event.add("url", f"{settings.SITE_ADDRESS}{path}")
    return event


def _event(uid: str, summary: str, first: date, last: date) -> Any:
    """Whole days: the end is the day after the last, as the format has it."""
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{uid}@{settings.SITE_ADDRESS.partition('://')[2]}")
    event.add("dtstamp", timezone.now())
    event.add("summary", summary)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event
