"""One letter a day tells of all that is new; who wishes otherwise is written to otherwise."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from schools.models import Membership, News, Notice
from schools.notices.actions.digests import MOST_LISTED, send_digest
from schools.notices.actions.notices import notify, read_all_notices, wish_for_letters
from schools.notices.rules import next_letter
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Member:
    return people.member(role=Role.TRUSTEE, person=people.person("Megan Pugh", "megan@example.org", two_factor=True))


def tell(reader: Member, *sentences: str) -> None:
    with acting_in(reader.trust_id):
        for sentence in sentences:
            notify(membership_ids=[reader.membership_id], sentence=sentence, url=f"/{reader.trust_slug}/")


def send(reader: Member) -> bool:
    with acting_in(reader.trust_id):
        return send_digest(membership_id=reader.membership_id)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-24T06:59:00", "2026-11-24T07:00:00"),
        ("2026-11-24T07:00:00", "2026-11-25T07:00:00"),
        ("2026-11-27T09:30:00", "2026-11-30T07:00:00"),
        ("2026-11-28T03:00:00", "2026-11-30T07:00:00"),
    ],
)
def test_letters_go_before_school_on_working_days(now: str, then: str) -> None:
    assert next_letter(datetime.fromisoformat(now)) == datetime.fromisoformat(then)


def test_the_day_of_the_next_letter_is_right_when_the_clocks_change() -> None:
    saturday = timezone.make_aware(datetime(2026, 10, 24, 12))
    assert timezone.localtime(next_letter(timezone.localtime(saturday))).isoformat() == "2026-10-26T07:00:00+00:00"


def test_all_that_is_new_comes_in_one_letter_and_only_once(reader: Member) -> None:
    tell(reader, "Ash has signed.", "Birch has signed.")
    assert News.objects.filter(kind="schools.letter_is_due", due_at__gt=timezone.now()).count() == 2
    assert (send(reader), send(reader)) == (True, False)
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["megan@example.org"], f"2 new notices: peer review at {reader.trust_name}")
    assert "- Ash has signed.\n" in letter.body
    assert "- Birch has signed.\n" in letter.body
    assert f"/{reader.trust_slug}/notices/" in letter.body


def test_what_was_read_before_is_not_mailed(reader: Member) -> None:
    tell(reader, "Ash has signed.")
    with acting_in(reader.trust_id):
        read_all_notices(by=reader)
    tell(reader, "Birch has signed.")
    assert send(reader)
    (letter,) = mail.outbox
    assert letter.subject == "Birch has signed."
    assert "Ash" not in letter.body


def test_a_long_absence_makes_no_endless_letter(reader: Member) -> None:
    tell(reader, *(f"Notice {number}." for number in range(MOST_LISTED + 3)))
    send(reader)
    assert "- and 3 more" in mail.outbox[0].body
    assert "- Notice 0." not in mail.outbox[0].body


def test_who_has_left_is_not_written_to(reader: Member) -> None:
    tell(reader, "Ash has signed.")
    with acting_in(reader.trust_id):
        Membership.objects.filter(pk=reader.membership_id).update(left_at=timezone.now())
    assert not send(reader)
    assert mail.outbox == []


@pytest.mark.parametrize(("often", "due"), [("at_once", [True]), ("never", []), ("daily", [False])])
def test_a_member_chooses_how_often(client: Client, reader: Member, often: str, due: list[bool]) -> None:
    people.sign_in(client, reader).post(f"/{reader.trust_slug}/notices/letters/", {"often": often})
    tell(reader, "Ash has signed.")
    now = timezone.now()
    assert [news.due_at <= now for news in News.objects.filter(kind="schools.letter_is_due")] == due
    page = client.get(f"/{reader.trust_slug}/notices/").content.decode()
    assert f'value="{often}" required id="id_often_' in page
    assert page.split("checked", 1)[0].rsplit('value="', 1)[1].startswith(often)


def test_a_wish_that_makes_no_sense_changes_nothing(client: Client, reader: Member) -> None:
    answer = people.sign_in(client, reader).post(f"/{reader.trust_slug}/notices/letters/", {"often": "hourly"}, follow=True)
    assert "Choose how often we write to you." in answer.content.decode()


def test_a_reader_of_two_notices_of_one_deed_gets_one(reader: Member) -> None:
    with acting_in(reader.trust_id):
        notify(membership_ids=[reader.membership_id, reader.membership_id], sentence="Twice named.")
        assert Notice.objects.count() == 1


def test_a_wish_counts_from_the_next_notice_on(reader: Member) -> None:
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        tell(reader, "Ash has signed.")
    with acting_in(reader.trust_id):
        wish_for_letters(by=reader, often="never")
    tell(reader, "Birch has signed.")
    assert News.objects.filter(kind="schools.letter_is_due").count() == 1
