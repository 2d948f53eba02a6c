"""The frozen parts of a room: steps, cards, groups, people, commitments, check-outs."""

from dataclasses import dataclass
from datetime import date, datetime

from workshops.agendas.enums import StepKind, StepStage
from workshops.agendas.rules.script import HIDES, WRITTEN_ALONE
from workshops.rooms.rules.sight import sees_totals


@dataclass(frozen=True, slots=True)
class RoomStep:
    """A step and how it goes. `cue` is for the console alone."""

    pk: int
    position: int
    kind: StepKind
    title: str
    minutes: int
    extra: int
    purpose: str
    prompt: str
    cue: str
    stage: StepStage
    began_at: datetime | None
    ended_at: datetime | None
    paused_seconds: int
    round: int
    revealed_at: datetime | None

    @property
    def is_now(self) -> bool:
        return self.stage == StepStage.NOW

    @property
    def is_written_alone(self) -> bool:
        return self.kind in WRITTEN_ALONE

    @property
    def hides(self) -> bool:
        """Whether something of it waits for its reveal now."""
        return self.kind in HIDES and self.revealed_at is None

    @property
    def tells_totals(self) -> bool:
        """Whether counts of its cards, dots and hands are told at all."""
        return sees_totals(kind=self.kind, is_revealed=self.revealed_at is not None)

    def seconds(self, now: datetime, paused_at: datetime | None = None) -> int:
        """How long it has been on, pauses not counted; zero before it began."""
        if self.began_at is None:
            return 0
        until = self.ended_at or paused_at or now
        return max(0, int((until - self.began_at).total_seconds()) - self.paused_seconds)


@dataclass(frozen=True, slots=True)
class RoomCard:
    """A card that was not taken back. `is_open` says that everybody in the room may read it, `is_hidden` that nobody may any more.

    `writer` is a name, empty for whom none was entered.
    """

    pk: int
    step_id: int
    participant_id: int | None
    writer: str
    kind: str
    round: int
    text: str
    version: int
    group_id: int | None
    is_chosen: bool
    impact: int | None
    effort: int | None
    is_open: bool
    is_hidden: bool
    hidden_because: str


@dataclass(frozen=True, slots=True)
class RoomGroup:
    """A theme under the name that the room gave it."""

    pk: int
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class RoomVote:
    """Dots of somebody, or hands counted for the room where nobody is named."""

    step_id: int
    card_id: int
    participant_id: int | None
    dots: int


@dataclass(frozen=True, slots=True)
class RoomPerson:
    """Somebody in the room who was not sent out."""

    pk: int
    name: str
    membership_id: int | None
    has_device: bool
    finished_id: int | None


@dataclass(frozen=True, slots=True)
class RoomCommitment:
    """A promise. `who` is the name that was typed, or the owner's."""

    pk: int
    position: int
    participant_id: int | None
    what: str
    who: str
    owner_id: int | None
    by_when: date | None
    how_known: str
    card_id: int | None
    idea: str
    version: int


@dataclass(frozen=True, slots=True)
class RoomCheckOut:
    """How somebody leaves; nobody's any more once an anonymous workshop has closed."""

    participant_id: int | None
    word: str
    rating: int | None
