"""The second step: of whom it is asked, how it is set up, and that nothing of the trust opens before."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schools.models import Person, SignInPolicy
from schools.policies.enums import SecondStep
from schools.templatetags.keys import in_fours
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.factories.people import PASSWORD

pytestmark = pytest.mark.django_db
GATE = "/accounts/second-step/"
AUTHENTICATE = "/accounts/2fa/authenticate/"


def code_for(secret: str) -> str:
    """What an authenticator app with this secret shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def code_of(person: Person) -> str:
    return code_for(decrypt(Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP).data["secret"]))


def with_password_alone(client: Client, role: Role, asked_of: SecondStep | None = None) -> Client:
    """Ann, signed in by password, in a trust that asks this of its people."""
    trust = trusts.trust("ash")
    if asked_of:
        with acting_in(trust.pk):
            SignInPolicy.objects.create(second_step=asked_of)
    return people.sign_in(client, people.member(trust, role, person=people.person(email="ann@example.org")))


def with_password_typed(client: Client) -> Person:
    """Ann, a lead with an authenticator app, has typed her password."""
    ann = people.person(email="ann@example.org", two_factor=True)
    people.member(trusts.trust("ash"), person=ann)
    answer = client.post("/accounts/login/", {"login": "ann@example.org", "password": PASSWORD})
    assert answer["Location"] == AUTHENTICATE
    return ann


@pytest.mark.parametrize(
    ("role", "asked_of", "is_asked"),
    [
        (Role.TRUST_LEAD, None, True),
        (Role.CENTRAL_TEAM, None, True),
        (Role.TRUSTEE, None, True),
        (Role.SCHOOL_LEADER, None, False),
        (Role.STAFF_MEMBER, None, False),
        (Role.STAFF_MEMBER, SecondStep.EVERYONE, True),
        (Role.TRUST_LEAD, SecondStep.NOBODY, False),
        (Role.STAFF_MEMBER, SecondStep.OVERSIGHT, False),
    ],
)
def test_it_is_asked_of_whom_the_trust_says(client: Client, role: Role, asked_of: SecondStep | None, is_asked: bool) -> None:
    answer = with_password_alone(client, role, asked_of).get("/ash/")
    assert (answer.status_code, answer.get("Location")) == ((302, GATE) if is_asked else (200, None))


def test_it_costs_no_query(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash"), Role.TRUST_LEAD))
    with CaptureQueriesContext(connection) as captured:
        client.get("/ash/settings/")
    assert not [query for query in captured.captured_queries if "mfa_authenticator" in query["sql"]]


def test_a_fragment_leads_the_whole_page_there(client: Client) -> None:
    answer = with_password_alone(client, Role.TRUST_LEAD).get(
        "/ash/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/ash/settings/"}
    )
    assert answer["HX-Redirect"] == GATE
    assert client.session["return_to"] == "/ash/settings/"


@pytest.mark.django_db(transaction=True)
def test_setting_an_app_up_opens_the_page_that_was_wanted(client: Client) -> None:
    with_password_alone(client, Role.TRUST_LEAD).get("/ash/settings/")
    assert "One more lock" in client.get(GATE).content.decode()
    page = client.get("/accounts/2fa/totp/activate/")
    secret = client.session["mfa.totp.secret"]
    assert in_fours(secret) in page.content.decode()
    wrong = client.post("/accounts/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert "This code is not right" in wrong
    assert in_fours(secret) in wrong
    answer = client.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)})
    assert answer["Location"] == "/accounts/2fa/recovery-codes/"
    codes = client.get(answer["Location"]).content.decode()
    assert codes.count("<li><code>") == 10
    assert client.get("/")["Location"] == "/ash/settings/"
    assert client.get("/ash/settings/").status_code == 200
    assert [sent.subject for sent in mail.outbox] == ["An authenticator app was added"]


@pytest.mark.django_db(transaction=True)
def test_giving_the_last_one_up_closes_the_trust_again(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash"), Role.TRUSTEE))
    client.post("/accounts/2fa/totp/deactivate/")
    assert client.get("/ash/")["Location"] == GATE


def test_a_session_from_before_it_was_set_up_elsewhere_is_asked_for_it(client: Client) -> None:
    ann = people.member(trusts.trust("ash"), Role.TRUST_LEAD)
    people.sign_in(client, ann, two_factor=False)
    assert client.get("/ash/")["Location"] == GATE
    assert "Your second step, please" in client.get(GATE).content.decode()
    answer = client.post("/accounts/2fa/reauthenticate/", {"code": code_of(Person.objects.get(pk=ann.person_id)), "next": "/"})
    assert answer["Location"] == "/"
    assert client.get("/ash/").status_code == 200


def test_signing_in_takes_the_code_that_shows_now_once(client: Client) -> None:
    ann = with_password_typed(client)
    assert client.get("/ash/").status_code == 302
    assert "This code is not right" in client.post(AUTHENTICATE, {"code": "000000"}).content.decode()
    code = code_of(ann)
    assert client.post(AUTHENTICATE, {"code": code})["Location"] == "/"
    assert client.get("/ash/").status_code == 200
    again = Client()
    again.post("/accounts/login/", {"login": "ann@example.org", "password": PASSWORD})
    assert "This code is not right" in again.post(AUTHENTICATE, {"code": code}).content.decode()


def test_a_recovery_code_signs_in_once(client: Client) -> None:
    ann = with_password_typed(client)
    code = Authenticator.objects.get(user=ann, type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()[0]
    assert client.post(AUTHENTICATE, {"code": code})["Location"] == "/"
    again = Client()
    again.post("/accounts/login/", {"login": "ann@example.org", "password": PASSWORD})
    assert again.post(AUTHENTICATE, {"code": code}).status_code == 200


def test_codes_cannot_be_tried_for_long(client: Client) -> None:
    ann = with_password_typed(client)
    for _ in range(5):
        client.post(AUTHENTICATE, {"code": "000000"})
    assert "Wait five minutes" in client.post(AUTHENTICATE, {"code": code_of(ann)}).content.decode()


def test_secrets_are_not_readable_in_the_database_and_outlive_a_new_key(settings: pytest.Item) -> None:
    ann = people.person(two_factor=True)
    app, codes = Authenticator.objects.filter(user=ann).order_by("type")[::-1]
    secret = decrypt(app.data["secret"])
    assert secret not in str(app.data)
    assert codes.wrap().get_unused_codes()[0] not in str(codes.data)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]  # type: ignore[attr-defined]
    assert decrypt(app.data["secret"]) == secret
