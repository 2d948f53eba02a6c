"""The console: what whoever leads needs at a glance. Before the reveal it knows as little of what is written as any other screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.utils import timezone

from schools.people.models import Membership
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer
from schools.web.pages import Crumb, Kind, StatusPill
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import Standing, workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.permissions.leading import may_hold_console, may_open
from workshops.rooms.queries.console_parts import Part, part_of
from workshops.rooms.queries.parts import RoomStep
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.room import Room
from workshops.rooms.queries.tickets import Live, live_of
from workshops.rooms.queries.timer import Timer, minutes_to_come, timer_of
from workshops.rooms.rules.codes import spoken
from workshops.rooms.rules.sight import Screen

# Minutes that a step is given on top, at a press.
EXTENSIONS = (2, 5, 10)


@dataclass(frozen=True, slots=True)
class Primary:
    """The next thing to do: a deed with what it sends, or a question before it. `answer` says why it cannot be done yet."""

    label: str
    deed: str = ""
    fields: tuple[tuple[str, int], ...] = ()
    href: str = ""
    answer: Answer = YES


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A step in the list of all. `minutes` is what it can take now, or has taken."""

    pk: int
    title: str
    kind: str
    minutes: str
    pill: StatusPill
    stage: str
    may_rise: bool
    may_sink: bool


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody in the room."""

    pk: int
    name: str
    has_device: bool
    is_signed_in: bool


@dataclass(frozen=True, slots=True)
class Writing:
    """How many of those with a device have finished, and who has not. Never what they write."""

    done: int
    all: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsolePage:
    """Everything on the console. `lead` is no for whoever looks while another screen leads."""

    crumbs: tuple[Crumb, ...]
    host: str
    pill: StatusPill
    stage: str
    is_rehearsal: bool
    is_anonymous: bool
    lead: Answer
    do: str
    urls: dict[str, str]
    live: Live
    code: str
    now: RoomStep | None
    number: str
    next_title: str
    primary: Primary | None
    timer: Timer | None
    part: Part | None
    wall_page: int
    agenda: tuple[AgendaLine, ...]
    kinds: tuple[tuple[str, str], ...]
    people: tuple[Here, ...]
    without_device: tuple[Here, ...]
    sent_out: tuple[Here, ...]
    writing: Writing | None
    client_id: str
    moment: int
    extensions: tuple[int, ...] = EXTENSIONS

    @property
    def may_enter(self) -> bool:
        """Whether people are in the room, or may come in."""
        return self.stage in (WorkshopStage.OPEN, WorkshopStage.LIVE)

    @property
    def part_template(self) -> str:
        """Which part of the console this kind of step has."""
        return f"workshops/rooms/console/{_TEMPLATES.get(self.part.kind, self.part.kind) if self.part else 'welcome'}.html"


_TEMPLATES: Mapping[str, str] = {StepKind.WRITING: "cards", StepKind.EVIDENCE: "cards", StepKind.IDEAS: "cards"}
_STAGES = {
    WorkshopStage.PLANNED: StatusPill("Not open yet", Kind.WAITING),
    WorkshopStage.OPEN: StatusPill("People come in", Kind.NOW),
    WorkshopStage.LIVE: StatusPill("On now", Kind.NOW),
    WorkshopStage.CLOSED: StatusPill("Closed", Kind.DONE),
}
_STEPS = {
    StepStage.WAITING: StatusPill("To come", Kind.WAITING),
    StepStage.NOW: StatusPill("Now", Kind.NOW),
    StepStage.DONE: StatusPill("Done", Kind.DONE),
    StepStage.SKIPPED: StatusPill("Left out", Kind.STOPPED),
}
_REVEAL = {
    StepKind.WRITING: "Show all cards",
    StepKind.CAUSES: "Show the answers",
    StepKind.IDEAS: "Show all ideas",
    StepKind.VOTING: "Show the votes",
}


def console_page(member: Member, workshop_id: int) -> ConsolePage:
    """Two queries, in the recap and while commitments are made three. Raises NotFound for whoever leads no workshop of this review."""
    standing = workshop_for(member, workshop_id, Deed.LEAD)
    room, now = room_of(workshop_id), timezone.now()
    people = tuple(Here(one.pk, one.name, one.has_device, one.membership_id is not None) for one in room.people)
    step = room.now
    return ConsolePage(
        crumbs=standing.crumbs("Console"),
        host=standing.seen.review.host.name,
        pill=StatusPill("Paused", Kind.STOPPED) if room.paused_at else _STAGES[room.stage],
        stage=room.stage,
        is_rehearsal=room.is_rehearsal,
        is_anonymous=room.is_anonymous,
        lead=may_hold_console(member, room.console_by_id, room.holder),
        do=standing.url("lead_room", deed="DEED").removesuffix("DEED/"),
        urls={name: standing.url(name) for name in ("console", "projector", "close_room", "workshop")},
        live=live_of(
            trust_id=member.trust_id,
            workshop_id=room.pk,
            screen=Screen.CONSOLE,
            fragment=standing.url("console_fragment"),
            version=room.version,
        ),
        code=spoken(room.code) if room.code else "",
        now=step,
        number=_number(room, step),
        next_title=room.next.title if room.next else "",
        primary=primary_of(standing, room),
        timer=timer_of(room, now),
        part=part_of(standing, room) if step else None,
        wall_page=room.wall_page,
        agenda=_agenda(room, now),
        kinds=tuple((kind.value, str(kind.label)) for kind in StepKind),
        people=people,
        without_device=tuple(one for one in people if not one.has_device),
        sent_out=tuple(Here(one.pk, one.name, one.has_device, one.membership_id is not None) for one in room.sent_out),
        writing=_writing(room, step) if step and step.is_written_alone and step.hides else None,
        client_id=str(uuid4()),
        moment=int(now.timestamp()),
    )


def primary_of(standing: Standing, room: Room) -> Primary | None:
    """What moves the workshop on from here."""
    if room.stage == WorkshopStage.PLANNED:
        return Primary("Open the room", "open_room", answer=may_open(standing, standing.workshop))
    if room.stage == WorkshopStage.OPEN:
        return Primary("Begin", "begin")
    if room.stage == WorkshopStage.CLOSED:
        return None
    step = room.now
    if room.paused_at:
        return Primary("Go on after the pause", "resume")
    if step is not None and step.hides:
        return Primary(_REVEAL[step.kind], "reveal", (("step", step.pk), ("round", step.round)))
    if room.next is not None:
        return Primary(f"Next: {room.next.title}", "next_step", (("after", step.pk if step else 0),))
    return Primary("Close the workshop", href=standing.url("close_room"))


def holder_of(member: Member, row: Workshop) -> str:
    """Who leads from another screen; empty where this member does, or nobody. At most one query."""
    if row.console_by_id in (None, member.membership_id):
        return ""
    return str(Membership.objects.select_related("person").get(pk=row.console_by_id).person)


def _number(room: Room, step: RoomStep | None) -> str:
    held = [one.pk for one in room.steps if one.stage != StepStage.SKIPPED]
    return f"Step {held.index(step.pk) + 1} of {len(held)}" if step else ""


def _writing(room: Room, step: RoomStep) -> Writing:
    done, every = room.finished(step)
    return Writing(done, every, tuple(one.name for one in room.unfinished(step)))


def _agenda(room: Room, now: datetime) -> tuple[AgendaLine, ...]:
    shares = minutes_to_come(room, now)
    waiting = [step.stage == StepStage.WAITING for step in room.steps]
    return tuple(
        AgendaLine(
            pk=step.pk,
            title=step.title,
            kind=str(step.kind.label),
            minutes=f"{shares[step.pk]} min" if step.pk in shares else _taken(step, now, room.paused_at),
            pill=_STEPS[step.stage],
            stage=step.stage,
            may_rise=waiting[index] and index > 0 and waiting[index - 1],
            may_sink=waiting[index] and index + 1 < len(waiting) and waiting[index + 1],
        )
        for index, step in enumerate(room.steps)
    )


def _taken(step: RoomStep, now: datetime, paused_at: datetime | None) -> str:
    return f"{max(1, round(step.seconds(now, paused_at) / 60))} min" if step.began_at else ""
