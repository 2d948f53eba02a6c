"""Inviting people, sending an invitation again, taking it back, asking for a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from schools.outbox.actions import post, post_many
from schools.people.enums import InvitationStage
from schools.people.models import Invitation, Membership, RoleOffered
from schools.people.permissions import may_give_all
from schools.people.queries.links import new_nonce, read_token
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage

MADE = "schools.invitation_made"
ASKED_FOR = "schools.invitation_asked_for"
# An old link lies in a mailbox for years; who presses it daily reaches the inviter once.
ASK_AGAIN_AFTER = timedelta(hours=24)
_ALREADY_INVITED = "This address has been invited and has not answered yet. Send that invitation again, or withdraw it first."


@dataclass(frozen=True, slots=True)
class Offer:
    """Whom to invite to what. Without `starts_on` it begins today."""

    email: str
    name: str
    roles: tuple[HeldRole, ...]
    job_title: str = ""
    note: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def invite(
    *,
    by: Member | None,
    email: str,
    name: str,
    roles: Sequence[HeldRole],
    job_title: str = "",
    note: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Invitation:
    """Invite one person to the trust one stands in. `by` is None for the operator, who brings a trust's first lead.

    Raises NotYours for a role that the inviter may not give, BadInput for an address that is a member's or has an open invitation.
    """
    offer = Offer(email.strip().lower(), name, tuple(roles), job_title, note, starts_on, ends_on)
    (invitation,) = invite_all(by=by, offers=[offer])
    post(kind=MADE, subject_id=invitation.pk)
    return invitation


@transaction.atomic
def invite_many(*, by: Member, offers: Sequence[Offer]) -> list[Invitation]:
    """Invite many, or nobody: any that cannot be invited raises as in `invite`. A fixed number of queries, whatever their number."""
    invitations = invite_all(by=by, offers=offers)
    post_many(kind=MADE, subject_ids=[invitation.pk for invitation in invitations])
    return invitations


@transaction.atomic
def invite_all(*, by: Member | None, offers: Sequence[Offer]) -> list[Invitation]:
    """Write the invitations without sending them."""
    if by is not None:
        require(may_give_all(by, {role for offer in offers for role in offer.roles}))
    _refuse_members(offers)
    try:
        with transaction.atomic():
            invitations: list[Invitation] = Invitation.objects.bulk_create([_invitation(by, offer) for offer in offers])
    except IntegrityError as error:
        raise BadInput({"email": _ALREADY_INVITED}) from error
    RoleOffered.objects.bulk_create(
        RoleOffered(invitation=invitation, role=role.role, school_id=role.school_id, is_head=role.is_head)
        for invitation, offer in zip(invitations, offers, strict=True)
        for role in offer.roles
    )
    return invitations


def _refuse_members(offers: Sequence[Offer]) -> None:
    today = timezone.localdate()
    wanted = [offer.email for offer in offers]
    if any(not offer.roles for offer in offers):
        raise BadInput({"roles": "Choose at least one role."})
    if any(offer.ends_on and offer.ends_on < max(today, offer.starts_on or today) for offer in offers):
        raise BadInput({"ends_on": "The last day comes before the first, or is over."})
    if Membership.objects.not_over(today).filter(person__email__in=wanted).exists():
        raise BadInput({"email": "This person is a member already. Give roles on the person's page."})


def _invitation(by: Member | None, offer: Offer) -> Invitation:
    return Invitation(
        email=offer.email,
        name=offer.name,
        job_title=offer.job_title,
        note=offer.note,
        starts_on=offer.starts_on or timezone.localdate(),
        ends_on=offer.ends_on,
        invited_by_id=None if by is None else by.membership_id,
        nonce=new_nonce(),
        sent_at=timezone.now(),
        expires_at=_expiry(),
    )


def _expiry() -> datetime:
    return timezone.now() + timedelta(days=settings.INVITATION_DAYS)


@transaction.atomic
def resend_invitation(*, by: Member, invitation_id: int) -> Invitation:
    """Send it again with a new link and its whole time. The old link says that a newer one was sent."""
    row = _locked_open(by, invitation_id)
    row.nonce, row.sent_at, row.expires_at = new_nonce(), timezone.now(), _expiry()
    row.save(update_fields=["nonce", "sent_at", "expires_at"])
    post(kind=MADE, subject_id=row.pk)
    return row


@transaction.atomic
def withdraw_invitation(*, by: Member, invitation_id: int) -> None:
    """Take it back; its link says so from now on."""
    row = _locked_open(by, invitation_id)
    row.stage, row.settled_at = InvitationStage.WITHDRAWN, timezone.now()
    row.save(update_fields=["stage", "settled_at"])


def _locked_open(by: Member, invitation_id: int) -> Invitation:
    row: Invitation = Invitation.objects.select_for_update().get(pk=invitation_id)
    roles = [HeldRole(role.role, role.school_id, role.is_head) for role in RoleOffered.objects.filter(invitation=row)]
    require(may_give_all(by, roles))
    if row.stage != InvitationStage.OPEN:
        raise WrongStage(f"This invitation has been {row.stage} meanwhile.")
    return row


def ask_for_invitation(*, token: str) -> bool:
    """Somebody holds a link that opens nothing any more and asks its sender for a new one. False if that was done in the last day."""
    claim = read_token(token)
    if claim is None:
        raise NotFound
    with acting_in(claim.trust_id), transaction.atomic():
        row = Invitation.objects.select_for_update().filter(pk=claim.invitation_id).first()
        if row is None:
            raise NotFound
        now = timezone.now()
        if row.asked_at and now - row.asked_at < ASK_AGAIN_AFTER:
            return False
        row.asked_at = now
        row.save(update_fields=["asked_at"])
        post(kind=ASKED_FOR, subject_id=row.pk)
        return True
