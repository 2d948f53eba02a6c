"""The doors to reports: to a released version for its readers, and to the one that is being written for those who write and check it."""

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.review_reports.enums import OUT
from reviews.review_reports.models import ReviewReport
from schools.tenancy.member import Member
from schools.web.errors import NotFound


def released_for(member: Member, report_id: int) -> Seen:
    """The review of a released version, if the member is among its readers now. Two queries. Raises NotFound."""
    review_id = ReviewReport.objects.filter(pk=report_id, stage__in=OUT).values_list("review", flat=True).first()
    if review_id is None:
        raise NotFound
    return review_for(member, review_id, Thing.REPORT)
