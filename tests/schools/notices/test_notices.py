"""A notice is its reader's alone, is new until read, and leads where it says."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from schools.models import Notice
from schools.notices.actions.notices import notify
from schools.tenancy.standing import acting_in
from tests.factories import notices, people, trusts
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def test_each_reader_gets_the_notice_and_the_home_page_says_so(client: Client) -> None:
    lead = people.member()
    with acting_in(lead.trust_id), transaction.atomic():
        notify(membership_ids=[lead.membership_id], sentence="Ash Primary has signed.", url=f"/{lead.trust_slug}/")
    people.sign_in(client, lead)
    assert "Read a new notice" in client.get(f"/{lead.trust_slug}/").content.decode()
    page = client.get(f"/{lead.trust_slug}/notices/").content.decode()
    assert "Ash Primary has signed." in page
    assert page.count("status-now") == 1


def test_opening_a_notice_marks_it_as_read_and_leads_on(client: Client) -> None:
    lead = people.member()
    made = notices.notice(lead, url=f"/{lead.trust_slug}/people/")
    people.sign_in(client, lead)
    response = client.post(f"/{lead.trust_slug}/notices/{made.pk}/")
    assert (response.status_code, response["Location"]) == (302, f"/{lead.trust_slug}/people/")
    with acting_in(lead.trust_id):
        assert Notice.objects.get().read_at is not None


def test_a_notice_that_leads_nowhere_leads_back_to_the_list(client: Client) -> None:
    lead = people.member()
    made = notices.notice(lead)
    response = people.sign_in(client, lead).post(f"/{lead.trust_slug}/notices/{made.pk}/")
    assert response["Location"] == f"/{lead.trust_slug}/notices/"


def test_nobody_elses_notice_can_be_seen_or_read(client: Client) -> None:
    trust = trusts.trust()
    lead, other = people.member(trust), people.member(trust)
    made = notices.notice(other, "For the other one")
    people.sign_in(client, lead)
    assert "For the other one" not in client.get(f"/{trust.slug}/notices/").content.decode()
    assert client.post(f"/{trust.slug}/notices/{made.pk}/").status_code == 404
    client.post(f"/{trust.slug}/notices/read/")
    with acting_in(trust.pk):
        assert Notice.objects.get().read_at is None


def test_all_are_marked_as_read_at_once(client: Client) -> None:
    lead = people.member()
    for _ in range(3):
        notices.notice(lead)
    page = people.sign_in(client, lead).post(f"/{lead.trust_slug}/notices/read/", follow=True).content.decode()
    assert "3 notices are marked as read." in page
    assert "Mark all as read" not in page


def test_an_empty_list_says_so(client: Client) -> None:
    lead = people.member()
    assert "Nothing has happened yet" in people.sign_in(client, lead).get(f"/{lead.trust_slug}/notices/").content.decode()


@pytest.mark.parametrize("url", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_the_database_keeps_notices_from_leading_elsewhere(url: str) -> None:
    lead = people.member()
    with pytest.raises(IntegrityError, match="a_notice_leads_to_a_page_of_ours"):
        notices.notice(lead, url=url)


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_queries_for_one_and_for_three(client: Client, number: int) -> None:
    lead = people.member()
    for _ in range(number):
        notices.notice(lead)
    # Session, person, belongings, member with the number of unread; number, rows, wish for letters.
    assert len(queries_of(people.sign_in(client, lead), f"/{lead.trust_slug}/notices/")) == 7
