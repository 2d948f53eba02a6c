"""A room as it stands now. It holds all that was written, so it never leaves the server: screens ask it what they may show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card, CardGroup, CheckOut, Commitment, JoinCode, Participant, Vote
from workshops.rooms.queries.parts import RoomCard, RoomCheckOut, RoomCommitment, RoomGroup, RoomPerson, RoomStep, RoomVote
from workshops.rooms.rules.sight import Screen, is_open, reads_card, sees_writer


@dataclass(frozen=True)
class Room:
    """A workshop with everything in its room. `code` is empty before the room is opened.

    Dots and words on leaving of who was sent out are not here: unlike their cards, nobody could take them away one by one.
    """

    pk: int
    stage: WorkshopStage
    version: int
    is_anonymous: bool
    is_rehearsal: bool
    dots: int
    check_back_on: date | None
    paused_at: datetime | None
    began_at: datetime | None
    console_by_id: int | None
    code: str
    steps: tuple[RoomStep, ...]
    cards: tuple[RoomCard, ...]
    groups: tuple[RoomGroup, ...]
    votes: tuple[RoomVote, ...]
    people: tuple[RoomPerson, ...]
    sent_out: tuple[RoomPerson, ...]
    commitments: tuple[RoomCommitment, ...]
    check_outs: tuple[RoomCheckOut, ...]

    @cached_property
    def now(self) -> RoomStep | None:
        """The step that is on."""
        return next((step for step in self.steps if step.is_now), None)

    @cached_property
    def next(self) -> RoomStep | None:
        """The step that comes after: the first to come below the present one."""
        here = self.now.position if self.now else 0
        return next((step for step in self.steps if step.position > here and step.stage == StepStage.WAITING), None)

    def step(self, pk: int) -> RoomStep:
        """One of its steps."""
        return next(step for step in self.steps if step.pk == pk)

    def readable(self, screen: Screen, *kinds: CardKind, me: int | None = None) -> tuple[RoomCard, ...]:
        """The cards of these kinds, or of all, whose words a screen shows; `me` is the participant whose phone it is."""
        return tuple(
            card
            for card in self.cards
            if (not kinds or card.kind in kinds)
            and reads_card(screen, is_open=card.is_open, is_own=self._is_own(card, me), is_hidden=card.is_hidden)
        )

    def writer_of(self, screen: Screen, card: RoomCard, me: int | None = None) -> str:
        """The name that stands at a card on this screen; empty where none may."""
        return card.writer if sees_writer(screen, is_anonymous=self.is_anonymous, is_own=self._is_own(card, me)) else ""

    def _is_own(self, card: RoomCard, me: int | None) -> bool:
        return me is not None and card.participant_id == me

    @cached_property
    def ideas(self) -> tuple[RoomCard, ...]:
        """What can be voted on, placed and committed to: ideas that everybody may read."""
        return self.readable(Screen.PROJECTOR, CardKind.IDEA)

    def own_dots(self, step: RoomStep, me: int | None) -> Mapping[int, int]:
        """By card the dots of one participant in a step of votes; without one, the hands that were counted."""
        return {vote.card_id: vote.dots for vote in self.votes if vote.step_id == step.pk and vote.participant_id == me}

    def totals(self, step: RoomStep) -> Mapping[int, int] | None:
        """By card all dots and hands of a step; None as long as they are hidden."""
        if not step.tells_totals:
            return None
        found: Counter[int] = Counter()
        for vote in self.votes:
            found[vote.card_id] += vote.dots if vote.step_id == step.pk else 0
        return found

    @cached_property
    def last_totals(self) -> Mapping[int, int]:
        """By card the dots of the last vote that was revealed; empty before."""
        steps = [step for step in self.steps if step.kind == StepKind.VOTING and step.tells_totals]
        return (self.totals(steps[-1]) if steps else None) or {}

    def unfinished(self, step: RoomStep) -> tuple[RoomPerson, ...]:
        """Who has a device and has not said that they have finished."""
        return tuple(person for person in self.people if person.has_device and person.finished_id != step.pk)

    def finished(self, step: RoomStep) -> tuple[int, int]:
        """How many of those with a device have finished, and how many there are."""
        devices = sum(person.has_device for person in self.people)
        return devices - len(self.unfinished(step)), devices


def room_of(workshop: Workshop) -> Room:
    """Eight queries, whatever happened in it. Whether somebody may look has been asked."""
    steps = tuple(_step(row) for row in Step.objects.filter(workshop=workshop.pk).order_by("position", "pk"))
    by_pk = {step.pk: step for step in steps}
    people = list(Participant.objects.filter(workshop=workshop.pk).order_by("joined_at", "pk"))
    names = {person.pk: person.name for person in people}
    gone = {person.pk for person in people if person.removed_at is not None}
    cards = _cards_of(workshop.pk, by_pk, names)
    return Room(
        pk=workshop.pk,
        stage=WorkshopStage(workshop.stage),
        version=workshop.version,
        is_anonymous=workshop.is_anonymous,
        is_rehearsal=workshop.is_rehearsal,
        dots=workshop.dots,
        check_back_on=workshop.check_back_on,
        paused_at=workshop.paused_at,
        began_at=workshop.began_at,
        console_by_id=workshop.console_by_id,
        code=code_of(workshop),
        steps=steps,
        cards=cards,
        groups=tuple(
            RoomGroup(*row)
            for row in CardGroup.objects.filter(workshop=workshop.pk, removed_at=None)
            .order_by("position", "pk")
            .values_list("pk", "name", "is_chosen")
        ),
        votes=tuple(
            RoomVote(*row)
            for row in Vote.objects.filter(step__workshop=workshop.pk, step__trust=workshop.trust_id).values_list(
                "step", "card", "participant", "dots"
            )
            if row[2] not in gone
        ),
        people=tuple(_person(row) for row in people if row.removed_at is None),
        sent_out=tuple(_person(row) for row in people if row.removed_at is not None),
        commitments=_commitments_of(workshop.pk, {card.pk: card for card in cards}),
        check_outs=tuple(
            RoomCheckOut(*row)
            for row in CheckOut.objects.filter(workshop=workshop.pk).order_by("pk").values_list("participant", "word", "rating")
            if row[0] not in gone
        ),
    )


def code_of(workshop: Workshop) -> str:
    """The code that opens the room, also an expired one; empty before it was opened."""
    found = JoinCode.objects.filter(trust_id=workshop.trust_id, workshop_id=workshop.pk).values_list("code", flat=True)
    return next(iter(found), "")


def _step(row: Step) -> RoomStep:
    return RoomStep(
        pk=row.pk,
        position=row.position,
        kind=StepKind(row.kind),
        title=row.title,
        minutes=row.minutes,
        extra=row.extra_minutes,
        purpose=row.purpose,
        prompt=row.prompt,
        cue=row.cue,
        stage=StepStage(row.stage),
        began_at=row.began_at,
        ended_at=row.ended_at,
        paused_seconds=row.paused_seconds,
        round=row.round,
        revealed_at=row.revealed_at,
    )


def _cards_of(workshop_id: int, steps: Mapping[int, RoomStep], names: Mapping[int, str]) -> tuple[RoomCard, ...]:
    rows = Card.objects.filter(workshop=workshop_id, removed_at=None).order_by("written_at", "pk")
    return tuple(_card(row, steps[row.step_id], names) for row in rows)


def _card(row: Card, step: RoomStep, names: Mapping[int, str]) -> RoomCard:
    return RoomCard(
        pk=row.pk,
        step_id=row.step_id,
        participant_id=row.participant_id,
        writer=names.get(row.participant_id or 0, ""),
        kind=row.kind,
        round=row.round,
        text=row.text,
        version=row.version,
        group_id=row.group_id,
        is_chosen=row.is_chosen,
        impact=row.impact,
        effort=row.effort,
        is_open=is_open(kind=step.kind, is_revealed=step.revealed_at is not None, card_round=row.round, step_round=step.round),
        is_hidden=row.hidden_at is not None,
        hidden_because=row.hidden_because,
    )


def _person(row: Participant) -> RoomPerson:
    return RoomPerson(row.pk, row.name, row.membership_id, row.has_device, row.finished_id, row.seen_at)


def _commitments_of(workshop_id: int, cards: Mapping[int, RoomCard]) -> tuple[RoomCommitment, ...]:
    rows: Iterable[Any] = (
        Commitment.objects.filter(workshop=workshop_id, removed_at=None).select_related("owner__person").order_by("position", "pk")
    )
    return tuple(
        RoomCommitment(
            pk=row.pk,
            position=row.position,
            participant_id=row.participant_id,
            what=row.what,
            who=row.who or (str(row.owner.person) if row.owner else ""),
            owner_id=row.owner_id,
            by_when=row.by_when,
            how_known=row.how_known,
            card_id=row.card_id,
            idea=cards[row.card_id].text if row.card_id in cards else "",
            version=row.version,
        )
        for row in rows
    )
