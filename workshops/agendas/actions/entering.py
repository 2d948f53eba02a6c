"""What every deed on a workshop begins with: the lock, the door, and what one is there."""

from django.db.models import F

from reviews.assignments.queries.seeing import review_for
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import Standing, standing_in
from workshops.agendas.rules.seats import Deed


def enter_locked(by: Member, workshop_id: int) -> Standing:
    """The workshop, locked until the end of the transaction, for somebody who may know of it. Raises NotFound."""
    # Locked before it is looked at: who is replaced while a deed waits for the lock no longer does it.
    row: Workshop | None = Workshop.objects.select_for_update(no_key=True).filter(pk=workshop_id).first()
    if row is None:
        raise NotFound
    standing = standing_in(review_for(by, row.review_id), row)
    standing.require(Deed.KNOW)
    return standing


def touched(row: Workshop, *fields: str) -> None:
    """Save these columns, and count the change, so that a screen that asks again shows it."""
    if fields:
        row.save(update_fields=[*fields, "touched_at"])
    Workshop.objects.filter(pk=row.pk).update(version=F("version") + 1)
