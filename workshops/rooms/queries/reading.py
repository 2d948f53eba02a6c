"""A whole room in one query, which Django writes once for a process: after every deed its screens ask it anew."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Func, JSONField, OuterRef, Subquery
from django.db.models.functions import JSONArray

from schools.tenancy.prepared import SUBJECT, Prepared
from schools.web.errors import NotFound
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.models import Card, CardGroup, CheckOut, Commitment, JoinCode, Participant, Vote
from workshops.rooms.queries.parts import RoomCard, RoomCheckOut, RoomCommitment, RoomGroup, RoomPerson, RoomStep, RoomVote
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.sight import is_open

# Fields of Room and its parts, and the columns that they are; what has to be made of a column stands in the functions below.
_ROOM = {
    "pk": "pk", "version": "version", "review_id": "review_id", "host": "review__host__name", "is_anonymous": "is_anonymous",
    "is_rehearsal": "is_rehearsal", "dots": "dots", "check_back_on": "check_back_on", "paused_at": "paused_at", "began_at": "began_at",
    "console_by_id": "console_by_id", "wall_page": "wall_page",
}  # fmt: skip
_STEP = {
    "pk": "pk", "position": "position", "title": "title", "minutes": "minutes", "extra": "extra_minutes", "purpose": "purpose",
    "prompt": "prompt", "cue": "cue", "paused_seconds": "paused_seconds", "round": "round",
}  # fmt: skip
_CARD = (
    "pk", "step_id", "participant_id", "kind", "round", "text", "version", "group_id", "is_chosen", "impact", "effort", "hidden_because",
)  # fmt: skip
_COMMITMENT = ("pk", "position", "participant_id", "what", "owner_id", "how_known", "card_id", "version")
_PERSON = ("pk", "name", "membership_id", "has_device", "finished_id")


def room_of(workshop_id: int) -> Room:
    """The room of a workshop in this trust, as of one moment. One query. Whether somebody may look has been asked. Raises NotFound."""
    found = _PREPARED.rows(subject=workshop_id)
    if not found:
        raise NotFound
    *columns, stage, name, email, code, steps, people, cards, groups, votes, commitments, check_outs = found[0]
    gone = {row[0] for row in people if row[-1] is not None}
    there = [RoomPerson(*row[:-1]) for row in people]
    by_pk = {step.pk: step for step in map(_step, steps)}
    names = {person.pk: person.name for person in there}
    written = tuple(_card(row, by_pk, names) for row in cards)
    ideas = {card.pk: card.text for card in written}
    return Room(
        **_named(_ROOM, columns),
        stage=WorkshopStage(stage),
        holder=name or email or "",
        code=code or "",
        steps=tuple(by_pk.values()),
        cards=written,
        groups=tuple(RoomGroup(*row) for row in groups),
        votes=tuple(RoomVote(*row) for row in votes if row[2] not in gone),
        people=tuple(person for person in there if person.pk not in gone),
        sent_out=tuple(person for person in there if person.pk in gone),
        commitments=tuple(_commitment(row, ideas) for row in commitments),
        check_outs=tuple(RoomCheckOut(*row) for row in check_outs if row[0] not in gone),
    )


def _query() -> Any:
    here = {"workshop": OuterRef("pk")}
    steps = Step.objects.filter(**here).order_by("position", "pk")
    people = Participant.objects.filter(**here).order_by("joined_at", "pk")
    cards = Card.objects.filter(**here, removed_at=None).order_by("written_at", "pk")
    groups = CardGroup.objects.filter(**here, removed_at=None).order_by("position", "pk")
    votes = Vote.objects.filter(step__workshop=OuterRef("pk"))
    commitments = Commitment.objects.filter(**here, removed_at=None).order_by("position", "pk")
    return Workshop.objects.filter(pk=SUBJECT).values_list(
        *_ROOM.values(),
        "stage",
        "console_by__person__name",
        "console_by__person__email",
        Subquery(JoinCode.objects.filter(trust_id=OuterRef("trust_id"), workshop_id=OuterRef("pk")).values("code")),
        _listed(steps, *_STEP.values(), "kind", "stage", "began_at", "ended_at", "revealed_at"),
        _listed(people, *_PERSON, "removed_at"),
        _listed(cards, *_CARD, "hidden_at"),
        _listed(groups, "pk", "name", "is_chosen"),
        _listed(votes, "step_id", "card_id", "participant_id", "dots"),
        _listed(commitments, *_COMMITMENT, "by_when", "who", "owner__person__name", "owner__person__email"),
        _listed(CheckOut.objects.filter(**here).order_by("pk"), "participant_id", "word", "rating"),
    )


def _listed(rows: Any, *columns: str) -> Func:
    """Rows as a list of lists. It is `json`, not `jsonb`, so the driver hands it over as lists."""
    return Func(ArraySubquery(rows.values(told=JSONArray(*columns))), function="ARRAY_TO_JSON", output_field=JSONField())


_PREPARED = Prepared(_query)


def _named(fields: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    return dict(zip(fields, values, strict=True))


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _step(row: list[Any]) -> RoomStep:
    *values, kind, stage, began, ended, revealed = row
    return RoomStep(
        **_named(_STEP, values),
        kind=StepKind(kind),
        stage=StepStage(stage),
        began_at=_moment(began),
        ended_at=_moment(ended),
        revealed_at=_moment(revealed),
    )


def _card(row: list[Any], steps: dict[int, RoomStep], names: dict[int, str]) -> RoomCard:
    *values, hidden_at = row
    told = _named(_CARD, values)
    step = steps[told["step_id"]]
    may_read = is_open(kind=step.kind, is_revealed=step.revealed_at is not None, card_round=told["round"], step_round=step.round)
    return RoomCard(**told, writer=names.get(told["participant_id"], ""), is_open=may_read, is_hidden=hidden_at is not None)


def _commitment(row: list[Any], ideas: dict[int, str]) -> RoomCommitment:
    """Who promises is whom they named, else the owner."""
    *values, by_when, who, name, email = row
    told = _named(_COMMITMENT, values)
    day = date.fromisoformat(by_when) if by_when else None
    return RoomCommitment(**told, who=who or name or email or "", by_when=day, idea=ideas.get(told["card_id"], ""))
