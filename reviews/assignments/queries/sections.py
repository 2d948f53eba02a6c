"""What assignments have to say on a person's page: the reviews they are on."""

from dataclasses import dataclass

from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_staff
from reviews.assignments.queries.words import part_label, url_of, visit_words
from reviews.cycles.enums import ReviewStage
from schools.tenancy.member import Member
from schools.web.registries import Section

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review of the person."""

    host: str
    url: str
    part: str
    cycle: str
    visit: str
    state: str


def reviews_of_person(member: Member, membership_id: int) -> Section | None:
    """One query: the latest reviews. That somebody was only asked is told to planners and to themselves."""
    rows = Assignment.objects.that_count().visible_to(member).filter(membership=membership_id)
    rows = rows.select_related("review__host", "review__cycle").order_by("-review__cycle__academic_year", "review__visit_on", "pk")
    knows = bool(may_staff(member)) or member.membership_id == membership_id
    lines = tuple(
        ReviewLine(
            host=row.review.host.name,
            url=url_of(member, "review_team", review_id=row.review_id),
            part=part_label(member, row.part),
            cycle=row.review.cycle.name,
            visit=visit_words(row.review),
            state=row.get_stage_display() if knows else ReviewStage(row.review.stage).label,
        )
        for row in rows[:_SHOWN]
    )
    return Section("Reviews", "reviews/assignments/person_section.html", lines) if lines else None
