"""The list of frameworks and one to read: who sees what of them, and adapting one of ours."""

import pytest
from django.test import Client

from reviews.models import Framework
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


def test_a_lead_adapts_one_of_ours_and_a_repeat_makes_no_second(client: Client, trust: Trust) -> None:
    people.sign_in(client, people.member(trust))
    answers = [client.post("/ash/frameworks/adapt/", {"code": "enquiry"}) for _ in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert "Looking Inward" in client.get(answers[0]["Location"]).content.decode()
    with acting_in(trust.pk):
        assert Framework.objects.count() == 1
    assert "Adapt Enquiry" not in client.get("/ash/frameworks/").content.decode()


@pytest.mark.parametrize("code", ["", "nonsense", "enqu\x00iry"])
def test_what_is_not_ours_is_not_adapted(client: Client, trust: Trust, code: str) -> None:
    people.sign_in(client, people.member(trust))
    assert client.post("/ash/frameworks/adapt/", {"code": code})["Location"] == "/ash/frameworks/"
    with acting_in(trust.pk):
        assert not Framework.objects.exists()


def test_a_trustee_reads_and_is_told_neither_of_cycles_nor_of_what_was_put_away(client: Client, trust: Trust) -> None:
    used = reviews.framework(trust, "Used")
    reviews.cycle(trust, "Spring round", framework=used)
    reviews.framework(trust, "Old one", put_away_at="2026-11-24T09:00Z")
    pages = {}
    for role in (Role.TRUSTEE, Role.TRUST_LEAD):
        people.sign_in(client, people.member(trust, role))
        pages[role] = client.get("/ash/frameworks/").content.decode() + client.get(f"/ash/frameworks/{used.pk}/").content.decode()
    for words in ("Spring round", "Old one", ">Adapt<"):
        assert (words in pages[Role.TRUSTEE], words in pages[Role.TRUST_LEAD]) == (False, True), words


@pytest.mark.parametrize("is_on", [True, False])
def test_a_scale_shows_only_where_it_is_on_and_markup_is_only_words(client: Client, trust: Trust, is_on: bool) -> None:
    row = reviews.framework(trust, themes=["<b>Bold</b>"], scale=["Emerging", "Secure"], uses_scale=is_on)
    people.sign_in(client, people.member(trust))
    html = client.get(f"/ash/frameworks/{row.pk}/").content.decode()
    assert ("Emerging" in html) == is_on
    assert "&lt;b&gt;Bold" in html


@pytest.mark.parametrize("count", [1, 3])
def test_pages_ask_few_queries(client: Client, trust: Trust, count: int) -> None:
    for _ in range(count):
        row = reviews.framework(trust, themes=[f"Theme {number}" for number in range(count)])
        reviews.cycle(trust, framework=row)
    people.sign_in(client, people.member(trust))
    assert len(queries_of(client, "/ash/frameworks/")) == 6
    assert len(queries_of(client, f"/ash/frameworks/{row.pk}/")) == MOST
