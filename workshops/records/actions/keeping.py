"""Keeping a record each time a workshop closes, and telling those who may read it."""

from django.db import transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone

from schools.notices.actions.notices import notify
from schools.outbox.actions import post
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.champions import champion_ids
from workshops.records.models import WorkshopRecord


@transaction.atomic
def keep_record(*, workshop_id: int) -> WorkshopRecord | None:
    """Number this closing, tell host, leaders and Partnership Leads, and have its document made. A closing is kept once.

    None for a rehearsal, and where the workshop is open again.
    """
    rows = Workshop.objects.real().select_related("review__host", "trust").select_for_update(of=("self",), no_key=True)
    row: Workshop | None = rows.filter(pk=workshop_id, stage=WorkshopStage.CLOSED).first()
    if row is None or WorkshopRecord.objects.filter(workshop=row, closed_at=row.closed_at).exists():
        return None
    number = WorkshopRecord.objects.filter(workshop=row).aggregate(last=Max("number", default=0))["last"] + 1
    made: WorkshopRecord = WorkshopRecord.objects.create(
        workshop=row, number=number, closed_at=row.closed_at, because=row.reopened_because if number > 1 else ""
    )
    _tell(row, number)
    post(kind="workshops.record_is_there", subject_id=made.pk)
    return made


def _tell(row: Workshop, number: int) -> None:
    today = timezone.localdate()
    roles = RoleHeld.objects.current(today)
    of_the_host = roles.filter(school=row.review.host_id).values("membership")
    leads = roles.filter(role=Role.TRUST_LEAD).values("membership")
    leading = [*champion_ids(row.review_id), row.co_facilitator_id or 0]
    readers = Membership.objects.current(today).filter(Q(pk__in=of_the_host) | Q(pk__in=leads) | Q(pk__in=leading)).order_by("pk")
    what = "The record of the Improvement Workshop at {} is there." if number == 1 else "The record of the workshop at {} was added to."
    url = reverse("workshops:record", kwargs={"trust_slug": row.trust.slug, "workshop_id": row.pk})
    notify(membership_ids=readers.values_list("pk", flat=True), sentence=what.format(row.review.host.name), url=url)
