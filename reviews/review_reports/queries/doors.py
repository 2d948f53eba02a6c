"""The door to released versions of reports, for their readers."""

from reviews.assignments.queries.seeing import Seen, seen_by, with_any_ties
from reviews.assignments.rules.sight import Thing
from reviews.review_reports.enums import OUT
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound

_WITH_REPORT = PreparedModels(lambda: with_any_ties().filter(reports=SUBJECT, reports__stage__in=OUT))


def released_for(member: Member, report_id: int) -> Seen:
    """The review of a released version, if the member is among its readers now. One query. Raises NotFound."""
    row = _WITH_REPORT.first(subject=report_id, member=member.membership_id, schools=member.school_ids)
    if row is None:
        raise NotFound
    seen = seen_by(member, row)
    seen.require(Thing.REPORT)
    return seen
