"""Signing in with e-mail and password: what leads in, what is said, and what nobody can find out."""

import re
from datetime import timedelta
from unittest.mock import Mock

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone

from schools.models import Person
from schools.people.actions.accounts import forget_old_sign_ins
from tests.factories import people, trusts
from tests.factories.people import PASSWORD

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
TABLET = (
    "Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1"
)
LAPTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"


def sign_in(client: Client, email: str, password: str = PASSWORD, next_page: str = "") -> str:
    """Where the form leads, or the page it shows again, without what changes from request to request."""
    answer = client.post(LOGIN, {"login": email, "password": password, "next": next_page})
    return answer["Location"] if answer.status_code == 302 else bare(answer.content.decode(), email)


def bare(html: str, email: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", html).replace(email or "no address", "—")


@pytest.mark.parametrize("typed", ["ann@example.org", "  Ann@Example.ORG "])
def test_address_and_password_lead_home_however_the_address_is_written(client: Client, typed: str) -> None:
    people.member(trusts.trust("ash"), people.Role.STAFF_MEMBER, person=people.person(email="ann@example.org"))
    assert sign_in(client, typed) == "/"
    assert client.get("/")["Location"] == "/ash/"
    assert client.get("/ash/").status_code == 200


def test_one_comes_back_to_the_page_one_wanted_but_never_to_another_site(client: Client) -> None:
    people.person(email="ann@example.org")
    assert sign_in(client, "ann@example.org", next_page="/ash/settings/") == "/ash/settings/"
    client.logout()
    assert sign_in(client, "ann@example.org", next_page="https://example.net/") == "/"


def test_a_wrong_password_and_an_unknown_address_look_the_same(client: Client) -> None:
    people.person(email="ann@example.org")
    known, unknown = sign_in(client, "ann@example.org", "three wild herons"), sign_in(client, "bob@example.org", "three wild herons")
    assert known == unknown
    assert "do not belong together" in known
    assert 'value="—"' in known
    assert "herons" not in known


def test_an_unknown_address_costs_the_same_work_as_a_wrong_password(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    people.person(email="ann@example.org")
    hashed = Mock(side_effect=MD5PasswordHasher.encode, autospec=True)
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: hashed(*args))
    for email in ("ann@example.org", "bob@example.org"):
        hashed.reset_mock()
        sign_in(client, email, "three wild herons")
        assert hashed.call_count == 1


@pytest.mark.parametrize("email", ["ann@example.org", "bob@example.org"])
def test_after_five_wrong_passwords_even_the_right_one_waits_and_so_does_an_unknown_address(client: Client, email: str) -> None:
    people.person(email="ann@example.org")
    for _ in range(5):
        assert "do not belong together" in sign_in(client, email, "three wild herons")
    assert "Wait five minutes" in sign_in(client, email)


def test_very_many_tries_from_one_place_get_the_page_that_says_so(client: Client, settings: pytest.Item) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}  # type: ignore[attr-defined]
    for number in range(2):
        sign_in(client, f"nobody{number}@example.org")
    answer = client.post(LOGIN, {"login": "a@example.org", "password": "x"})
    assert answer.status_code == 429
    assert "Too many tries, too quickly" in answer.content.decode()


def test_a_closed_account_is_told_to_its_owner_and_to_nobody_else(client: Client) -> None:
    people.person(email="ann@example.org", is_active=False)
    assert "do not belong together" in sign_in(client, "ann@example.org", "three wild herons")
    assert sign_in(client, "ann@example.org") == "/accounts/inactive/"


def test_an_address_that_is_not_confirmed_is_sent_a_mail_first(client: Client) -> None:
    ann = people.person(email="ann@example.org")
    EmailAddress.objects.filter(user=ann).update(verified=False)
    assert sign_in(client, "ann@example.org") == "/accounts/confirm-email/"
    assert [sent.subject for sent in mail.outbox] == ["Confirm your e-mail address"]


def test_empty_fields_are_asked_for(client: Client) -> None:
    page = sign_in(client, "", "")
    assert page.count("This field is required.") >= 2


def test_nobody_makes_an_account_for_themselves(client: Client) -> None:
    answer = client.post("/accounts/signup/", {"email": "eve@example.org", "password1": PASSWORD})
    assert "Accounts come by invitation" in answer.content.decode()
    assert not Person.objects.exists()


def test_signing_out_takes_a_press_and_ends_the_session(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    assert "Do you want to sign out?" in client.get("/accounts/logout/").content.decode()
    assert client.get("/ash/").status_code == 200
    assert client.post("/accounts/logout/")["Clear-Site-Data"] == '"cache"'
    assert client.get("/ash/")["Location"] == "/accounts/login/?next=/ash/"


def test_without_redis_nobody_signs_in_and_the_page_says_so(client: Client, settings: pytest.Item) -> None:
    backend = "django.core.cache.backends.redis.RedisCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "redis://127.0.0.1:1/0"}}  # type: ignore[attr-defined]
    answer = client.post(LOGIN, {"login": "ann@example.org", "password": PASSWORD})
    assert answer.status_code == 503
    assert "does not answer" in answer.content.decode()


def test_a_sign_in_that_is_over_is_forgotten_with_its_address_and_browser() -> None:
    people.person(email="ann@example.org")
    over, lasting = Client(headers={"user-agent": TABLET}), Client(headers={"user-agent": LAPTOP})
    for client in (over, lasting):
        sign_in(client, "ann@example.org")
    Session.objects.filter(pk=over.session.session_key).update(expire_date=timezone.now() - timedelta(seconds=1))
    assert forget_old_sign_ins() == 1
    page = lasting.get("/accounts/sessions/").content.decode()
    assert ("Edge on Windows" in page, "Safari on an iPad" in page) == (True, False)
    assert forget_old_sign_ins() == 0


def test_one_signs_out_everywhere_else(client: Client) -> None:
    people.person(email="ann@example.org")
    elsewhere = Client()
    for browser in (client, elsewhere):
        sign_in(browser, "ann@example.org")
    assert client.get("/accounts/sessions/").content.decode().count("<tr>") == 3
    client.post("/accounts/sessions/")
    assert elsewhere.get("/accounts/").status_code == 302
    assert client.get("/accounts/").status_code == 200
