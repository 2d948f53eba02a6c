"""Beginning a year's report, and beginning a version after one that was released."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from reports.impact.enums import WRITTEN, Consent, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.permissions import can_be_corrected, may_prepare
from reports.impact.queries.doors import released_for
from reports.impact.queries.years import years_to_begin
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage


@transaction.atomic
def begin_report(*, by: Member, year: int) -> ImpactReport:
    """Begin the report of an academic year. Two who begin at once begin one. Raises NotYours; NotFound for a year of which there is
    nothing to tell yet; WrongStage where it was released meanwhile."""
    require(may_prepare(by))
    begun = ImpactReport.objects.filter(year=year).order_by("-number").first()
    if begun is not None:
        return _still_written(begun)
    if year not in years_to_begin():
        raise NotFound
    try:
        with transaction.atomic():
            made: ImpactReport = ImpactReport.objects.create(year=year, begun_by_id=by.membership_id)
            _lay_out(made, (ImpactReportSection(key=key, position=place) for place, key in enumerate(SectionKey.values)))
    except IntegrityError:
        return _still_written(ImpactReport.objects.get(year=year))
    return made


def _still_written(row: ImpactReport) -> ImpactReport:
    if row.stage not in WRITTEN:
        raise WrongStage("The report of this year is released. If something in it is wrong, begin a new version of it.")
    return row


@transaction.atomic
def begin_version(*, by: Member, report_id: int, because: str) -> ImpactReport:
    """Begin a version after the newest released one, with its words and those of its quotations that stand, and say why.

    The old one stays for its readers until this is released. Raises NotFound, NotYours, and WrongStage also where a version is being
    written already.
    """
    released_for(by, report_id)
    newest: ImpactReport = ImpactReport.objects.select_for_update(no_key=True).get(pk=report_id)
    require(may_prepare(by))
    require(can_be_corrected(newest), WrongStage)
    if ImpactReport.objects.filter(year=newest.year, stage__in=WRITTEN).exists():
        raise WrongStage("A new version is being written already.")
    made: ImpactReport = ImpactReport.objects.create(
        year=newest.year, number=newest.number + 1, because=because, board_on=newest.board_on, begun_by_id=by.membership_id
    )
    before = ImpactReportSection.objects.filter(report=newest).values("key", "position", "is_chosen", "text")
    _lay_out(made, (ImpactReportSection(**one) for one in before))
    asked = Quoted.objects.standing().filter(report=newest, quotation__consent__in=(Consent.GIVEN, Consent.ASKED))
    Quoted.objects.bulk_create(
        Quoted(trust_id=made.trust_id, report=made, **one) for one in asked.order_by("pk").values("quotation_id", "section")
    )
    return made


def _lay_out(report: ImpactReport, sections: Iterable[ImpactReportSection]) -> None:
    rows = list(sections)
    for row in rows:
        row.trust_id, row.report = report.trust_id, report
    ImpactReportSection.objects.bulk_create(rows)
