"""Everything of a workshop that is over, as its page, its PDF and its Word file say it. What was hidden is told apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from schools.people.rules import day
from workshops.agendas.enums import StepKind, StepStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.champions import champion_of
from workshops.records.rules.telling import Block, Said, grouped, left, voted, weighed, whys, written
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.parts import RoomCard, RoomStep
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.sight import Screen


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step of the agenda. `state` says that it was left out, or how long it took; without blocks nothing was written."""

    title: str
    prompt: str
    state: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ToldCommitment:
    """A promise, word by word. What was not said is empty."""

    what: str
    who: str
    by_when: str
    how_known: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A card that was hidden, and why."""

    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Told:
    """The record. It holds no cue; `hidden` is for the Partnership Lead's page alone, and in no file."""

    workshop_id: int
    host: str
    cycle: str
    on: date
    place: str
    leader: str
    people: int
    is_anonymous: bool
    check_back: str
    steps: tuple[ToldStep, ...]
    commitments: tuple[ToldCommitment, ...]
    hidden: tuple[Hidden, ...]

    @property
    def written(self) -> tuple[ToldStep, ...]:
        """The steps of which something stands there."""
        return tuple(step for step in self.steps if step.blocks)

    @property
    def spoken(self) -> tuple[ToldStep, ...]:
        """The others."""
        return tuple(step for step in self.steps if not step.blocks)

    @property
    def about(self) -> str:
        """How many came, and whether names stand at what they wrote."""
        came = f"{self.people} {'person' if self.people == 1 else 'people'} took part"
        return f"{came}. Nobody's name stands at what they wrote." if self.is_anonymous else f"{came}."


def told_of(workshop: Workshop) -> Told:
    """For whoever has asked whether the record may be read. Two queries. The workshop comes with `review__host` and `review__cycle`."""
    room = room_of(workshop.pk)
    on = timezone.localdate(room.began_at) if room.began_at else workshop.on or timezone.localdate(workshop.closed_at)
    return Told(
        workshop_id=workshop.pk,
        host=workshop.review.host.name,
        cycle=workshop.review.cycle.name,
        on=on,
        place=workshop.place,
        leader=champion_of(workshop.review_id),
        people=len(room.people),
        is_anonymous=workshop.is_anonymous,
        check_back=day(workshop.check_back_on) if workshop.check_back_on else "",
        steps=tuple(_step(room, step) for step in room.steps),
        commitments=tuple(
            ToldCommitment(row.what, row.who, day(row.by_when) if row.by_when else "", row.how_known) for row in room.commitments
        ),
        hidden=tuple(Hidden(card.text, card.hidden_because) for card in room.cards if card.is_hidden),
    )


def _step(room: Room, step: RoomStep) -> ToldStep:
    blocks = _BLOCKS[step.kind](room, step) if step.kind in _BLOCKS else ()
    told = tuple(block for block in blocks if block.lines)
    return ToldStep(step.title, step.prompt, _state(step), told)


def _state(step: RoomStep) -> str:
    if step.stage == StepStage.SKIPPED:
        return "left out"
    minutes = round(step.seconds(timezone.now()) / 60)
    return f"{max(minutes, 1)} min" if step.began_at else ""


def _said(room: Room, card: RoomCard, dots: Mapping[int, int] | None = None) -> Said:
    groups = {group.pk: group.name for group in room.groups}
    return Said(
        kind=card.kind,
        text=card.text,
        writer=room.writer_of(Screen.CONSOLE, card),
        round=card.round,
        group=groups.get(card.group_id or 0, ""),
        is_chosen=card.is_chosen,
        was_shown=card.is_open,
        impact=card.impact,
        effort=card.effort,
        dots=(dots or {}).get(card.pk, 0),
    )


def _in_step(room: Room, step: RoomStep) -> list[Said]:
    """What was written in a step and not hidden."""
    return [_said(room, card) for card in room.cards if card.step_id == step.pk and not card.is_hidden]


def _of_kind(room: Room, *kinds: CardKind, dots: Mapping[int, int] | None = None) -> list[Said]:
    return [_said(room, card, dots) for card in room.cards if card.kind in kinds and not card.is_hidden]


def _dots(room: Room, step: RoomStep) -> dict[int, int]:
    """By card. It is over: what was never shown is told with the rest."""
    found: dict[int, int] = {}
    for vote in room.votes:
        if vote.step_id == step.pk:
            found[vote.card_id] = found.get(vote.card_id, 0) + vote.dots
    return found


def _kinds(*kinds: CardKind) -> list[tuple[str, str]]:
    return [(kind.value, str(kind.label)) for kind in kinds]


_BLOCKS: Mapping[StepKind, Callable[[Room, RoomStep], tuple[Block, ...]]] = {
    StepKind.WRITING: lambda room, step: written(_in_step(room, step), _kinds(CardKind.WORKS, CardKind.IN_THE_WAY)),
    StepKind.GROUPING: lambda room, step: grouped(
        _of_kind(room, CardKind.WORKS, CardKind.IN_THE_WAY), [(group.name, group.is_chosen) for group in room.groups]
    ),
    StepKind.CAUSES: lambda room, step: whys(_in_step(room, step), step.round),
    StepKind.EVIDENCE: lambda room, step: written(_in_step(room, step), [(CardKind.EVIDENCE.value, "")]),
    StepKind.IDEAS: lambda room, step: written(_in_step(room, step), [(CardKind.IDEA.value, "")]),
    StepKind.VOTING: lambda room, step: voted(_of_kind(room, CardKind.IDEA, dots=_dots(room, step))),
    StepKind.GRID: lambda room, step: weighed(_of_kind(room, CardKind.IDEA)),
    StepKind.CHECK_OUT: lambda room, step: left(
        [said.word for said in room.check_outs], [said.rating for said in room.check_outs if said.rating is not None]
    ),
}
