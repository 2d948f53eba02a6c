"""Taking one of the proposed ways to plan a visit anew."""

from django.db import transaction

from reviews.assignments.queries.replanning import ways_of
from reviews.cycles.actions.dates import lock_visits, move_visits
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries import review_in
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput


@transaction.atomic
def take_replan(*, by: Member, review_id: int, mark: str) -> int:
    """The days of the way that carried `mark` on the screen; heads of all visits that move are told. Returns how many those are.

    Raises NotFound, NotYours, WrongStage; BadInput where that way is not among the proposals any more.
    """
    lock_visits(by, review_in(by, review_id).cycle_id)
    require(may_plan(by))
    row = review_in(by, review_id)
    chosen = next((one for one in ways_of(row)[1] if one.mark == mark), None)
    if chosen is None:
        raise BadInput({"way": "Something has moved meanwhile. These are the proposals as things stand now: choose one."})
    move_visits({move.review_id: (move.now.first, move.now.last) for move in chosen.moves})
    return len(chosen.moves)
