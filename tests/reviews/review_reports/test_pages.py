"""What the pages of reports say, keep and lead to, without a script too; and what they ask of the database at any size."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from reviews.review_reports.actions import checking, releasing, writing
from reviews.review_reports.enums import ReportStage, SectionKey
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of
from tests.reviews.review_reports.conftest import Report

JSON = {"Accept": "application/json"}
CONTEXT, WELL = SectionKey.CONTEXT, SectionKey.WORKING_WELL


def look(client: Client, who: Member, url: str) -> str:
    answer = people.sign_in(client, who).get(url, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def post(client: Client, who: Member, url: str, **data: Any) -> Any:
    return people.sign_in(client, who).post(url, data)


def test_the_team_begins_the_report_with_one_button_and_writes_it_without_a_script(client: Client, report: Report) -> None:
    assert "Begin the report" in look(client, report.bea, report.url())
    answer = post(client, report.bea, report.url("begin/"))
    assert answer.headers["Location"] == report.url()
    answer = post(client, report.bea, report.url("sections/context/"), text="Rowan is good.", version=0)
    assert answer.headers["Location"] == report.url("#section-context")
    page = look(client, report.bea, report.url())
    assert ("Rowan is good." in page, "Saved by Bea Lamb" in page, "<b>good</b>" in page) == (True, True, True)
    stale = post(client, report.lea, report.url("sections/context/"), text="Mine.", version=0)
    assert (stale.status_code, b"Rowan is good." in stale.content, b"Mine." in stale.content) == (409, True, True)


def test_a_refused_button_stays_and_says_why(client: Client, report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    assert "Only this review&#x27;s Lead Reviewer sends the report" in look(client, report.bea, report.url())
    report.do(writing.write_section, report.bea, key=CONTEXT, text="", based_on=0)
    page = look(client, report.lea, report.url())
    assert page.count("“Context” says nothing yet.") == 2
    report.do(writing.write_section, report.bea, key=CONTEXT, text="A school.", based_on=1)
    report.do(checking.send_to_check, report.lea)
    assert "The host checks the facts until" in look(client, report.lea, report.url())


def test_the_host_checks_with_a_button_and_a_correction_that_says_nothing_is_asked_for_words(client: Client, report: Report) -> None:
    report.to_check()
    assert post(client, report.head, report.url("sections/context/check/"), verdict="right", version=0).headers["Location"] == report.url(
        "check/#section-context"
    )
    page = post(client, report.head, report.url("sections/working_well/check/"), verdict="correction", comment=" ", version=0)
    assert "Say what needs correcting, and what would be right." in page.content.decode()
    post(client, report.head, report.url("sections/working_well/check/"), verdict="correction", comment="Four <classes>.", version=0)
    page = look(client, report.head, report.url("check/"))
    assert ("2 of 7 sections looked at." in page, "Four &lt;classes&gt;." in page) == (True, True)
    stale = post(client, report.head, report.url("sections/working_well/check/"), verdict="correction", comment="Five.", version=0)
    assert ("Meanwhile" in stale.content.decode(), ">Five.</textarea>" in stale.content.decode()) == (True, True)
    nonsense = post(client, report.head, report.url("sections/working_well/check/"), verdict="excellent", version="x")
    assert nonsense.status_code == 200


def test_the_team_answers_beside_the_section_and_what_was_typed_stays(client: Client, report: Report) -> None:
    report.to_check()
    report.say(WELL, "Four classes.")
    page = look(client, report.bea, report.url())
    assert ("Four classes." in page, "Answer what the host asks to correct" in page) == (True, True)
    stale = post(client, report.bea, report.url("sections/working_well/answer/"), answer="Done so.", version=0)
    assert ("Meanwhile" in stale.content.decode(), "Done so.</textarea>" in stale.content.decode()) == (True, True)
    post(client, report.bea, report.url("sections/working_well/answer/"), answer="Done so.", version=1)
    assert "Done so." in look(client, report.head, report.url("check/"))
    report.do(writing.write_section, report.bea, key=WELL, text="Four.", based_on=0)
    assert "The section was changed after this." in look(client, report.head, report.url("check/"))


def test_the_questions_before_great_deeds_say_what_will_happen(client: Client, report: Report) -> None:
    report.do(writing.begin_report, report.bea)
    page = look(client, report.lea, report.url("send/"))
    assert ("The leaders of Alder School read this draft" in page, "findings have no theme" in page) == (True, True)
    post(client, report.lea, report.url("send/"))
    report.say(CONTEXT)
    assert "You have said nothing of: Focus and enquiry questions" in look(client, report.head, report.url("check/done/"))
    report.change(check_due_on=timezone.localdate() - timedelta(days=1))
    page = look(client, report.lea, report.url("release/"))
    assert "Alder School has not said that its check is done; its time is over." in page
    assert "4 people can read it then, and are told." in page
    assert "Notes and photos of the visit are deleted 12 months after the release." in page
    released = post(client, report.lea, report.url("release/"))
    assert released.headers["Location"] == f"/ash/reports/{report.newest().pk}/"


def test_what_was_changed_after_the_check_is_named_before_the_release(client: Client, report: Report) -> None:
    report.to_check()
    report.say(CONTEXT, "A larger school.")
    report.do(checking.finish_check, report.head)
    report.do(checking.answer_check, report.lea, key=CONTEXT, answer="Larger now.", based_on=1)
    assert "Changed since" not in look(client, report.lea, report.url("release/"))
    report.do(writing.write_section, report.bea, key=WELL, text="Wholly other words.", based_on=0)
    page = look(client, report.lea, report.url("release/"))
    assert "Changed since Alder School checked it, and not seen by Alder School: What is working well." in page


def test_a_great_deed_at_the_wrong_moment_is_refused_with_its_reason(client: Client, report: Report) -> None:
    for path, who, status in (
        ("send/", report.lea, 404),
        ("release/", report.lea, 404),
        ("check/done/", report.head, 404),
        ("version/", report.lead, 404),
    ):
        assert people.sign_in(client, who).get(report.url(path)).status_code == status, path
    report.do(writing.begin_report, report.bea)
    assert people.sign_in(client, report.bea).get(report.url("send/")).status_code == 403
    assert people.sign_in(client, report.lea).get(report.url("release/")).status_code == 409
    report.do(checking.send_to_check, report.lea)
    assert people.sign_in(client, report.lea).get(report.url("send/")).status_code == 409
    report.do(checking.finish_check, report.head)
    assert people.sign_in(client, report.head).get(report.url("check/done/")).status_code == 409
    report.do(releasing.release_report, report.lea)
    assert people.sign_in(client, report.head).get(report.url("check/done/")).status_code == 409
    assert people.sign_in(client, report.head).get(report.url("version/")).status_code == 403


def test_whoever_still_writes_when_it_is_released_is_told_why_nothing_is_saved(client: Client, report: Report) -> None:
    report.released()
    for who, key in ((report.head, "host_response"), (report.bea, "context")):
        answer = people.sign_in(client, who).post(report.url(f"sections/{key}/"), {"text": "x", "version": "1"}, headers=JSON)
        assert (answer.status_code, "stays as it is" in answer.json()["problem"]) == (409, True)
    stranger = people.sign_in(client, people.member(report.trust, Role.STAFF_MEMBER))
    refused = stranger.post(report.url("sections/context/"), {"text": "x", "version": "1"}, headers=JSON)
    assert (refused.status_code, bool(refused.json()["problem"])) == (404, True)


def test_a_released_report_reads_as_one_text_with_numbers_and_without_anything_to_press(client: Client, report: Report) -> None:
    made = report.released()
    page = look(client, report.head, f"/ash/reports/{made.pk}/")
    for words in ("Pupils name the steps.", "The library at lunchtime.", "Learning walk 3", "Lea Hart", "All school leaders of the trust"):
        assert words in page
    assert ("<textarea" in page, "begin a new version" in page) == (False, False)
    assert "The report is released" in look(client, report.bea, report.url())
    assert "The report is released" in look(client, report.head, report.url("check/"))


def test_a_new_version_asks_why_and_leads_from_the_old_to_the_new(client: Client, report: Report) -> None:
    first = report.released()
    assert "Say why, so that readers know" in post(client, report.lead, report.url("version/"), because=" ").content.decode()
    post(client, report.lead, report.url("version/"), because="The number of <classes> was wrong.")
    page = look(client, report.bea, report.url())
    assert "Version 2: The number of &lt;classes&gt; was wrong." in page
    for deed, who in ((checking.send_to_check, report.lea), (checking.finish_check, report.head), (releasing.release_report, report.lea)):
        report.do(deed, who)
    old = look(client, report.head, f"/ash/reports/{first.pk}/")
    assert "A newer version has followed this one" in old
    new = look(client, report.head, report.url("newest/"))
    assert ("Why there is a new version:" in new, "A newer version has followed" in new, "Version 1</a>" in new) == (True, False, True)


def test_the_list_is_filtered_and_tells_what_was_not_read_yet(client: Client, report: Report) -> None:
    made = report.released()
    other = reviews.review(reviews.cycle(report.trust, "Older"), trusts.school(report.trust, "Birch School"), stage=ReviewStage.RELEASED)
    reviews.report(other, ReportStage.RELEASED, excellence="A garden for all.")
    page = look(client, report.lead, "/ash/reports/")
    assert ("Birch School" in page, "A garden for all." in page, page.count("Not read yet")) == (True, True, 2)
    look(client, report.lead, f"/ash/reports/{made.pk}/")
    page = look(client, report.lead, f"/ash/reports/?cycle={report.review.cycle_id}")
    assert ("A garden for all." in page, "The library at lunchtime." in page, "Not read yet" in page) == (False, True, False)
    assert "No reports yet" in look(client, people.member(report.trust, Role.TRUSTEE), "/ash/reports/")
    for odd in ("?cycle=x&school=-1&page=0", "?page=999&sort=-nothing"):
        assert "Birch School" in look(client, report.lead, f"/ash/reports/{odd}")


def grow(trust: Trust, number: int) -> None:
    """So many released reports of schools in cycles of their own."""
    for _ in range(number):
        reviews.report(reviews.review(reviews.cycle(trust), stage=ReviewStage.RELEASED, with_text=False), ReportStage.RELEASED)


def test_pages_ask_few_queries_and_as_many_at_any_size(client: Client, report: Report) -> None:
    report.to_check()
    report.say(CONTEXT, "Three.")

    def counts(who: Member, *paths: str) -> list[int]:
        people.sign_in(client, who)
        return [len(queries_of(client, path)) for path in paths]

    grow(report.trust, 1)
    few = [counts(report.bea, report.url()), counts(report.head, report.url("check/")), counts(report.lead, "/ash/reports/")]
    report.say(WELL, "Four.")
    report.say(SectionKey.FOCUS)
    grow(report.trust, 2)
    more = [counts(report.bea, report.url()), counts(report.head, report.url("check/")), counts(report.lead, "/ash/reports/")]
    assert few == more
    assert max(count for found in more for count in found) <= MOST
    report.do(checking.answer_check, report.bea, key=WELL, answer="Done.", based_on=1)
    report.do(checking.answer_check, report.bea, key=CONTEXT, answer="Done.", based_on=1)
    report.do(checking.finish_check, report.head)
    (asked,) = counts(report.lea, report.url("release/"))
    made = report.do(releasing.release_report, report.lea)
    # The first reading is logged besides.
    first, again = counts(report.lead, *[f"/ash/reports/{made.pk}/"] * 2)
    report.do(writing.begin_version, report.lead, because="Again.")
    for deed, who in ((checking.send_to_check, report.lea), (checking.finish_check, report.head), (releasing.release_report, report.lea)):
        report.do(deed, who)
    (third,) = counts(report.lead, f"/ash/reports/{made.pk}/")
    assert max(asked, first, again) <= MOST
    assert again == third
