"""A released impact report as one frozen value: what its page shows and what documents are made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from reports.impact.enums import OUT, SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection, Quoted
from reports.impact.rules.areas import AreaLine
from reports.impact.rules.facts import Facts, facts_from
from reports.impact.rules.moments import year_in_words
from reports.impact.rules.wording import items_of
from reports.statistics.rules.figures import Chapter, YearFigures
from schools.looks.queries import look_of_trust
from schools.looks.rules import Look

# What others take from here, wherever it is made.
__all__ = ["AreaLine", "ImpactSection", "Quotation", "ReleasedImpact", "VersionLine", "impact_of", "released_impact"]


@dataclass(frozen=True, slots=True)
class ImpactSection:
    """A chosen section in the place that the lead gave it. `text` may be empty; `chapter` is there for sections with figures."""

    key: SectionKey
    heading: str
    text: str
    chapter: Chapter | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a school whose head consented to their printing. `section` says beside which section they stand.

    `origin` is what they were taken from, in words ("Review report, 3 March 2026"). `withdrawn_on` is set where consent was taken back
    after the release: such words are marked, and no later version has them.
    """

    section: SectionKey
    text: str
    school: str
    origin: str
    consented_by: str
    consented_on: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version that was released, and why it followed the one before (empty for the first)."""

    number: int
    released_on: date
    because: str


@dataclass(frozen=True, slots=True)
class ReleasedImpact:
    """Everything that a released version says.

    `sections` are the chosen ones in their order, summary, asks, limits and cross-map among them. `asks` are the paragraphs of that
    section, one an ask; `limits` are sentences that come with the figures and stand beside the lead's own words on limits. `versions` are
    all up to this one, the oldest first.
    """

    report_id: int
    trust: str
    year: int
    year_in_words: str
    number: int
    because: str
    board_on: date | None
    prepared_by: str
    checked_by: str
    released_by: str
    released_on: date
    sections: tuple[ImpactSection, ...]
    quotations: tuple[Quotation, ...]
    asks: tuple[str, ...]
    limits: tuple[str, ...]
    cross_map: tuple[AreaLine, ...]
    versions: tuple[VersionLine, ...]
    figures: YearFigures
    look: Look

    def text_of(self, key: SectionKey) -> str:
        """The lead's words in a section; empty where it was not chosen or says nothing."""
        return next((section.text for section in self.sections if section.key == key), "")

    def quoted_in(self, key: SectionKey) -> tuple[Quotation, ...]:
        """The quotations of a section whose consent stands."""
        return tuple(one for one in self.quotations if one.section == key and one.withdrawn_on is None)


def released_impact(report_id: int) -> ReleasedImpact | None:
    """A released version, in the trust one stands in; None for one that is not out or not there. Five queries.

    Whoever asks has asked whether the reader may see it.
    """
    row: ImpactReport | None = ImpactReport.objects.filter(pk=report_id, stage__in=OUT).first()
    return None if row is None else released_from(row, editions_of(row.year))


def editions_of(year: int) -> list[ImpactReport]:
    """All versions of a year that are out, without what they say, the oldest first. One query."""
    return list(ImpactReport.objects.filter(year=year, stage__in=OUT).defer("figures", "facts").order_by("number"))


def released_from(row: ImpactReport, editions: Iterable[ImpactReport]) -> ReleasedImpact:
    """The same of a row that is out, one of the year's editions. Three queries."""
    figures, facts = YearFigures.from_json(row.figures), facts_from(row.facts)
    return impact_of(row, figures, facts, timezone.localdate(row.released_at), editions)


def impact_of(row: ImpactReport, figures: YearFigures, facts: Facts, released_on: date, editions: Iterable[ImpactReport]) -> ReleasedImpact:
    """A version as it reads with these figures, released or as it would be. Three queries."""
    sections = _sections(row, figures)
    texts = {section.key: section.text for section in sections}
    return ReleasedImpact(
        report_id=row.pk,
        trust=facts.trust,
        year=row.year,
        year_in_words=year_in_words(row.year),
        number=row.number,
        because=row.because,
        board_on=row.board_on,
        prepared_by=facts.prepared_by,
        checked_by=facts.checked_by,
        released_by=facts.released_by,
        released_on=released_on,
        sections=sections,
        quotations=_quotations(row),
        asks=items_of(texts.get(SectionKey.ASKS, "")),
        limits=figures.limits,
        cross_map=facts.cross_map if SectionKey.CROSS_MAP in texts else (),
        versions=tuple(
            VersionLine(one.number, timezone.localdate(one.released_at), one.because) for one in editions if one.number <= row.number
        ),
        figures=figures,
        look=look_of_trust(),
    )


def _sections(row: ImpactReport, figures: YearFigures) -> tuple[ImpactSection, ...]:
    """Those that are taken in, each with its chapter."""
    chapters = {chapter.key.value: chapter for chapter in figures.chapters}
    rows = ImpactReportSection.objects.filter(report=row, is_chosen=True).order_by("position").values_list("key", "text")
    return tuple(ImpactSection(SectionKey(key), str(SectionKey(key).label), text, chapters.get(key)) for key, text in rows)


def _quotations(row: ImpactReport) -> tuple[Quotation, ...]:
    """Those to which the head has consented; in a released version also those whose consent was withdrawn since."""
    rows = Quoted.objects.printed() if row.stage in OUT else Quoted.objects.consented()
    mine = rows.filter(report=row).select_related("quotation__school", "quotation__answered_by__person")
    return tuple(_quotation(one) for one in mine.order_by("pk"))


def _quotation(row: Quoted) -> Quotation:
    said = row.quotation
    return Quotation(
        section=SectionKey(row.section),
        text=said.text,
        school=said.school.name,
        origin=said.origin_in_words,
        consented_by=said.answered_by.person.name if said.answered_by else "",
        consented_on=timezone.localdate(said.answered_at),
        withdrawn_on=timezone.localdate(said.withdrawn_at) if said.withdrawn_at else None,
    )
