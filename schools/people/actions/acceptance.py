"""Accepting an invitation: an account if there is none, a membership, the roles, all in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from schools.outbox.actions import post
from schools.people.enums import InvitationStage
from schools.people.models import Invitation, Membership, Person, RoleHeld, RoleOffered
from schools.people.queries.links import read_token
from schools.people.rules import LinkState, link_state
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_as, acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage

ACCEPTED = "schools.invitation_accepted"
_HAS_ACCOUNT = "There is an account with this address already. Sign in to accept."


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who has joined which trust, from which day."""

    person: Person
    trust_slug: str
    trust_name: str
    starts_on: date

    @property
    def has_begun(self) -> bool:
        """Whether the trust opens for them today."""
        return self.starts_on <= timezone.localdate()


def accept_invitation(*, token: str, person: Person | None, name: str = "", password: str = "") -> Acceptance:
    """Join the trust of the invitation, as the account that is signed in or as a new one with this name and password.

    An account that has the invited address must be the one signed in: whoever holds a link gets nobody else's account. Raises NotFound,
    NotYours, WrongStage where the link opens nothing for this person, BadInput for a weak password.
    """
    claim = read_token(token)
    if claim is None:
        raise NotFound
    with acting_in(claim.trust_id), transaction.atomic():
        row = Invitation.objects.select_for_update().filter(pk=claim.invitation_id).first()
        trust = Trust.objects.filter(pk=claim.trust_id, is_open=True).first()
        if row is None or trust is None:
            raise NotFound
        state = link_state(row.stage, row.nonce == claim.nonce, row.expires_at, row.ends_on, timezone.now())
        if state != LinkState.OPEN:
            raise WrongStage("This invitation cannot be accepted any more.")
        joining = _account(row, person, name, password)
        with acting_as(joining.pk):
            membership = _join(row, joining)
        return Acceptance(joining, trust.slug, trust.name, membership.starts_on)


def _account(row: Invitation, person: Person | None, name: str, password: str) -> Person:
    if person is not None:
        if person.email != row.email:
            raise NotYours("This invitation went to another address than the one you are signed in with.")
        return person
    if Person.objects.filter(email=row.email).exists():
        raise NotYours(_HAS_ACCOUNT)
    unsaved = Person(email=row.email, name=name)
    try:
        validate_password(password, unsaved)
    except ValidationError as error:
        raise BadInput({"password": " ".join(error.messages)}) from error
    try:
        with transaction.atomic():
            made = Person.objects.create_user(row.email, password, name=name)
    except IntegrityError:
        # Invitations of two trusts to the same new address, accepted at the same moment.
        raise NotYours(_HAS_ACCOUNT) from None
    # Whoever holds the link reads the mailbox, so the address is proven.
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    return made


def _join(row: Invitation, person: Person) -> Membership:
    today = timezone.localdate()
    first_day = max(today, row.starts_on)
    membership: Membership | None = Membership.objects.select_for_update().filter(person=person).first()
    if membership is None:
        membership = _new_member(row, person, first_day)
    elif not Membership.objects.not_over(today).filter(pk=membership.pk).exists():
        _return(membership, row, first_day)
    _give(membership, list(RoleOffered.objects.filter(invitation=row)), first_day, row.ends_on)
    row.stage, row.settled_at, row.membership = InvitationStage.ACCEPTED, timezone.now(), membership
    row.save(update_fields=["stage", "settled_at", "membership"])
    post(kind=ACCEPTED, subject_id=row.pk)
    return membership


def _new_member(row: Invitation, person: Person, first_day: date) -> Membership:
    made: Membership = Membership.objects.create(person=person, job_title=row.job_title, starts_on=first_day, ends_on=row.ends_on)
    return made


def _return(membership: Membership, row: Invitation, first_day: date) -> None:
    """Somebody who left comes back. The roles of before stay in the past: they end with the day on which access ended."""
    left_on = membership.left_at and timezone.localdate(membership.left_at)
    last_day = min(on for on in (left_on, membership.ends_on, first_day - timedelta(days=1)) if on)
    old = RoleHeld.objects.filter(membership=membership)
    old.filter(starts_on__gt=last_day).delete()
    old.not_over(last_day + timedelta(days=1)).update(ends_on=last_day)
    membership.job_title = row.job_title or membership.job_title
    membership.starts_on, membership.ends_on, membership.left_at = first_day, row.ends_on, None
    membership.save(update_fields=["job_title", "starts_on", "ends_on", "left_at"])


def _give(membership: Membership, offered: Sequence[RoleOffered], starts_on: date, ends_on: date | None) -> None:
    """The roles offered, but for those that are held at the time anyway."""
    held = set(RoleHeld.objects.filter(membership=membership).not_over(starts_on).values_list("role", "school_id"))
    RoleHeld.objects.bulk_create(
        RoleHeld(
            membership=membership, role=offer.role, school_id=offer.school_id, is_head=offer.is_head, starts_on=starts_on, ends_on=ends_on
        )
        for offer in offered
        if (offer.role, offer.school_id) not in held
    )
