"""A room as it stands now. It holds all that was written, so it never leaves the server: screens ask it what they may show."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Workshop
from workshops.rooms.enums import CardKind
from workshops.rooms.models import JoinCode
from workshops.rooms.queries.parts import RoomCard, RoomCheckOut, RoomCommitment, RoomGroup, RoomPerson, RoomStep, RoomVote
from workshops.rooms.rules.sight import Screen, reads_card, sees_writer


@dataclass(frozen=True)
class Room:
    """A workshop with everything in its room. `code` is empty before the room is opened, `holder` is the name of whoever leads.

    Dots and words on leaving of who was sent out are not here: unlike their cards, nobody could take them away one by one.
    """

    pk: int
    version: int
    review_id: int
    host: str
    is_anonymous: bool
    is_rehearsal: bool
    dots: int
    check_back_on: date | None
    paused_at: datetime | None
    began_at: datetime | None
    console_by_id: int | None
    wall_page: int
    stage: WorkshopStage
    holder: str
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


def code_of(workshop: Workshop) -> str:
    """The code that opens the room, also an expired one; empty before it was opened."""
    found = JoinCode.objects.filter(trust_id=workshop.trust_id, workshop_id=workshop.pk).values_list("code", flat=True)
    return next(iter(found), "")
