"""Which owners in the trust are to be reminded of which actions today."""

from collections.abc import Iterator
from datetime import date, timedelta
from textwrap import shorten

from django.utils import timezone

from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.years import academic_year_of
from reviews.reminders.enums import Kind
from reviews.reminders.queries.due import ToTell, untold
from schools.people.models import Membership
from schools.web.addresses import address_in
from workshops.plans.models import Action
from workshops.plans.rules.lives import UNDER_WAY
from workshops.plans.rules.timing import due_in_words, reminder_for

# Longer before its date, or after it, nobody is reminded of anything, whatever a cycle says and however long a break is.
_AROUND = timedelta(days=90)
_SHOWN = 160


def owners_to_remind() -> tuple[ToTell, ...]:
    """Owners of open actions of plans under way, and what was not told before. Four queries."""
    today = timezone.localdate()
    return untold(_found(today))


def _found(today: date) -> Iterator[ToTell]:
    rows = (
        Action.objects.open()
        .filter(plan__stage__in=UNDER_WAY, plan__review__paused_at=None, due_on__range=(today - _AROUND, today + _AROUND))
        .filter(owner__in=Membership.objects.current(today))
        .values_list("pk", "plan", "what", "due_on", "owner", "plan__review__cycle__remind_days", "trust__slug")
    )
    found = list(rows)
    year = academic_year_of(today)
    closed = closed_days(year) | closed_days(year - 1) if found else frozenset()
    for pk, plan_id, what, due_on, owner, days, slug in found:
        if kind := reminder_for(due_on, today, days, closed):
            url = address_in(slug, "workshops:action", plan_id=plan_id, action_id=pk)
            words = f"{shorten(what, _SHOWN, placeholder=' …').rstrip('.')}: {due_in_words(due_on, today)}."
            yield ToTell(owner, Kind(kind), f"action {url}", due_on, words, url)
