"""The pages of impact reports, as each person finds them."""

from collections.abc import Iterable

import pytest
from django.test import Client

from reports.documents.enums import DocumentKind
from reports.impact.enums import Consent, ImpactReportStage, SectionKey
from reports.models import Quotation
from reviews.cycles.enums import ReviewStage
from reviews.models import Aside
from reviews.review_reports.enums import ReportStage
from schools.tenancy.standing import acting_in
from tests.factories import documents, impact_reports, looks, people, reviews, trusts
from tests.queries import MOST, queries_of
from tests.reports.impact.conftest import Desk

JSON = {"Accept": "application/json"}


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, (url, answer.status_code)
    return answer.content.decode()


def test_a_trustee_finds_what_is_out_and_nothing_else(desk: Desk, client: Client) -> None:
    looks.look(desk.trust)
    released = impact_reports.report(desk.lead, ImpactReportStage.RELEASED, board_on=reviews.days(10), practice="Zażółć gęślą jaźń.")
    draft = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, year=2025)
    people.sign_in(client, desk.trustee)
    years = page(client, "/ash/impact/")
    assert "2024/25" in years
    assert "2025/26" not in years
    assert "Begin the report" not in years
    assert client.get(f"/ash/impact/{draft.pk}/draft/").status_code == 404
    home = page(client, "/ash/")
    assert "Read the impact report for 2024/25" in home
    assert "The board meets on" in home
    # What is not made yet is not offered; slides are made when they are asked for.
    assert f"/ash/impact/{released.pk}/slides/" in years
    assert f"/ash/impact/{released.pk}/pdf/" not in years
    documents.ready(desk.trust, released.pk, kind=DocumentKind.IMPACT_REPORT)
    assert f"/ash/impact/{released.pk}/pdf/" in page(client, "/ash/impact/")
    report = page(client, f"/ash/impact/{released.pk}/")
    for words in (
        "12 of 15 schools",
        "withheld",
        "Zażółć gęślą jaźń.",
        "One review was paused.",
        "This report says nothing of it.",
        "/ash/logo/",
    ):
        assert words in report
    assert "begin a new version" not in report
    # Having read it, nobody is asked again.
    assert "Read the impact report" not in page(client, "/ash/")
    lead = people.sign_in(Client(), desk.lead)
    assert "1 of 1 trustees have opened it." in page(lead, f"/ash/impact/{released.pk}/")


def test_two_who_set_the_boards_day_at_once_read_both_days(desk: Desk, client: Client) -> None:
    url = f"/ash/impact/{impact_reports.report(desk.lead).pk}/draft/board/"
    first, second = (reviews.days(number) for number in (14, 21))
    people.sign_in(client, desk.lead).post(url, {"board_on": first.isoformat()})
    late = {"board_on": second.isoformat(), "initial-board_on": ""}
    ben = people.sign_in(Client(), desk.other_lead)
    answer = ben.post(url, late)
    assert answer.status_code == 200
    assert "what Ann Reed saved" in answer.content.decode()
    assert f'value="{second.isoformat()}"' in answer.content.decode()
    assert f'value="{first.isoformat()}"' in answer.content.decode()
    assert ben.post(url, late | {"initial-board_on": first.isoformat()}).status_code == 302
    assert f'value="{second.isoformat()}"' in page(client, url)


def test_a_lead_writes_two_texts_meet_and_both_are_kept(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead)
    url = f"/ash/impact/{report.pk}/draft/sections/practice/"
    ann, ben = people.sign_in(client, desk.lead), people.sign_in(Client(), desk.other_lead)
    told = page(ann, url)
    assert "Tell of one or two changes" in told
    saved = ann.post(f"{url}text/", {"text": "Ann's words.", "version": 1}, headers=JSON)
    assert saved.json() == {"version": 2, "doubts": []}
    late = ben.post(f"{url}text/", {"text": "Ben's words.", "version": 1}, headers=JSON)
    assert (late.status_code, late.json()["other"]["text"]) == (409, "Ann's words.")
    both = page(ben, url)
    assert "Ann&#x27;s words." in both
    assert "Ben&#x27;s words." in both
    with acting_in(desk.trust.pk):
        assert Aside.objects.get().text == "Ben's words."
    warned = ann.post(f"{url}text/", {"text": "A boy called Kamil reads.", "version": 2}, headers=JSON)
    assert "Kamil" in warned.json()["doubts"][0]["words"]
    assert ann.get(f"{url}text/", headers=JSON).json()["text"] == "A boy called Kamil reads."


def test_the_order_is_changed_by_buttons(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead)
    people.sign_in(client, desk.lead)
    draft = f"/ash/impact/{report.pk}/draft/"
    for part, way in (("themes", "up"), ("voice", "leave_out"), ("limits", "sideways")):
        answer = client.post(f"{draft}sections/{part}/place/", {"way": way})
        assert answer["Location"] == f"{draft}#part-{part}"
    told = page(client, draft)
    assert "Use the buttons beside a section to move it." in told
    assert told.index('id="part-themes"') < told.index('id="part-participation"')
    assert "left out" in told
    assert "/sections/voice/" in told
    preview = page(client, f"{draft}preview/")
    assert SectionKey.VOICE.label not in preview
    assert SectionKey.THEMES.label in preview


def test_from_hand_to_hand_by_the_pages_own_forms(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead)
    draft = f"/ash/impact/{report.pk}/draft/"
    lead, central = people.sign_in(client, desk.lead), people.sign_in(Client(), desk.central)
    assert "Nobody checks what they sent themselves." in page(lead, f"{draft}send/")
    assert lead.post(f"{draft}board/", {"board_on": "yesterday"}).status_code == 200
    lead.post(f"{draft}board/", {"board_on": reviews.days(3).isoformat()})
    lead.post(f"{draft}send/")
    assert "Check the impact report for 2024/25" in page(central, "/ash/")
    assert "Say what you ask for" in central.post(f"{draft}give-back/", {}).content.decode()
    central.post(f"{draft}give-back/", {"because": "Name the limits."})
    assert "It came back from its check." in page(lead, "/ash/")
    assert "Name the limits." in page(lead, draft)
    lead.post(f"{draft}send/")
    central.post(f"{draft}check/")
    question = page(lead, f"{draft}release/")
    for words in ("Read by every trustee, every school leader", "One trustee is told.", "The board meets in 3 days.", "never changes"):
        assert words in question
    answer = lead.post(f"{draft}release/")
    assert answer["Location"] == f"/ash/impact/{report.pk}/"
    assert lead.get(draft).status_code == 409
    assert "Say what is different" in lead.post(f"/ash/impact/{report.pk}/version/", {}).content.decode()
    later = lead.post(f"/ash/impact/{report.pk}/version/", {"because": "A figure was wrong."})
    assert "A figure was wrong." in page(lead, later["Location"])
    assert "Finish the impact report" in page(lead, "/ash/")


def test_a_head_is_asked_at_home_and_answers(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead)
    first, second = (impact_reports.quotation(report, desk.school, text) for text in ("Rydym yn darllen.", "We meet weekly."))
    head = people.sign_in(client, desk.head)
    assert "Say whether your school may be quoted (2 times)" in page(head, "/ash/")
    assert "Rydym yn darllen." in page(head, "/ash/impact/quotations/")
    wrong = head.post(f"/ash/impact/quotations/{first.pk}/", {"consent": "refused", "because": " "}).content.decode()
    assert "Say why, so that nobody has to ask you again." in wrong
    head.post(f"/ash/impact/quotations/{first.pk}/", {"consent": "refused", "because": "Too small a group."})
    head.post(f"/ash/impact/quotations/{second.pk}/", {"consent": "given"})
    assert "may be quoted" not in page(head, "/ash/")
    with acting_in(desk.trust.pk):
        assert {*Quotation.objects.values_list("consent", flat=True)} == {"refused", "given"}
    lead = people.sign_in(Client(), desk.lead)
    assert "Too small a group." in page(lead, f"/ash/impact/{report.pk}/draft/quotations/")


def test_a_lead_picks_or_types_a_quotation(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead)
    review = reviews.review(reviews.cycle(desk.trust, academic_year=2024), desk.school, stage=ReviewStage.CLOSED, with_text=False)
    reviews.report(review, ReportStage.RELEASED, excellence="The library is a place of talk.")
    people.sign_in(client, desk.lead)
    quotations = f"/ash/impact/{report.pk}/draft/quotations/"
    picked = page(client, f"{quotations}?school={desk.school.pk}&section=excellence")
    link = next(part.split('"')[0] for part in picked.split('href="') if "origin=report" in part and "part=0" in part).replace("&amp;", "&")
    assert "What we saw." in page(client, link)
    refused = client.post(link, {"section": "excellence", "text": "Another library."}).content.decode()
    assert "These are not the words of the source." in refused
    assert "Another library." in refused
    typed = client.post(f"{quotations}add/", {"section": "voice", "school": "", "words": "", "text": ""}).content.decode()
    for words in ("Choose a school.", "Say where and when", "Give the words that you quote."):
        assert words in typed
    sent = {"section": "voice", "school": desk.school.pk, "words": "At the conference", "text": "“Dziękuję”"}
    assert client.post(f"{quotations}add/", sent).status_code == 302
    told = page(client, quotations)
    assert "Dziękuję" in told
    assert "The head is asked" in told


def test_a_withdrawn_quotation_is_told_of_and_not_shown(desk: Desk, client: Client) -> None:
    report = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, checked_by_id=desk.central.membership_id)
    impact_reports.quotation(report, desk.school, "We were too few.", Consent.GIVEN, head=desk.head)
    with acting_in(desk.trust.pk):
        impact_reports.release(report, desk.lead)
        quotation = Quotation.objects.get()
    url = f"/ash/impact/{report.pk}/"
    trustee, head = people.sign_in(client, desk.trustee), people.sign_in(Client(), desk.head)
    assert "We were too few." in page(trustee, url)
    assert "A released report has these words." in page(head, "/ash/impact/quotations/")
    head.post(f"/ash/impact/quotations/{quotation.pk}/", {"consent": "withdrawn"})
    told = page(trustee, url)
    assert "We were too few." not in told
    assert "Ysgol Llŷn withdrew its consent to a quotation on" in told


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_the_same_however_much_there_is(desk: Desk, client: Client, number: int) -> None:
    for year in range(2020, 2020 + number):
        impact_reports.report(desk.lead, ImpactReportStage.RELEASED, year=year, checker=desk.central)
    report = impact_reports.report(desk.lead)
    out = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, year=2025, checked_by_id=desk.central.membership_id)
    for place in range(number):
        impact_reports.quotation(report, desk.school, f"{place}")
        impact_reports.quotation(out, trusts.school(desk.trust), f"{place}", Consent.GIVEN, head=desk.head)
    with acting_in(desk.trust.pk):
        impact_reports.release(out, desk.lead)
    people.sign_in(client, desk.lead)
    draft, released = f"/ash/impact/{report.pk}/draft/", f"/ash/impact/{out.pk}/"
    # Having been opened once: the first time is noted besides.
    client.get(released)
    asked = {name: len(queries_of(client, url)) for name, url in pages(draft, released)}
    assert {name: count for name, count in asked.items() if count > MOST} == {
        "preview": 11,
        "released": 11,
        "log": 10,
    }


def pages(draft: str, released: str) -> Iterable[tuple[str, str]]:
    yield "years", "/ash/impact/"
    yield "draft", draft
    yield "section", f"{draft}sections/practice/"
    yield "preview", f"{draft}preview/"
    yield "quotations", f"{draft}quotations/"
    yield "released", released
    yield "log", f"{released}log/"


def test_the_years_say_what_can_be_begun_to_those_who_begin(desk: Desk, client: Client) -> None:
    people.sign_in(client, desk.lead)
    told = page(client, "/ash/impact/")
    assert "Begin the report for" in told
    begun = client.post(next(part.split('"')[0] for part in told.split('action="') if "/impact/begin/" in part))
    assert begun["Location"].endswith("/draft/")
    assert "No impact report yet" in page(people.sign_in(Client(), desk.trustee), "/ash/impact/")
