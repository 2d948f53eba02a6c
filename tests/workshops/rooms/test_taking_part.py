"""What a participant writes, puts and promises; what arrives twice, late, too long, in strange letters; what is another's."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import workshops
from workshops.agendas.enums import StepKind, StepStage
from workshops.models import Card, CheckOut, Commitment, Participant, Step, Vote, Workshop
from workshops.rooms.actions.promising import rewrite_commitment
from workshops.rooms.actions.voting import put_dots
from workshops.rooms.actions.writing import rewrite_card, take_back_card, write_card
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.guests import Guest

STRANGE = "<script>alert('x')</script> 👩🏽‍🏫 שלום وقت & \"so\""


class Room:
    """A live workshop at a step, with Anna in it."""

    def __init__(self, kind: StepKind, **fields: Any) -> None:
        self.workshop = workshops.workshop(workshops.review(), at=kind, **fields)
        self.step = workshops.step(self.workshop, kind)
        self.anna = workshops.participant(self.workshop, "Anna")
        self.guest: Guest = workshops.guest(self.anna)
        self.client = workshops.hold_key(Client(), self.anna)
        self.address = f"/join/room/{self.workshop.pk}/"

    def write(self, text: str = "We read aloud.", client_id: UUID | None = None, **given: Any) -> Card:
        values: dict[str, Any] = {
            "by": self.guest,
            "step_id": self.step.pk,
            "asked": 1,
            "kind": CardKind.WORKS,
            "client_id": client_id or uuid4(),
        }
        with acting_in(self.workshop.trust_id):
            return write_card(**values | given, text=text)

    def send(self, page: str, **fields: Any) -> Any:
        sent = {"step": self.step.pk, "asked": 1, "client_id": uuid4(), **fields}
        return self.client.post(self.address + page, sent, headers={"accept": "application/json"})

    def rows(self, model: Any) -> list[Any]:
        with acting_in(self.workshop.trust_id), transaction.atomic():
            return list(model.objects.order_by("pk"))

    def version(self) -> int:
        with acting_in(self.workshop.trust_id):
            return int(Workshop.objects.get(pk=self.workshop.pk).version)

    def step_is(self, stage: StepStage, **fields: Any) -> None:
        with acting_in(self.workshop.trust_id), transaction.atomic():
            Step.objects.filter(pk=self.step.pk).update(stage=stage, **fields)


@pytest.mark.django_db
def test_a_card_sent_twice_arrives_once_and_strange_letters_come_back_as_they_were() -> None:
    room, client_id = Room(WRITING := StepKind.WRITING), uuid4()
    for _ in range(2):
        told = room.send("write/", kind="works", text=f"{STRANGE}\r\n", client_id=client_id)
        assert told.status_code == 200
    assert [card.text for card in room.rows(Card)] == [STRANGE]
    page = room.client.get(room.address).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; 👩🏽‍🏫 שלום وقت &amp; &quot;so&quot;" in page
    assert room.step.kind == WRITING


@pytest.mark.django_db
def test_four_thousand_characters_fit_and_one_more_is_counted() -> None:
    room = Room(StepKind.WRITING)
    assert room.send("write/", kind="works", text="a" * 4000).status_code == 200
    told = room.send("write/", kind="works", text="a" * 4001)
    assert (told.status_code, told.json()) == (400, {"problem": "This is 1 characters too long: 4,000 fit on a card."})
    plain = room.client.post(
        f"{room.address}write/", {"step": room.step.pk, "asked": 1, "kind": "works", "client_id": uuid4(), "text": "b" * 4001}
    )
    assert "b" * 4001 in plain.content.decode()
    assert len(room.rows(Card)) == 1


@pytest.mark.django_db
def test_nobody_is_told_of_a_card_before_the_reveal_and_everybody_after() -> None:
    room = Room(StepKind.WRITING)
    before = room.version()
    card = room.write()
    with acting_in(room.workshop.trust_id):
        rewrite_card(by=room.guest, card_id=card.pk, text="Shared reading")
    assert room.version() == before
    room.step_is(StepStage.NOW, revealed_at=timezone.now())
    room.write("Late, and open")
    assert room.version() == before + 1
    room.step_is(StepStage.DONE)
    room.write("The wifi was away")
    assert room.version() == before + 2
    with acting_in(room.workshop.trust_id), pytest.raises(WrongStage):
        take_back_card(by=room.guest, card_id=card.pk)


@pytest.mark.django_db
def test_what_is_anothers_is_not_there_and_who_was_sent_out_writes_nothing() -> None:
    room = Room(StepKind.WRITING)
    ben = workshops.guest(workshops.participant(room.workshop, "Ben"))
    card = room.write()
    with acting_in(room.workshop.trust_id):
        for deed in (lambda: rewrite_card(by=ben, card_id=card.pk, text="x"), lambda: take_back_card(by=ben, card_id=card.pk)):
            with pytest.raises(NotFound):
                deed()
        Participant.objects.filter(pk=room.anna.pk).update(removed_at=timezone.now())
    with pytest.raises(NotYours):
        room.write()
    with pytest.raises(NotFound):
        room.write(by=ben, kind=CardKind.IDEA)


@pytest.mark.django_db(transaction=True)
def test_dots_that_are_put_at_once_never_become_more_than_there_are() -> None:
    room = Room(StepKind.VOTING, dots=3)
    ideas_step = workshops.step(room.workshop, StepKind.IDEAS)
    with acting_in(room.workshop.trust_id), transaction.atomic():
        Step.objects.filter(pk=ideas_step.pk).update(revealed_at=timezone.now())
    ideas = [workshops.card(ideas_step, f"Idea {number}", CardKind.IDEA) for number in range(6)]

    def put(idea: Card) -> bool:
        try:
            with acting_in(room.workshop.trust_id):
                put_dots(by=room.guest, step_id=room.step.pk, card_id=idea.pk, dots=2)
        except BadInput:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(6) as hands:
        done = list(hands.map(put, ideas * 2))
    assert 1 <= sum(done) <= 2
    assert [vote.dots for vote in room.rows(Vote)] == [2]
    elsewhere = next(idea for idea in ideas if idea.pk != room.rows(Vote)[0].card_id)
    told = room.send("dots/", card=elsewhere.pk, dots=3)
    assert told.json() == {"problem": "You have 3 dots in all. Take one away elsewhere first."}
    room.step_is(StepStage.NOW, revealed_at=timezone.now())
    assert room.send("dots/", card=room.rows(Vote)[0].card_id, dots=0).status_code == 409


@pytest.mark.django_db
def test_a_commitment_that_the_champion_changed_meanwhile_is_not_overwritten() -> None:
    room = Room(StepKind.COMMITMENTS)
    room.send("commit/", what="Read together daily", who="Anna", by_when="", how_known="")
    assert "has passed" in room.send("commit/", what="Too late", by_when="2020-01-01").json()["problem"]
    (row,) = room.rows(Commitment)
    seen = {"what": "Read together daily", "who": "Anna", "by_when": None, "how_known": ""}
    with acting_in(room.workshop.trust_id):
        Commitment.objects.filter(pk=row.pk).update(what="Read together")
        others = rewrite_commitment(by=room.guest, commitment_id=row.pk, values=seen | {"what": "Read daily"}, seen=seen)
        assert (set(others), others["what"].text) == ({"what"}, "Read together")
        assert rewrite_commitment(by=room.guest, commitment_id=row.pk, values=seen | {"who": "All"}, seen=seen) == {}
    assert [(row.what, row.who) for row in room.rows(Commitment)] == [("Read together", "All")]


@pytest.mark.django_db
def test_who_checks_out_twice_is_counted_once_and_finished_is_for_one_step() -> None:
    room = Room(StepKind.CHECK_OUT)
    room.send("check-out/", word="tired", rating="2")
    room.send("check-out/", word="hopeful", rating="")
    assert [(said.word, said.rating) for said in room.rows(CheckOut)] == [("hopeful", None)]
    writing = Room(StepKind.WRITING)
    assert "I go on writing" in writing.send("finished/", finished="yes").json()["own"]
    assert writing.rows(Participant)[0].finished_id == writing.step.pk


@pytest.mark.django_db
@pytest.mark.parametrize("kind", list(StepKind))
def test_every_step_has_its_screen(kind: StepKind) -> None:
    room = Room(kind)
    page = room.client.get(room.address)
    assert (page.status_code, room.step.title in page.content.decode()) == (200, True)
    shown = room.client.get(f"{room.address}screen/?known=0")
    assert (shown.status_code, shown["X-Room-Version"]) == (200, "1")
    assert room.client.get(f"{room.address}screen/?known=1").status_code == 204
    assert room.client.get(f"{room.address}own/").status_code == 200
