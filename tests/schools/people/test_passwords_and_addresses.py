"""A forgotten password, another address, and a mail server that is away."""

import re

import pytest
from django.core import mail
from django.test import Client

from schools.models import Person
from tests.factories import people, trusts
from tests.factories.people import PASSWORD

pytestmark = pytest.mark.django_db
RESET = "/accounts/password/reset/"
NEW = "four quiet otters"


class NoServer:
    """A mail backend as it is when the server is away."""

    def __init__(self, **_: object) -> None:
        pass

    def send_messages(self, _: object) -> int:
        raise ConnectionRefusedError


@pytest.fixture
def _mail_server_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.core.mail.get_connection", lambda *_, **__: NoServer())


def link_in(message: mail.EmailMessage) -> str:
    found = re.search(r"https?://[^/\s]+(/accounts/(?:password|confirm)\S+)", str(message.body))
    assert found
    return found[1]


def test_reset_answers_the_same_whether_or_not_the_address_has_an_account(client: Client) -> None:
    people.person(email="ann@example.org")
    pages = [client.post(RESET, {"email": email}, follow=True) for email in ("Ann@example.org", "bob@example.org")]
    assert len({page.content for page in pages}) == 1
    assert [(sent.to, sent.subject) for sent in mail.outbox] == [
        (["ann@example.org"], "A new password for Peer review"),
        (["bob@example.org"], "There is no account with this address"),
    ]


def test_a_link_survives_being_opened_by_filters_and_is_used_up_by_the_new_password(client: Client) -> None:
    people.member(trusts.trust("ash"), people.Role.STAFF_MEMBER, person=people.person(email="ann@example.org"))
    client.post(RESET, {"email": "ann@example.org"})
    link = link_in(mail.outbox[0])
    for _ in range(3):
        assert "Choose a new password" in Client().get(link, follow=True).content.decode()
    form = client.get(link)["Location"]
    weak = client.post(form, {"password1": "short", "password2": "short"}).content.decode()
    assert "at least 12 characters" in weak
    assert client.post(form, {"password1": NEW, "password2": NEW})["Location"] == "/"
    assert client.get("/ash/").status_code == 200
    assert Person.objects.get().check_password(NEW)
    assert "does not hold any more" in Client().get(link, follow=True).content.decode()


def test_a_new_password_does_not_spare_the_second_step(client: Client) -> None:
    people.member(trusts.trust("ash"), person=people.person(email="ann@example.org", two_factor=True))
    client.post(RESET, {"email": "ann@example.org"})
    form = client.get(link_in(mail.outbox[0]))["Location"]
    assert client.post(form, {"password1": NEW, "password2": NEW})["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/ash/").status_code == 302


def test_a_made_up_link_says_that_it_does_not_hold(client: Client) -> None:
    page = client.get("/accounts/password/reset/key/1-abc-def/", follow=True).content.decode()
    assert "Send me a new link" in page


@pytest.mark.usefixtures("_mail_server_is_away")
@pytest.mark.parametrize("email", ["ann@example.org", "bob@example.org"])
def test_without_a_mail_server_everybody_gets_the_same_clear_page(client: Client, email: str) -> None:
    people.person(email="ann@example.org")
    page = client.post(RESET, {"email": email})
    assert page.status_code == 503
    assert "mail server does not answer" in page.content.decode()


@pytest.mark.usefixtures("_mail_server_is_away")
def test_news_that_cannot_be_sent_does_not_undo_the_change(client: Client) -> None:
    ann = people.sign_in(client, people.person(email="ann@example.org"))
    answer = ann.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert answer.status_code == 302
    assert Person.objects.get().check_password(NEW)


def test_a_new_password_signs_out_everywhere_else_and_is_told(client: Client) -> None:
    account = people.person(email="ann@example.org")
    elsewhere = people.sign_in(Client(), account)
    people.sign_in(client, account).post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert client.get("/accounts/").status_code == 200
    assert elsewhere.get("/accounts/").status_code == 302
    assert [sent.subject for sent in mail.outbox] == ["Your password was changed"]


@pytest.mark.parametrize(
    ("old", "first", "second", "said"),
    [
        ("wrong", NEW, NEW, "not your present password"),
        (PASSWORD, "1q2w3e4r5t6y", "1q2w3e4r5t6y", "too common"),
        (PASSWORD, "ann.reed@example.org", "ann.reed@example.org", "too similar"),
        (PASSWORD, NEW, NEW + "s", "same password each time"),
    ],
)
def test_a_password_that_will_not_do_is_explained_at_its_field(client: Client, old: str, first: str, second: str, said: str) -> None:
    people.sign_in(client, people.person("Ann Reed", "ann.reed@example.org"))
    page = client.post("/accounts/password/change/", {"oldpassword": old, "password1": first, "password2": second})
    assert said in page.content.decode()
    assert Person.objects.get().check_password(PASSWORD)


def test_another_address_counts_once_it_is_confirmed_by_a_press(client: Client) -> None:
    people.sign_in(client, people.person(email="ann@example.org"))
    client.post("/accounts/email/", {"email": "Ann@School.example", "action_add": "1"})
    assert [sent.to for sent in mail.outbox] == [["ann@school.example"]]
    link = link_in(mail.outbox[0])
    assert "Yes, this is my address" in Client().get(link).content.decode()
    assert Person.objects.get().email == "ann@example.org"
    assert "waits for you" in client.get("/accounts/email/").content.decode()
    client.post(link)
    assert Person.objects.get().email == "ann@school.example"
    assert [sent.to for sent in mail.outbox[1:]] == [["ann@example.org"]]


def test_an_address_that_somebody_has_already_is_not_told_and_never_becomes_ones_own(client: Client) -> None:
    people.person(email="bob@example.org")
    people.sign_in(client, people.person(email="ann@example.org"))
    taken = client.post("/accounts/email/", {"email": "bob@example.org", "action_add": "1"}, follow=True).content.decode()
    assert "bob@example.org" in taken
    assert Person.objects.filter(email="bob@example.org").count() == 1
    assert Person.objects.filter(email="ann@example.org").count() == 1


def test_a_change_to_the_account_is_asked_for_a_password_when_the_sign_in_is_old(client: Client) -> None:
    people.sign_in(client, people.person(email="ann@example.org"))
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0.0}]
    session.save()
    answer = client.post("/accounts/email/", {"email": "ann@school.example", "action_add": "1"})
    assert answer["Location"].startswith("/accounts/reauthenticate/")
    wrong = client.post(answer["Location"], {"password": "three wild herons"})
    assert "not your password" in wrong.content.decode()
    client.post(answer["Location"], {"password": PASSWORD})
    assert [sent.to for sent in mail.outbox] == [["ann@school.example"]]


def test_every_account_mail_is_a_letter_in_text_and_in_our_look(client: Client) -> None:
    people.person("Ann <b>Reed</b>", email="ann@example.org")
    client.post(RESET, {"email": "ann@example.org"})
    sent = mail.outbox[0]
    assert isinstance(sent, mail.EmailMultiAlternatives)
    ((html, kind),) = sent.alternatives
    assert kind == "text/html"
    assert "Hello Ann <b>Reed</b>," in sent.body
    assert "Hello Ann &lt;b&gt;Reed&lt;/b&gt;," in str(html)
    assert f'href="http://testserver{link_in(sent)}"' in str(html)
    assert ">Choose a new password</a>" in str(html)


def test_ones_own_name(client: Client) -> None:
    people.sign_in(client, people.person("Ann Reed"))
    assert "This field is required." in client.post("/accounts/name/", {"name": "  "}).content.decode()
    too_long = client.post("/accounts/name/", {"name": "n" * 151}).content.decode()
    assert "at most 150 characters" in too_long
    assert "n" * 151 in too_long
    client.post("/accounts/name/", {"name": "Ann Rees"})
    assert Person.objects.get().name == "Ann Rees"
    assert "Ann Rees" in client.get("/accounts/").content.decode()
