"""What training has to say on a person's page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.training.models import TrainingRecord
from schools.training.permissions import may_record_training, may_see_training_of
from schools.training.queries.words import kind_label, state_pill, trainer_of
from schools.web.pages import Fact
from schools.web.registries import Section


@dataclass(frozen=True, slots=True)
class PersonTraining:
    """What counts now, or did until it lapsed; and where to see all of it."""

    facts: tuple[Fact, ...]
    url: str


def training_of_person(member: Member, membership_id: int) -> Section | None:
    """One query; nothing for who may not see this person's training."""
    if not may_see_training_of(member, membership_id):
        return None
    today = timezone.localdate()
    rows = TrainingRecord.objects.newest().filter(membership=membership_id).select_related("trainer__person").order_by("kind")
    facts = [
        Fact(
            kind_label(member, row.kind),
            f"{state_pill(row.refresher_due_on, today).label}, last day {day(row.refresher_due_on)}",
            note=f"trained {day(row.trained_on)} by {trainer_of(row)}",
        )
        for row in rows
    ]
    shows_all = may_record_training(member) or member.membership_id == membership_id
    url = reverse("schools:person_training", kwargs={"trust_slug": member.trust_slug, "membership_id": membership_id})
    return Section("Training", "schools/training/person_section.html", PersonTraining(tuple(facts), url if shows_all else ""))
