"""A released report as pages to be set. It asks nobody's rights: what it writes is kept behind the same door as the report itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports.documents.errors import NotThere
from reports.documents.manuscripts import Manuscript
from reports.review_pdf.rules import BAR_STEP, Bar, Block, bars_of, blocks_of
from reviews.assignments.rules.days import span
from reviews.review_reports.enums import SectionKey
from reviews.review_reports.queries.reading import ReleasedReport, released_report
from reviews.review_reports.rules.drafting import BESIDES
from schools.web.pages import Fact

TEMPLATE, STYLE = "reports/pdf/review_report.html", "reports/review_report.css"


@dataclass(frozen=True, slots=True)
class SectionPages:
    """A section as it is set. `key` says which sections look different, and is the address that the contents lead to."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A row of the table of evidence: in numbers, none of them small."""

    label: str
    question: str
    activities: str
    notes: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportPages:
    """Everything that the PDF says. `foot` stands at the bottom of each page, beside its number."""

    title: str
    trust: str
    school: str
    place: str
    cycle: str
    version: str
    because: str
    released_on: date
    facts: tuple[Fact, ...]
    team: tuple[Fact, ...]
    sections: tuple[SectionPages, ...]
    evidence: tuple[EvidenceLine, ...]
    bars: tuple[Bar, ...]
    chart_height: int
    chart_title: str
    foot: str


def review_report(report_id: int) -> Manuscript:
    """One query, inside the trust. Raises NotThere for a version that is not out."""
    report = released_report(report_id)
    if report is None:
        raise NotThere("This version of the report is not released.")
    return Manuscript(TEMPLATE, pages_of(report), STYLE)


def pages_of(report: ReleasedReport) -> ReportPages:
    """No query."""
    evidence = tuple(_evidence(report))
    bars = bars_of((line.label, row.notes, row.notes_in_words) for line, row in zip(evidence, report.evidence, strict=True))
    version, released = f"Version {report.number}", span(report.released_on, report.released_on)
    return ReportPages(
        title=f"Peer review report: {report.school}",
        trust=report.trust,
        school=report.school,
        place=", ".join(part for part in (report.phase, report.town) if part),
        cycle=report.cycle,
        version=version,
        because=report.because,
        released_on=report.released_on,
        facts=tuple(_facts(report, released)),
        team=tuple(Fact(one.name, one.school, note="led the review" if one.is_lead else "") for one in report.reviewers),
        sections=tuple(_sections(report)),
        evidence=evidence,
        bars=bars,
        chart_height=len(bars) * BAR_STEP,
        chart_title="Notes of evidence: " + "; ".join(f"{bar.label}, {bar.words}" for bar in bars),
        foot=f"{report.school} \u00b7 Peer review report \u00b7 {version}, {released}",
    )


def _facts(report: ReleasedReport, released: str) -> Iterator[Fact]:
    if report.days:
        yield Fact("Visit", f"{span(report.days[0], report.days[-1])}, {report.mode.lower()}")
    yield Fact("Cycle", report.cycle if report.academic_year in report.cycle else f"{report.cycle}, {report.academic_year}")
    yield Fact("Version", f"{report.number}, released on {released}{f' by {report.released_by}' if report.released_by else ''}")


def _sections(report: ReleasedReport) -> Iterator[SectionPages]:
    """Those that say something. The table of evidence stands below what was looked at, even where that says nothing."""
    texts = {section.key: section.text for section in report.sections}
    headings = {*report.questions, BESIDES}
    for key in SectionKey:
        if key in texts or (key == SectionKey.LOOKED_AT and report.evidence):
            yield SectionPages(key.value, str(key.label), blocks_of(texts.get(key, ""), headings))


def _evidence(report: ReleasedReport) -> Iterator[EvidenceLine]:
    """Questions by their number; notes under none by what they are called."""
    numbers = {question: f"Question {number}" for number, question in enumerate(report.questions, start=1)}
    for row in report.evidence:
        label = numbers.get(row.question, row.question)
        sources = tuple(f"{source.kind} ({source.notes})" for source in row.sources)
        yield EvidenceLine(label, row.question if row.question in numbers else "", row.activities_in_words, row.notes_in_words, sources)
