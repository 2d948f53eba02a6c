"""What has come up against people on teams since they were asked, over all reviews whose visit is not over."""

from dataclasses import dataclass
from datetime import date

from reviews.assignments.enums import ON_THE_TEAM
from reviews.assignments.queries.facts import candidate_on_team, team_rows, visit_of, with_facts, with_team_files
from reviews.assignments.rules.fitness import come_up
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review

_BEFORE_OR_AT_THE_VISIT = (ReviewStage.SELF_REVIEW, ReviewStage.SHARED, ReviewStage.VISITING)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence about somebody on a review's team, for those who plan."""

    review_id: int
    host: str
    visit_on: date | None
    sentence: str


def troubles(today: date) -> tuple[Trouble, ...]:
    """In the trust one stands in; none of a review that is paused or over. Two queries."""
    going_on = Review.objects.going_on().filter(stage__in=_BEFORE_OR_AT_THE_VISIT, paused_at=None).select_related("cycle", "host")
    reviews = {row.pk: row for row in with_facts(going_on, today)}
    team = with_team_files(team_rows(reviews, today).filter(stage__in=ON_THE_TEAM), today)
    return tuple(
        Trouble(review.pk, review.host.name, review.visit_on, sentence)
        for row in team
        if row.is_member and (review := reviews[row.review_id])
        for sentence in come_up(candidate_on_team(row, review.cycle_id), visit_of(review, today, 0.0))
    )
