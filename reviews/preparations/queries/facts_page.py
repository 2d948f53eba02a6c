"""The page on which time, place and people of a preparation are set."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.preparations.models import Preparation
from reviews.preparations.queries.records import require_preparing
from schools.tenancy.member import Member
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class FactsPage:
    """What the form begins with, and the way back."""

    crumbs: tuple[Crumb, ...]
    host: str
    initial: dict[str, Any]
    back: str


def facts_page(member: Member, review_id: int) -> FactsPage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(member, review_id, Thing.PROGRAMME)
    require_preparing(seen)
    row: Preparation = Preparation.objects.filter(review=review_id).first() or Preparation()
    back = seen.url("preparation")
    return FactsPage(seen.crumbs(Crumb("Preparation", back), "Meeting and safeguarding"), seen.review.host.name, as_shown(row), back)


def as_shown(row: Preparation) -> dict[str, Any]:
    """The facts as the form has them: a moment is a day and a time there."""
    at = timezone.localtime(row.meeting_at) if row.meeting_at else None
    return {
        "meeting_on": at.date() if at else None,
        "meeting_time": at.time().replace(second=0, microsecond=0, tzinfo=None) if at else None,
        "meeting_place": row.meeting_place,
        "meeting_link": row.meeting_link,
        "safeguarding_lead": row.safeguarding_lead,
        "safeguarding_contact": row.safeguarding_contact,
    }
