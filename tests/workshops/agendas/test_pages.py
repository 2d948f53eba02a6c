"""What the pages show to whom, what they cost, and what they say of bad input."""

from datetime import date

import pytest
from django.test import Client

from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts, workshops
from tests.queries import queries_of
from tests.workshops.conftest import Hall, make_hall
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.steps import workshop_steps
from workshops.models import Workshop
from workshops.records.actions.after import note_learned

pytestmark = pytest.mark.django_db


def page(client: Client, hall: Hall, who: object, rest: str = "") -> str:
    return people.sign_in(client, who).get(hall.url(rest)).content.decode()  # type: ignore[arg-type]


def test_each_finds_what_is_theirs_and_cues_are_the_leaders_alone(client: Client, hall: Hall) -> None:
    parts = ("agenda/", "arrange/", "taking-part/", "invitations/", "rehearsal/", "paper/")
    seen = {who.name: [part in page(client, hall, who) for part in parts] for who in (hall.champion, hall.head, hall.lead, hall.staff)}
    assert seen == {
        hall.champion.name: [True] * 6,
        hall.head.name: [False, True, False, True, False, True],
        hall.lead.name: [False, True, False, True, False, True],
        hall.staff.name: [False] * 6,
    }
    cue = "Say that you are not from the review team."
    told = {rest: cue in page(client, hall, hall.champion, rest) for rest in ("", "paper/", "agenda/")}
    assert told == {"": False, "paper/": False, "agenda/": True}


def test_a_rehearsal_is_known_to_its_leaders_alone(client: Client, hall: Hall) -> None:
    rehearsal = workshops.workshop(hall.review, is_rehearsal=True)
    url = f"/{hall.trust.slug}/workshops/{rehearsal.pk}/"
    statuses = {who.name: people.sign_in(client, who).get(url).status_code for who in (hall.champion, hall.head, hall.lead, hall.staff)}
    assert statuses == {hall.champion.name: 200, hall.head.name: 404, hall.lead.name: 404, hall.staff.name: 404}
    assert "Go to the rehearsal" not in page(client, hall, hall.head)


def test_pages_ask_as_few_queries_in_a_full_trust(client: Client, hall: Hall) -> None:
    workshops.template(hall.trust)
    people.sign_in(client, hall.champion)
    trust = f"/{hall.trust.slug}/"
    own = {hall.url(): 7, hall.url("agenda/"): 7, hall.url("paper/"): 6, f"{trust}workshops/templates/": 6}
    others = {trust: 5, f"{trust}reviews/{hall.review.pk}/": 7}
    before = {url: len(queries_of(client, url)) for url in own | others}
    for number in range(2):
        workshops.template(hall.trust, f"Template {number}")
        workshops.workshop(workshops.review(hall.trust))
    assert {url: len(queries_of(client, url)) for url in before} == before
    assert before == own | others


def test_the_home_page_says_what_waits_and_where(client: Client) -> None:
    hall = make_hall(None)
    body = people.sign_in(client, hall.head).get(f"/{hall.trust.slug}/").content.decode()
    assert f"/ash/reviews/{hall.review.pk}/workshop/" in body
    body = people.sign_in(client, hall.head).get(f"/{hall.trust.slug}/reviews/{hall.review.pk}/").content.decode()
    assert "Ike Champion leads it" in body
    assert "Plan the workshop" in body


def test_home_tells_each_what_the_workshop_asks_of_them(hall: Hall) -> None:
    helper, other = people.member(hall.trust, Role.SCHOOL_LEADER, trusts.school(hall.trust)), workshops.review(hall.trust)
    workshops.workshop(other, co_facilitator_id=helper.membership_id, on=reviews.days(1))

    def told(on: date, **fields: object) -> list[list[str]]:
        with acting_in(hall.trust.pk):
            Workshop.objects.filter(review=hall.review).update(on=on, **fields)
            return [sorted(step.what.split(" at ")[0] for step in workshop_steps(who))
                    for who in (hall.champion, hall.head, hall.staff, helper, hall.lead)]  # fmt: skip

    prepare, read = ["Prepare the Improvement Workshop"], ["Read the record of the Improvement Workshop"]
    assert told(reviews.days(1)) == [prepare, ["Get ready for the Improvement Workshop"], [], prepare, []]
    assert told(reviews.days(0))[:3] == [["Lead the Improvement Workshop"], *[["Take part in the Improvement Workshop"]] * 2]
    closed = {"stage": WorkshopStage.CLOSED, "opened_at": reviews.at(reviews.days(-8)), "began_at": reviews.at(reviews.days(-8))}
    assert told(reviews.days(-7), closed_at=reviews.at(reviews.days(-7)), **closed)[:3] == [["Note what you learned"], read, read]
    assert told(reviews.days(-7))[:3] == [["Note what you learned"], read, read]
    hall.do(note_learned, values={"learned": "Much."}, seen={"learned": ""})
    assert told(reviews.days(-7))[:3] == [[], read, read]
    assert told(reviews.days(-8), closed_at=reviews.at(reviews.days(-8)))[:3] == [[], [], []]


def test_the_whole_way_by_forms(client: Client) -> None:
    hall = make_hall(None)
    people.sign_in(client, hall.champion)
    url = f"/{hall.trust.slug}/reviews/{hall.review.pk}/workshop/"
    wrong = client.post(url, {"on": "soon", "starts_at": "9 o'clock", "video_link": "meet", "template_id": "77"}).content.decode()
    for sentence in ("Give the day as a date.", "hours and minutes", "Paste the whole link", "Choose one from the list."):
        assert sentence in wrong
    answer = client.post(url, {"on": "2027-03-01", "starts_at": "15:30", "place": "Hall <b>", "template_id": ""})
    assert answer.status_code == 302
    base = answer.url  # type: ignore[attr-defined]
    assert "Hall &lt;b&gt;" in client.get(base).content.decode()
    assert b"BEGIN:VEVENT" in client.get(f"{base}workshop.ics").content
    assert client.post(f"{base}taking-part/", {"is_anonymous": "False", "dots": "4", "helper": ""}).status_code == 302
    body = client.post(f"{base}taking-part/", {"is_anonymous": "False", "dots": "40", "helper": ""}).content.decode()
    assert "make no choice" in body
    step = {"title": "Silence", "minutes": "3"}
    assert client.post(f"{base}agenda/add/?kind=ideas", step | {"minutes": "0"}).status_code == 200
    assert client.post(f"{base}agenda/add/?kind=ideas", step).status_code == 302
    assert client.post(f"{base}agenda/keep/", {"name": "", "is_trusts": "no"}).status_code == 200
    assert client.post(f"{base}agenda/keep/", {"name": "Mine", "is_trusts": "no"}).status_code == 302
    assert client.post(f"{base}agenda/begin-from/", {"template_id": ""}).status_code == 302
    assert "Silence" not in client.get(f"{base}agenda/").content.decode()


def test_after_the_end_nothing_is_arranged(client: Client) -> None:
    hall = make_hall(WorkshopStage.CLOSED)
    body = page(client, hall, hall.champion)
    assert "Change the agenda" not in body
    assert people.sign_in(client, hall.champion).get(hall.url("agenda/")).status_code == 409
