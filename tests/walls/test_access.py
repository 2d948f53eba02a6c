"""Every address answers each person as the access table says; ids and names of another trust are not there for anybody."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from tests.factories import people
from tests.walls.access import ACCESS, KEYS, LIBRARY, PEOPLE, SAID, Row
from tests.walls.addresses import addresses
from tests.walls.world import World, make_world

pytestmark = pytest.mark.django_db
ROWS = [(name, row) for name, rows in ACCESS.items() for row in ((rows,) if isinstance(rows[0], str) else rows)]
IDS = [f"{name} {row[0]}" for name, row in ROWS]
PARTS = addresses()


def ours() -> dict[str, set[str]]:
    return {name: parts for name, parts in PARTS.items() if not name.startswith(LIBRARY) and not name.startswith("social/")}


def names_a_row(name: str) -> bool:
    """Whether an address inside a trust names a row of it: years and figures are called alike in all."""
    return "trust_slug" in PARTS[name] and bool(PARTS[name] - {"trust_slug", "year", "batch_year", "figure_key"})


def ask(name: str, row: Row, world: World, keys: World, client: Client) -> HttpResponse:
    """One request whose changes are taken back, so that the next person finds the same."""
    kwargs = {part: KEYS[part](keys) for part in PARTS[name] - {"trust_slug"}}
    if "trust_slug" in PARTS[name]:
        kwargs["trust_slug"] = world.trust.slug
    with transaction.atomic():
        response: HttpResponse = getattr(client, row[0])(reverse(name, kwargs=kwargs))
        transaction.set_rollback(True)
    return response


@dataclass(frozen=True, slots=True)
class Worlds:
    """A trust and another with the same in it, and the session of everybody whom the table asks."""

    here: World
    other: World
    sessions: dict[str, str]

    def client_of(self, who: str) -> Client:
        client = Client(raise_request_exception=False)
        if who in self.sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[who]
        return client


@pytest.fixture(scope="module")
def worlds(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Worlds]:
    """Made once: what an address changes is taken back after each question."""
    with django_db_blocker.unblock(), transaction.atomic():
        here, other = make_world("ash"), make_world("birch")
        members = {"stranger": other.people["lead"], **here.people}
        clients = {who: people.sign_in(Client(), member) for who, member in members.items()}
        yield Worlds(here, other, {who: client.cookies[settings.SESSION_COOKIE_NAME].value for who, client in clients.items()})
        transaction.set_rollback(True)


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(ours()) - set(ACCESS) == set(), "addresses without a row in tests/walls/access.py"
    assert set(ACCESS) - set(ours()) == set(), "rows without an address"


def test_a_key_names_the_same_row_in_every_part_of_the_table(worlds: Worlds) -> None:
    several = {name for name, _ in SAID if [one for one, _ in SAID].count(name) > 1}
    with transaction.atomic():
        assert [name for name in several if len({key(worlds.here) for one, key in SAID if one == name}) > 1] == []
        transaction.set_rollback(True)


@pytest.mark.parametrize(("name", "row"), ROWS, ids=IDS)
def test_answers_as_the_table_says(worlds: Worlds, name: str, row: Row) -> None:
    statuses = {who: ask(name, row, worlds.here, worlds.here, worlds.client_of(who)).status_code for who in PEOPLE}
    assert statuses == dict(zip(PEOPLE, row[1:], strict=True))


@pytest.mark.parametrize(
    ("name", "row"),
    [pair for pair in ROWS if names_a_row(pair[0])],
    ids=[text for pair, text in zip(ROWS, IDS, strict=True) if names_a_row(pair[0])],
)
def test_another_trusts_row_is_not_there_whoever_asks(worlds: Worlds, name: str, row: Row) -> None:
    # Whom the address refuses in their own trust it refuses before it looks for a row: the test above has asked.
    for who in (who for who, status in zip(PEOPLE[2:], row[3:], strict=True) if status not in {403, 404}):
        assert ask(name, row, worlds.here, worlds.other, worlds.client_of(who)).status_code == 404, who


@pytest.mark.parametrize("name", [name for name, parts in ours().items() if parts == {"trust_slug"}])
def test_a_stranger_cannot_tell_a_trust_from_none(worlds: Worlds, name: str) -> None:
    client = worlds.client_of("stranger")
    here, nowhere = (client.get(reverse(name, kwargs={"trust_slug": slug})) for slug in ("ash", "never-was"))
    assert (here.status_code, here.content.replace(b"/ash/", b"/never-was/")) == (404, nowhere.content)
