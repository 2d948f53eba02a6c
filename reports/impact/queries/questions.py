"""The questions before the great deeds on a report, and the pages with one short form."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from reports.impact.enums import WRITTEN, Consent
from reports.impact.models import ImpactReport, Quoted
from reports.impact.permissions import (
    can_be_checked,
    can_be_corrected,
    can_be_released,
    can_be_returned,
    can_be_sent,
    may_check,
    may_prepare,
)
from reports.impact.queries.doors import draft_for, own_draft_for, released_for
from reports.impact.queries.drafting import crumbs_of
from reports.impact.queries.parts import missing_in
from reports.impact.rules.moments import why_late, year_in_words
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question, what will happen, and the word on its button."""

    crumbs: tuple[Crumb, ...]
    question: str
    points: tuple[str, ...]
    label: str
    action: str
    back: str


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page with one short form: its heading, what it is for, and what the form begins with."""

    crumbs: tuple[Crumb, ...]
    heading: str
    lead: str
    label: str
    initial: dict[str, Any]
    back: str


def send_page(member: Member, report_id: int) -> QuestionPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    require(can_be_sent(report), WrongStage)
    if missing := missing_in(report):
        raise WrongStage(" ".join(("The report cannot be checked yet.", *missing)))
    labels = member.labels
    central = _number(Role.CENTRAL_TEAM)
    who = (
        f"the {labels.of(Role.CENTRAL_TEAM)}"
        if central
        else f"another {labels.of(Role.TRUST_LEAD)}, as nobody is in the {labels.of(Role.CENTRAL_TEAM)}"
    )
    points = (
        f"It goes to {who}. They are told.",
        "Nobody checks what they sent themselves.",
        "Whoever checks may correct words, gives it back to you with what is asked for, or says that it may go out.",
        *_late(report),
    )
    return _question(member, report, "Send the report to be checked?", points, "Send it", "send_impact")


def check_page(member: Member, report_id: int) -> QuestionPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    report = draft_for(member, report_id)
    require(may_check(member, report))
    require(can_be_checked(report), WrongStage)
    points = (
        "You say for the trust that words and figures are right, and that nobody is named who should not be.",
        "From then on nobody writes in it, unless it is taken back.",
        f"A {member.labels.of(Role.TRUST_LEAD)} releases it to the trustees.",
    )
    return _question(member, report, "May the report go out?", points, "It may go out", "check_impact")


def take_back_page(member: Member, report_id: int) -> QuestionPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    require(can_be_returned(report), WrongStage)
    points = ("You can write again.", "It is checked anew before it goes out.")
    return _question(member, report, "Take the report back?", points, "Take it back", "take_back_impact")


def release_page(member: Member, report_id: int) -> QuestionPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    require(can_be_released(report), WrongStage)
    labels, trustees = member.labels, _number(Role.TRUSTEE)
    told = (
        "No trustee has an account yet, so nobody is told."
        if not trustees
        else "One trustee is told."
        if trustees == 1
        else f"{trustees} trustees are told."
    )
    leaders = (
        f"every {labels.of(Role.SCHOOL_LEADER).lower()}, the {labels.of(Role.CENTRAL_TEAM).lower()} and every {labels.of(Role.TRUST_LEAD)}"
    )
    points = (
        f"Read by every {labels.of(Role.TRUSTEE).lower()}, {leaders}. {told}",
        *_late(report),
        "Its figures are those of this moment and stay so.",
        *_left_out(report),
        "A released report never changes. If something in it turns out to be wrong, you begin a new version and say why.",
    )
    return _question(member, report, f"Release the report for {year_in_words(report.year)}?", points, "Release it", "release_impact")


def _late(report: ImpactReport) -> tuple[str, ...]:
    late = why_late(report.board_on, timezone.localdate())
    return (late,) if late else ()


def _left_out(report: ImpactReport) -> tuple[str, ...]:
    number = Quoted.objects.standing().filter(report=report).exclude(quotation__consent=Consent.GIVEN).count()
    if not number:
        return ()
    return (
        "One quotation is left out, as its head has not agreed."
        if number == 1
        else f"{number} quotations are left out, as their heads have not agreed.",
    )


def _question(member: Member, report: ImpactReport, question: str, points: tuple[str, ...], label: str, name: str) -> QuestionPage:
    action, back = (address_in(member.trust_slug, f"reports:{each}", draft_id=report.pk) for each in (name, "impact_draft"))
    return QuestionPage(crumbs_of(member, report, label), question, points, label, action, back)


def _number(role: Role) -> int:
    number: int = RoleHeld.objects.current(timezone.localdate()).filter(role=role).values("membership").distinct().count()
    return number


def return_page(member: Member, report_id: int) -> FormPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    report = draft_for(member, report_id)
    require(may_check(member, report))
    require(can_be_returned(report), WrongStage)
    lead = "Whoever prepares it is told, and reads what you ask for above the report."
    back = address_in(member.trust_slug, "reports:impact_draft", draft_id=report.pk)
    return FormPage(crumbs_of(member, report, "Give back"), "Give the report back", lead, "Give it back", {}, back)


def board_page(member: Member, report_id: int) -> FormPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    lead = "The board should have the report a week ahead. Everybody whose turn it is sees the day."
    back = address_in(member.trust_slug, "reports:impact_draft", draft_id=report.pk)
    return FormPage(
        crumbs_of(member, report, "Board meeting"), "When does the board meet?", lead, "Save", {"board_on": report.board_on}, back
    )


def correction_page(member: Member, report_id: int) -> FormPage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    report = released_for(member, report_id)
    require(may_prepare(member))
    require(can_be_corrected(report), WrongStage)
    if ImpactReport.objects.filter(year=report.year, stage__in=WRITTEN).exists():
        raise WrongStage("A new version is being written already.")
    year, slug = year_in_words(report.year), member.trust_slug
    back = address_in(slug, "reports:impact_report", impact_id=report.pk)
    way = (Crumb("Impact reports", address_in(slug, "reports:impact_reports")), Crumb(year, back), Crumb("New version"))
    lead = (
        f"Version {report.number + 1} begins with the words of version {report.number}, without quotations whose consent was withdrawn; "
        "its figures are those of its own release. It is checked and released like the first. Until then everybody reads the present one."
    )
    return FormPage(way, f"A new version for {year}", lead, "Begin the new version", {}, back)
