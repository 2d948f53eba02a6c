"""Beginning a report, writing its sections, and beginning a version after one that was released."""

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.enums import ReviewStage
from reviews.findings.queries import plain_findings
from reviews.findings.rules.wording import wording_doubts
from reviews.review_reports.actions.doors import enter, locked_section, texts_of, written_version
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReportSection, ReviewReport
from reviews.review_reports.permissions import (
    can_be_responded_to,
    can_be_written,
    goes_on,
    may_begin_version,
    may_write,
    may_write_section,
)
from reviews.review_reports.queries.live import live_facts
from reviews.review_reports.rules.drafting import Said, first_texts
from reviews.writing.actions import Kept, keep_text
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def begin_report(*, by: Member, review_id: int) -> ReviewReport:
    """Draft it from the findings, the programme and the team. Two who begin at once begin one. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(by, review_id, Thing.REPORT_DRAFT)
    row = locked_review(review_id)
    require(may_write(seen))
    require_at(row, ReviewStage.DRAFTING)
    begun = written_version(review_id)
    if begun is not None:
        return begun
    findings = (Said(one.question, one.kind, one.text) for one in plain_findings(review_id))
    return _make(review_id, first_texts(live_facts(review_id), findings))


@transaction.atomic
def begin_version(*, by: Member, review_id: int, because: str) -> ReviewReport:
    """Begin a version after the newest released one, with its words, and say why. The old one stays for its readers until this is released.

    Raises NotFound, NotYours, and WrongStage also where a version is being written already.
    """
    seen = review_for(by, review_id, Thing.REPORT)
    row = locked_review(review_id)
    require(may_begin_version(seen))
    require(goes_on(row), WrongStage)
    if written_version(review_id) is not None:
        raise WrongStage("A new version is being written already.")
    newest = ReviewReport.objects.get(review=review_id, stage=ReportStage.RELEASED)
    made = _make(review_id, texts_of(newest), number=newest.number + 1, because=because)
    post(kind="reviews.report_version_begun", subject_id=made.pk)
    return made


@transaction.atomic
def write_section(*, by: Member, review_id: int, key: str, text: str, based_on: int) -> Kept:
    """Save a section as typed. What comes back tells of pupils' names, and the team of words that judge. Raises BadInput."""
    seen, row, report = enter(by, review_id)
    section = locked_section(report, key)
    require(may_write_section(seen, key))
    is_hosts = key == SectionKey.HOST_RESPONSE
    require(can_be_responded_to(row, report) if is_hosts else can_be_written(row, report), WrongStage)
    kept = keep_text(by=by, row=section, text=text, based_on=based_on)
    return kept if is_hosts else replace(kept, doubts=(*kept.doubts, *wording_doubts(kept.text)))


def _make(review_id: int, texts: Mapping[str, str], *, number: int = 1, because: str = "") -> ReviewReport:
    made: ReviewReport = ReviewReport.objects.create(review_id=review_id, number=number, because=because)
    ReportSection.objects.bulk_create(
        ReportSection(trust_id=made.trust_id, report=made, key=key, text=texts.get(key, "")) for key in SectionKey.values
    )
    return made
