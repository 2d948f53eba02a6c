"""Inviting the host's staff to a workshop."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from schools.outbox.actions import post_many
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from workshops.agendas.actions.entering import enter_locked
from workshops.agendas.permissions import is_before, is_real, may_arrange
from workshops.invitations.models import Invite
from workshops.invitations.queries.roster import staff_of


@transaction.atomic
def invite_staff(*, by: Member, workshop_id: int, membership_ids: Collection[int]) -> int:
    """Invite these, who each get a notice and a letter with a calendar file; how many were not invited before.

    Raises NotFound, NotYours, WrongStage, and BadInput for somebody who is not of the host's staff.
    """
    standing = enter_locked(by, workshop_id)
    require(may_arrange(standing))
    require(is_real(standing.workshop) and is_before(standing.workshop), WrongStage)
    staff = set(staff_of(standing.seen.review.host_id).values_list("membership_id", flat=True))
    if not set(membership_ids) <= staff:
        raise BadInput({"": "Somebody on this list is not of the school's staff any more. Choose again."})
    there = set(Invite.objects.filter(workshop=workshop_id).values_list("membership_id", flat=True))
    fresh = [
        Invite(trust_id=by.trust_id, workshop_id=workshop_id, membership_id=pk, invited_at=timezone.now())
        for pk in sorted(set(membership_ids) - there)
    ]
    made = Invite.objects.bulk_create(fresh)
    post_many(kind="workshops.invited", subject_ids=[row.pk for row in made])
    return len(made)
