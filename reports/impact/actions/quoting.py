"""Taking words of a school into the report, which asks its head; and taking them out again."""

from django.db import transaction
from django.utils import timezone

from reports.impact.enums import Origin, SectionKey
from reports.impact.models import Quotation, Quoted
from reports.impact.permissions import can_be_written, may_prepare
from reports.impact.queries.doors import locked_draft, section_of
from reports.impact.queries.sources import school_named, source_of
from reports.impact.rules.wording import LONGEST_QUOTATION, is_quoted_from
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


@transaction.atomic
def quote(*, by: Member, report_id: int, section: SectionKey, origin: Origin, row_id: int, text: str) -> Quotation:
    """Quote what somebody wrote here, word for word but for cuts, and ask the head of the school.

    Raises NotFound for what this member may not read, BadInput for other words than the source's.
    """
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_written(by, report), WrongStage)
    section_of(report, section)
    source = source_of(by, report.year, origin, row_id)
    if not is_quoted_from(text, source.text):
        raise BadInput({"text": "These are not the words of the source. You may leave some out and put … in their place, but change none."})
    return _ask(
        by,
        report_id,
        section,
        Quotation(text=text, school_id=source.school_id, origin=origin, origin_id=row_id, origin_in_words=source.words),
    )


@transaction.atomic
def quote_typed(*, by: Member, report_id: int, section: SectionKey, school_id: int, words: str, text: str) -> Quotation:
    """Quote what was said or written elsewhere: `words` say where and when. Raises BadInput for a school that is not the trust's."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_written(by, report), WrongStage)
    section_of(report, section)
    if school_named(school_id) is None:
        raise BadInput({"school": "Choose one of the trust's schools."})
    return _ask(by, report_id, section, Quotation(text=text, school_id=school_id, origin=Origin.TYPED, origin_in_words=words))


def _ask(by: Member, report_id: int, section: SectionKey, said: Quotation) -> Quotation:
    if len(said.text) > LONGEST_QUOTATION:
        raise BadInput({"text": f"This is {len(said.text)} characters long; a quotation has up to {LONGEST_QUOTATION}. Leave some out."})
    if Quoted.objects.standing().filter(report=report_id, quotation__text=said.text, quotation__school=said.school_id).exists():
        raise BadInput({"text": "The report quotes these words already."})
    said.asked_at, said.asked_by_id = timezone.now(), by.membership_id
    said.save()
    Quoted.objects.create(report_id=report_id, quotation=said, section=section)
    post(kind="reports.consent_asked", subject_id=said.pk)
    return said


@transaction.atomic
def unquote(*, by: Member, report_id: int, quotation_id: int) -> None:
    """Take a quotation out of this version. Where no other has it, its head is not asked any more."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    require(can_be_written(by, report), WrongStage)
    found: Quoted | None = Quoted.objects.standing().filter(report=report, quotation=quotation_id).first()
    if found is None:
        raise NotFound
    found.removed_at = timezone.now()
    found.save(update_fields=["removed_at"])
