"""What training has to say on a person's page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.training.models import TrainingRecord
from schools.training.permissions import may_record_training, may_see_training_of
from schools.training.queries.words import kind_label, state_pill, trainer_in_words
from schools.web.addresses import address_in
from schools.web.pages import Fact
from schools.web.registries import Section
from schools.web.tellers import Teller


@dataclass(frozen=True, slots=True)
class PersonTraining:
    """What counts now, or did until it lapsed; and where to see all of it."""

    facts: tuple[Fact, ...]
    url: str


def _ask(member: Member, membership_id: int) -> Inquiry | None:
    return _NEWEST.about(subject=membership_id) if may_see_training_of(member, membership_id) else None


def _tell(member: Member, membership_id: int, rows: Rows) -> Section | None:
    if not may_see_training_of(member, membership_id):
        return None
    facts = tuple(_fact(member, *row) for row in rows)
    shows_all = may_record_training(member) or member.membership_id == membership_id
    url = address_in(member.trust_slug, "schools:person_training", membership_id=membership_id)
    return Section("Training", "schools/training/person_section.html", PersonTraining(facts, url if shows_all else ""))


def _fact(member: Member, kind: str, due: str, trained: str, *trainer: str) -> Fact:
    due_on, trained_on = date.fromisoformat(due), date.fromisoformat(trained)
    return Fact(
        kind_label(member, kind),
        f"{state_pill(due_on, timezone.localdate()).label}, last day {day(due_on)}",
        note=f"trained {day(trained_on)} by {trainer_in_words(*trainer)}",
    )


def _newest() -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = TrainingRecord.objects.newest().filter(membership=SUBJECT).order_by("kind")
    return rows.values_list("kind", "refresher_due_on", "trained_on", "trainer__person__name", "trainer_name", "trainer_organisation")


_NEWEST = Prepared(_newest)
# Nothing for who may not see this person's training.
training_of_person = Teller(_ask, _tell)
