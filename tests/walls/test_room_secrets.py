"""Before the reveal nothing tells of another's writing or dots: every page answers every seat the same, whatever was written or put.

Pages are found by walking the addresses, so a new one is asked, too. Not only words: a count that differs would be found.
"""

import re
from collections.abc import Iterator

import pytest
import time_machine
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from redis import Redis

from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, workshops
from tests.walls.addresses import addresses
from workshops.agendas.enums import StepKind
from workshops.models import Card, Participant, Step, Vote, Workshop
from workshops.rooms.enums import CardKind
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.telling import tell

SECRET = "hippopotamus"
# What differs from one answer to the next: tokens against forgery, tickets, ids for the next card.
_PASSING = re.compile(r"(csrfmiddlewaretoken\" value=\"[^\"]+|/live/[^/\"]+/|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")


class Hall:
    """A workshop with Anna, who writes, and Ben in it, and everybody who may open one of its pages."""

    def __init__(self, kind: StepKind) -> None:
        review = workshops.review()
        champion = workshops.champion(review)
        self.workshop: Workshop = workshops.workshop(review, at=kind, console_by_id=champion.membership_id)
        workshops.code(self.workshop)
        self.step = workshops.step(self.workshop, kind)
        self.anna, ben = (workshops.participant(self.workshop, name) for name in ("Anna", "Ben"))
        with acting_in(self.workshop.trust_id):
            school = review.host
        trust = self.workshop.trust
        members = {
            "champion": champion,
            "lead": people.member(trust, Role.TRUST_LEAD),
            "staff": people.member(trust, Role.STAFF_MEMBER, school),
        }
        self.slug = champion.trust_slug
        self.clients = {who: people.sign_in(Client(), member) for who, member in members.items()}
        self.clients |= {"ben": workshops.hold_key(Client(), ben), "nobody": Client()}

    def answers(self) -> dict[tuple[str, str], str]:
        """What every page says to everybody, and what is kept in Redis for the screens."""
        with acting_in(self.workshop.trust_id):
            Workshop.objects.filter(pk=self.workshop.pk).update(version=self.workshop.version)
        Redis.from_url(settings.REDIS_URL).flushdb()
        tell(self.workshop.trust_id, self.workshop.pk, frozenset(Screen))
        redis = Redis.from_url(settings.REDIS_URL, decode_responses=True)
        told = {("redis", key): str(redis.get(key)) for key in redis.scan_iter("fragment:*")}
        for page in self.pages():
            for who, client in self.clients.items():
                answer = client.get(page)
                body = b"".join(answer) if answer.streaming else answer.content
                told[page, who] = f"{answer.status_code} {_PASSING.sub('', body.decode(errors='replace'))}"
        return told

    def pages(self) -> Iterator[str]:
        """Every address of workshops, and where news of them stand."""
        given = {"trust_slug": self.slug, "workshop_id": self.workshop.pk, "code": "ACEFHK"}
        yield from (f"/{self.slug}/", f"/{self.slug}/notices/")
        for name, parts in addresses().items():
            if name.startswith("workshops:") and parts & {"workshop_id", "code"} and parts <= set(given):
                yield reverse(name, kwargs={part: given[part] for part in parts})


def alike(hall: Hall, before: dict[tuple[str, str], str]) -> None:
    after = hall.answers()
    assert [where for where in before if before[where] != after[where]] == []
    assert not any(SECRET in told for told in after.values())
    for page in ("console", "projector"):
        assert after[f"/{hall.slug}/workshops/{hall.workshop.pk}/{page}/", "champion"].startswith("200")


@pytest.fixture
def still() -> Iterator[None]:
    """Times in pages stand still."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(("kind", "card_kind"), [(StepKind.WRITING, CardKind.WORKS), (StepKind.CAUSES, CardKind.CAUSE)])
def test_what_is_written_alone_shows_nowhere(kind: StepKind, card_kind: CardKind) -> None:
    hall = Hall(kind)
    before = hall.answers()
    for number in range(3):
        workshops.card(hall.step, f"{SECRET} {number}", card_kind, participant=hall.anna)
    # Written at the console for somebody without a device: hidden from whoever typed it, too.
    workshops.card(hall.step, SECRET, card_kind)
    alike(hall, before)
    own = workshops.hold_key(Client(), hall.anna).get(f"/join/room/{hall.workshop.pk}/").content.decode()
    assert own.count(f">{SECRET} ") == 6
    with acting_in(hall.workshop.trust_id):
        Step.objects.filter(pk=hall.step.pk).update(revealed_at=timezone.now())
    Redis.from_url(settings.REDIS_URL).flushdb()
    assert SECRET in hall.clients["ben"].get(f"/join/room/{hall.workshop.pk}/screen/").content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("still")
def test_dots_and_hands_show_nowhere() -> None:
    hall = Hall(StepKind.VOTING)
    ideas = workshops.step(hall.workshop, StepKind.IDEAS)
    with acting_in(hall.workshop.trust_id), transaction.atomic():
        Step.objects.filter(pk=ideas.pk).update(revealed_at=timezone.now())
    first, second = (workshops.card(ideas, f"Idea {name}", CardKind.IDEA) for name in ("one", "two"))
    put(hall, first, dots=1)
    before = hall.answers()
    put(hall, second, dots=3)
    alike(hall, before)
    # Hands that the champion counted show at the console alone, where they were entered.
    with acting_in(hall.workshop.trust_id):
        Vote.objects.create(step=hall.step, card=first, participant=None, dots=7)
    after = hall.answers()
    assert [where for where in before if before[where] != after[where] and "/console/" not in where[0]] == []


def put(hall: Hall, card: Card, dots: int) -> None:
    with acting_in(hall.workshop.trust_id), transaction.atomic():
        Vote.objects.filter(step=hall.step).delete()
        Vote.objects.create(step=hall.step, card=card, participant=Participant.objects.get(pk=hall.anna.pk), dots=dots)
