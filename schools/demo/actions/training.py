"""Training that took place long ago, many records at once, and nobody is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from schools.training.models import TrainingRecord
from schools.training.rules import refresher_due


@dataclass(frozen=True, slots=True)
class PastTraining:
    """One day's, of these memberships, by a colleague's membership or, where that is None, by a name and an organisation."""

    kind: str
    trained_on: date
    membership_ids: tuple[int, ...]
    trainer_id: int | None = None
    outside: tuple[str, str] = ("", "")
    note: str = ""


def train_in_past(trainings: Iterable[PastTraining]) -> int:
    """Write them into the trust one stands in, each with the usual time until its refresher; how many records."""
    rows = TrainingRecord.objects.bulk_create(
        TrainingRecord(
            membership_id=membership_id,
            kind=one.kind,
            trained_on=one.trained_on,
            refresher_due_on=refresher_due(one.kind, one.trained_on),
            trainer_id=one.trainer_id,
            trainer_name=one.outside[0],
            trainer_organisation=one.outside[1],
            note=one.note,
        )
        for one in trainings
        for membership_id in one.membership_ids
    )
    return len(rows)
