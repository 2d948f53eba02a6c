"""The door into a trust: who gets in, who is led to sign in, and who finds nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import include, path

from schools.models import School
from schools.tenancy.standing import standing
from schools.web.requests import MemberRequest
from tests.factories import people, trusts


def inside(request: MemberRequest) -> HttpResponse:
    """Answers with where it stands; the view of a test."""
    at = standing()
    return JsonResponse({"trust": at.trust_id, "person": at.person_id, "name": request.member.name, "schools": School.objects.count()})


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("A view of the test that fails.")


urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("<trust:trust_slug>/inside/", inside),
    path("<trust:trust_slug>/broken/", broken),
    path("", include("schools.urls")),
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def test_a_member_stands_in_the_trust_and_sees_its_rows_alone(client: Client) -> None:
    ash, birch = trusts.trust("ash"), trusts.trust("birch")
    trusts.school(ash)
    trusts.school(birch)
    ann = people.member(ash, person=people.person("Ann Reed", two_factor=True))
    answer = people.sign_in(client, ann).get("/ash/inside/")
    assert answer.json() == {"trust": ash.pk, "person": ann.person_id, "name": "Ann Reed", "schools": 1}
    assert standing().trust_id is None


def test_somebody_who_is_not_signed_in_is_led_there_and_back_whether_or_not_the_trust_exists(client: Client) -> None:
    trusts.trust("ash")
    for slug in ("ash", "nowhere"):
        answer = client.get(f"/{slug}/inside/?page=2")
        assert (answer.status_code, answer["Location"]) == (302, f"/accounts/login/?next=/{slug}/inside/%3Fpage%3D2")


@pytest.mark.parametrize("key", ['"\\000aaaaaaaaaaaa"', '"aaaaaaaa\\000"', "\u00e9" * 32, "a" * 5000])
def test_a_session_key_that_was_never_ours_is_nobodys(client: Client, key: str) -> None:
    trusts.trust("ash")
    answer = client.get("/ash/inside/", headers={"cookie": f"sessionid={key}"})
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/ash/inside/")


def test_nobody_is_led_back_to_another_site(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")), two_factor=False)
    client.get("/ash/inside/", headers={"hx-request": "true", "hx-current-url": "http://testserver//elsewhere.example/"})
    assert client.get("/")["Location"] == "/%2Felsewhere.example/"


def test_a_foreign_a_closed_and_an_unknown_trust_look_the_same(client: Client) -> None:
    ann = people.member(trusts.trust("ash"))
    trusts.trust("birch")
    people.member(trusts.trust("cedar", is_open=False), person=people.Person.objects.get(pk=ann.person_id))
    people.sign_in(client, ann)
    pages = [client.get(f"/{slug}/inside/") for slug in ("birch", "cedar", "nowhere")]
    assert [page.status_code for page in pages] == [404, 404, 404]
    assert len({page.content.replace(slug, b"") for page, slug in zip(pages, (b"birch", b"cedar", b"nowhere"), strict=True)}) == 1


def test_one_person_has_another_name_tag_in_each_trust(client: Client) -> None:
    account = people.person(two_factor=True)
    people.member(trusts.trust("ash"), person=account)
    people.member(trusts.trust("birch"), person=account)
    people.sign_in(client, account)
    assert client.get("/ash/inside/").json()["trust"] != client.get("/birch/inside/").json()["trust"]


def test_a_view_that_fails_leaves_nobody_standing_in_the_trust(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    with pytest.raises(RuntimeError):
        client.get("/ash/broken/")
    assert (standing().trust_id, standing().person_id) == (None, None)


@pytest.mark.parametrize("slug", ["accounts", "operator", "Ash", "-ash", "ash_", "a" * 61])
def test_words_of_our_own_and_misshapen_ones_are_no_trust(client: Client, slug: str) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    assert client.get(f"/{slug}/inside/").status_code == 404


def test_the_door_costs_four_queries_with_session_and_account(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    with CaptureQueriesContext(connection) as captured:
        client.get("/ash/inside/")
    selects = [query["sql"] for query in captured.captured_queries if query["sql"].startswith("SELECT")]
    # Session, account, trust, membership with roles; the fifth is the view's own.
    assert len(selects) == 5


@pytest.mark.django_db(transaction=True)
def test_the_door_also_opens_in_transactions_of_its_own(client: Client) -> None:
    ash = trusts.trust("ash")
    trusts.school(ash)
    ann = people.member(ash)
    assert people.sign_in(client, ann).get("/ash/inside/").json()["schools"] == 1


def test_a_log_line_inside_a_trust_names_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, Any] = {}
    bind: Callable[..., Any] = told.update
    monkeypatch.setattr("structlog.contextvars.bind_contextvars", lambda **fields: bind(fields))
    ann = people.member(trusts.trust("ash"))
    people.sign_in(client, ann).get("/ash/inside/")
    assert (told["trust"], told["person"]) == (ann.trust_id, ann.person_id)
