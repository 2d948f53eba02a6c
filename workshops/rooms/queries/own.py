"""What only one phone shows: what its owner may write and press now, and what they have written."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONArray
from django.urls import reverse

from schools.tenancy.models import Trust
from schools.tenancy.prepared import GUEST, SUBJECT, Prepared
from schools.web.errors import NotFound
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step
from workshops.agendas.rules.script import WRITTEN_ALONE
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card, CheckOut, Commitment, Participant, Vote
from workshops.rooms.queries.guests import Guest
from workshops.rooms.queries.ideas import open_ideas
from workshops.rooms.rules.writing import CARDS, dots_left

_BOXES = {
    CardKind.WORKS: ("What works", "One thing that works well here"),
    CardKind.IN_THE_WAY: ("What gets in the way", "One thing that gets in the way"),
    CardKind.CAUSE: ("Because …", "One reason why"),
    CardKind.EVIDENCE: ("What has helped", "What has helped, and how you know"),
    CardKind.IDEA: ("Your ideas", "One thing that we could do"),
}


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card of one's own."""

    pk: int
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where cards of one kind are written. `client_id` makes the next one arrive once, also without a script."""

    kind: str
    heading: str
    label: str
    client_id: UUID
    cards: tuple[OwnCard, ...]


@dataclass(frozen=True, slots=True)
class VoteLine:
    """An idea with one's own dots."""

    card_id: int
    text: str
    dots: int

    @property
    def less(self) -> int:
        return max(self.dots - 1, 0)

    @property
    def more(self) -> int:
        return self.dots + 1


@dataclass(frozen=True, slots=True)
class OwnPromise:
    """A commitment of one's own."""

    pk: int
    what: str


@dataclass(frozen=True, slots=True)
class OwnPart:
    """The own part of a phone's screen."""

    workshop_id: int
    kind: str
    step_id: int = 0
    asked: int = 1
    boxes: tuple[Box, ...] = ()
    can_finish: bool = False
    is_finished: bool = False
    dots: int = 0
    left: int = 0
    votes: tuple[VoteLine, ...] = ()
    is_counted: bool = False
    promises: tuple[OwnPromise, ...] = ()
    client_id: UUID | None = None
    today: date | None = None
    word: str = ""
    rating: int | None = None
    has_left: bool = False
    # Where members read it when it is over.
    record: str = ""


def own_part(guest: Guest, today: date) -> OwnPart:
    """As of now. Two queries at most, among votes three."""
    stage, dots, finished_id, now = _MOMENT.rows(subject=guest.participant_id)[0]
    if stage == WorkshopStage.CLOSED:
        return _part(guest, "closed", record=_record_of(guest) if guest.is_member else "")
    if stage != WorkshopStage.LIVE or now is None:
        return _part(guest, "lobby")
    step = _Now(*json.loads(now))
    if step.kind in CARDS:
        return _writing(guest, step, is_finished=finished_id == step.pk)
    if step.kind == StepKind.VOTING:
        return _voting(guest, step, dots)
    if step.kind == StepKind.COMMITMENTS:
        return _promising(guest, step, today)
    if step.kind == StepKind.CHECK_OUT:
        return _leaving(guest, step)
    return _part(guest, step.kind, step)


class _Now(NamedTuple):
    """The step that is on."""

    pk: int
    kind: str
    round: int
    revealed_at: str | None


def _moment() -> Any:
    steps = Step.objects.filter(workshop=OuterRef("workshop"), stage=StepStage.NOW)
    now = steps.values(json=JSONArray("pk", "kind", "round", "revealed_at"))
    return Participant.objects.filter(pk=SUBJECT).values_list("workshop__stage", "workshop__dots", "finished_id", Subquery(now))


# Asked after every deed, and by every phone when the room's moment changes.
_MOMENT = Prepared(_moment)
_CARDS = Prepared(
    lambda: (
        Card.objects.filter(step=SUBJECT, participant=GUEST, removed_at=None)
        .order_by("written_at", "pk")
        .values_list("round", "kind", "pk", "text")
    )
)


def _record_of(guest: Guest) -> str:
    slug = Trust.objects.values_list("slug", flat=True).get(pk=guest.trust_id)
    return reverse("workshops:record", kwargs={"trust_slug": slug, "workshop_id": guest.workshop_id})


def _part(guest: Guest, kind: str, step: _Now | None = None, **fields: Any) -> OwnPart:
    number, asked = (step.pk, step.round) if step else (0, 1)
    return OwnPart(guest.workshop_id, kind, number, asked, **fields)


def _writing(guest: Guest, step: _Now, *, is_finished: bool) -> OwnPart:
    cards = [row[1:] for row in _CARDS.rows(subject=step.pk, guest=guest.participant_id) if row[0] == step.round]
    boxes = tuple(
        Box(kind, *_BOXES[CardKind(kind)], uuid4(), tuple(OwnCard(pk, text) for of, pk, text in cards if of == kind))
        for kind in CARDS[step.kind]
    )
    can_finish = step.kind in WRITTEN_ALONE and step.revealed_at is None
    return _part(guest, "cards", step, boxes=boxes, can_finish=can_finish, is_finished=can_finish and is_finished)


def _voting(guest: Guest, step: _Now, dots: int) -> OwnPart:
    put = dict(Vote.objects.filter(step=step.pk, participant=guest.participant_id).values_list("card", "dots"))
    votes = tuple(VoteLine(idea.pk, idea.text, put.get(idea.pk, 0)) for idea in open_ideas(guest.workshop_id))
    return _part(guest, "votes", step, dots=dots, left=dots_left(dots, put), votes=votes, is_counted=step.revealed_at is not None)


def _promising(guest: Guest, step: _Now, today: date) -> OwnPart:
    rows = Commitment.objects.filter(workshop=guest.workshop_id, participant=guest.participant_id, removed_at=None).order_by(
        "position", "pk"
    )
    promises = tuple(OwnPromise(pk, what) for pk, what in rows.values_list("pk", "what"))
    return _part(guest, "promises", step, promises=promises, client_id=uuid4(), today=today)


def _leaving(guest: Guest, step: _Now) -> OwnPart:
    rows = CheckOut.objects.filter(Q(participant=guest.participant_id) | Q(participant=None), workshop=guest.workshop_id)
    said = list(rows.values_list("participant", "word", "rating")[:2])
    own = next(((word, rating) for who, word, rating in said if who is not None), None)
    word, rating = own or ("", None)
    is_counted = any(who is None for who, _, _ in said)
    return _part(guest, "check_out", step, word=word, rating=rating, has_left=own is not None, is_counted=is_counted)


def own_commitment(guest: Guest, commitment_id: int) -> dict[str, Any]:
    """What a commitment of one's own says, for its form. Raises NotFound for another's."""
    rows = Commitment.objects.filter(workshop=guest.workshop_id, participant=guest.participant_id, removed_at=None, pk=commitment_id)
    found: dict[str, Any] | None = rows.values("what", "who", "by_when", "how_known").first()
    if found is None:
        raise NotFound
    return found
