"""The host's check: sending the report to it, what the host says of each section, what the reviewers answer, and that it is done."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.stages import move_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.review_reports.actions.doors import enter, locked_section, texts_of
from reviews.review_reports.enums import HEADINGS, ReportStage, Verdict
from reviews.review_reports.models import ReviewReport, SectionCheck
from reviews.review_reports.permissions import can_be_checked, can_be_written, may_check, may_send, may_write
from reviews.review_reports.queries.days import check_due_on
from reviews.review_reports.rules.checking import CHECKED, missing_sections, together
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


@transaction.atomic
def send_to_check(*, by: Member, review_id: int) -> ReviewReport:
    """Give it to the host, which has the cycle's number of school days from tomorrow. Raises WrongStage with all that is missing."""
    seen, row, report = enter(by, review_id)
    require(may_send(seen))
    require(can_be_written(row, report), WrongStage)
    if report.stage != ReportStage.DRAFT:
        raise WrongStage("The host has it already.")
    if missing := together(missing_sections(texts_of(report), HEADINGS), "The report cannot go to the host yet."):
        raise WrongStage(missing)
    now = timezone.now()
    _give_to_the_host(row, check_due_on(row, timezone.localdate(now)))
    report.stage, report.check_began_at = ReportStage.CHECKING, now
    report.save(update_fields=["stage", "check_began_at"])
    post(kind="reviews.report_to_check", subject_id=report.pk)
    return report


def _give_to_the_host(row: Review, due_on: date) -> None:
    if row.stage == ReviewStage.DRAFTING:
        move_review(row, ReviewStage.CHECKING, check_due_on=due_on)
        return
    # A later version: the review itself has gone on.
    row.check_due_on = due_on
    row.save(update_fields=["check_due_on"])


@transaction.atomic
def check_section(*, by: Member, review_id: int, key: str, verdict: Verdict, comment: str, based_on: int) -> None:
    """Say of a section that its facts are right, or what needs correcting. `based_on` is the version of the check that the page showed.

    Raises BadInput where a correction says nothing, or a colleague has said something else meanwhile.
    """
    seen, row, report = enter(by, review_id)
    require(may_check(seen))
    require(can_be_checked(row, report), WrongStage)
    if key not in CHECKED:
        raise NotFound
    if verdict == Verdict.CORRECTION and not comment.strip():
        raise BadInput({"comment": "Say what needs correcting, and what would be right."})
    section = locked_section(report, key)
    check = SectionCheck.objects.filter(section=section).select_related("checked_by__person").first()
    check = check or SectionCheck(section=section, version=0)
    said = {"verdict": verdict, "comment": comment.strip() if verdict == Verdict.CORRECTION else ""}
    if all(getattr(check, name) == value for name, value in said.items()):
        return
    if check.version != based_on:
        words = check.comment or check.get_verdict_display()
        raise BadInput({"comment": _meanwhile(check.checked_by.person.name, words)})
    for name, value in said.items():
        setattr(check, name, value)
    check.checked_by_id, check.checked_at = by.membership_id, timezone.now()
    # What was answered to other words is no answer to these.
    check.answer, check.answered_by, check.answered_at = "", None, None
    check.version += 1
    check.save()


@transaction.atomic
def answer_check(*, by: Member, review_id: int, key: str, answer: str, based_on: int) -> None:
    """Answer a correction. Raises NotFound where none was asked for, BadInput for no words or where a colleague has answered meanwhile."""
    seen, row, report = enter(by, review_id)
    require(may_write(seen))
    require(can_be_written(row, report), WrongStage)
    rows = SectionCheck.objects.select_related("checked_by__person", "answered_by__person")
    check = rows.filter(section=locked_section(report, key), verdict=Verdict.CORRECTION).first()
    if check is None:
        raise NotFound
    if not answer.strip():
        raise BadInput({"answer": "Say what you have changed, or why you leave it as it is."})
    if check.answer == answer.strip():
        return
    if check.version != based_on:
        who = (check.answered_by or check.checked_by).person.name
        raise BadInput({"answer": _meanwhile(who, check.answer or check.comment)})
    check.answer, check.answered_by_id, check.answered_at = answer.strip(), by.membership_id, timezone.now()
    check.version += 1
    check.save()


@transaction.atomic
def finish_check(*, by: Member, review_id: int) -> ReviewReport:
    """Say for the host that its check is done: from then on the report may be released."""
    seen, row, report = enter(by, review_id)
    require(may_check(seen))
    require(can_be_checked(row, report), WrongStage)
    report.checked_at = timezone.now()
    report.save(update_fields=["checked_at"])
    post(kind="reviews.report_checked", subject_id=report.pk)
    return report


def _meanwhile(who: str, words: str) -> str:
    return f"Meanwhile {who} has said: “{words}” Yours is kept here. Save it again to put it in that one's place."
