"""Where a past year is played: the trust one stands in, who leads it, its framework; and moments of its days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from reviews.demo.queries.company import company_on
from reviews.demo.rules.company import Company
from reviews.frameworks.actions import take_in
from reviews.frameworks.enums import Shipped
from reviews.frameworks.models import Framework, Theme
from schools.people.models import Membership
from schools.policies.queries import role_labels
from schools.tenancy.labels import Labels
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.trusts.models import School


@dataclass(frozen=True, slots=True)
class Ground:
    """Found once for all years of a trust. `now` is the moment up to which a year is played: what would come later is not there yet."""

    trust: Trust
    lead: Membership
    framework: Framework
    themes: tuple[Theme, ...]
    labels: Labels
    schools: Mapping[int, School]
    company: Company
    now: datetime

    @property
    def today(self) -> date:
        """Its day."""
        return timezone.localdate(self.now)


def moment(day: date, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of a day, in school time."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def weekday_by(day: date) -> date:
    """This day, or the Friday before it."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def ground_for(lead: Member) -> Ground:
    """The trust of this lead, in which one stands; our own framework is taken in where it is not there yet."""
    now = timezone.now()
    framework = take_in(by=lead, code_or_pk=Shipped.ENQUIRY)
    return Ground(
        trust=Trust.objects.get(pk=lead.trust_id),
        lead=Membership.objects.get(pk=lead.membership_id),
        framework=framework,
        themes=tuple(Theme.objects.filter(framework=framework).order_by("position")),
        labels=role_labels(),
        schools={row.pk: row for row in School.objects.all()},
        company=company_on(timezone.localdate(now)),
        now=now,
    )
