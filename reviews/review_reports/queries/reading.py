"""A released report as its reader sees it, from what was kept at its release: on screen, and for whoever makes a document of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.queries.seeing import Seen
from reviews.review_reports.enums import OUT, ReportStage, SectionKey
from reviews.review_reports.models import ReportSection, ReviewReport
from reviews.review_reports.queries.doors import released_for
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.rules.evidence import EvidenceRow
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer, facts_from
from reviews.writing.rules.wording import is_blank
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section that says something."""

    key: SectionKey
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ReleasedReport:
    """Everything that a released version of a report says. It holds no grades, and of evidence numbers only.

    `number` is the version; `because` says why there is one after the first. `sections` come in their order, blank ones left out.
    `days` are the visit's first and last day, the same twice for a visit of one, none where no day was set.
    """

    report_id: int
    review_id: int
    trust: str
    school: str
    town: str
    phase: str
    cycle: str
    academic_year: str
    number: int
    released_on: date
    released_by: str
    days: tuple[date, ...]
    mode: str
    focus: str
    questions: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    sections: tuple[SectionText, ...]
    looked_at: tuple[LookedAt, ...]
    evidence: tuple[EvidenceRow, ...]
    because: str
    is_superseded: bool

    def text_of(self, key: SectionKey) -> str:
        """The words of a section; empty where it says nothing."""
        return next((section.text for section in self.sections if section.key == key), "")

    @property
    def excellence(self) -> str:
        """The area of excellence to share."""
        return self.text_of(SectionKey.EXCELLENCE)

    @property
    def sharing(self) -> str:
        """Who reads this report."""
        return self.text_of(SectionKey.SHARING)


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A released version of the same report. `because` says why it followed the one before."""

    number: int
    released_on: date
    because: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """A released version as a reader sees it; `versions` are all that were released, newest first."""

    crumbs: tuple[Crumb, ...]
    report: ReleasedReport
    versions: tuple[VersionLine, ...]


def reading_page(member: Member, report_id: int) -> ReadingPage:
    """Five queries. Raises NotFound for whoever is not among its readers now."""
    seen = released_for(member, report_id)
    report = released_report(report_id)
    if report is None:
        raise NotFound
    return ReadingPage(seen.crumbs("Report"), report, _versions(seen, report_id))


def _versions(seen: Seen, here: int) -> tuple[VersionLine, ...]:
    rows = ReviewReport.objects.filter(review=seen.review, stage__in=OUT).order_by("-number")
    return tuple(
        VersionLine(number, timezone.localdate(at), because, report_url(seen.member, pk), pk == here)
        for pk, number, at, because in rows.values_list("pk", "number", "released_at", "because")
    )


def report_url(member: Member, report_id: int) -> str:
    """The address of a released version."""
    return reverse("reviews:report", kwargs={"trust_slug": member.trust_slug, "report_id": report_id})


def released_report(report_id: int) -> ReleasedReport | None:
    """A released version, in the trust one stands in; None for one that is not out or not there. Two queries.

    Whoever asks has asked whether the reader may see it.
    """
    row: ReviewReport | None = ReviewReport.objects.filter(pk=report_id, stage__in=OUT).first()
    if row is None or row.released_at is None:
        return None
    facts = facts_of(row)
    return ReleasedReport(
        report_id=row.pk,
        review_id=row.review_id,
        trust=facts.trust,
        school=facts.school,
        town=facts.town,
        phase=facts.phase,
        cycle=facts.cycle,
        academic_year=facts.academic_year,
        number=row.number,
        released_on=timezone.localdate(row.released_at),
        released_by=facts.released_by,
        days=(facts.visit_on, facts.visit_until or facts.visit_on) if facts.visit_on else (),
        mode=facts.mode,
        focus=facts.focus,
        questions=facts.questions,
        reviewers=facts.reviewers,
        sections=section_texts(ReportSection.objects.filter(report=row)),
        looked_at=facts.looked_at,
        evidence=facts.evidence,
        because=row.because,
        is_superseded=row.stage == ReportStage.SUPERSEDED,
    )


def facts_of(row: ReviewReport) -> Facts:
    """What was kept at the release; of a version that is still written, what is so now. No query for the former."""
    return facts_from(row.facts) if row.facts else live_facts(row.review_id)


def section_texts(rows: Iterable[ReportSection]) -> tuple[SectionText, ...]:
    """The sections that say something, in their order. One query where a queryset is given."""
    texts = {row.key: row.text for row in rows if not is_blank(row.text)}
    return tuple(SectionText(key, str(key.label), texts[key]) for key in SectionKey if key in texts)
