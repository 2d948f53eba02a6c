"""Writes the demo's impact reports, in the trust one stands in: two years that trustees have read, and one that is being checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from reports.impact.enums import Consent, ImpactReportStage, Origin, SectionKey
from reports.impact.models import ImpactReport, ImpactReportReading, ImpactReportSection, Quotation, Quoted
from reports.impact.queries.parts import facts_now
from reports.impact.queries.sources import Source, sources_of
from reports.impact.rules.emblem import ACCENT, emblem
from reports.impact.rules.story import (
    CORRECTED_BECAUSE,
    REFUSED_BECAUSE,
    REFUSING,
    SILENT,
    TALES,
    WITHDRAWN_BY,
    Tale,
    told_with,
)
from reports.statistics.queries.years import year_figures
from reports.statistics.rules.figures import YearFigures
from reviews.cycles.rules.years import academic_year_of
from reviews.demo.rules.plot import SLUG
from schools.looks.actions import choose_accent, put_logo
from schools.people.models import RoleHeld
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import Member

# In characters: what is quoted in a report of few pages.
_SHORT = 220
# Beside what a quotation stands, by what it was taken from, and the section of the source that says most.
_BESIDE = {Origin.IMPACT_REVIEW: SectionKey.PRACTICE, Origin.REPORT: SectionKey.EXCELLENCE, Origin.CHECK_OUT: SectionKey.VOICE}


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who prepares and checks the reports, who reads them; heads and their schools, by id, by the last two digits of the school's URN."""

    lead: Member
    central_id: int
    trustees: tuple[int, ...]
    heads: Mapping[int, tuple[int, int]]


def play_impact_reports(*, slug: str, lead_id: int) -> None:
    """In the demo's largest trust; nothing in the others. `lead_id` is who leads there."""
    lead = member_for(lead_id, slug) if slug == SLUG else None
    if lead is None:
        return
    put_logo(by=lead, content=emblem())
    choose_accent(by=lead, accent=ACCENT)
    held = RoleHeld.objects.current(timezone.localdate())
    heads = held.filter(is_head=True, school__urn__isnull=False).order_by("-pk").values_list("school__urn", "membership", "school")
    cast = _Cast(
        lead,
        held.filter(role=Role.CENTRAL_TEAM).order_by("pk").values_list("membership", flat=True)[0],
        tuple(held.filter(role=Role.TRUSTEE).order_by("pk").values_list("membership", flat=True)),
        {urn % 100: (head_id, school_id) for urn, head_id, school_id in heads},
    )
    today = timezone.localdate()
    for tale in TALES:
        year = academic_year_of(today) - tale.years_ago
        figures = year_figures(year)
        _play(cast, tale, figures, _thursday(today + timedelta(days=12) if tale.years_ago == 1 else date(year + 1, 11, 21)))


def _play(cast: _Cast, tale: Tale, figures: YearFigures, board_on: date) -> None:
    """Begun two months before the board meets, sent to its check two weeks before it; past ones were released nine days ahead."""
    report = _write(cast, tale, figures, board_on)
    _quote(cast, report, tale.quoted, board_on)
    if tale.years_ago == 1:
        return
    _release(cast, report, figures, board_on - timedelta(days=9))
    if WITHDRAWN_BY in tale.quoted:
        _correct(cast, report, figures, board_on + timedelta(days=63))


def _write(cast: _Cast, tale: Tale, figures: YearFigures, board_on: date, **fields: Any) -> ImpactReport:
    """With its words, sent to those who check it."""
    lead_id, sent_on = cast.lead.membership_id, _at(board_on - timedelta(days=14))
    made: ImpactReport = ImpactReport.objects.create(
        year=figures.year,
        stage=ImpactReportStage.CHECKING,
        board_on=board_on,
        begun_at=_at(board_on - timedelta(days=56)),
        begun_by_id=lead_id,
        sent_at=sent_on,
        sent_by_id=lead_id,
        **fields,
    )
    ImpactReportSection.objects.bulk_create(
        ImpactReportSection(
            trust_id=made.trust_id,
            report=made,
            key=key,
            position=place,
            text=told_with(tale.texts.get(key, ""), figures),
            version=1,
            saved_by_id=lead_id,
            saved_at=sent_on - timedelta(days=1),
            is_chosen=key in tale.texts,
        )
        for place, key in enumerate(SectionKey.values)
    )
    return made


def _quote(cast: _Cast, report: ImpactReport, urns: tuple[int, ...], board_on: date) -> None:
    """A saying of each school, if it has one."""
    sources = sources_of(cast.lead, report.year, [cast.heads[urn][1] for urn in urns])
    found = [saying for urn in urns if (saying := next(_sayings(cast, sources, urn, board_on), None)) is not None]
    made = Quotation.objects.bulk_create(found)
    Quoted.objects.bulk_create(
        Quoted(trust_id=report.trust_id, report=report, quotation=one, section=_BESIDE[Origin(one.origin)]) for one in made
    )


def _sayings(cast: _Cast, sources: tuple[Source, ...], urn: int, board_on: date) -> Iterator[Quotation]:
    """Paragraphs that are short enough, the longest first; one school is quoted from its impact review, the next from its report."""
    wanted = Origin.REPORT if urn % 2 else Origin.IMPACT_REVIEW
    mine = (source for source in sources if source.school_id == cast.heads[urn][1])
    said = [(source, text) for source in mine for text in source.paragraphs if len(text) <= _SHORT]
    for source, text in sorted(said, key=lambda one: (one[0].origin != wanted, -len(one[1]))):
        yield _quotation(cast, source, text, urn, board_on)


def _quotation(cast: _Cast, source: Source, text: str, urn: int, board_on: date) -> Quotation:
    """The head said yes, but for those of whom the story says otherwise, in the year that is being checked."""
    asked_at, is_now = _at(board_on - timedelta(days=30)), board_on > timezone.localdate()
    consent = Consent.ASKED if is_now and urn == SILENT else Consent.REFUSED if is_now and urn == REFUSING else Consent.GIVEN
    answered = {} if consent == Consent.ASKED else {"answered_at": asked_at + timedelta(days=3), "answered_by_id": cast.heads[urn][0]}
    return Quotation(
        trust_id=cast.lead.trust_id,
        text=text,
        school_id=source.school_id,
        origin=source.origin,
        origin_id=source.row_id,
        origin_in_words=source.words,
        consent=consent,
        asked_at=asked_at,
        asked_by_id=cast.lead.membership_id,
        refused_because=REFUSED_BECAUSE if consent == Consent.REFUSED else "",
        **answered,
    )


def _release(cast: _Cast, report: ImpactReport, figures: YearFigures, on: date) -> None:
    """Checked the day before; every trustee has opened it since."""
    report.checked_at, report.checked_by_id = _at(on - timedelta(days=1)), cast.central_id
    report.stage, report.released_at, report.released_by_id = ImpactReportStage.RELEASED, _at(on), cast.lead.membership_id
    report.figures, report.facts = figures.as_json(), facts_now(report, figures, released_by=cast.lead.name).as_json()
    report.save()
    readings = [ImpactReportReading(trust_id=report.trust_id, report=report, membership_id=trustee) for trustee in cast.trustees]
    ImpactReportReading.objects.bulk_create(readings)


def _correct(cast: _Cast, first: ImpactReport, figures: YearFigures, on: date) -> None:
    """A version that leaves out words whose consent was withdrawn."""
    (head_id, school_id), tale = cast.heads[WITHDRAWN_BY], next(tale for tale in TALES if WITHDRAWN_BY in tale.quoted)
    withdrawn = Quotation.objects.filter(quoted__report=first, school=school_id)
    withdrawn.update(consent=Consent.WITHDRAWN, withdrawn_at=_at(on - timedelta(days=58)), withdrawn_by_id=head_id)
    ImpactReport.objects.filter(pk=first.pk).update(stage=ImpactReportStage.SUPERSEDED)
    second = _write(cast, tale, figures, on, number=2, because=CORRECTED_BECAUSE)
    stand = Quoted.objects.filter(report=first, quotation__consent=Consent.GIVEN).order_by("pk")
    Quoted.objects.bulk_create(
        Quoted(trust_id=second.trust_id, report=second, quotation_id=one.quotation_id, section=one.section) for one in stand
    )
    _release(cast, second, figures, on - timedelta(days=9))


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(14, 20)))


def _thursday(day: date) -> date:
    """The board meets on Thursdays: that day, or the first after it."""
    return day + timedelta(days=(3 - day.weekday()) % 7)
