"""What the pages of a preparation show to whom, how many queries they ask, and what they say of bad input."""

from typing import Any

import pytest
from django.test import Client

from reviews.cycles.enums import ReviewStage
from reviews.models import Assurance, PreparationPassage
from reviews.preparations.actions import preparing, programmes
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews
from tests.queries import queries_of
from tests.reviews.preparations.conftest import Visit
from tests.reviews.preparations.test_preparing import make_ready


def page_of(client: Client, visit: Visit, who: object, rest: str = "preparation/") -> str:
    return people.sign_in(client, who).get(visit.url(rest)).content.decode()  # type: ignore[arg-type]


@pytest.mark.parametrize("more", [0, 2])
def test_the_preparation_asks_as_few_queries_for_many_visitors_as_for_two(client: Client, visit: Visit, more: int) -> None:
    for _ in range(more):
        reviews.activity(visit.review, reviewer_id=reviews.reviewer(visit.review).membership_id)
        reviews.question(visit.review, position=more + _)
    # Session, person, two for the door; the review, its facts, its records.
    assert len(queries_of(people.sign_in(client, visit.head), visit.url())) == 7


def test_each_finds_what_is_theirs_to_do(client: Client, visit: Visit) -> None:
    staff = visit.person(Role.STAFF_MEMBER, school=visit.review.host)
    lead = visit.person(Role.TRUST_LEAD)
    seen = {}
    for who in (visit.head, visit.lead_reviewer, visit.reviewer, lead, staff):
        body = page_of(client, visit, who)
        parts = ('data-passage="', "Agree for our side", "Begin the visit", "letters/", "preparation/facts/")
        seen[who.name] = [part in body for part in parts]
    assert seen == {
        visit.head.name: [True, True, False, False, True],
        visit.lead_reviewer.name: [True, True, True, False, True],
        visit.reviewer.name: [True, False, False, False, True],
        lead.name: [True, False, False, True, True],
        staff.name: [False, False, False, False, False],
    }
    visit.put(stage=ReviewStage.SELF_REVIEW)
    assert people.sign_in(client, staff).get(visit.url()).status_code == 404


def test_the_page_says_what_is_missing_who_sees_to_it_and_by_when(client: Client, visit: Visit) -> None:
    people.sign_in(client, visit.lead_reviewer)
    page = client.get(visit.url()).context["page"]
    assert [(line.label, line.pill.label) for line in page.lines if line.is_needed] == [
        ("The designated safeguarding lead is named", "Missing"),
        ("The programme is laid out", "Missing"),
        ("Letters of assurance are there: Rae Lead and Pat Peer missing", "Missing"),
        ("Questions and programme are agreed", "Missing"),
    ]
    assert page.lines[1].pill.label == "Late"
    assert "The programme is empty." in page.begin.because
    make_ready(visit)
    page = client.get(visit.url()).context["page"]
    assert [line.pill.label for line in page.lines if line.is_needed] == ["Done"] * 4
    assert page.begin


def test_a_letter_that_somebody_may_confirm_is_confirmed_on_a_page_of_its_own(client: Client, visit: Visit) -> None:
    with acting_in(visit.trust.pk):
        school = people.School.objects.get(pk=visit.reviewer.school_ids[0])
    boss = people.head(visit.trust, school)
    url = visit.url(f"preparation/letters/{visit.reviewer.membership_id}/")
    people.sign_in(client, boss)
    assert client.get(visit.url()).status_code == 404
    assert f'value="{school.name}"' in client.get(url).content.decode()
    body = client.post(url, {"employer": "Ash\x00 Trust", "identity": "on"}).content.decode()
    assert "Tick this once it was checked." in body
    answer = client.post(url, {"employer": "Ash Trust", "identity": "on", "vetting": "on"})
    assert (answer.status_code, answer.url) == (302, visit.url(""))  # type: ignore[attr-defined]
    assert "has confirmed this already" in client.get(url).content.decode()
    assert f"For Ash Trust, confirmed by {boss.name}" in page_of(client, visit, visit.head)
    with acting_in(visit.trust.pk):
        assert Assurance.objects.count() == 1
    assert people.sign_in(client, boss).post(f"{url}withdraw/").status_code == 302


def test_facts_are_checked_field_by_field_and_kept_as_typed(client: Client, visit: Visit) -> None:
    people.sign_in(client, visit.head)
    url = visit.url("preparation/facts/")
    wrong = {"meeting_time": "9 o'clock", "meeting_link": "not a link", "safeguarding_lead": "Dee\x00 Day", "meeting_place": "x" * 201}
    body = client.post(url, wrong).content.decode()
    for sentence in ("Give the time as hours and minutes", "Paste the whole link", "Null characters", "at most 200 characters"):
        assert sentence in body, sentence
    assert "not a link" in body
    body = client.post(url, {"meeting_time": "14:30", "safeguarding_lead": "Dee"}).content.decode()
    assert "Say on which day." in body
    assert "Say how the team reaches them" in body
    assert "Say at what time." in client.post(url, {"meeting_on": "2027-02-01"}).content.decode()
    said = {"meeting_on": "2027-02-01", "meeting_time": "14:30", "meeting_place": "Hall", "meeting_link": "https://meet.example/a"}
    assert client.post(url, said).status_code == 302
    body = page_of(client, visit, visit.reviewer)
    assert "1 Feb 2027, 14:30" in body
    stale = client.post(url, {"meeting_place": "Studio", "initial-meeting_place": ""}).content.decode()
    assert ("Somebody else saved this meanwhile" in stale, "Studio" in stale, "Hall" in stale) == (True, True, True)


def test_a_record_saves_itself_and_shows_a_colleagues_words(client: Client, visit: Visit) -> None:
    people.sign_in(client, visit.head)
    url = visit.url("preparation/records/protocols/")
    ask: dict[str, Any] = {"headers": {"Accept": "application/json"}}
    assert client.get(url, **ask).json() == {"text": "", "version": 0, "saved": ""}
    told = client.post(url, {"text": "We knock. Ask for the boy called Harry.", "version": 0}, **ask).json()
    assert (told["version"], [doubt["words"] for doubt in told["doubts"]]) == (1, ["boy called Harry"])
    people.sign_in(client, visit.reviewer)
    stale = client.post(url, {"text": "We wait.", "version": 0}, **ask)
    assert (stale.status_code, stale.json()["other"]["who"]) == (409, "Hedda Head")
    assert "We wait." in page_of(client, visit, visit.reviewer)
    assert "We wait." not in page_of(client, visit, visit.head)
    for rest, status in (("preparation/records/diary/", 404), ("preparation/records/protocols/", 400)):
        assert client.post(visit.url(rest), {"text": "x"}, **ask).status_code == status
    with acting_in(visit.trust.pk):
        assert PreparationPassage.objects.get().version == 1


def test_nobody_agrees_to_what_was_changed_since_their_page_was_shown(client: Client, visit: Visit) -> None:
    reviews.question(visit.review)
    visit.do(programmes.begin_programme)
    shown_at = people.sign_in(client, visit.lead_reviewer).get(visit.url()).context["page"].shown_at
    visit.do(programmes.remove_activity, activity_id=visit.programme()[0].pk)
    answer = client.post(visit.url("preparation/agree/"), {"shown_at": shown_at})
    assert (answer.status_code, "Hedda Head has changed the programme since." in answer.content.decode()) == (409, True)
    assert visit.preparation().reviewers_agreed_at is None
    shown_at = client.get(visit.url()).context["page"].shown_at
    assert client.post(visit.url("preparation/agree/"), {"shown_at": shown_at}).status_code == 302
    assert visit.preparation().reviewers_agreed_at is not None


def test_both_agree_and_a_change_since_is_said(client: Client, visit: Visit) -> None:
    people.sign_in(client, visit.head)
    assert "There is nothing to agree yet" in client.get(visit.url()).content.decode()
    make_ready(visit)
    body = client.get(visit.url()).content.decode()
    assert "Agree for our side" not in body
    assert "Hedda Head agreed" in body
    reviews.question(visit.review, position=2, saved_at=reviews.at(reviews.days(1)))
    body = client.get(visit.url()).content.decode()
    assert "A question was changed or taken out since." in body
    assert "Agree again" in body


def test_the_visit_begins_after_a_question(client: Client, visit: Visit) -> None:
    url = visit.url("preparation/begin/")
    people.sign_in(client, visit.lead_reviewer)
    refused = client.get(url)
    assert (refused.status_code, "The programme is empty." in refused.content.decode()) == (409, True)
    make_ready(visit)
    body = client.get(url).content.decode()
    assert "Begin the visit to Ash School?" in body
    assert "that is still to come" in body
    assert client.post(url).status_code == 302
    assert "It has begun." in page_of(client, visit, visit.lead_reviewer)
    assert people.sign_in(client, visit.head).post(url).status_code == 403


def test_writers_of_another_moment_are_told_and_shown_what_stands(client: Client, visit: Visit) -> None:
    visit.do(preparing.write_preparation, record="visitor_notes", text="Park at the church.", based_on=0)
    visit.put(stage=ReviewStage.RELEASED)
    body = page_of(client, visit, visit.head)
    assert "The visit is over." in body
    assert "Park at the church." in body
    assert "<textarea" not in body
    assert client.get(visit.url("preparation/facts/")).status_code == 409
