"""What the console shows for the kind of step that is on."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from schools.web.answers import YES, Answer
from workshops.agendas.enums import StepKind
from workshops.agendas.queries.doors import Standing
from workshops.rooms.enums import CardKind
from workshops.rooms.permissions.leading import may_ask_why, may_check_out, may_count_hands
from workshops.rooms.queries.commitments import host_staff
from workshops.rooms.queries.parts import RoomCard, RoomCheckOut, RoomGroup, RoomStep
from workshops.rooms.queries.recap import Topic, recap_of
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.leaving import average, words
from workshops.rooms.rules.sight import Screen
from workshops.rooms.rules.writing import CARDS

# So many long ones fill a wall.
FILLS = 3


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card as the console shows it. `writer` is empty in an anonymous workshop."""

    pk: int
    text: str
    writer: str
    kind: str
    is_chosen: bool = False
    impact: int | None = None
    effort: int | None = None
    dots: int | None = None
    is_counted: bool = False


@dataclass(frozen=True, slots=True)
class Pile:
    """Cards under a heading; `group` is the group's row where they are one."""

    heading: str
    cards: tuple[CardLine, ...]
    group: RoomGroup | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden card: its words show nowhere, only that it is there and why."""

    pk: int
    because: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment, and where it is changed."""

    pk: int
    what: str
    who: str
    by_when: date | None
    how_known: str
    url: str


@dataclass(frozen=True, slots=True)
class Part:
    """The console's part for one kind of step. What a kind does not need is empty."""

    kind: str
    topics: tuple[Topic, ...] = ()
    write: tuple[tuple[str, str], ...] = ()
    piles: tuple[Pile, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    groups: tuple[RoomGroup, ...] = ()
    theme: str = ""
    whys: tuple[str, ...] = ()
    ask: Answer = YES
    commitments: tuple[Promise, ...] = ()
    staff: tuple[tuple[int, str], ...] = ()
    ideas: tuple[CardLine, ...] = ()
    check_back_on: date | None = None
    today: date | None = None
    said: int = 0
    # Whether hands are counted, or somebody's word on leaving is entered, here and now.
    enter: Answer = YES
    check_words: tuple[str, ...] = ()
    average: str = ""
    is_shown: bool = False

    @property
    def may_turn(self) -> bool:
        """Whether the wall shows so much that it may have pages."""
        cards = sum(len(pile.cards) for pile in self.piles)
        texts = sum(len(topic.texts) for topic in self.topics)
        return max(cards, texts, len(self.ideas), len(self.commitments), len(self.check_words)) >= FILLS


def part_of(standing: Standing, room: Room) -> Part:
    """For the present step. No query, but for the recap one, and for commitments one."""
    step = room.now
    assert step is not None  # noqa: S101 - for the type: the caller has asked
    write = tuple((kind, str(CardKind(kind).label)) for kind in CARDS.get(step.kind, ()))
    hidden = tuple(Hidden(card.pk, card.hidden_because) for card in room.cards if card.is_hidden and card.is_open)
    if step.kind == StepKind.RECAP:
        return Part(step.kind, topics=recap_of(standing.seen.review.pk))
    if step.kind == StepKind.GROUPING:
        return Part(step.kind, piles=_grouped(room), groups=room.groups, hidden=hidden)
    if step.kind == StepKind.CAUSES:
        return _causes(room, step, write, hidden)
    if step.kind in (StepKind.VOTING, StepKind.GRID):
        count = may_count_hands(standing.workshop, is_revealed=step.revealed_at is not None)
        return Part(step.kind, ideas=_ideas(room, step), is_shown=step.tells_totals, hidden=hidden, enter=count)
    if step.kind in (StepKind.COMMITMENTS, StepKind.CHECK_BACK):
        return _promises(standing, room, step)
    if step.kind == StepKind.CHECK_OUT:
        return _leaving(room, step)
    return Part(step.kind, write=write, piles=_written(room, step, *(CardKind(kind) for kind, _ in write)), hidden=hidden)


def _line(room: Room, card: RoomCard) -> CardLine:
    return CardLine(
        card.pk, card.text, room.writer_of(Screen.CONSOLE, card), str(CardKind(card.kind).label), card.is_chosen, card.impact, card.effort
    )


def _written(room: Room, step: RoomStep, *kinds: CardKind) -> tuple[Pile, ...]:
    """A pile for each kind of card that is written in the step; none before the reveal."""
    if step.hides:
        return ()
    return tuple(
        Pile(str(kind.label), tuple(_line(room, card) for card in room.readable(Screen.CONSOLE, kind) if card.step_id == step.pk))
        for kind in kinds
    )


def _grouped(room: Room) -> tuple[Pile, ...]:
    cards = room.readable(Screen.CONSOLE, CardKind.WORKS, CardKind.IN_THE_WAY)
    piles = [Pile(group.name, tuple(_line(room, card) for card in cards if card.group_id == group.pk), group) for group in room.groups]
    known = {group.pk for group in room.groups}
    return (*piles, Pile("In no group yet", tuple(_line(room, card) for card in cards if card.group_id not in known)))


def _causes(room: Room, step: RoomStep, write: tuple[tuple[str, str], ...], hidden: tuple[Hidden, ...]) -> Part:
    answers = [card for card in room.readable(Screen.CONSOLE, CardKind.CAUSE) if card.step_id == step.pk]
    here = tuple(_line(room, card) for card in answers if card.round == step.round)
    return Part(
        step.kind,
        write=write,
        hidden=hidden,
        piles=() if step.hides else (Pile("Answers", here),),
        groups=room.groups,
        theme=theme_of(room),
        whys=whys_of(room, step),
        ask=may_ask_why(step.kind, step.round, is_revealed=not step.hides, is_chosen=any(card.is_chosen for card in here)),
    )


def theme_of(room: Room) -> str:
    """The theme whose causes are looked for."""
    return next((group.name for group in room.groups if group.is_chosen), "")


def whys_of(room: Room, step: RoomStep) -> tuple[str, ...]:
    """The answers that were chosen so far, each a cause of the one before."""
    chosen = [card for card in room.readable(Screen.PROJECTOR, CardKind.CAUSE) if card.step_id == step.pk and card.is_chosen]
    return tuple(card.text for card in sorted(chosen, key=lambda card: card.round))


def ranked(room: Room) -> tuple[RoomCard, ...]:
    """The ideas, those with most dots first once the votes are shown."""
    totals = room.last_totals
    return tuple(sorted(room.ideas, key=lambda card: -totals.get(card.pk, 0)))


def _ideas(room: Room, step: RoomStep) -> tuple[CardLine, ...]:
    counted = room.own_dots(step, None)
    shown = room.last_totals if step.tells_totals else {}
    cards = ranked(room) if step.tells_totals else room.ideas
    return tuple(
        CardLine(
            card.pk,
            card.text,
            room.writer_of(Screen.CONSOLE, card),
            "",
            impact=card.impact,
            effort=card.effort,
            dots=shown.get(card.pk, 0) if shown else None,
            is_counted=card.pk in counted,
        )
        for card in cards
    )


def _promises(standing: Standing, room: Room, step: RoomStep) -> Part:
    is_written = step.kind == StepKind.COMMITMENTS
    return Part(
        step.kind,
        commitments=tuple(
            Promise(one.pk, one.what, one.who, one.by_when, one.how_known, standing.url("edit_commitment", commitment_id=one.pk))
            for one in room.commitments
        ),
        staff=host_staff(standing.seen.review.host_id) if is_written else (),
        ideas=tuple(_line(room, card) for card in ranked(room)),
        check_back_on=room.check_back_on,
        today=timezone.localdate(),
    )


def _leaving(room: Room, step: RoomStep) -> Part:
    said = room.check_outs
    is_shown = words_are_shown(room, step)
    return Part(
        step.kind,
        said=len(said),
        enter=may_check_out(is_final=any(one.participant_id is None for one in said)),
        check_words=words(one.word for one in said) if is_shown else (),
        average=average(one.rating for one in said) if is_shown else "",
        is_shown=is_shown,
    )


def words_are_shown(room: Room, step: RoomStep) -> bool:
    """After everybody has said theirs, or when the champion says so: the first words would tell whose they are."""
    return step.revealed_at is not None or _have_all_said(room.check_outs, len(room.people))


def _have_all_said(said: tuple[RoomCheckOut, ...], people: int) -> bool:
    return people > 0 and len(said) >= people
