"""From the first draft to the release and to a new version: what is done, by whom, when, and what is refused."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from reviews.models import Aside, ReportSection, ReviewReport, SectionCheck
from reviews.review_reports.actions import checking, releasing, telling, writing
from reviews.review_reports.enums import ReportStage, SectionKey, Verdict
from reviews.review_reports.queries.days import check_due_on
from reviews.review_reports.queries.reading import released_report
from schools.models import News, Notice
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people
from tests.reviews.review_reports.conftest import Report

CONTEXT, WELL, RESPONSE = SectionKey.CONTEXT, SectionKey.WORKING_WELL, SectionKey.HOST_RESPONSE


def write(report: Report, by: Any, key: SectionKey, text: str = "Other words.", based_on: int = 0) -> Any:
    return report.do(writing.write_section, by, key=key, text=text, based_on=based_on)


def test_a_report_is_begun_once_from_findings_programme_and_team(report: Report) -> None:
    first, again = report.do(writing.begin_report, report.bea), report.do(writing.begin_report, report.lea)
    assert (first.pk, first.number, first.stage) == (again.pk, 1, ReportStage.DRAFT)
    assert report.text(WELL) == "Pupils name the steps."
    assert report.text(SectionKey.EXCELLENCE) == "The library at lunchtime."
    assert report.text(SectionKey.PEOPLE).startswith("Two leaders reviewed on 3 November 2026, in person: Lea Hart")
    assert "All school leaders of the trust may read the released report." in report.text(SectionKey.SHARING)


def test_only_the_team_begins_it_and_only_after_the_visit(report: Report) -> None:
    for who in (report.head, report.lead):
        with pytest.raises(NotFound):
            report.do(writing.begin_report, who)
    report.change(paused_at=timezone.now(), paused_because="An inspection.")
    with pytest.raises(WrongStage, match="An inspection"):
        report.do(writing.begin_report, report.bea)
    report.change(paused_at=None, paused_because="", stage=ReviewStage.CHECKING)
    with pytest.raises(WrongStage):
        report.do(writing.begin_report, report.bea)


def test_two_who_write_one_section_keep_both_texts_and_are_told_of_words_that_judge(report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    kept = write(report, report.bea, CONTEXT, "The boy called Harry is good.")
    assert [doubt.words for doubt in kept.doubts] == ["boy called Harry", "good"]
    late = write(report, report.lea, CONTEXT, "Mine.")
    assert (late.other.text, late.other.who) == ("The boy called Harry is good.", "Bea Lamb")
    with acting_in(report.trust.pk):
        assert Aside.objects.get().text == "Mine."


def test_the_host_sees_and_writes_nothing_before_its_check_and_then_only_its_response(report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    with pytest.raises(NotFound):
        write(report, report.head, RESPONSE)
    report.do(checking.send_to_check, report.lea)
    assert write(report, report.head, RESPONSE, "Good: we agree.").doubts == ()
    assert report.text(RESPONSE) == "Good: we agree."
    with pytest.raises(NotYours, match="Only the review team"):
        write(report, report.head, CONTEXT)
    with pytest.raises(NotYours, match="Only leaders of Alder School"):
        write(report, report.bea, RESPONSE)
    for who in (report.head, report.bea):
        with pytest.raises(NotYours, match="sharing rule"):
            write(report, who, SectionKey.SHARING)


def test_the_lead_reviewer_sends_it_to_the_host_which_has_so_many_school_days(report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    with pytest.raises(NotYours, match="Only this review's Lead Reviewer"):
        report.do(checking.send_to_check, report.bea)
    report.do(checking.send_to_check, report.lea)
    with acting_in(report.trust.pk):
        due = check_due_on(report.review, timezone.localdate())
        assert News.objects.filter(kind="reviews.report_to_check").count() == 1
    row = report.row()
    assert (row.stage, row.check_due_on, report.newest().stage) == (ReviewStage.CHECKING, due, ReportStage.CHECKING)
    assert due >= timezone.localdate() + timedelta(days=report.review.cycle.check_days)
    with pytest.raises(WrongStage, match="has it already"):
        report.do(checking.send_to_check, report.lea)


def test_what_says_nothing_is_not_sent_and_is_named(report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    write(report, report.bea, CONTEXT, "  ")
    with pytest.raises(WrongStage, match="“Context” says nothing yet"):
        report.do(checking.send_to_check, report.lea)
    assert report.row().stage == ReviewStage.DRAFTING


def test_the_host_says_of_each_section_what_is_right_and_what_is_not(report: Report) -> None:
    report.to_check()
    report.say(CONTEXT)
    report.say(WELL, "Four classes, not three. ")
    assert report.check(CONTEXT).verdict == Verdict.RIGHT
    assert (report.check(WELL).comment, report.check(WELL).checked_by.person.name) == ("Four classes, not three.", report.head.name)
    with pytest.raises(BadInput, match="Say what needs correcting"):
        report.do(checking.check_section, report.head, key=WELL, verdict=Verdict.CORRECTION, comment=" ", based_on=1)
    for key in (RESPONSE, SectionKey.SHARING, "nonsense"):
        with pytest.raises(NotFound):
            report.do(checking.check_section, report.head, key=key, verdict=Verdict.RIGHT, comment="", based_on=0)
    with pytest.raises(NotYours, match="Only leaders of Alder School check"):
        report.say(CONTEXT, by=report.lea)


def test_of_two_leaders_who_check_at_once_the_later_is_told_what_the_first_said(report: Report) -> None:
    deputy = people.member(report.trust, Role.SCHOOL_LEADER, report.review.host)
    report.to_check()
    report.say(WELL, "Four classes.")
    with pytest.raises(BadInput, match="Four classes") as told:
        report.say(WELL, by=deputy)
    assert report.head.name in str(told.value)
    assert report.check(WELL).verdict == Verdict.CORRECTION
    report.say(WELL, "Four classes.", by=deputy)
    report.say(WELL, based_on=1, by=deputy)
    assert (report.check(WELL).verdict, report.check(WELL).comment, report.check(WELL).version) == (Verdict.RIGHT, "", 2)


def test_reviewers_answer_a_correction_and_a_correction_in_new_words_waits_anew(report: Report) -> None:
    report.to_check()
    report.say(WELL, "Four classes.")
    with pytest.raises(BadInput, match="Say what you have changed"):
        report.do(checking.answer_check, report.bea, key=WELL, answer=" ", based_on=1)
    report.do(checking.answer_check, report.bea, key=WELL, answer="Changed.", based_on=1)
    with pytest.raises(BadInput, match="Bea Lamb has said: “Changed"):
        report.do(checking.answer_check, report.lea, key=WELL, answer="We leave it.", based_on=1)
    assert (report.check(WELL).answer, report.check(WELL).answered_at is not None) == ("Changed.", True)
    report.say(WELL, "Five classes.", based_on=2)
    assert (report.check(WELL).answer, report.check(WELL).answered_at) == ("", None)
    with pytest.raises(NotFound):
        report.do(checking.answer_check, report.bea, key=CONTEXT, answer="What?", based_on=0)
    with pytest.raises(NotYours):
        report.do(checking.answer_check, report.head, key=WELL, answer="We do.", based_on=3)


def test_the_release_waits_for_the_check_and_for_answers(report: Report) -> None:
    report.to_check()
    report.say(WELL, "Four classes.")
    with pytest.raises(WrongStage, match="The host checks the facts until"):
        report.do(releasing.release_report, report.lea)
    report.do(checking.finish_check, report.head)
    with pytest.raises(WrongStage, match="You have said that the check is done"):
        report.say(CONTEXT)
    with pytest.raises(WrongStage, match="Answer what the host asks to correct under “What is working well”"):
        report.do(releasing.release_report, report.lea)
    report.do(checking.answer_check, report.bea, key=WELL, answer="Changed.", based_on=1)
    with pytest.raises(NotYours):
        report.do(releasing.release_report, report.bea)
    report.do(releasing.release_report, report.lea)
    assert report.newest().stage == ReportStage.RELEASED


def test_a_check_whose_time_ran_out_holds_up_nothing(report: Report) -> None:
    report.to_check()
    report.change(check_due_on=timezone.localdate())
    with pytest.raises(WrongStage):
        report.do(releasing.release_report, report.lea)
    report.change(check_due_on=timezone.localdate() - timedelta(days=1))
    report.do(releasing.release_report, report.lea)
    assert report.row().stage == ReviewStage.RELEASED


def test_the_release_keeps_the_facts_moves_the_review_and_asks_for_the_purge(report: Report) -> None:
    made = report.released()
    row = report.row()
    assert (row.stage, row.released_at) == (ReviewStage.RELEASED, made.released_at)
    with acting_in(report.trust.pk), transaction.atomic():
        told = released_report(made.pk)
        assert told is not None
        assert (told.released_by, [one.name for one in told.reviewers]) == ("Lea Hart", ["Lea Hart", "Bea Lamb"])
        assert [(one.notes, one.activities) for one in told.evidence] == [(3, 1)]
        kinds = (
            "reviews.report_to_check",
            "reviews.report_checked",
            "reviews.report_released",
            "reviews.report_is_out",
            "reviews.evidence_is_due",
        )
        assert {kind: News.objects.filter(kind=kind).count() for kind in kinds} == dict.fromkeys(kinds, 1)
    for deed, given in ((writing.write_section, {"key": CONTEXT, "text": "x", "based_on": 0}), (releasing.release_report, {})):
        with pytest.raises(WrongStage, match="stays as it is"):
            report.do(deed, report.lea, **given)


def test_the_sharing_statement_says_the_rule_of_the_moment_of_release(report: Report) -> None:
    report.to_check()
    report.do(checking.finish_check, report.head)
    with acting_in(report.trust.pk), transaction.atomic():
        report.review.cycle.sharing = "host_and_team"
        report.review.cycle.save()
    report.do(releasing.release_report, report.lea)
    assert "Nobody else reads the released report." in report.text(SectionKey.SHARING)


def test_a_new_version_is_begun_by_who_leads_with_a_reason_and_one_at_a_time(report: Report) -> None:
    report.released()
    with pytest.raises(NotYours, match="begins a new version"):
        report.do(writing.begin_version, report.head, because="We disagree.")
    report.do(writing.begin_version, report.lead, because="The number of classes was wrong.")
    with pytest.raises(WrongStage, match="being written already"):
        report.do(writing.begin_version, report.lea, because="Again.")
    with pytest.raises(NotFound):
        report.say(CONTEXT)
    with acting_in(report.trust.pk), transaction.atomic():
        assert News.objects.filter(kind="reviews.report_version_begun").count() == 1


def test_a_new_version_follows_the_old_and_keeps_who_came_and_what_was_seen(report: Report) -> None:
    first = report.released()
    second = report.do(writing.begin_version, report.lea, because="The number of classes was wrong.")
    write(report, report.bea, CONTEXT, "Four classes.")
    with acting_in(report.trust.pk), transaction.atomic():
        report.review.notes.all().delete()
        before = released_report(first.pk)
    report.do(checking.send_to_check, report.lea)
    report.do(checking.finish_check, report.head)
    report.do(releasing.release_report, report.lea)
    assert (report.row().stage, report.row().released_at) == (ReviewStage.RELEASED, first.released_at)
    with acting_in(report.trust.pk), transaction.atomic():
        old, new = released_report(first.pk), released_report(second.pk)
        assert News.objects.filter(kind="reviews.evidence_is_due").count() == 1
    assert before is not None
    assert new is not None
    assert old == replace(before, is_superseded=True)
    assert (new.evidence, new.reviewers) == (before.evidence, before.reviewers)
    assert (new.number, new.because, new.text_of(CONTEXT)) == (2, "The number of classes was wrong.", "Four classes.")


def test_a_review_that_is_paused_or_closed_keeps_its_report_as_it_is(report: Report) -> None:
    report.released()
    report.change(stage=ReviewStage.CLOSED)
    with pytest.raises(WrongStage, match="Closed"):
        report.do(writing.begin_version, report.lea, because="Late.")
    report.change(stage=ReviewStage.WORKSHOP)
    report.do(writing.begin_version, report.lea, because="In time.")
    report.change(paused_at=timezone.now(), paused_because="An inspection.")
    for deed, who in ((checking.send_to_check, report.lea), (releasing.release_report, report.lea)):
        with pytest.raises(WrongStage, match="An inspection"):
            report.do(deed, who)
    with pytest.raises(WrongStage, match="An inspection"):
        write(report, report.bea, CONTEXT)


def notices(report: Report) -> set[tuple[str, str]]:
    with acting_in(report.trust.pk), transaction.atomic():
        return set(Notice.objects.values_list("membership__person__name", "sentence"))


def tell(report: Report) -> set[tuple[str, str]]:
    """Every notice that would be written now, and no longer where it is not so any more: to whom, and what it says."""
    with acting_in(report.trust.pk), transaction.atomic():
        Notice.objects.all().delete()
        for deed in (telling.tell_of_check, telling.tell_of_checked, telling.tell_of_release, telling.tell_of_version):
            deed(report_id=report.newest().pk)
        return set(Notice.objects.values_list("membership__person__name", "sentence"))


def test_notices_go_to_whom_it_concerns_and_tell_no_content(report: Report) -> None:
    people.head(report.trust, report.review.host, ends_on=timezone.localdate() - timedelta(days=1))
    people.member(report.trust, Role.STAFF_MEMBER, report.review.host)
    people.member(report.trust, Role.TRUSTEE)
    reader = people.member(report.trust, Role.SCHOOL_LEADER)
    report.to_check()
    due_on = report.row().check_due_on
    assert due_on is not None
    asked = f"The draft report on Alder School is with you. Please check its facts until {day(due_on)}."
    assert tell(report) == {(report.head.name, asked)}
    report.do(checking.finish_check, report.head)
    assert tell(report) == {("Lea Hart", "Alder School has checked the facts of your report.")}
    write(report, report.lea, WELL)
    report.do(releasing.release_report, report.lea)
    told = "The report on Alder School is released."
    others = {(name, told) for name in ("Bea Lamb", report.lead.name, reader.name)}
    assert tell(report) == {(report.head.name, f"{told} Changed since your check: What is working well."), *others}
    report.do(writing.begin_version, report.lead, because="Wrong.")
    begun = "A new version of the report on Alder School was begun. It waits for your team to write it."
    assert tell(report) == {("Lea Hart", begun)}


def test_a_first_reading_is_logged_once_and_only_of_readers(report: Report, client: Client) -> None:
    made = report.released()
    for _ in range(2):
        people.sign_in(client, report.head).get(f"/ash/reports/{made.pk}/")
    people.sign_in(client, people.member(report.trust, Role.TRUSTEE)).get(f"/ash/reports/{made.pk}/")
    people.sign_in(client, report.lead)
    pages = [client.get(f"/ash/reports/{made.pk}/").content.decode() for _ in range(2)]
    assert ["Read by 1 of the 4 who may." in pages[0], "Read by 2 of the 4 who may." in pages[1]] == [True, True]
    assert "Read by" not in people.sign_in(client, report.head).get(f"/ash/reports/{made.pk}/").content.decode()


def test_nothing_of_a_report_is_lost_when_it_is_in_the_history(report: Report) -> None:
    report.to_check()
    with acting_in(report.trust.pk), transaction.atomic():
        rows = [ReportSection.objects.get(key=WELL), ReviewReport.objects.get()]
        assert [row.history.count() for row in rows] == [1, 2]
    report.say(WELL, "Four.")
    report.say(WELL, based_on=1)
    with acting_in(report.trust.pk), transaction.atomic():
        assert list(SectionCheck.objects.get().history.order_by("pgh_id").values_list("comment", flat=True)) == ["Four.", ""]
