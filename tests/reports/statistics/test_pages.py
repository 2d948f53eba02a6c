"""The pages of figures: who is told what, which rows a figure leads to, and what they cost."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from reports.statistics.queries.checking import check_of, still_agrees
from reports.statistics.queries.years import year_figures
from reviews.cycles.enums import Sharing
from reviews.models import Cycle
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotYours
from tests.factories import people, reviews, trusts
from tests.queries import queries_of
from tests.reports.statistics.trust_year import YEAR, TrustYear, a_whole_review, make_trust_year, moment
from workshops.models import Action

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[TrustYear]:
    """Made once: what a test changes is taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_trust_year()
        transaction.set_rollback(True)


def look(client: Client, who: Member, rest: str = "") -> str:
    response = people.sign_in(client, who).get(f"/ash/figures/{YEAR}/{rest}")
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_lead_finds_every_chapter_and_each_figure_leads_to_its_rows(client: Client, made: TrustYear) -> None:
    page = look(client, made.lead)
    assert ("Themes across schools" in page, "no claim of that kind is made" in page) == (True, True)
    assert f'<a href="/ash/figures/{YEAR}/participation.cancelled/">1 of 7 reviews</a>' in page
    figure = look(client, made.lead, "participation.cancelled/")
    assert ("Reviews that were cancelled; they count nowhere else." in figure, "1 of 7 reviews" in figure) == (True, True)
    assert f'<a href="/ash/reviews/{made.reviews["cancelled"].pk}/" dir="auto">Moved</a>' in figure
    for key in ("commitments.carried", "excellence.used", "participation.joined", "themes.findings", "voice.workshops"):
        assert "What it was made of" in look(client, made.lead, f"{key}/")
    assert "It counts nothing." in look(client, made.lead, "excellence.by_stage.declined/")


def test_withheld_figures_lead_to_no_rows(client: Client, made: TrustYear) -> None:
    page = look(client, made.lead, "capacity.champions/")
    assert ("This number is withheld" in page, "/training/people/" in page) == (True, False)
    assert "Small numbers are withheld" in look(client, made.lead)


def test_each_reader_finds_the_rows_that_their_own_pages_open(client: Client, made: TrustYear) -> None:
    """The central team reads plans that are shared, a leader those of reviews they have to do with; a trustee what a figure counts."""
    central, trustee = people.member(made.trust, Role.CENTRAL_TEAM), people.member(made.trust, Role.TRUSTEE)
    host = people.head(made.trust, made.schools["always"])
    carried = "commitments.carried/"
    assert ("Carried</td>" in look(client, made.lead, carried), "Carried</td>" in look(client, central, carried)) == (True, True)
    page = look(client, host, carried)
    assert ("Carried</td>" in page, "1 of 6 actions" in page) == (True, False)
    other = look(client, people.head(made.trust, made.schools["joined"]), carried)
    assert ("It is made of rows" in other, "Carried</td>" in other) == (True, False)
    seen = look(client, trustee, carried)
    assert ("Actions that go on in the school" in seen, "Carried</td>" in seen, "1 of 6" in seen) == (True, False, False)


def test_reports_and_plans_that_are_not_shared_are_not_listed_either(client: Client, made: TrustYear) -> None:
    reviews.report(made.reviews["late"], stage=reviews.ReportStage.RELEASED)
    leader = people.head(made.trust, made.schools["joined"])
    assert ">Other</a>" in look(client, leader, "themes.findings/")
    with acting_in(made.trust.pk), transaction.atomic():
        Cycle.objects.filter(academic_year=YEAR).update(sharing=Sharing.HOST_AND_TEAM)
    page = look(client, leader, "themes.findings/")
    assert (">Other</a>" in page, "It is made of rows that you may not open." in page) == (False, True)
    page = look(client, people.member(made.trust, Role.CENTRAL_TEAM), "commitments.carried/")
    assert ("Carried</td>" in page, "It is made of rows that you may not open." in page) == (False, True)


@pytest.mark.parametrize("rest", [f"{YEAR + 5}/", f"{YEAR - 8}/", f"{YEAR}/participation.nothing/", f"{YEAR}/x/"])
def test_years_and_figures_that_are_not_there_are_not_found(client: Client, made: TrustYear, rest: str) -> None:
    assert people.sign_in(client, made.lead).get(f"/ash/figures/{rest}").status_code == 404


def test_kept_figures_are_held_against_the_rows_and_what_changed_is_told(made: TrustYear) -> None:
    with acting_in(made.trust.pk), transaction.atomic():
        kept = year_figures(YEAR)
        assert still_agrees(kept) == ()
        Action.objects.filter(what="Stopped").update(removed_at=moment(8))
        found = {one.key: (one.old, one.new, one.why) for one in still_agrees(kept)}
        assert found["commitments.made"] == ("6 actions", "5 actions", "One row no longer counts.")
        assert found["commitments.kept"] == ("2 of 6 actions", "2 of 5 actions", "The whole of which it is a part has changed.")
        assert check_of(made.lead, kept).number == len(kept.every_figure())
        with pytest.raises(NotYours):
            check_of(people.member(made.trust, Role.TRUSTEE), kept)


def test_pages_take_the_same_queries_for_one_school_and_for_three(client: Client) -> None:
    numbers = set()
    for schools in (1, 3):
        trust: Trust = trusts.trust()
        lead = people.member(trust)
        for _ in range(schools):
            a_whole_review(trust, YEAR)
        people.sign_in(client, lead)
        url = f"/{trust.slug}/figures/{YEAR}/"
        numbers.add((len(queries_of(client, url)), len(queries_of(client, f"{url}participation.reviewed/"))))
    assert numbers == {(6, 8)}
