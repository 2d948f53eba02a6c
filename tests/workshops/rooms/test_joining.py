"""Coming in: by the code on the wall, again on the same phone, as a member; and every way in which a code opens nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, workshops
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.models import Participant, Workshop
from workshops.rooms.actions.coming_in import come_in
from workshops.rooms.adapters.tries import MOST_WRONG
from workshops.rooms.queries.guests import NO_SUCH_CODE, OVER, SENT_OUT

WRITING = StepKind.WRITING


def open_room() -> Workshop:
    workshop = workshops.workshop(workshops.review(), at=WRITING)
    workshops.code(workshop)
    return workshop


def wrong_codes(client: Client, number: int, answer: int = 404) -> None:
    """So many from where this client is."""
    assert {client.get("/join/AAAAAA/").status_code for _ in range(number)} == {answer}


def names_in(workshop: Workshop) -> list[str]:
    with acting_in(workshop.trust_id), transaction.atomic():
        return list(Participant.objects.filter(workshop=workshop).order_by("pk").values_list("name", flat=True))


@pytest.mark.django_db
def test_a_code_as_it_is_typed_and_a_first_name_open_the_room() -> None:
    workshop, client = open_room(), Client()
    found = client.post("/join/", {"code": " ace-fhk "})
    assert found["Location"] == "/join/ACEFHK/"
    came = client.post("/join/ACEFHK/", {"name": "  Anna  "}, follow=True)
    assert came.redirect_chain[-1][0] == f"/join/room/{workshop.pk}/"
    assert (came.status_code, "What is working" in came.content.decode()) == (200, True)
    assert Client().post("/join/ACEFHK/", {"name": "anna"}).status_code == 302
    assert names_in(workshop) == ["Anna", "anna 2"]
    cookie = client.cookies[f"room_{workshop.pk}"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/join/", True, "Lax")
    assert "Go on as Anna" in client.get("/join/ACEFHK/").content.decode()


@pytest.mark.django_db
def test_every_code_that_opens_nothing_gets_the_same_answer() -> None:
    planned = workshops.workshop(workshops.review())
    workshops.code(planned, "PPPPPP")
    workshops.code(workshops.workshop(workshops.review(), at=WRITING), "EEEEEE", expires_at=timezone.now() - timedelta(seconds=1))
    client = Client()
    bodies = set()
    for code in ("AAAAAA", "PPPPPP", "EEEEEE"):
        for answer in (client.post("/join/", {"code": code}), client.get(f"/join/{code}/"), client.post(f"/join/{code}/", {"name": "Eve"})):
            assert answer.status_code == 404
            assert NO_SUCH_CODE in answer.content.decode()
            bodies.add(answer.content.decode().replace(code, "").split("<h1>")[1].split("csrfmiddlewaretoken")[0])
    assert len(bodies) == 1
    closed = workshops.workshop(workshops.review(), WorkshopStage.CLOSED)
    workshops.code(closed, "CCCCCC")
    assert OVER in client.post("/join/CCCCCC/", {"name": "Eve"}).content.decode()
    assert names_in(closed) == []


@pytest.mark.django_db
def test_who_tries_codes_has_to_wait_also_with_a_right_one() -> None:
    open_room()
    client = Client()
    wrong_codes(client, MOST_WRONG)
    assert [client.get("/join/ACEFHK/").status_code, client.post("/join/", {"code": "ACEFHK"}).status_code] == [429, 429]
    assert Client(REMOTE_ADDR="203.0.113.9").get("/join/ACEFHK/").status_code == 200
    # The page on which a code is typed is no try.
    assert client.get("/join/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("known", ["by its console", "by somebody who came in"])
def test_a_school_that_mistypes_behind_one_address_comes_into_the_room_that_is_held_there_and_into_no_other(
    known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshops.rooms.adapters.tries.MOST_WRONG_AT_ALL", MOST_WRONG + 4)
    review = workshops.review()
    here = workshops.workshop(review, at=WRITING)
    workshops.code(here)
    workshops.code(workshops.workshop(workshops.review(), at=WRITING), "PPPPPP")
    if known == "by its console":
        champion = workshops.champion(review)
        people.sign_in(Client(), champion).get(f"/{champion.trust_slug}/workshops/{here.pk}/console/")
    else:
        Client().post("/join/ACEFHK/", {"name": "Anna"})
    wrong_codes(Client(), MOST_WRONG)
    assert Client().post("/join/", {"code": "ace fhk"})["Location"] == "/join/ACEFHK/"
    assert Client().post("/join/ACEFHK/", {"name": "Ben"}).status_code == 302
    assert [Client().get(f"/join/{code}/").status_code for code in ("PPPPPP", "AAAAAA")] == [429, 429]
    # A program that tries on and on finds this room neither.
    wrong_codes(Client(), 2, 429)
    assert Client().get("/join/ACEFHK/").status_code == 429


@pytest.mark.django_db
def test_people_come_in_while_redis_is_away(settings: Settings) -> None:
    open_room()
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:1/0"}}
    client = Client()
    assert client.get("/join/AAAAAA/").status_code == 404
    assert client.post("/join/ACEFHK/", {"name": "Anna"}).status_code == 302


@pytest.mark.django_db
def test_a_key_opens_its_own_room_and_no_other() -> None:
    here, other = open_room(), workshops.workshop(workshops.review(), at=WRITING)
    client = workshops.hold_key(Client(), workshops.participant(here, "Anna"))
    assert client.get(f"/join/room/{here.pk}/").status_code == 200
    assert client.get(f"/join/room/{other.pk}/")["Location"] == "/join/"
    client.cookies[f"room_{other.pk}"] = client.cookies[f"room_{here.pk}"].value
    assert client.get(f"/join/room/{other.pk}/")["Location"] == "/join/"
    out = workshops.hold_key(Client(), workshops.participant(here, "Eve", removed_at=timezone.now()))
    for page in ("", "screen/", "own/"):
        assert (told := out.get(f"/join/room/{here.pk}/{page}")).status_code == 403
        assert SENT_OUT in told.content.decode()


@pytest.mark.django_db
def test_the_hosts_staff_come_in_without_a_code_and_find_their_place_again_elsewhere() -> None:
    workshop = open_room()
    with acting_in(workshop.trust_id):
        school = workshop.review.host
    staff = people.member(workshop.trust, Role.STAFF_MEMBER, school)
    stranger = people.member(workshop.trust, Role.STAFF_MEMBER)
    address = f"/{staff.trust_slug}/workshops/{workshop.pk}/come-in/"
    first, second = (people.sign_in(Client(), staff) for _ in range(2))
    assert [client.post(address)["Location"] for client in (first, second)] == [f"/join/room/{workshop.pk}/"] * 2
    assert second.get(f"/join/room/{workshop.pk}/").status_code == 200
    assert people.sign_in(Client(), stranger).post(address).status_code == 404
    assert names_in(workshop) == [staff.name]


@pytest.mark.django_db(transaction=True)
def test_two_hundred_come_in_at_once() -> None:
    workshop = open_room()

    def come(number: int) -> None:
        try:
            come_in(code="ACEFHK", name="Sam")
        finally:
            connection.close()

    with ThreadPoolExecutor(16) as crowd:
        list(crowd.map(come, range(200)))
    assert sorted(names_in(workshop)) == sorted(["Sam", *(f"Sam {number}" for number in range(2, 201))])
