"""What a version quotes, with whose consent; and the words of a school that it may quote."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from reports.impact.enums import Consent, Origin, SectionKey
from reports.impact.models import ImpactReport, Quoted
from reports.impact.permissions import can_be_written
from reports.impact.queries.doors import own_draft_for
from reports.impact.queries.drafting import crumbs_of
from reports.impact.queries.sources import Source, schools_to_quote, source_of, sources_of
from reports.impact.rules.moments import year_in_words
from reviews.writing.rules.guard import Doubt, doubts_in
from schools.people.models import RoleHeld
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.pages import Crumb, Kind, StatusPill

_KINDS = {Consent.ASKED: Kind.WAITING, Consent.GIVEN: Kind.DONE, Consent.REFUSED: Kind.STOPPED, Consent.WITHDRAWN: Kind.STOPPED}


@dataclass(frozen=True, slots=True)
class QuotationLine:
    """A quotation as those who write the report see it. `is_unasked` says that nobody has an account as head of its school."""

    text: str
    school: str
    origin: str
    section: str
    pill: StatusPill
    said: str
    is_unasked: bool
    doubts: tuple[Doubt, ...]
    remove_url: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that may be quoted."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class SourceLines:
    """What was said in one place, in paragraphs."""

    words: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class QuotationsPage:
    """What is quoted, and where to pick from: `sources` are the chosen school's, none while no school is chosen."""

    crumbs: tuple[Crumb, ...]
    year_in_words: str
    write: Answer
    quotations: tuple[QuotationLine, ...]
    schools: tuple[tuple[int, str], ...]
    school: int | None
    section: str
    sources: tuple[SourceLines, ...]
    typed_url: str
    back: str


@dataclass(frozen=True, slots=True)
class QuotePage:
    """The form of one quotation. Without a source it is typed, with its school."""

    crumbs: tuple[Crumb, ...]
    source: Source | None
    initial: dict[str, Any]
    sections: tuple[tuple[str, str], ...]
    schools: tuple[tuple[int, str], ...]
    back: str


def quotations_page(member: Member, report_id: int, query: Mapping[str, str]) -> QuotationsPage:
    """Three queries, and three more where a school is chosen. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    schools = schools_to_quote()
    school = next((pk for pk, _ in schools if str(pk) == query.get("school")), None)
    section = query.get("section", "") if query.get("section") in SectionKey else ""
    return QuotationsPage(
        crumbs=crumbs_of(member, report, "Quotations"),
        year_in_words=year_in_words(report.year),
        write=can_be_written(member, report),
        quotations=lines_of(member, report, Quoted.objects.standing().filter(report=report)),
        schools=schools,
        school=school,
        section=section,
        sources=tuple(_source_lines(member, report, one, section) for one in sources_of(member, report.year, (school,))) if school else (),
        typed_url=_add_url(member, report, Origin.TYPED, 0, 0, section),
        back=address_in(member.trust_slug, "reports:impact_draft", draft_id=report.pk),
    )


def lines_of(member: Member, report: ImpactReport, rows: "QuerySet[Quoted]") -> tuple[QuotationLine, ...]:
    """In the order in which they were taken in. One query."""
    heads = RoleHeld.objects.current(timezone.localdate()).filter(
        role=Role.SCHOOL_LEADER, is_head=True, school=OuterRef("quotation__school")
    )
    found = rows.select_related("quotation__school", "quotation__answered_by__person", "quotation__withdrawn_by__person").annotate(
        has_head=Exists(heads)
    )
    return tuple(_line(member, report, row) for row in found.order_by("pk"))


def _line(member: Member, report: ImpactReport, row: Any) -> QuotationLine:
    said = row.quotation
    ids = {"draft_id": report.pk, "quotation_id": said.pk}
    return QuotationLine(
        text=said.text,
        school=said.school.name,
        origin=said.origin_in_words,
        section=str(SectionKey(row.section).label),
        pill=StatusPill(str(Consent(said.consent).label), _KINDS[Consent(said.consent)]),
        said=_said(said),
        is_unasked=said.consent == Consent.ASKED and not row.has_head,
        doubts=doubts_in(said.text),
        remove_url=address_in(member.trust_slug, "reports:unquote", **ids),
    )


def _said(row: Any) -> str:
    """Who said so, when, and why."""
    if row.consent == Consent.WITHDRAWN:
        return f"{row.withdrawn_by.person.name}, {day(timezone.localdate(row.withdrawn_at))}"
    if row.answered_by is None:
        return f"asked on {day(timezone.localdate(row.asked_at))}"
    who = f"{row.answered_by.person.name}, {day(timezone.localdate(row.answered_at))}"
    return f"{who}: {row.refused_because}" if row.refused_because else who


def _source_lines(member: Member, report: ImpactReport, source: Source, section: str) -> SourceLines:
    return SourceLines(
        source.words,
        tuple(
            Candidate(text, _add_url(member, report, source.origin, source.row_id, part, section))
            for part, text in enumerate(source.paragraphs)
        ),
    )


def _add_url(member: Member, report: ImpactReport, origin: Origin, row_id: int, part: int, section: str) -> str:
    here = address_in(member.trust_slug, "reports:quote", draft_id=report.pk)
    return f"{here}?origin={origin.value}&row={row_id}&part={part}&section={section}"


def quote_page(member: Member, report_id: int, query: Mapping[str, str]) -> QuotePage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    report = own_draft_for(member, report_id)
    origin = Origin(query["origin"]) if query.get("origin") in Origin else Origin.TYPED
    source = None if origin == Origin.TYPED else source_of(member, report.year, origin, _number(query.get("row")))
    part = _number(query.get("part"))
    text = source.paragraphs[part] if source and part < len(source.paragraphs) else ""
    section = query["section"] if query.get("section") in SectionKey else SectionKey.PRACTICE
    quotations = address_in(member.trust_slug, "reports:impact_quotations", draft_id=report.pk)
    return QuotePage(
        crumbs=(*crumbs_of(member, report, "")[:2], Crumb("Quotations", quotations), Crumb("Quote")),
        source=source,
        initial={"text": text, "section": section},
        sections=tuple((key.value, str(key.label)) for key in SectionKey),
        schools=() if source else schools_to_quote(),
        back=f"{quotations}?school={source.school_id}&section={section}" if source else quotations,
    )


def _number(text: str | None) -> int:
    """What an address says, and 0 for what is no number that a row could have."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0
