"""Notices about impact reports and quotations. None says what a report says, nor what is quoted."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from reports.impact.enums import Consent, ImpactReportStage
from reports.impact.models import ImpactReport, Quotation, Quoted
from reports.impact.rules.moments import year_in_words
from schools.notices.actions.notices import notify
from schools.people.models import Membership, RoleHeld
from schools.people.rules import day
from schools.tenancy.enums import Role

_BOARD = " The board meets on {}."


def tell_of_check(*, report_id: int) -> None:
    """Those who check it, but for whoever sent it."""
    row = _row(report_id)
    if row.stage == ImpactReportStage.CHECKING and row.checked_at is None:
        sentence = f"The impact report for {year_in_words(row.year)} waits for your check.{_board(row)}"
        checkers = _holding(Role.CENTRAL_TEAM) if _holding(Role.CENTRAL_TEAM).exists() else _holding(Role.TRUST_LEAD)
        _notify(checkers.exclude(membership=row.sent_by_id), sentence, _url(row, "impact_draft"))


def tell_of_return(*, report_id: int) -> None:
    """Those who prepare it."""
    row = _row(report_id)
    if row.stage == ImpactReportStage.DRAFT and row.returned_at is not None:
        sentence = f"The impact report for {year_in_words(row.year)} came back from its check, with what is asked for."
        _notify(_holding(Role.TRUST_LEAD).exclude(membership=row.returned_by_id), sentence, _url(row, "impact_draft"))


def tell_of_checked(*, report_id: int) -> None:
    """Those who release it."""
    row = _row(report_id)
    if row.stage == ImpactReportStage.CHECKING and row.checked_at is not None:
        sentence = f"The impact report for {year_in_words(row.year)} is checked and can be released.{_board(row)}"
        _notify(_holding(Role.TRUST_LEAD).exclude(membership=row.checked_by_id), sentence, _url(row, "impact_draft"))


def tell_of_release(*, report_id: int) -> None:
    """The trustees, for whom it is made."""
    row = _row(report_id)
    if row.stage != ImpactReportStage.RELEASED:
        return
    what = (
        "The impact report for {} is there for you to read." if row.number == 1 else "There is a new version of the impact report for {}."
    )
    sentence = f"{what.format(year_in_words(row.year))}{_board(row)}"
    _notify(_holding(Role.TRUSTEE).exclude(membership=row.released_by_id), sentence, _url(row, "impact_report"))


def tell_of_asking(*, quotation_id: int) -> None:
    """The heads of the quoted school. Nobody where it was taken out meanwhile."""
    row = _quotation(quotation_id)
    if row is not None and row.consent == Consent.ASKED and Quoted.objects.standing().filter(quotation=row).exists():
        sentence = f"The annual impact report would like to quote {row.school.name}. Please say whether it may."
        _notify(_holding(Role.SCHOOL_LEADER).filter(school=row.school_id, is_head=True), sentence, _consents(row))


def tell_of_answer(*, quotation_id: int) -> None:
    """Whoever asked; of a withdrawal all who prepare reports, for one that is out may need a new version."""
    row = _quotation(quotation_id)
    if row is None:
        return
    url = reverse("reports:impact_reports", kwargs={"trust_slug": row.trust.slug})
    if row.consent == Consent.WITHDRAWN:
        sentence = f"{row.school.name} has withdrawn its consent to a quotation in an impact report."
        _notify(_holding(Role.TRUST_LEAD), sentence, url)
    elif row.consent in (Consent.GIVEN, Consent.REFUSED):
        said = "agrees to be quoted" if row.consent == Consent.GIVEN else "does not agree to be quoted"
        _notify(_holding(Role.TRUST_LEAD).filter(membership=row.asked_by_id), f"{row.school.name} {said} in the impact report.", url)


def _row(report_id: int) -> ImpactReport:
    row: ImpactReport = ImpactReport.objects.select_related("trust").get(pk=report_id)
    return row


def _quotation(quotation_id: int) -> Quotation | None:
    row: Quotation | None = Quotation.objects.select_related("trust", "school").filter(pk=quotation_id).first()
    return row


def _board(row: ImpactReport) -> str:
    return _BOARD.format(day(row.board_on)) if row.board_on and row.board_on >= timezone.localdate() else ""


def _holding(role: Role) -> Any:
    return RoleHeld.objects.current(timezone.localdate()).filter(role=role)


def _notify(rows: Any, sentence: str, url: str) -> None:
    here = Membership.objects.current(timezone.localdate()).filter(pk__in=rows.values("membership"))
    notify(membership_ids=here.order_by("pk").values_list("pk", flat=True), sentence=sentence, url=url)


def _url(row: ImpactReport, name: str) -> str:
    key = "draft_id" if name == "impact_draft" else "impact_id"
    return reverse(f"reports:{name}", kwargs={"trust_slug": row.trust.slug, key: row.pk})


def _consents(row: Quotation) -> str:
    return reverse("reports:consents", kwargs={"trust_slug": row.trust.slug})
