"""Bringing a trust on board: by command and in the browser; only by operators, and never seeing what is in a trust."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.test import Client

from schools.models import Invitation, News, Person, Trust
from schools.tenancy.enums import TrustKind
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.queries import queries_of
from tests.schools.register.files import import_excerpt

pytestmark = pytest.mark.django_db
GOOD = {"kind": "trust", "group_uid": "2408", "lead_name": "Ann Reed", "lead_email": "Ann@Example.org"}


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("create_trust", *arguments, stdout=out)
    return out.getvalue()


def invited(trust: Trust) -> list[tuple[str, ...]]:
    with acting_in(trust.pk):
        return list(Invitation.objects.values_list("email", "roles__role"))


@pytest.fixture
def operator(client: Client) -> Client:
    return people.sign_in(client, people.person("Olu Operator", two_factor=True, is_operator=True))


def test_the_command_opens_a_trust_of_the_register_and_invites_its_lead() -> None:
    import_excerpt()
    assert "is on board at /bradford-diocesan-academies-trust/" in run("--group-uid", "2408", "--lead", "ann@example.org")
    trust = Trust.objects.get()
    assert (trust.name, trust.group_uid) == ("Bradford Diocesan Academies Trust", 2408)
    assert invited(trust) == [("ann@example.org", "trust_lead")]
    assert News.objects.filter(kind="schools.invitation_made", trust_id=trust.pk).count() == 1


def test_the_command_opens_a_partnership() -> None:
    run("--partnership", "--name", "Hills and Fells", "--lead", "ann@example.org", "--lead-name", "Ann Reed")
    assert Trust.objects.get().kind == TrustKind.PARTNERSHIP


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--group-uid", "1", "--lead", "ann@example.org"], "has no group 1"),
        (["--lead", "ann@example.org"], "Write the name"),
        (["--group-uid", "2408", "--lead", "nobody"], "is not an e-mail address"),
        (["--name", "Ash", "--slug", "accounts", "--lead", "ann@example.org"], "cannot be an address"),
    ],
)
def test_the_command_says_what_stands_against_it_and_writes_nothing(arguments: list[str], sentence: str) -> None:
    import_excerpt()
    with pytest.raises(CommandError, match=sentence):
        run(*arguments)
    assert not Trust.objects.exists()


def test_a_trust_comes_on_board_once() -> None:
    import_excerpt()
    run("--group-uid", "2408", "--lead", "ann@example.org")
    with pytest.raises(CommandError, match="is on board already"):
        run("--group-uid", "2408", "--lead", "ann@example.org")


def test_an_operator_finds_a_trust_in_the_register_and_opens_it(operator: Client) -> None:
    import_excerpt()
    found = operator.get("/operator/trusts/open/", {"search": "bradford"}).content.decode()
    assert "?group_uid=2408" in found
    page = operator.post("/operator/trusts/open/", GOOD, follow=True).content.decode()
    assert "Ann Reed is invited to lead it." in page
    assert invited(Trust.objects.get()) == [("ann@example.org", "trust_lead")]


def test_an_operator_finds_the_account_and_the_way_out(operator: Client) -> None:
    page = operator.get("/operator/trusts/").content.decode()
    assert "Olu Operator" in page
    assert 'href="/accounts/"' in page
    assert 'action="/accounts/logout/"' in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"group_uid": "1"}, "has no group 1"), ({"lead_email": "nobody"}, "valid email"), ({"kind": "partnership"}, "not in the register")],
)
def test_mistakes_stand_at_their_field_and_what_was_typed_is_kept(operator: Client, wrong: dict[str, str], sentence: str) -> None:
    import_excerpt()
    page = operator.post("/operator/trusts/open/", GOOD | wrong).content.decode()
    assert sentence in page
    assert 'value="Ann Reed"' in page
    assert not Trust.objects.exists()


def test_without_a_second_step_an_operator_is_led_to_one(client: Client) -> None:
    people.sign_in(client, people.person(is_operator=True))
    assert client.get("/operator/trusts/")["Location"] == "/accounts/second-step/"


def test_an_operator_is_a_stranger_in_every_trust(operator: Client) -> None:
    assert operator.get(f"/{trusts.trust('ash').slug}/").status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_for_one_and_for_three(operator: Client, number: int) -> None:
    for _ in range(number):
        trusts.trust()
    assert len(queries_of(operator, "/operator/trusts/")) == 4


def test_an_operator_is_made_once_and_keeps_the_account() -> None:
    for _ in range(2):
        call_command("make_operator", "--email", "Olu@Example.org", "--name", "Olu", stdout=StringIO())
    (made,) = Person.objects.all()
    assert (made.email, made.is_operator, made.has_usable_password()) == ("olu@example.org", True, False)


def test_who_lost_every_second_step_gets_in_again(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ann = people.person("Ann Reed", "ann@example.org", two_factor=True)
    people.sign_in(client, ann)
    UserSession.objects.create(user=ann, session_key=client.session.session_key, ip="127.0.0.1", user_agent="curl/8")
    assert client.get("/accounts/").status_code == 200
    out = StringIO()
    call_command("forget_second_step", "--email", "Ann@Example.org", stdout=out)
    assert "Ann Reed signs in with the password alone" in out.getvalue()
    assert not Authenticator.objects.filter(user=ann).exists()
    assert client.get("/accounts/")["Location"].startswith("/accounts/login/")
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [(["ann@example.org"], "Your second step was taken away")]


@pytest.mark.parametrize(("email", "sentence"), [("nobody@example.org", "No account has"), ("ann@example.org", "has no second step")])
def test_where_there_is_no_second_step_the_command_says_so(email: str, sentence: str) -> None:
    people.person("Ann Reed", "ann@example.org")
    with pytest.raises(CommandError, match=sentence):
        call_command("forget_second_step", "--email", email)
