"""The end of an anonymous workshop: what was written, voted and said stays, who it was goes."""

from datetime import datetime

from django.db.models import Sum

from workshops.agendas.enums import StepKind
from workshops.agendas.models import Step, Workshop
from workshops.rooms.models import Card, CheckOut, Commitment, Participant, Vote


def forget_writers(row: Workshop, now: datetime) -> None:
    """Cut every link from a locked workshop's content to people. No count changes: an idea's dots become one sum with its hands.

    As nobody can tell any more who voted or left a word, both are final: a vote counts as revealed, and opening again changes neither.
    """
    Card.objects.filter(workshop=row.pk).update(participant=None)
    Commitment.objects.filter(workshop=row.pk).update(participant=None)
    gone = Participant.objects.filter(workshop=row.pk, removed_at__isnull=False)
    _sum_up_votes(row, list(gone.values_list("pk", flat=True)), now)
    CheckOut.objects.filter(workshop=row.pk, participant__in=gone).delete()
    CheckOut.objects.filter(workshop=row.pk).update(participant=None)


def _sum_up_votes(row: Workshop, gone: list[int], now: datetime) -> None:
    steps = Step.objects.filter(workshop=row.pk, kind=StepKind.VOTING)
    put = Vote.objects.filter(step__in=steps, participant__isnull=False)
    steps.filter(pk__in=put.values("step"), revealed_at=None).update(revealed_at=now)
    counted = Vote.objects.filter(step__in=steps).exclude(participant__in=gone)
    sums = list(counted.values_list("step", "card").annotate(Sum("dots")).order_by())
    put.delete()
    Vote.objects.bulk_create(
        (Vote(trust_id=row.trust_id, step_id=step, card_id=card, dots=dots) for step, card, dots in sums),
        update_conflicts=True,
        unique_fields=["trust", "step", "card", "participant"],
        update_fields=["dots"],
    )
