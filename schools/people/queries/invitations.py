"""Invitations: for those who sent them, for the mail, and for who holds the link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from schools.people.enums import InvitationStage
from schools.people.models import Invitation, Membership, Person, RoleHeld, RoleOffered
from schools.people.permissions import may_bring_people, may_give_all
from schools.people.queries.choices import may_name_heads, role_choices, school_choices
from schools.people.queries.links import link_of
from schools.people.queries.people import HEAD, WHOLE_TRUST
from schools.people.rules import LinkState, day, link_state
from schools.policies.queries import role_labels
from schools.tenancy.enums import Role
from schools.tenancy.labels import Labels
from schools.tenancy.member import HeldRole, Member
from schools.web.answers import Answer, no, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact, Kind, StatusPill


@dataclass(frozen=True, slots=True)
class InvitationMail:
    """What the mail says. `roles` are in words, each with its school; `inviter` is empty where the operator invited.

    `sending` names this sending of this invitation among all of the trust's.
    """

    sending: str
    to: str
    name: str
    trust: str
    inviter: str
    roles: tuple[str, ...]
    link: str
    expires_on: date
    note: str


@dataclass(frozen=True, slots=True)
class InvitationRequestMail:
    """Somebody asks for a new link. `to` is the inviter; those who lead, where the inviter has left; operators, where nobody leads."""

    asking: str
    to: tuple[str, ...]
    trust: str
    name: str
    email: str
    state: LinkState
    url: str


@dataclass(frozen=True, slots=True)
class InvitePage:
    """What stands around the form, what it begins with, and what there is to choose from."""

    crumbs: tuple[Crumb, ...]
    back: str
    initial: dict[str, Any]
    choices: dict[str, Any]


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """An invitation as its sender sees it."""

    crumbs: tuple[Crumb, ...]
    name: str
    pill: StatusPill
    facts: tuple[Fact, ...]
    note: str
    change: Answer
    invite_again_url: str
    back: str
    resend_url: str
    question: str
    points: tuple[str, ...]


def invitation_for(member: Member, pk: int) -> Invitation:
    """Raises NotFound for what this member may not see."""
    row: Invitation | None = Invitation.objects.visible_to(member).select_related("invited_by__person").filter(pk=pk).first()
    if row is None:
        raise NotFound
    return row


def invitation_page(member: Member, invitation: Invitation) -> InvitationPage:
    """One query, for the roles."""
    offered = offered_roles(invitation)
    inviter = invitation.invited_by.person.name if invitation.invited_by else "the operator"
    is_open = invitation.stage == InvitationStage.OPEN
    facts = [
        Fact("E-mail", invitation.email),
        Fact("Job title", invitation.job_title),
        Fact("Roles", "; ".join(_in_words(role, member.labels) for role in offered)),
        Fact("From", day(invitation.starts_on)),
        Fact("Until", day(invitation.ends_on) if invitation.ends_on else ""),
        Fact("Sent", f"{_day_of(invitation.sent_at)} by {inviter}"),
        Fact("The link opens until", _day_of(invitation.expires_at) if is_open else ""),
        Fact("Asked for a new link", _day_of(invitation.asked_at) if invitation.asked_at else ""),
    ]
    return InvitationPage(
        crumbs=(Crumb("People", _url(member, "people")), Crumb(invitation.name)),
        name=invitation.name,
        pill=_pill(invitation),
        facts=tuple(fact for fact in facts if fact.value),
        note=invitation.note,
        change=may_give_all(member, [_held(role) for role in offered]) if is_open else no(f"It has been {invitation.stage}."),
        invite_again_url="" if is_open else f"{_url(member, 'invite')}?invitation={invitation.pk}",
        back=reverse("schools:invitation", kwargs={"trust_slug": member.trust_slug, "invitation_id": invitation.pk}),
        resend_url=reverse("schools:resend_invitation", kwargs={"trust_slug": member.trust_slug, "invitation_id": invitation.pk}),
        question=f"Withdraw the invitation of {invitation.name}?",
        points=("The link in the mail opens nothing any more, and says that you took it back.", "You can invite the person again."),
    )


def invite_page(member: Member, query: Mapping[str, str]) -> InvitePage:
    """The form for an invitation: for nobody yet, for a member who left (`again`), for somebody invited before (`invitation`).

    Raises NotYours.
    """
    require(may_bring_people(member))
    schools = school_choices(member)
    return InvitePage(
        crumbs=(Crumb("People", _url(member, "people")), Crumb("Invite somebody")),
        back=_url(member, "people"),
        initial={"school": schools[0][0] if len(schools) == 1 else "", **_known_of(member, query)},
        choices={"roles": role_choices(member), "schools": schools, "names_heads": may_name_heads(member, schools)},
    )


def other_heads(invitation: Invitation) -> str:
    """A sentence where the school of a head who is invited has a head already; empty otherwise."""
    school_ids = list(RoleOffered.objects.filter(invitation=invitation, is_head=True).values_list("school", flat=True))
    heads = RoleHeld.objects.current(timezone.localdate()).filter(is_head=True, school__in=school_ids)
    names = " and ".join(heads.order_by("pk").values_list("membership__person__name", flat=True))
    return f"{names} stays head of the same school until you end that role." if names else ""


def _known_of(member: Member, query: Mapping[str, str]) -> dict[str, str]:
    """Name, address and job title of somebody we know already."""
    invited, left = (int(query.get(name, "0")[:9]) if query.get(name, "").isdecimal() else 0 for name in ("invitation", "again"))
    if row := Invitation.objects.visible_to(member).filter(pk=invited).first():
        return {"name": row.name, "email": row.email, "job_title": row.job_title}
    rows = Membership.objects.visible_to(member, timezone.localdate()).select_related("person")
    if found := rows.filter(pk=left).first():
        return {"name": found.person.name, "email": found.person.email, "job_title": found.job_title}
    return {}


def invitation_mail(invitation_id: int) -> InvitationMail | None:
    """For the task that sends it, standing in the invitation's trust. None where it is not open any more: there is nothing to send."""
    row = Invitation.objects.open().select_related("trust", "invited_by__person").filter(pk=invitation_id).first()
    if row is None:
        return None
    return InvitationMail(
        sending=f"invitation {row.pk} {row.sent_at.isoformat()}",
        to=row.email,
        name=row.name,
        trust=row.trust.name,
        inviter=row.invited_by.person.name if row.invited_by else "",
        roles=roles_in_words(row),
        link=link_of(row),
        expires_on=timezone.localdate(row.expires_at),
        note=row.note,
    )


def invitation_request_mail(invitation_id: int) -> InvitationRequestMail:
    """For the task that tells the inviter, standing in the invitation's trust."""
    row = Invitation.objects.select_related("trust", "invited_by__person").get(pk=invitation_id)
    current = Membership.objects.current(timezone.localdate()).filter(person__is_active=True)
    inviter = current.filter(pk=row.invited_by_id or 0).values_list("person__email", flat=True)
    leads = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD).values_list("membership__person__email", flat=True)
    operators = Person.objects.filter(is_operator=True, is_active=True).values_list("email", flat=True)
    address = reverse("schools:invitation", kwargs={"trust_slug": row.trust.slug, "invitation_id": row.pk})
    return InvitationRequestMail(
        asking=f"invitation {row.pk} asked for {row.asked_at and row.asked_at.isoformat()}",
        to=tuple(inviter) or tuple(dict.fromkeys(leads)) or tuple(operators),
        trust=row.trust.name,
        name=row.name,
        email=row.email,
        state=link_state(row.stage, True, row.expires_at, row.ends_on, timezone.now()),
        url=settings.SITE_ADDRESS + address,
    )


def offered_roles(invitation: Invitation) -> list[RoleOffered]:
    """With their schools. One query."""
    return list(RoleOffered.objects.filter(invitation=invitation).select_related("school").order_by("pk"))


def roles_in_words(invitation: Invitation) -> tuple[str, ...]:
    """Each role offered with its school, in the words of the trust one stands in. Two queries."""
    labels = role_labels()
    return tuple(_in_words(role, labels) for role in offered_roles(invitation))


def _in_words(role: RoleOffered, labels: Labels) -> str:
    title = HEAD if role.is_head else labels.of(Role(role.role))
    return f"{title}, {role.school.name if role.school else WHOLE_TRUST.lower()}"


def _held(role: RoleOffered) -> HeldRole:
    return HeldRole(Role(role.role), role.school_id, role.is_head)


def _pill(invitation: Invitation) -> StatusPill:
    if invitation.stage == InvitationStage.ACCEPTED:
        return StatusPill("Accepted", Kind.DONE)
    if invitation.stage == InvitationStage.WITHDRAWN:
        return StatusPill("Withdrawn", Kind.STOPPED)
    is_over = invitation.expires_at <= timezone.now()
    return StatusPill("Invitation expired", Kind.LATE) if is_over else StatusPill("Invited", Kind.NOW)


def _day_of(moment: Any) -> str:
    return day(timezone.localdate(moment))


def _url(member: Member, name: str) -> str:
    return reverse(f"schools:{name}", kwargs={"trust_slug": member.trust_slug})
