"""Letters of assurance: whose each is to confirm, and the page on which that is done."""

from dataclasses import dataclass

from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.preparations.models import Assurance
from reviews.preparations.permissions import is_being_prepared, may_assure
from schools.people.models import RoleHeld
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class LetterPage:
    """What a head or a planner confirms for one visitor. `employer` is proposed; `confirmed_by` is empty until somebody has."""

    crumbs: tuple[Crumb, ...]
    visitor: str
    host: str
    employer: str
    confirmed_by: str
    here: str
    back: str


def letter_page(member: Member, review_id: int, membership_id: int) -> LetterPage:
    """Four queries. Whoever confirms need not see the rest of the preparation. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(member, review_id)
    team = Assignment.objects.filter(review=review_id, stage=AssignmentStage.ACCEPTED, part__in=REVIEWS, membership=membership_id)
    name = team.values_list("membership__person__name", flat=True).first()
    if name is None:
        raise NotFound
    schools = _schools(membership_id)
    require(may_assure(member, membership_id, schools))
    require(is_being_prepared(seen.review), WrongStage)
    row = Assurance.objects.filter(review=review_id, membership=membership_id).select_related("confirmed_by__person").first()
    back, crumb = way_back(seen)
    return LetterPage(
        crumbs=seen.crumbs(*crumb, f"Letter of assurance: {name}"),
        visitor=name,
        host=seen.review.host.name,
        employer=row.employer if row else next(iter(schools.values()), member.trust_name),
        confirmed_by=row.confirmed_by.person.name if row else "",
        here=seen.url("confirm_letter", visitor_id=membership_id),
        back=back,
    )


def way_back(seen: Seen) -> tuple[str, tuple[Crumb, ...]]:
    """Where whoever has settled a letter goes on: the preparation, if they see it, else the review."""
    if not seen.sees(Thing.PROGRAMME):
        return seen.url(), ()
    return f"{seen.url('preparation')}#letters", (Crumb("Preparation", seen.url("preparation")),)


def letter_door(member: Member, review_id: int) -> Seen:
    """The review of a letter. One query. Raises NotFound."""
    return review_for(member, review_id)


def schools_of(membership_id: int) -> frozenset[int]:
    """The schools of the roles that are held today. One query."""
    return frozenset(_schools(membership_id))


def _schools(membership_id: int) -> dict[int, str]:
    rows = RoleHeld.objects.current(timezone.localdate()).filter(membership=membership_id, school__isnull=False).order_by("pk")
    return dict(rows.values_list("school_id", "school__name"))
