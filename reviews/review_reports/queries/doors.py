"""The door to released versions of reports, for their readers."""

from reviews.assignments.queries.seeing import Seen, seen_by, with_ties
from reviews.assignments.rules.sight import Thing
from reviews.review_reports.enums import OUT
from schools.tenancy.member import Member
from schools.web.errors import NotFound


def released_for(member: Member, report_id: int) -> Seen:
    """The review of a released version, if the member is among its readers now. One query. Raises NotFound."""
    row = with_ties(member).filter(reports=report_id, reports__stage__in=OUT).first()
    if row is None:
        raise NotFound
    seen = seen_by(member, row)
    seen.require(Thing.REPORT)
    return seen
