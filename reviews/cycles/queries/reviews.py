"""A review as cycles know it: its row. What somebody sees of its content is asked of assignments."""

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from schools.tenancy.member import Member
from schools.web.errors import NotFound


def review_in(member: Member, review_id: int) -> Review:
    """The row with its cycle and host, if the trust has it and its cycle is not only a plan to this member. One query. Raises NotFound."""
    row: Review | None = Review.objects.select_related("cycle", "host").filter(pk=review_id).first()
    if row is None or (row.cycle.stage == CycleStage.PLANNING and not may_plan(member)):
        raise NotFound
    return row
