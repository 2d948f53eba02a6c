"""Microsoft and Google accounts: which proof opens which account here, and that all others get one page."""

from typing import Any

import pytest
from allauth.core import context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal.flows.login import complete_login
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from schools.models import Person, SignInPolicy
from schools.people.rules import proven_address
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _keys(settings: Any) -> None:
    app = {"client_id": "id", "secret": "made up", "key": ""}
    settings.SOCIALACCOUNT_PROVIDERS = {"google": {"APPS": [app]}, "microsoft": {"APPS": [app]}}


def ann(*domains: str, **fields: Any) -> Person:
    """Ann, a member of a trust that vouches for these domains."""
    person = people.person("Ann Reed", "ann@school.example", **fields)
    trust = trusts.trust("ash")
    people.member(trust, Role.STAFF_MEMBER, person=person)
    with acting_in(trust.pk):
        SignInPolicy.objects.create(domains=list(domains))
    return person


def come_back(provider: str, told: dict[str, Any], user: Person | None = None) -> tuple[HttpRequest, HttpResponse]:
    """The moment in which the provider has said who somebody is."""
    request = RequestFactory().get("/accounts/google/login/callback/")
    request.session = SessionStore()
    request.user = user or AnonymousUser()
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    with context.request_context(request):
        login = get_adapter().get_provider(request, provider).sociallogin_from_response(request, told)
        login.state = {"process": "login"}
        return request, complete_login(request, login)


GOOGLE = {"sub": "1", "email": "Ann@school.example", "email_verified": True, "family_name": "Reed"}
MICROSOFT = {"id": "1", "userPrincipalName": "ann@school.example", "mail": "ann@school.example", "jobTitle": "Head", "mobilePhone": "07"}


@pytest.mark.parametrize(("provider", "told"), [("google", GOOGLE), ("microsoft", MICROSOFT)])
def test_a_proven_address_of_a_vouched_domain_opens_its_account_the_first_time_and_again(provider: str, told: dict[str, Any]) -> None:
    person = ann("school.example")
    for _ in range(2):
        request, answer = come_back(provider, told)
        assert (answer.status_code, request.user) == (302, person)
    account = SocialAccount.objects.get()
    assert (account.user, account.extra_data) == (person, {"address": "ann@school.example"})
    assert [sent.subject for sent in mail.outbox] == ["You can sign in with another account"]


@pytest.mark.parametrize(
    ("domains", "provider", "told", "fields"),
    [
        ((), "google", GOOGLE, {}),
        (("other.example",), "google", GOOGLE, {}),
        (("school.example",), "google", GOOGLE | {"email_verified": False}, {}),
        (("school.example",), "google", GOOGLE | {"email": "bob@school.example"}, {}),
        (("school.example",), "google", GOOGLE, {"is_active": False}),
        (("school.example",), "microsoft", MICROSOFT | {"userPrincipalName": "eve@evil.example"}, {}),
        (("school.example",), "microsoft", MICROSOFT | {"userPrincipalName": "ann_school.example#EXT#@evil.example"}, {}),
        (("school.example",), "microsoft", {"id": "1", "mail": "ann@school.example"}, {}),
    ],
)
def test_everything_else_gets_the_same_page_and_opens_nothing(
    domains: tuple[str, ...], provider: str, told: dict[str, Any], fields: dict[str, Any]
) -> None:
    ann(*domains, **fields)
    request, answer = come_back(provider, told)
    assert answer.status_code == 403
    assert "That account opens none here" in answer.content.decode()
    assert not request.user.is_authenticated
    assert not SocialAccount.objects.exists()
    assert Person.objects.count() == 1


def test_it_ends_when_the_trust_no_longer_vouches_for_the_domain() -> None:
    ann("school.example")
    come_back("google", GOOGLE)
    with acting_in(trusts.Trust.objects.get().pk):
        SignInPolicy.objects.update(domains=[])
    assert come_back("google", GOOGLE)[1].status_code == 403


def test_who_is_signed_in_as_somebody_else_connects_nothing() -> None:
    ann("school.example")
    bob = people.person()
    assert come_back("google", GOOGLE, bob)[1].status_code == 403
    assert not SocialAccount.objects.exists()


def test_a_second_step_is_asked_for_all_the_same() -> None:
    ann("school.example", two_factor=True)
    request, answer = come_back("microsoft", MICROSOFT)
    assert answer["Location"] == "/accounts/2fa/authenticate/"
    assert not request.user.is_authenticated


def test_with_keys_the_page_offers_them_by_a_press(client: Client) -> None:
    page = client.get("/accounts/login/").content.decode()
    assert "Sign in with Google" in page
    assert "Sign in with Microsoft" in page
    assert client.get("/accounts/google/login/").status_code == 200
    assert client.post("/accounts/google/login/")["Location"].startswith("https://accounts.google.com/")


@pytest.mark.parametrize(
    ("provider", "told", "address"),
    [
        ("google", {"email": " Ann@School.example ", "verified_email": True}, "ann@school.example"),
        ("google", {"email": "ann@school.example"}, ""),
        ("google", {}, ""),
        ("microsoft", {"userPrincipalName": "Ann@School.example"}, "ann@school.example"),
        ("microsoft", {"mail": "ann@school.example"}, ""),
        ("microsoft", {"userPrincipalName": None}, ""),
    ],
)
def test_what_a_provider_proves(provider: str, told: dict[str, Any], address: str) -> None:
    assert proven_address(provider, told) == address
