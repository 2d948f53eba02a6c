"""The projector: what a whole hall may read. It knows no member, shows no name, and before the reveal neither words nor totals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from schools.tenancy.member import Member
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.console_parts import ranked, theme_of, whys_of, words_are_shown
from workshops.rooms.queries.parts import RoomCard, RoomCommitment, RoomStep
from workshops.rooms.queries.qr import Picture, picture_of
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.recap import Topic, recap_of
from workshops.rooms.queries.room import Room
from workshops.rooms.queries.tickets import Live, live_of
from workshops.rooms.queries.timer import Timer, timer_of
from workshops.rooms.rules.codes import spoken
from workshops.rooms.rules.leaving import average, words
from workshops.rooms.rules.sight import Screen
from workshops.rooms.rules.walls import Cell, grid_of, share_of


@dataclass(frozen=True, slots=True)
class Column:
    """Cards under a heading; a wide one takes the whole wall, its cards side by side."""

    heading: str
    texts: tuple[str, ...]
    is_chosen: bool = False
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """An idea and its dots. `share` is the bar's length in hundredths of the longest."""

    text: str
    dots: int
    share: int


@dataclass(frozen=True, slots=True)
class Wall:
    """Everything on the projector. `done` of `all` have finished, while something is written alone. `page` is how far it was turned."""

    host: str
    stage: str
    code: str
    address: str
    picture: Picture | None
    people: int
    step: RoomStep | None
    timer: Timer | None
    is_paused: bool
    is_hidden: bool
    page: int
    done: int = 0
    all: int = 0
    topics: tuple[Topic, ...] = ()
    columns: tuple[Column, ...] = ()
    theme: str = ""
    whys: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    grid: tuple[tuple[Cell, ...], ...] = ()
    commitments: tuple[RoomCommitment, ...] = ()
    check_back_on: date | None = None
    said: int = 0
    words: tuple[str, ...] = ()
    average: str = ""

    @property
    def part_template(self) -> str:
        """Which part of the wall this kind of step has."""
        kind = self.step.kind if self.step else StepKind.WELCOME
        return f"workshops/rooms/projector/{_TEMPLATES.get(kind, kind)}.html"


_TEMPLATES = {
    StepKind.WELCOME: "plain",
    StepKind.WRITING: "cards",
    StepKind.GROUPING: "cards",
    StepKind.EVIDENCE: "cards",
    StepKind.IDEAS: "cards",
}


@dataclass(frozen=True, slots=True)
class ProjectorPage:
    """The wall, how it is kept up to date, and the way back."""

    wall: Wall
    live: Live
    console_url: str
    moment: int


def projector_page(member: Member, workshop_id: int) -> ProjectorPage:
    """Two queries, three in the recap. Raises NotFound for whoever does not lead workshops of this review."""
    standing = workshop_for(member, workshop_id, Deed.LEAD)
    room = room_of(workshop_id)
    live = live_of(
        trust_id=member.trust_id,
        workshop_id=room.pk,
        screen=Screen.PROJECTOR,
        fragment=standing.url("projector_fragment"),
        version=room.version,
    )
    return ProjectorPage(wall_of(room), live, standing.url("console"), int(timezone.now().timestamp()))


def wall_of(room: Room) -> Wall:
    """What the hall sees now. No query, but for the recap one."""
    step, now = room.now, timezone.now()
    is_open = room.stage in (WorkshopStage.OPEN, WorkshopStage.LIVE)
    address = f"{settings.SITE_ADDRESS}{reverse('workshops:come_in', kwargs={'code': room.code})}" if room.code and is_open else ""
    done, every = room.finished(step) if step and step.is_written_alone and step.hides else (0, 0)
    return Wall(
        host=room.host,
        stage=room.stage,
        code=spoken(room.code) if address else "",
        address=settings.SITE_ADDRESS.split("//")[-1] + reverse("workshops:join") if address else "",
        picture=picture_of(address) if address else None,
        people=len(room.people),
        step=step,
        timer=timer_of(room, now),
        is_paused=room.paused_at is not None,
        is_hidden=step is not None and step.hides,
        page=room.wall_page,
        done=done,
        all=every,
        **(_of_step(room, step) if step else {}),
    )


def _of_step(room: Room, step: RoomStep) -> dict[str, Any]:
    """What this kind of step shows, of the fields of `Wall`. Only the recap asks a query."""
    if step.kind == StepKind.RECAP:
        return {"topics": recap_of(room.review_id)}
    return _PARTS[step.kind](room, step) if step.kind in _PARTS else {}


def _written(room: Room, step: RoomStep) -> dict[str, Any]:
    return {"columns": _columns(room, step, CardKind.WORKS, CardKind.IN_THE_WAY)}


def _grouped(room: Room, step: RoomStep) -> dict[str, Any]:
    cards = room.readable(Screen.PROJECTOR, CardKind.WORKS, CardKind.IN_THE_WAY)
    known = {group.pk for group in room.groups}
    loose = [card for card in cards if card.group_id not in known]
    piles = [Column(group.name, _texts([card for card in cards if card.group_id == group.pk]), group.is_chosen) for group in room.groups]
    return {"columns": (*piles, *([Column("In no group yet", _texts(loose), is_wide=True)] if loose else []))}


def _causes(room: Room, step: RoomStep) -> dict[str, Any]:
    cards = room.readable(Screen.PROJECTOR, CardKind.CAUSE)
    here = [card for card in cards if card.step_id == step.pk and card.round == step.round]
    return {"theme": theme_of(room), "whys": whys_of(room, step), "columns": (Column("", _texts(here), is_wide=True),)}


def _listed(room: Room, step: RoomStep) -> dict[str, Any]:
    return {"columns": (Column("", _texts([card for card in room.readable(Screen.PROJECTOR) if card.step_id == step.pk]), is_wide=True),)}


def _voted(room: Room, step: RoomStep) -> dict[str, Any]:
    return {"bars": _bars(room, step), "columns": (Column("", _texts(room.ideas)),)}


def _placed(room: Room, step: RoomStep) -> dict[str, Any]:
    ideas = ranked(room)
    return {"grid": grid_of([(card.text, card.impact, card.effort) for card in ideas]), "columns": (Column("", _texts(ideas)),)}


def _promised(room: Room, step: RoomStep) -> dict[str, Any]:
    return {"commitments": room.commitments, "check_back_on": room.check_back_on}


def _left(room: Room, step: RoomStep) -> dict[str, Any]:
    said = room.check_outs
    if not words_are_shown(room, step):
        return {"said": len(said)}
    return {"said": len(said), "words": words(one.word for one in said), "average": average(one.rating for one in said)}


_PARTS: Mapping[StepKind, Callable[[Room, RoomStep], dict[str, Any]]] = {
    StepKind.WRITING: _written,
    StepKind.GROUPING: _grouped,
    StepKind.CAUSES: _causes,
    StepKind.EVIDENCE: _listed,
    StepKind.IDEAS: _listed,
    StepKind.VOTING: _voted,
    StepKind.GRID: _placed,
    StepKind.COMMITMENTS: _promised,
    StepKind.CHECK_BACK: _promised,
    StepKind.CHECK_OUT: _left,
}


def _texts(cards: Sequence[RoomCard]) -> tuple[str, ...]:
    return tuple(card.text for card in cards)


def _columns(room: Room, step: RoomStep, *kinds: CardKind) -> tuple[Column, ...]:
    here = [card for card in room.readable(Screen.PROJECTOR) if card.step_id == step.pk]
    return tuple(Column(str(kind.label), _texts([card for card in here if card.kind == kind])) for kind in kinds)


def _bars(room: Room, step: RoomStep) -> tuple[Bar, ...]:
    """None before the reveal."""
    totals = room.totals(step)
    if totals is None:
        return ()
    most = max(totals.values(), default=0)
    ordered = sorted(room.ideas, key=lambda card: -totals.get(card.pk, 0))
    return tuple(Bar(card.text, totals.get(card.pk, 0), share_of(totals.get(card.pk, 0), most)) for card in ordered)
