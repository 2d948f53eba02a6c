"""Recording, correcting and removing training."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from schools.history.queries import last_saved
from schools.people.models import Membership
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.training.models import TrainingRecord
from schools.training.permissions import may_record_training
from schools.training.rules import date_problems, refresher_due
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from schools.web.pages import OtherText

_NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Course:
    """What one training was, whoever took it. The trainer is a membership of this trust, or a name with an organisation."""

    kind: str
    trained_on: date
    # None takes the usual time for its kind.
    refresher_due_on: date | None = None
    trainer_id: int | None = None
    trainer_name: str = ""
    trainer_organisation: str = ""
    note: str = ""

    @property
    def lasts_to(self) -> date:
        return self.refresher_due_on or refresher_due(self.kind, self.trained_on)


@dataclass(frozen=True, slots=True)
class Correction:
    """The record's version now; `other` is what somebody else had saved meanwhile, which still stands."""

    version: int
    other: OtherText | None = None


@transaction.atomic
def record_training(*, by: Member, membership_ids: Collection[int], course: Course) -> int:
    """Record the training of everybody who took it, or of nobody; how many. Raises BadInput."""
    # Locked in one order, so that the same list sent twice finds the first one's records.
    people = list(Membership.objects.filter(pk__in=membership_ids).select_related("person").order_by("pk").select_for_update(of=("self",)))
    if len(people) != len(set(membership_ids)):
        raise NotFound
    require(may_record_training(by))
    _refuse_departed(people)
    _refuse_nonsense(people, course)
    _refuse_repetition(people, course)
    rows = [TrainingRecord(membership=person, **_columns(course)) for person in people]
    TrainingRecord.objects.bulk_create(rows)
    return len(rows)


@transaction.atomic
def correct_training(*, by: Member, record_id: int, version: int, course: Course) -> Correction:
    """Put right what was recorded. Where somebody saved it since the form showed `version`, nothing is saved and theirs comes back.

    Raises BadInput.
    """
    row = _locked(record_id)
    require(may_record_training(by))
    if row.version != version:
        return Correction(row.version, last_saved(row, _told(row, by)))
    _refuse_nonsense([row.membership], course)
    _refuse_repetition([row.membership], course, but=row.pk)
    for name, value in _columns(course).items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    return Correction(row.version)


@transaction.atomic
def remove_training(*, by: Member, record_id: int, because: str) -> TrainingRecord:
    """Take out a record that was a mistake. It counts no more; leads and central team can still read it and why."""
    row = _locked(record_id)
    require(may_record_training(by))
    row.removed_at, row.removed_because = timezone.now(), because
    row.version += 1
    row.save(update_fields=["removed_at", "removed_because", "version"])
    return row


def _locked(record_id: int) -> TrainingRecord:
    rows = TrainingRecord.objects.select_related("membership__person", "trainer__person").select_for_update(of=("self",))
    row: TrainingRecord | None = rows.filter(pk=record_id).first()
    if row is None:
        raise NotFound
    if row.removed_at is not None:
        raise WrongStage("This record has been removed already.")
    return row


def _told(row: TrainingRecord, by: Member) -> str:
    trainer = str(row.trainer.person) if row.trainer else f"{row.trainer_name}, {row.trainer_organisation}"
    trained, due = (f"{on.day} {on:%B} {on.year}" for on in (row.trained_on, row.refresher_due_on))
    note = f" {row.note}" if row.note else ""
    return f"{by.labels.of(Capability(row.kind))}, trained on {trained} by {trainer}, refresher due on {due}.{note}"


def _columns(course: Course) -> dict[str, object]:
    return {
        "kind": course.kind,
        "trained_on": course.trained_on,
        "refresher_due_on": course.lasts_to,
        "trainer_id": course.trainer_id,
        "trainer_name": course.trainer_name,
        "trainer_organisation": course.trainer_organisation,
        "note": course.note,
    }


def _refuse_departed(people: Collection[Membership]) -> None:
    today = timezone.localdate()
    gone = [str(person.person) for person in people if person.left_at or (person.ends_on and person.ends_on < today)]
    if gone:
        raise WrongStage(f"{' and '.join(gone)} left. Training is recorded for members.")


def _refuse_nonsense(people: Collection[Membership], course: Course) -> None:
    problems = date_problems(course.trained_on, course.lasts_to, timezone.localdate())
    own = [str(person.person) for person in people if person.pk == course.trainer_id]
    if own:
        problems["trainer"] = f"{own[0]} is among those trained. Nobody trains themselves."
    if problems:
        raise BadInput(problems)


def _refuse_repetition(people: Collection[Membership], course: Course, but: int | None = None) -> None:
    same = TrainingRecord.objects.kept().filter(kind=course.kind, trained_on=course.trained_on, membership__in=people).exclude(pk=but)
    names = list(same.order_by("membership__person__name").values_list("membership__person__name", flat=True))
    if names:
        more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
        raise BadInput({"trained_on": f"This training of that day is recorded already for {', '.join(names[:_NAMES_SHOWN])}{more}."})
