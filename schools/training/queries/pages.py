"""One person's training, and the pages on which training is recorded and put right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.training.models import TrainingRecord
from schools.training.permissions import may_record_training, may_see_training, may_see_training_of
from schools.training.queries.words import WHOLE_TRUST, kind_label, plain, state_pill, trainer_of
from schools.training.rules import newest_of
from schools.web.answers import Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb, Kind, StatusPill

Choices = list[tuple[str, str]]
# Who is listed to be ticked without having been trained before; others are recorded from their own page.
_LISTED = (Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER)


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record, as it stands today."""

    pk: int
    trained_as: str
    trained_on: date
    due_on: date
    trainer: str
    note: str
    pill: StatusPill


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A record that was removed, and why."""

    trained_as: str
    trained_on: date
    removed_on: date
    because: str


@dataclass(frozen=True, slots=True)
class PersonTrainingPage:
    """All training of a person. `is_own` when the reader is that person."""

    crumbs: tuple[Crumb, ...]
    name: str
    is_own: bool
    lines: tuple[RecordLine, ...]
    removed: tuple[RemovedLine, ...]
    may_change: bool
    record: Answer
    record_url: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be ticked, under the heading of a school."""

    pk: int
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class FormPage:
    """What a form about training needs: the way here and back, whom it is about, what to choose from, what stands in it."""

    crumbs: tuple[Crumb, ...]
    back: str
    name: str = ""
    told: str = ""
    candidates: tuple[Candidate, ...] = ()
    choices: dict[str, Choices] = field(default_factory=dict)
    initial: dict[str, Any] = field(default_factory=dict)


def person_training_page(member: Member, membership_id: int) -> PersonTrainingPage:
    """Two queries. Raises NotFound for who may not see this person's training."""
    membership = _membership_for(member, membership_id)
    today = timezone.localdate()
    rows = list(
        TrainingRecord.objects.filter(membership=membership)
        .select_related("trainer__person")
        .order_by("-trained_on", "-refresher_due_on", "pk")
    )
    is_own = membership.pk == member.membership_id
    may_change = bool(may_record_training(member))
    removed = [row for row in rows if row.removed_at] if may_change else []
    return PersonTrainingPage(
        crumbs=(*_crumbs(member), Crumb("Your training" if is_own else membership.person.name)),
        name=membership.person.name,
        is_own=is_own,
        lines=tuple(_lines(member, [row for row in rows if not row.removed_at], today)),
        removed=tuple(
            RemovedLine(kind_label(member, row.kind), row.trained_on, timezone.localdate(row.removed_at), row.removed_because)
            for row in removed
        ),
        may_change=may_change,
        record=may_record_training(member) and _may_be_recorded(membership, today),
        record_url=_url(member, "record_training", membership_id=membership.pk),
    )


def record_session_page(member: Member) -> FormPage:
    """Everybody who may be ticked, and everybody who may have trained them. One query. Raises NotYours."""
    require(may_record_training(member))
    candidates = _candidates()
    return FormPage(
        crumbs=(*_crumbs(member), Crumb("Record training")),
        back=_url(member, "training"),
        candidates=candidates,
        choices={"kinds": _kinds(member), "trainers": _trainers(candidates)},
    )


def record_training_page(member: Member, membership_id: int) -> FormPage:
    """Raises NotFound, NotYours, and WrongStage for who left."""
    membership = _membership_for(member, membership_id)
    require(may_record_training(member))
    require(_may_be_recorded(membership, timezone.localdate()), WrongStage)
    return _about(member, membership, "Record training")


def correct_training_page(member: Member, record_id: int) -> FormPage:
    """What stands in the record. Raises NotFound, NotYours, WrongStage."""
    row = _record_for(member, record_id)
    names = ("kind", "trained_on", "refresher_due_on", "trainer_name", "trainer_organisation", "note", "version")
    initial = {name: getattr(row, name) for name in names} | {"trainer": str(row.trainer_id or "")}
    # Who trained may have left, or not be listed, since.
    listed = [(str(row.trainer_id), str(row.trainer.person))] if row.trainer else []
    return _about(member, row.membership, "Correct", initial=initial, listed=listed)


def remove_training_page(member: Member, record_id: int) -> FormPage:
    """What is to be removed. Raises NotFound, NotYours, WrongStage."""
    row = _record_for(member, record_id)
    told = f"{kind_label(member, row.kind)}, trained on {row.trained_on.day} {row.trained_on:%B} {row.trained_on.year} by {trainer_of(row)}"
    return _about(member, row.membership, "Remove", told=told)


def _membership_for(member: Member, pk: int) -> Membership:
    """Oneself always; present members for leaders; everybody for who records."""
    row: Membership | None = Membership.objects.select_related("person").filter(pk=pk).first()
    if row is None or not may_see_training_of(member, pk):
        raise NotFound
    is_seen = pk == member.membership_id or may_record_training(member) or _may_be_recorded(row, timezone.localdate())
    if not is_seen:
        raise NotFound
    return row


def _record_for(member: Member, pk: int) -> TrainingRecord:
    rows = TrainingRecord.objects.select_related("membership__person", "trainer__person")
    row: TrainingRecord | None = rows.filter(pk=pk).first()
    if row is None or not may_see_training_of(member, row.membership_id):
        raise NotFound
    require(may_record_training(member))
    if row.removed_at:
        raise WrongStage("This record has been removed already.")
    return row


def _may_be_recorded(membership: Membership, today: date) -> Answer:
    if membership.left_at or (membership.ends_on and membership.ends_on < today):
        return no(f"{membership.person.name} left. Training is recorded for members.")
    return Answer()


def _lines(member: Member, rows: Sequence[TrainingRecord], today: date) -> list[RecordLine]:
    newest = newest_of([plain(row) for row in rows])
    return [
        RecordLine(
            pk=row.pk,
            trained_as=kind_label(member, row.kind),
            trained_on=row.trained_on,
            due_on=row.refresher_due_on,
            trainer=trainer_of(row),
            note=row.note,
            pill=state_pill(row.refresher_due_on, today)
            if plain(row) in newest
            else StatusPill("Followed by newer training", Kind.WAITING),
        )
        for row in rows
    ]


def _candidates() -> tuple[Candidate, ...]:
    """Present and coming leaders, leads and central team, and whoever was trained before: by school, then by name."""
    today = timezone.localdate()
    roles = RoleHeld.objects.not_over(today).filter(membership=OuterRef("pk"))
    trained = TrainingRecord.objects.kept().filter(membership=OuterRef("pk"))
    rows = (
        Membership.objects.not_over(today)
        .filter(Exists(roles.filter(role__in=_LISTED)) | Exists(trained))
        .annotate(places=ArraySubquery(roles.filter(school__isnull=False).order_by("school__name").values("school__name")))
        .values_list("pk", "person__name", "places")
    )
    found = [Candidate(pk, name, ", ".join(dict.fromkeys(places)) or WHOLE_TRUST) for pk, name, places in rows]
    return tuple(sorted(found, key=lambda one: (one.place == WHOLE_TRUST, one.place, one.name.casefold(), one.pk)))


def _kinds(member: Member) -> Choices:
    return [(kind.value, member.labels.of(kind)) for kind in Capability]


def _trainers(candidates: Sequence[Candidate]) -> Choices:
    by_name = sorted(candidates, key=lambda one: (one.name.casefold(), one.pk))
    return [(str(one.pk), f"{one.name} ({one.place})") for one in by_name]


def _about(member: Member, membership: Membership, label: str, listed: Sequence[tuple[str, str]] = (), **more: Any) -> FormPage:
    """A form about one person, who is not among the trainers to choose from."""
    trainers = [pair for pair in _trainers(_candidates()) if pair[0] != str(membership.pk)]
    trainers += [pair for pair in listed if pair[0] not in dict(trainers)]
    back = _url(member, "person_training", membership_id=membership.pk)
    return FormPage(
        crumbs=(*_crumbs(member), Crumb(membership.person.name, back), Crumb(label)),
        back=back,
        name=membership.person.name,
        choices={"kinds": _kinds(member), "trainers": trainers},
        **more,
    )


def _crumbs(member: Member) -> tuple[Crumb, ...]:
    return (Crumb("Training", _url(member, "training")),) if may_see_training(member) else ()


def _url(member: Member, name: str, **parts: int) -> str:
    return reverse(f"schools:{name}", kwargs={"trust_slug": member.trust_slug, **parts})
