"""How a member comes to a report: to one that is written, and to one that is out."""

from django.db.models import Exists, OuterRef, QuerySet

from reports.impact.enums import OUT
from reports.impact.models import ImpactReport, ImpactReportReading, ImpactReportSection
from reports.impact.permissions import IS_RELEASED, may_prepare, may_read, sees_written
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage

_WITH = ("trust", "begun_by__person", "sent_by__person", "returned_by__person", "checked_by__person")


def draft_for(member: Member, report_id: int) -> ImpactReport:
    """A version that is being written or checked. One query. Raises NotFound, and WrongStage where it was released meanwhile, so that
    whoever was writing is told why."""
    return _seen(member, ImpactReport.objects.select_related(*_WITH).filter(pk=report_id))


def locked_draft(member: Member, report_id: int) -> ImpactReport:
    """The same, locked for a deed."""
    return _seen(member, ImpactReport.objects.select_for_update(no_key=True).filter(pk=report_id))


def own_draft_for(member: Member, report_id: int) -> ImpactReport:
    """The same for those who prepare it. Raises NotYours besides."""
    row = draft_for(member, report_id)
    require(may_prepare(member))
    return row


def _seen(member: Member, rows: "QuerySet[ImpactReport]") -> ImpactReport:
    row = rows.first() if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM) else None
    if row is None:
        raise NotFound
    if row.stage in OUT:
        raise WrongStage(IS_RELEASED)
    if not sees_written(member, row.stage):
        raise NotFound
    return row


def released_for(member: Member, report_id: int) -> ImpactReport:
    """A version that is out, newest or not, with whether this member has opened it, as `is_read`. One query. Raises NotFound."""
    read = ImpactReportReading.objects.filter(report=OuterRef("pk"), membership=member.membership_id)
    rows = ImpactReport.objects.filter(pk=report_id, stage__in=OUT).annotate(is_read=Exists(read))
    row: ImpactReport | None = rows.first() if may_read(member) else None
    if row is None:
        raise NotFound
    return row


def section_of(report: ImpactReport, key: str) -> ImpactReportSection:
    """A section with who saved it last. One query. Raises NotFound for no section's key."""
    row: ImpactReportSection | None = ImpactReportSection.objects.select_related("saved_by__person").filter(report=report, key=key).first()
    if row is None:
        raise NotFound
    return row
