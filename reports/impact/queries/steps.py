"""What impact reports ask of a member, as steps of the home page."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import BooleanField, Count, DateField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Value
from django.db.models.functions import ExtractYear
from django.utils import timezone

from reports.impact.enums import WRITTEN, Consent, ImpactReportStage
from reports.impact.models import ImpactReport, ImpactReportReading, Quotation, Quoted
from reports.impact.rules.moments import READ_WITHIN, send_by, year_in_words, year_to_tell
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.prepared import FIRST_DAY, LAST_DAY, MEMBER, SCHOOLS, Inquiry, Prepared, is_one_of
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import NextStep

_NEXT = (ReviewStage.RELEASED, ReviewStage.WORKSHOP, ReviewStage.FOLLOW_UP, ReviewStage.CLOSED)


def about_reports(member: Member) -> Inquiry | None:
    """Reports that are written or not read yet; None of those who neither write, check nor are asked to read."""
    if not member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.TRUSTEE):
        return None
    today = timezone.localdate()
    return _REPORTS.about(member=member.membership_id, days=(today - READ_WITHIN, today))


def report_steps(member: Member, rows: Rows) -> Iterator[NextStep]:
    """Whose turn it is."""
    for pk, year, stage, board, is_checked, returned, sent_by, is_read in rows:
        board_on = date.fromisoformat(board) if board else None
        if stage == ImpactReportStage.RELEASED:
            if not is_read and member.holds(Role.TRUSTEE):
                yield _to_read(member, pk, year, board_on)
            continue
        url, due_on = address_in(member.trust_slug, "reports:impact_draft", draft_id=pk), send_by(board_on) if board_on else None
        report = f"the impact report for {year_in_words(year)}"
        if stage == ImpactReportStage.DRAFT and member.is_trust_lead:
            why = "It came back from its check." if returned else "The board has it a week ahead." if board_on else ""
            yield NextStep(f"Finish {report}", url, member.name, due_on, why, deed="Write", may_wait=not board_on and not returned)
        elif stage == ImpactReportStage.CHECKING and is_checked and member.is_trust_lead:
            yield NextStep(f"Release {report}", url, member.name, due_on, "It is checked.", deed="Open it")
        elif stage == ImpactReportStage.CHECKING and not is_checked and sent_by != member.membership_id and _checks(member):
            yield NextStep(f"Check {report}", url, member.name, due_on, "Then it goes to the trustees.", deed="Read it")


def _checks(member: Member) -> bool:
    return member.holds(Role.CENTRAL_TEAM, Role.TRUST_LEAD)


def _to_read(member: Member, pk: int, year: int, board_on: date | None) -> NextStep:
    url = address_in(member.trust_slug, "reports:impact_report", impact_id=pk)
    why = f"The board meets on {day(board_on)}." if board_on else ""
    return NextStep(f"Read the impact report for {year_in_words(year)}", url, member.name, board_on, why, deed="Read it")


def about_year(member: Member) -> Inquiry | None:
    """Whether the year of which it is time to tell has reports and no impact report; of those who prepare it."""
    if not member.is_trust_lead:
        return None
    year = year_to_tell(timezone.localdate())
    return _YEAR.about(days=(date(year, 9, 1), date(year, 9, 1)))


def begin_steps(member: Member, rows: Rows) -> Iterator[NextStep]:
    """One step, which may wait: no day is set for it."""
    for (year,) in rows:
        url, why = address_in(member.trust_slug, "reports:impact_reports"), "Its figures are there already."
        yield NextStep(f"Prepare the impact report for {year_in_words(year)}", url, member.name, why=why, may_wait=True)


def about_consents(member: Member) -> Inquiry | None:
    """Quotations that wait for this head; None of those who head no school."""
    return _CONSENTS.about(schools=member.headed_school_ids) if member.headed_school_ids else None


def consent_steps(member: Member, rows: Rows) -> Iterator[NextStep]:
    """One step for all of them."""
    for (number,) in rows:
        what = "Say whether your school may be quoted" + ("" if number == 1 else f" ({number} times)")
        url = address_in(member.trust_slug, "reports:consents")
        yield NextStep(what, url, member.name, why="In the annual impact report for trustees.", deed="Read it")


def _reports() -> "QuerySet[Any, Any]":
    """What is written, and what was released of late for a board that has not met before the last days."""
    read = ImpactReportReading.objects.filter(report=OuterRef("pk"), membership=MEMBER)
    fresh = Q(stage=ImpactReportStage.RELEASED, released_at__date__gte=FIRST_DAY) & (Q(board_on=None) | Q(board_on__gte=LAST_DAY))
    is_checked = ExpressionWrapper(Q(checked_at__isnull=False), output_field=BooleanField())
    is_returned = ExpressionWrapper(Q(returned_at__isnull=False), output_field=BooleanField())
    rows: QuerySet[Any, Any] = ImpactReport.objects.filter(Q(stage__in=WRITTEN) | fresh).order_by("year", "pk")
    return rows.values_list("pk", "year", "stage", "board_on", is_checked, is_returned, "sent_by", Exists(read))


def _year() -> "QuerySet[Any, Any]":
    year = ExtractYear(Value(FIRST_DAY, output_field=DateField()))
    told = ImpactReport.objects.filter(year=OuterRef("cycle__academic_year"))
    rows = Review.objects.filter(~Exists(told), cycle__academic_year=year, stage__in=_NEXT)
    found: QuerySet[Any, Any] = rows.order_by("cycle__academic_year").values_list("cycle__academic_year").distinct()
    return found


def _consents() -> "QuerySet[Any, Any]":
    used = Quoted.objects.standing().filter(quotation=OuterRef("pk"))
    rows = Quotation.objects.filter(Exists(used), is_one_of("school", SCHOOLS), consent=Consent.ASKED)
    counted: QuerySet[Any, Any] = rows.order_by().values("trust").annotate(number=Count("pk")).values_list("number")
    return counted


_REPORTS, _YEAR, _CONSENTS = Prepared(_reports), Prepared(_year), Prepared(_consents)
