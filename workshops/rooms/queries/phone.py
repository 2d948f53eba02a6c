"""What everybody in the room sees on their phone: the same for all, so it is made once for each version."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.parts import RoomCard, RoomCommitment, RoomStep
from workshops.rooms.queries.recap import Topic, recap_of
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.sight import Screen

_HERE = Screen.PARTICIPANT


@dataclass(frozen=True, slots=True)
class Line:
    """A card as everybody may read it. `note` is what is told beside it: dots, a place in the grid, its writer."""

    pk: int
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Pile:
    """Cards under a heading."""

    heading: str
    lines: tuple[Line, ...]
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment."""

    pk: int
    what: str
    who: str
    by_when: date | None
    how_known: str


@dataclass(frozen=True, slots=True)
class PhoneScreen:
    """The shared part of a phone's screen. Where `moment` is another than before, the own part of each phone is another, too."""

    moment: str
    kind: str
    title: str
    purpose: str
    prompt: str
    is_paused: bool
    # What is written now, or how dots are put, is everybody's own until the reveal.
    is_alone: bool = False
    topics: tuple[Topic, ...] = ()
    theme: str = ""
    whys: tuple[str, ...] = ()
    piles: tuple[Pile, ...] = ()
    promises: tuple[Promise, ...] = ()
    check_back_on: date | None = None


def phone_screen(room: Room) -> PhoneScreen:
    """Before its first step the room waits, and after its last it thanks. No query, but for the recap one."""
    step = room.now
    if room.stage != WorkshopStage.LIVE or step is None:
        kind, title = ("closed", "Thank you") if room.stage == WorkshopStage.CLOSED else ("lobby", "You are in")
        return PhoneScreen(_moment(room), kind, title, "", "", is_paused=False)
    return PhoneScreen(
        moment=_moment(room),
        kind=step.kind.value,
        title=step.title,
        purpose=step.purpose,
        prompt=step.prompt,
        is_paused=room.paused_at is not None,
        is_alone=step.hides,
        topics=recap_of(room.review_id) if step.kind == StepKind.RECAP else (),
        theme=next((group.name for group in room.groups if group.is_chosen), "") if step.kind == StepKind.CAUSES else "",
        whys=_whys(room, step) if step.kind == StepKind.CAUSES else (),
        piles=_PILES[step.kind](room, step) if step.kind in _PILES else (),
        promises=tuple(_promise(row) for row in room.commitments) if step.kind in _PROMISING else (),
        check_back_on=room.check_back_on,
    )


_PROMISING = (StepKind.COMMITMENTS, StepKind.CHECK_BACK)


def _moment(room: Room) -> str:
    """Whoever is sent out hears of it as everybody's phone asks for its own part then."""
    step, stage = room.now, f"{room.stage.value}.{len(room.sent_out)}"
    if step is None:
        return stage
    facts: list[object] = []
    if step.kind == StepKind.VOTING:
        facts = [(card.pk, card.version) for card in room.ideas]
    elif step.kind == StepKind.COMMITMENTS:
        facts = [(row.pk, row.version) for row in room.commitments]
    return f"{stage}.{step.pk}.{step.round}.{'shown' if step.revealed_at else 'own'}.{zlib.crc32(repr(facts).encode())}"


def _line(room: Room, card: RoomCard, note: str = "") -> Line:
    return Line(card.pk, card.text, " · ".join(filter(None, (note, room.writer_of(_HERE, card)))))


def _pile(heading: str, lines: list[Line]) -> tuple[Pile, ...]:
    return (Pile(heading, tuple(lines)),) if lines else ()


def _by_kind(room: Room, *kinds: CardKind) -> tuple[Pile, ...]:
    headings = {
        CardKind.WORKS: "What works",
        CardKind.IN_THE_WAY: "What gets in the way",
        CardKind.EVIDENCE: "In the room",
        CardKind.IDEA: "Ideas",
    }
    return tuple(pile for kind in kinds for pile in _pile(headings[kind], [_line(room, card) for card in room.readable(_HERE, kind)]))


def _themes(room: Room, step: RoomStep) -> tuple[Pile, ...]:
    cards = room.readable(_HERE, CardKind.WORKS, CardKind.IN_THE_WAY)
    themes = tuple(
        Pile(group.name, tuple(_line(room, card) for card in cards if card.group_id == group.pk), group.is_chosen) for group in room.groups
    )
    return themes + _pile("Not in a theme yet", [_line(room, card) for card in cards if card.group_id is None])


def _whys(room: Room, step: RoomStep) -> tuple[str, ...]:
    """The answers that were chosen, from the first why on."""
    chosen = [card for card in room.readable(_HERE, CardKind.CAUSE) if card.is_chosen and card.round < step.round]
    return tuple(card.text for card in sorted(chosen, key=lambda card: card.round))


def _answers(room: Room, step: RoomStep) -> tuple[Pile, ...]:
    cards = [card for card in room.readable(_HERE, CardKind.CAUSE) if card.round == step.round]
    return _pile("Because", [_line(room, card, "chosen by the room" if card.is_chosen else "") for card in cards])


def _results(room: Room, step: RoomStep) -> tuple[Pile, ...]:
    totals = room.totals(step)
    if totals is None:
        return ()
    ordered = sorted(room.ideas, key=lambda card: -totals.get(card.pk, 0))
    return _pile("Counted", [_line(room, card, _dots(totals.get(card.pk, 0))) for card in ordered])


def _dots(number: int) -> str:
    return f"{number} dot{'' if number == 1 else 's'}"


_HOW_MUCH = {1: "very low", 2: "low", 3: "middling", 4: "high", 5: "very high"}


def _place(card: RoomCard) -> str:
    told = [f"{name} {_HOW_MUCH[value]}" for name, value in (("impact", card.impact), ("effort", card.effort)) if value]
    return ", ".join(told) or "not placed yet"


def _promise(row: RoomCommitment) -> Promise:
    return Promise(row.pk, row.what, row.who, row.by_when, row.how_known)


# The cards that each step is about. Nothing that is still hidden is among them: `readable` leaves it out.
_PILES: Mapping[StepKind, Callable[[Room, RoomStep], tuple[Pile, ...]]] = {
    StepKind.WRITING: lambda room, step: _by_kind(room, CardKind.WORKS, CardKind.IN_THE_WAY),
    StepKind.GROUPING: _themes,
    StepKind.CAUSES: _answers,
    StepKind.EVIDENCE: lambda room, step: _by_kind(room, CardKind.EVIDENCE),
    StepKind.IDEAS: lambda room, step: _by_kind(room, CardKind.IDEA),
    StepKind.VOTING: _results,
    StepKind.GRID: lambda room, step: _pile("Ideas", [_line(room, card, _place(card)) for card in room.ideas]),
}
