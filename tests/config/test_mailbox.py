"""The demo's mailbox keeps each mail once and shows it in the browser; only the development settings have it."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import Client
from pytest_django import Settings

from config.mailbox import reading

pytestmark = [pytest.mark.django_db, pytest.mark.urls("config.urls_dev")]


@pytest.fixture(autouse=True)
def mailbox(tmp_path: Path, settings: Settings) -> Path:
    settings.MAILBOX = tmp_path / "mail"
    settings.MAILBOX.mkdir()
    return Path(settings.MAILBOX)


def send(subject: str, body: str, message_id: str = "<one@example.org>") -> None:
    connection = get_connection("config.mailbox.backend.EmailBackend")
    EmailMessage(subject, body, to=["anwen@example.org"], headers={"Message-ID": message_id}, connection=connection).send()


def test_a_mail_can_be_read_and_its_links_followed(client: Client) -> None:
    send("Croeso, Łucja", "Dear Łucja,\n\nAccept: https://example.org/a?b=1\n\n<script>alert(1)</script>")
    assert "Croeso, Łucja" in client.get("/mail/").content.decode()
    page = client.get(f"/mail/{reading.mails()[0].name}/").content.decode()
    assert '<a href="https://example.org/a?b=1">' in page
    assert "&lt;script&gt;" in page


def test_a_repeat_of_a_mail_is_kept_once(mailbox: Path) -> None:
    send("First", "Text")
    send("First", "Text")
    send("Second", "Text", "<two@example.org>")
    assert sorted(path.suffix for path in mailbox.iterdir()) == [".eml", ".eml"]


def test_an_empty_mailbox_says_so(client: Client) -> None:
    assert "No mail has been sent yet" in client.get("/mail/").content.decode()


@pytest.mark.parametrize("name", ["0" * 32, "settings", "not-there"])
def test_a_name_that_is_none_of_ours_is_not_there(client: Client, name: str) -> None:
    assert client.get(f"/mail/{name}/").status_code == 404


@pytest.mark.urls("config.urls")
def test_only_the_development_settings_have_it(client: Client) -> None:
    # A trust could not be called `mail`, and nobody is signed in.
    assert client.get("/mail/").status_code == 404
