"""Invitations arrive as letters, each sending once."""

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from schools.models import News
from schools.notices.tasks import send_invitation, send_invitation_request
from schools.people.actions.invitations import ask_for_invitation, resend_invitation, withdraw_invitation
from schools.people.queries.links import link_of, token_of
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.factories.invitations import invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash", name="Ash & Elm <Trust>"), person=people.person("Lee Lead", "lee@example.org"))


def newest() -> int:
    return News.objects.latest("pk").pk


def test_the_letter_says_who_invites_to_what_and_carries_the_link(lead: Member) -> None:
    note = "Welcome!\n\nPress here: https://example.com/elsewhere"
    made = invitation(lead, "ann@example.org", name="Ann Reed", note=note)
    assert send_invitation(newest()) is True
    assert send_invitation(newest()) is False
    (letter,) = mail.outbox
    assert isinstance(letter, EmailMultiAlternatives)
    assert (letter.to, letter.subject) == (["ann@example.org"], "Lee Lead invites you to peer review")
    for words in ("Hello Ann Reed,", "Lee Lead invites you to peer review at Ash & Elm <Trust>", "- Trustee, whole trust", link_of(made)):
        assert words in str(letter.body), words
    html = str(letter.alternatives[0][0])
    assert f'<a href="{link_of(made)}"' in html
    assert "Ash &amp; Elm &lt;Trust&gt;" in html
    # The inviter's words make no button.
    assert 'href="https://example.com/elsewhere"' not in html


def test_sending_again_is_another_letter_and_withdrawing_is_none(lead: Member) -> None:
    made = invitation(lead)
    send_invitation(newest())
    with acting_in(lead.trust_id):
        sent = resend_invitation(by=lead, invitation_id=made.pk)
    send_invitation(newest())
    assert [token_of(row) in str(letter.body) for row, letter in zip((made, sent), mail.outbox, strict=True)] == [True, True]
    with acting_in(lead.trust_id):
        resend_invitation(by=lead, invitation_id=made.pk)
        withdraw_invitation(by=lead, invitation_id=made.pk)
    send_invitation(newest())
    assert len(mail.outbox) == 2


def test_who_invited_is_told_that_a_new_link_is_asked_for(lead: Member) -> None:
    made = invitation(lead, "ann@example.org", name="Ann Reed")
    ask_for_invitation(token=token_of(made))
    send_invitation_request(newest())
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["lee@example.org"], "Ann Reed asks for a new invitation")
    assert f"/ash/people/invitations/{made.pk}/" in letter.body
