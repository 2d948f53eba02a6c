"""The page on which the head of a school says whether its words may be printed."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from reports.impact.enums import Consent
from reports.impact.models import Quotation, Quoted
from reports.impact.permissions import may_consent
from reports.impact.rules.moments import year_in_words
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill

_KINDS = {Consent.ASKED: Kind.NOW, Consent.GIVEN: Kind.DONE, Consent.REFUSED: Kind.STOPPED, Consent.WITHDRAWN: Kind.STOPPED}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent with one quotation and could not be done: it stands there again, with the reason."""

    quotation_id: int
    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A quotation of the head's school. `is_printed` says that a version with it is out."""

    quotation_id: int
    text: str
    school: str
    origin: str
    year_in_words: str
    asked: str
    pill: StatusPill
    said: str
    is_asked: bool
    is_given: bool
    is_printed: bool
    url: str
    typed: Typed | None


@dataclass(frozen=True, slots=True)
class ConsentsPage:
    """What waits for an answer, and what was answered, the newest first."""

    crumbs: tuple[Crumb, ...]
    waiting: tuple[ConsentLine, ...]
    answered: tuple[ConsentLine, ...]


def quotation_for(member: Member, quotation_id: int) -> int:
    """The door to one. One query. Raises NotYours for whoever heads no school, NotFound for another school's words."""
    require(may_consent(member))
    if not Quotation.objects.filter(pk=quotation_id, school__in=member.headed_school_ids).exists():
        raise NotFound
    return quotation_id


def consents_page(member: Member, typed: Typed | None = None) -> ConsentsPage:
    """One query. Raises NotYours for whoever heads no school."""
    require(may_consent(member))
    lines = tuple(_line(member, row, typed) for row in _rows(member))
    return ConsentsPage(
        crumbs=(Crumb("Impact reports", address_in(member.trust_slug, "reports:impact_reports")), Crumb("Quotations of your school")),
        waiting=tuple(line for line in lines if line.is_asked),
        answered=tuple(line for line in lines if not line.is_asked),
    )


def _rows(member: Member) -> Any:
    """Those that some version quotes."""
    used = Quoted.objects.standing().filter(quotation=OuterRef("pk"))
    rows = Quotation.objects.filter(Exists(used), school__in=member.headed_school_ids)
    return (
        rows.select_related("school", "asked_by__person", "answered_by__person", "withdrawn_by__person")
        .annotate(
            year=Subquery(used.order_by().values("report__year")[:1]),
            is_printed=Exists(Quoted.objects.printed().filter(quotation=OuterRef("pk"))),
        )
        .order_by("-pk")
    )


def _line(member: Member, row: Any, typed: Typed | None) -> ConsentLine:
    return ConsentLine(
        quotation_id=row.pk,
        text=row.text,
        school=row.school.name,
        origin=row.origin_in_words,
        year_in_words=year_in_words(row.year),
        asked=f"{row.asked_by.person.name} asked on {day(timezone.localdate(row.asked_at))}",
        pill=StatusPill(_WORDS[Consent(row.consent)], _KINDS[Consent(row.consent)]),
        said=_said(row),
        is_asked=row.consent == Consent.ASKED,
        is_given=row.consent == Consent.GIVEN,
        is_printed=row.is_printed,
        url=address_in(member.trust_slug, "reports:answer_consent", quotation_id=row.pk),
        typed=typed if typed is not None and typed.quotation_id == row.pk else None,
    )


_WORDS = {
    Consent.ASKED: "May it be printed?",
    Consent.GIVEN: "May be printed",
    Consent.REFUSED: "May not be printed",
    Consent.WITHDRAWN: "Withdrawn",
}


def _said(row: Any) -> str:
    if row.withdrawn_by is not None:
        return f"{row.withdrawn_by.person.name}, {day(timezone.localdate(row.withdrawn_at))}"
    if row.answered_by is None:
        return ""
    who = f"{row.answered_by.person.name}, {day(timezone.localdate(row.answered_at))}"
    return f"{who}: {row.refused_because}" if row.refused_because else who
