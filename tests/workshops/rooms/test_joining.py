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
    for _ in range(MOST_WRONG):
        assert client.get("/join/AAAAAA/").status_code == 404
    assert [client.get("/join/ACEFHK/").status_code, client.post("/join/", {"code": "ACEFHK"}).status_code] == [429, 429]


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
