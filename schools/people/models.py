"""The global person, and what a trust knows of them: membership, roles, and the invitation that brought them."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower

from schools.history.models import keep_history
from schools.people.enums import InvitationStage
from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import Member
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from schools.trusts.models import School

# What a role that is held and a role that is offered have in common, as the database keeps it.
_ROLE_FITS_SCHOOL = Q(role__in=SCHOOL_ROLES, school__isnull=False) | (~Q(role__in=SCHOOL_ROLES) & Q(school=None))
_HEAD_IS_LEADER = Q(is_head=False) | Q(role=Role.SCHOOL_LEADER)
_ENDS_AFTER_START = Q(ends_on=None) | Q(ends_on__gte=F("starts_on"))


def lasts(today: date, prefix: str = "") -> Q:
    """Begun and not over by its dates: the last day counts."""
    ends = f"{prefix}ends_on"
    return Q(**{f"{prefix}starts_on__lte": today}) & (Q(**{ends: None}) | Q(**{f"{ends}__gte": today}))


def at_a_school_here(today: date) -> Q:
    """Of roles: held in the whole trust, or at a school that has not left it."""
    return Q(school__left_on=None) | Q(school__left_on__gte=today)


class PersonManager(BaseUserManager["Person"]):
    """Makes accounts; addresses are kept in lower case, as schools write them in every way."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        """An account. Without a password nobody can sign in until one is set by a link."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """One account of one human being, over all trusts. Rights come from memberships; an operator runs the installation."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=150)
    is_active = models.BooleanField(default=True)
    is_operator = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        verbose_name_plural = "people"
        constraints: ClassVar = [
            models.CheckConstraint(name="an_email_address_is_in_lower_case", condition=Q(email=Lower("email"))),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]


def _has_role(roles: "models.QuerySet[RoleHeld]") -> Q:
    return Q(Exists(roles.filter(membership=OuterRef("pk"))))


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Who is there."""

    def current(self, today: date) -> "MembershipQuerySet":
        """Members on this day, as the door sees it."""
        return self.filter(lasts(today), left_at=None)

    def not_over(self, today: date) -> "MembershipQuerySet":
        """Members on this day, and those whose first day is still to come."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=today), left_at=None)

    def visible_to(self, member: Member, today: date) -> "MembershipQuerySet":
        """Everybody, for leads and central team; all present members, for leaders; those of the own school, for staff; oneself."""
        if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
            return self
        shown = Q(pk=member.membership_id)
        if member.holds(Role.SCHOOL_LEADER):
            shown |= lasts(today) & Q(left_at=None)
        if headed := member.headed_school_ids:
            shown |= _has_role(RoleHeld.objects.filter(school__in=headed))
        if member.holds(Role.STAFF_MEMBER):
            shown |= lasts(today) & Q(left_at=None) & _has_role(RoleHeld.objects.filter(lasts(today), school__in=member.school_ids))
        return self.filter(shown)


@keep_history()
class Membership(Owned):
    """A person in a trust, from a day and until a day (its last). Leaving ends it; what they wrote stays theirs.

    `left_at` is the moment at which somebody ended access: it counts at once, whatever the dates say, and leaves the roles as
    they were, so that it can be taken back.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, db_index=False, related_name="+")
    job_title = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = owned_manager(MembershipQuerySet)

    class Meta:
        # Before a trust is known a person's own memberships are looked for among those of all trusts, on every page.
        indexes: ClassVar = [models.Index(fields=["person"], name="memberships_of_a_person")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "person"], name="a_person_is_a_member_of_a_trust_once"),
            models.CheckConstraint(name="a_membership_ends_after_it_starts", condition=_ENDS_AFTER_START),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.trust}"


class RoleQuerySet(models.QuerySet["RoleHeld"]):
    """Roles by the day."""

    def current(self, today: date) -> "RoleQuerySet":
        """Held on this day: the role lasts, the membership does, and the school has not left the trust."""
        return self.filter(lasts(today), at_a_school_here(today), lasts(today, "membership__"), membership__left_at=None)

    def not_over(self, today: date) -> "RoleQuerySet":
        """By their own dates: held on this day or later."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=today))


@keep_history()
class RoleHeld(Owned):
    """A role of a membership, from a day and until a day; school roles are held at one school."""

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20, choices=Role)
    school = OwnedForeignKey(School, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    is_head = models.BooleanField(default=False)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects: ClassVar[Any] = owned_manager(RoleQuerySet)

    class Meta:
        verbose_name_plural = "roles held"
        indexes: ClassVar = [
            models.Index(fields=["trust", "membership"], name="roles_of_a_membership"),
            models.Index(fields=["trust", "school"], name="roles_at_a_school"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="school_roles_name_a_school_and_others_none", condition=_ROLE_FITS_SCHOOL),
            models.CheckConstraint(name="only_a_school_leader_is_a_head", condition=_HEAD_IS_LEADER),
            models.CheckConstraint(name="a_role_ends_after_it_starts", condition=_ENDS_AFTER_START),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Who is invited."""

    def open(self) -> "InvitationQuerySet":
        """Neither accepted nor withdrawn; perhaps out of time."""
        return self.filter(stage=InvitationStage.OPEN)

    def visible_to(self, member: Member) -> "InvitationQuerySet":
        """All, for leads and central team; for heads those to their own schools and nowhere else."""
        if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
            return self
        offered = RoleOffered.objects.filter(invitation=OuterRef("pk"))
        own = Q(school__in=member.headed_school_ids)
        return self.filter(Exists(offered.filter(own)), ~Exists(offered.exclude(own)))


@keep_history(exclude=["nonce"])
class Invitation(Owned):
    """An offer to join a trust, sent to one address. Its link is signed over `nonce`, which a new sending changes.

    Whether its time has run out is a matter of the clock (`expires_at`), not a stage.
    """

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=150)
    job_title = models.CharField(max_length=120, blank=True)
    # The inviter's own words, for the mail.
    note = models.TextField(max_length=1000, blank=True)
    # When the membership and its roles begin and end.
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    stage = models.CharField(max_length=10, choices=InvitationStage, default=InvitationStage.OPEN)
    # None where the operator invited: the first lead of a new trust.
    invited_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nonce = models.CharField(max_length=32)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    # When the invited person last asked for a new link.
    asked_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="invitations")

    objects: ClassVar[Any] = owned_manager(InvitationQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "membership"], name="invitations_of_a_membership")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "email"], condition=Q(stage=InvitationStage.OPEN), name="an_address_has_one_open_invitation"
            ),
            models.CheckConstraint(name="an_invited_address_is_in_lower_case", condition=Q(email=Lower("email"))),
            models.CheckConstraint(name="an_invitation_ends_after_it_starts", condition=_ENDS_AFTER_START),
            models.CheckConstraint(
                name="an_invitation_is_settled_iff_not_open",
                condition=Q(stage=InvitationStage.OPEN, settled_at=None) | (~Q(stage=InvitationStage.OPEN) & Q(settled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="only_an_accepted_invitation_made_a_member",
                condition=Q(stage=InvitationStage.ACCEPTED, membership__isnull=False)
                | (~Q(stage=InvitationStage.ACCEPTED) & Q(membership=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} to {self.trust}"


class RoleOffered(Owned):
    """A role that an invitation offers. Written once, with it."""

    invitation = OwnedForeignKey(Invitation, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20, choices=Role)
    school = OwnedForeignKey(School, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    is_head = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "roles offered"
        indexes: ClassVar = [
            models.Index(fields=["trust", "invitation"], name="roles_of_an_invitation"),
            models.Index(fields=["trust", "school"], name="roles_offered_at_a_school"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="school_roles_offered_name_a_school", condition=_ROLE_FITS_SCHOOL),
            models.CheckConstraint(name="only_a_school_leader_is_offered_head", condition=_HEAD_IS_LEADER),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}"
