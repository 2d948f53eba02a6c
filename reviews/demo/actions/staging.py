"""Who and what the plot speaks of."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from reviews.demo.rules.plot import Who
from schools.people.models import Membership, RoleHeld
from schools.trusts.models import School

_DAY_OF_LETTERS = time(10)


class Stage:
    """Who and what the plot speaks of, found once: people by school and job, schools by the last two digits of their URN."""

    def __init__(self, lead: Membership) -> None:
        self.lead = lead
        self.today = timezone.localdate()
        self.schools = {row.urn % 100: row for row in School.objects.here(self.today).exclude(urn=None)}
        self.people: dict[Who, Membership] = {}
        held = RoleHeld.objects.current(self.today).filter(role="school_leader").select_related("membership__person", "school")
        for row in held.order_by("-is_head", "pk"):
            job = "head" if row.is_head else "deputy" if row.membership.job_title == "Deputy head" else "leader"
            self.people.setdefault(Who(row.school.urn % 100, job), row.membership)

    def day(self, number: int) -> date:
        """So many days from today, or the Friday before where that is a weekend."""
        found = self.today + timedelta(days=number)
        return found - timedelta(days=max(0, found.weekday() - 4))

    def moment(self, day: date, at: time = _DAY_OF_LETTERS) -> datetime:
        return timezone.make_aware(datetime.combine(day, at))
