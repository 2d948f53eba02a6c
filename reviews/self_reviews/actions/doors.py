"""How a deed comes to a self-review: seen, locked, its own to write, and now."""

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.self_reviews.permissions import may_write
from schools.tenancy.member import Member
from schools.web.answers import require


def locked_for_writing(by: Member, review_id: int) -> Review:
    """The review, locked until the end of the transaction, so that it is not released while a word is saved.

    Raises NotFound, NotYours, WrongStage.
    """
    door = review_for(by, review_id, Thing.SELF_REVIEW)
    row = locked_review(review_id)
    require(may_write(door))
    require_at(row, ReviewStage.SELF_REVIEW)
    return row
