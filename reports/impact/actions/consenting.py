"""What the head of a quoted school says: yes, no, and not any more."""

from django.db import transaction
from django.utils import timezone

from reports.impact.enums import Consent
from reports.impact.models import Quotation
from reports.impact.permissions import can_be_answered, may_consent
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


@transaction.atomic
def answer_consent(*, by: Member, quotation_id: int, consent: Consent, because: str = "") -> None:
    """Agree, refuse with a reason, or withdraw an agreement. Raises NotFound for another school's words, BadInput, WrongStage.

    Withdrawn after the release, the words stay in the version that is out, which is marked; no later one has them.
    """
    require(may_consent(by))
    rows = Quotation.objects.select_for_update(no_key=True).filter(pk=quotation_id, school__in=by.headed_school_ids)
    row: Quotation | None = rows.first()
    if row is None:
        raise NotFound
    if row.consent == consent:
        return
    require(can_be_answered(row, consent), WrongStage)
    if consent == Consent.REFUSED and not because:
        raise BadInput({"because": "Say why, so that nobody has to ask you again."})
    now = timezone.now()
    if consent == Consent.WITHDRAWN:
        row.withdrawn_at, row.withdrawn_by_id = now, by.membership_id
    else:
        row.answered_at, row.answered_by_id = now, by.membership_id
        row.refused_because = because if consent == Consent.REFUSED else ""
    row.consent = consent
    row.save(update_fields=["consent", "answered_at", "answered_by", "refused_because", "withdrawn_at", "withdrawn_by"])
    post(kind="reports.consent_answered", subject_id=row.pk)
