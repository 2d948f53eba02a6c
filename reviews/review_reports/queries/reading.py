"""A released report as its reader sees it, from what was kept at its release: on screen, and for whoever makes a document of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.days import span
from reviews.assignments.rules.sight import Thing, Tie
from reviews.cycles.models import Cycle, Review
from reviews.review_reports.enums import OUT, ReportStage, SectionKey
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport
from reviews.review_reports.permissions import goes_on, may_begin_version
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.queries.readers import readers_of
from reviews.review_reports.rules.evidence import EvidenceRow
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer, facts_from
from reviews.writing.rules.wording import is_blank
from schools.people.rules import day
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.tenancy.prepared import CYCLE, HOST, MEMBER, SUBJECT, TODAY
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact
from schools.web.registries import Section, sections_for


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
class Reads:
    """How many of those who may read a version have opened it."""

    read: int
    readers: int


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """A released version as a reader sees it; `versions` are all that were released, newest first.

    `reads` is for those who lead. `renew` leads to a new version, for those who may begin one. `sections` are what upper apps add, such as
    a document to take along: providers listed in settings under PAGE_SECTIONS["report"], which are given the version's id.
    """

    crumbs: tuple[Crumb, ...]
    report: ReleasedReport
    facts: tuple[Fact, ...]
    versions: tuple[VersionLine, ...]
    newest_url: str
    is_first_time: bool
    reads: Reads | None
    renew: str
    sections: tuple[Section, ...]


def reading_page(seen: Seen, report_id: int) -> ReadingPage:
    """For whoever came through `released_for`. One query, and what providers of sections ask."""
    member, leads = seen.member, seen.has(Tie.LEAD, Tie.CENTRAL)
    cycle, review = seen.review.cycle, seen.review
    versions = _versions_for_leads(cycle.sharing) if leads else _VERSIONS
    rows = versions.rows(subject=review.pk, member=member.membership_id, cycle=cycle.pk, host=review.host_id, today=timezone.localdate())
    here = next(row for row in rows if row.pk == report_id)
    report = _report_of(here)
    return ReadingPage(
        crumbs=(Crumb("Reports", reverse("reviews:reports", kwargs={"trust_slug": member.trust_slug})), Crumb(report.school)),
        report=report,
        facts=_facts(member, report),
        versions=tuple(_version(member, row, report_id) for row in rows),
        newest_url="" if rows[0].pk == report_id else report_url(member, rows[0].pk),
        is_first_time=not here.is_read,
        reads=Reads(len({*here.readers} & {*here.read_by}), len(here.readers)) if leads else None,
        renew=seen.url("begin_version") if may_begin_version(seen) and goes_on(seen.review) else "",
        sections=sections_for("report", member, report_id),
    )


def _out() -> Any:
    """Released versions, each with its sections as pairs of key and words. One query when read."""
    sections = ReportSection.objects.filter(report=OuterRef("pk"))
    told = ArraySubquery(sections.values(json=JSONObject(key="key", text="text")))
    return ReviewReport.objects.filter(stage__in=OUT).annotate(told=told)


def _versions() -> Any:
    """Those of one review, newest first, each with whether one member has opened it."""
    readings = ReportReading.objects.filter(report=OuterRef("pk"), membership=MEMBER)
    return _out().filter(review=SUBJECT).annotate(is_read=Exists(readings)).order_by("-number")


_VERSIONS = PreparedModels(_versions)


@cache
def _versions_for_leads(sharing: str) -> PreparedModels:
    """The same, with who reads under this sharing rule."""
    review = Review(pk=SUBJECT, host_id=HOST, cycle=Cycle(pk=CYCLE, sharing=sharing))
    return PreparedModels(lambda: _with_reads(_versions(), review))


def _facts(member: Member, report: ReleasedReport) -> tuple[Fact, ...]:
    """The visit, the release and who reviewed, in the trust's words."""
    lead, other = member.labels.of(Capability.LEAD_REVIEWER), member.labels.of(Capability.PEER_REVIEWER)
    visit = [Fact("Visit", span(report.days[0], report.days[1]), note=report.mode.lower())] if report.days else []
    team = [Fact(lead if one.is_lead else other, one.name, note=one.school) for one in report.reviewers]
    return (*visit, Fact("Released", day(report.released_on)), *team)


def newest_url(member: Member, review_id: int) -> str:
    """The address of the version that readers have now. Two queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.REPORT)
    found = ReviewReport.objects.filter(review=review_id, stage=ReportStage.RELEASED).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound
    return report_url(seen.member, found)


def _with_reads(rows: Any, review: Review) -> Any:
    """Each with the memberships that may read it, as `readers`, and those that have opened it, as `read_by`, still readers or not."""
    readings = ReportReading.objects.filter(report=OuterRef("pk")).order_by()
    may = readers_of(review, TODAY).order_by()
    return rows.annotate(readers=ArraySubquery(may.values("pk")), read_by=ArraySubquery(readings.values("membership")))


def _version(member: Member, row: ReviewReport, here: int) -> VersionLine:
    return VersionLine(row.number, _released_on(row), row.because, report_url(member, row.pk), row.pk == here)


def _released_on(row: ReviewReport) -> date:
    """The day, in school time. A constraint says that a version which is out has one."""
    return timezone.localdate(row.released_at)


def report_url(member: Member, report_id: int) -> str:
    """The address of a released version."""
    return reverse("reviews:report", kwargs={"trust_slug": member.trust_slug, "report_id": report_id})


def released_report(report_id: int) -> ReleasedReport | None:
    """A released version, in the trust one stands in; None for one that is not out or not there. One query.

    Whoever asks has asked whether the reader may see it.
    """
    row: ReviewReport | None = _out().filter(pk=report_id).first()
    return None if row is None else _report_of(row)


def _report_of(row: Any) -> ReleasedReport:
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
        released_on=_released_on(row),
        released_by=facts.released_by,
        days=(facts.visit_on, facts.visit_until or facts.visit_on) if facts.visit_on else (),
        mode=facts.mode,
        focus=facts.focus,
        questions=facts.questions,
        reviewers=facts.reviewers,
        sections=_section_texts(row.told),
        looked_at=facts.looked_at,
        evidence=facts.evidence,
        because=row.because,
        is_superseded=row.stage == ReportStage.SUPERSEDED,
    )


def facts_of(row: ReviewReport) -> Facts:
    """What was kept at the release; of a version that is still written, what is so now. No query for the former."""
    return facts_from(row.facts) if row.facts else live_facts(row.review_id)


def _section_texts(told: Iterable[Any]) -> tuple[SectionText, ...]:
    """The sections that say something, in their order."""
    read = [json.loads(one) if isinstance(one, str) else one for one in told]
    texts = {one["key"]: one["text"] for one in read if not is_blank(one["text"])}
    return tuple(SectionText(key, str(key.label), texts[key]) for key in SectionKey if key in texts)
