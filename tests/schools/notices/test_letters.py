"""A letter goes once, in both forms, and can be recognised when a crash sends it again."""

from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from schools.models import LetterSent, Trust
from schools.notices.actions.letters import Letter, send_letter
from schools.notices.rules import message_id
from schools.tenancy.standing import acting_in
from tests.factories import trusts

pytestmark = pytest.mark.django_db
WANTED = Letter("invitation 1", "anwen@example.org", "Welcome,\nAnwen", "Dear Anwen,\n\nOpen the door: https://example.org/door\n")


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


def test_a_letter_goes_as_text_and_as_html(trust: Trust) -> None:
    with acting_in(trust.pk):
        assert send_letter(wanted=WANTED) is True
    (sent,) = mail.outbox
    assert isinstance(sent, EmailMultiAlternatives)
    assert (sent.to, sent.subject) == (["anwen@example.org"], "Welcome, Anwen")
    assert "https://example.org/door" in str(sent.body)
    assert '<a href="https://example.org/door"' in str(sent.alternatives[0][0])
    assert sent.extra_headers["Message-ID"] == message_id(trust.pk, "invitation 1", "localhost")


def test_the_same_letter_goes_once_and_another_trusts_is_another(trust: Trust) -> None:
    with acting_in(trust.pk):
        send_letter(wanted=WANTED)
        assert send_letter(wanted=WANTED) is False
    with acting_in(trusts.trust("birch").pk):
        assert send_letter(wanted=WANTED) is True
    assert len({sent.extra_headers["Message-ID"] for sent in mail.outbox}) == len(mail.outbox) == 2


def test_a_mail_server_that_is_away_leaves_the_letter_unsent(trust: Trust, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(self: EmailMultiAlternatives, fail_silently: bool = False) -> int:
        raise SMTPServerDisconnected("gone")

    with monkeypatch.context() as broken, acting_in(trust.pk):
        broken.setattr(EmailMultiAlternatives, "send", away)
        with pytest.raises(SMTPServerDisconnected), transaction.atomic():
            send_letter(wanted=WANTED)
    with acting_in(trust.pk):
        assert not LetterSent.objects.exists()
        assert send_letter(wanted=WANTED) is True
