"""A person's page: who it is, which roles with their days, what is open, and what may be changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from schools.people.models import Membership, RoleHeld
from schools.people.permissions import manages_everyone, may_bring_people, may_change_person, may_end_access, may_give, may_see_addresses
from schools.people.queries.choices import may_name_heads, role_choices, school_choices
from schools.people.queries.leading import NO_LEAD, Leading, are_all, who_leads
from schools.people.queries.people import HEAD, WHOLE_TRUST
from schools.people.rules import day, period
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact, Kind, StatusPill
from schools.web.registries import OpenWork, Section, open_work_of, sections_and_work, sections_for


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role with its days. `change` says whether this member may change and end it, `end` whether it can be ended now; a role that is over
    stays as it was."""

    pk: int
    url: str
    title: str
    school: str
    period: str
    is_over: bool
    change: Answer
    end: Answer


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything on the page. `take_back` stands only on the day on which access was ended."""

    crumbs: tuple[Crumb, ...]
    name: str
    pill: StatusPill
    facts: tuple[Fact, ...]
    roles: tuple[RoleLine, ...]
    past_roles: tuple[RoleLine, ...]
    sections: tuple[Section, ...]
    work: tuple[OpenWork, ...]
    shows_work: bool
    is_here: bool
    # Whether to give roles is this member's to do at all, and whether this person is theirs to look after.
    shows_deeds: bool
    looks_after: bool
    give: Answer
    change: Answer
    end: Answer
    take_back: Answer | None
    take_back_url: str
    invite_again_url: str


@dataclass(frozen=True, slots=True)
class DeedPage:
    """A page that asks before a deed, or a form about a person: the way to it and back, what the form begins with, what will follow."""

    crumbs: tuple[Crumb, ...]
    back: str
    name: str
    label: str
    question: str = ""
    initial: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, Any] = field(default_factory=dict)
    points: tuple[str, ...] = ()
    work: tuple[OpenWork, ...] = ()


def membership_for(member: Member, pk: int) -> Membership:
    """The row behind a person's page. Raises NotFound for what this member may not see."""
    rows = Membership.objects.visible_to(member, timezone.localdate()).select_related("person")
    row: Membership | None = rows.filter(pk=pk).first()
    if row is None:
        raise NotFound
    return row


def person_page(member: Member, membership: Membership) -> PersonPage:
    """Three queries: the roles, who leads, and what providers of sections and open work ask together."""
    today = timezone.localdate()
    rows = list(RoleHeld.objects.filter(membership=membership).select_related("school").order_by("-starts_on", "pk"))
    leading = who_leads() if any(row.role == Role.TRUST_LEAD for row in rows) else ()
    lines = [(row, _line(member, row, today, leading)) for row in rows]
    lasting = [held_role(row) for row, line in lines if not line.is_over]
    is_here = _is_here(membership, today)
    end = may_end_access(member, membership.pk, lasting)
    sections, work = sections_and_work("person", member, membership.pk) if end else (sections_for("person", member, membership.pk), ())
    return PersonPage(
        crumbs=_crumbs(member, membership.person.name),
        name=membership.person.name,
        pill=_pill(membership, today),
        facts=_facts(member, membership, today),
        roles=tuple(line for _, line in lines if not line.is_over),
        past_roles=tuple(line for _, line in lines if line.is_over),
        sections=sections,
        work=work,
        shows_work=bool(end),
        is_here=is_here,
        shows_deeds=is_here and bool(may_bring_people(member)),
        looks_after=manages_everyone(member) or any(held.school_id in member.headed_school_ids for held in lasting),
        give=may_bring_people(member),
        change=may_change_person(member, lasting),
        end=end and _unless_last(leading, membership_id=membership.pk),
        take_back=end if membership.left_at and timezone.localdate(membership.left_at) == today else None,
        take_back_url=f"{person_url(member, membership.pk)}take-back/",
        invite_again_url=_invite_again(member, membership) if may_bring_people(member) and not is_here else "",
    )


def change_person_page(member: Member, membership_id: int) -> DeedPage:
    """What stands in the form now. Raises NotFound, NotYours."""
    membership = membership_for(member, membership_id)
    require(may_change_person(member, _lasting(membership)))
    return _deed_page(
        member,
        membership,
        "Change",
        initial={"job_title": membership.job_title, "starts_on": membership.starts_on, "ends_on": membership.ends_on},
    )


def give_role_page(member: Member, membership_id: int) -> DeedPage:
    """With the roles and schools there are to choose from. Raises NotFound, NotYours."""
    membership = membership_for(member, membership_id)
    require(may_bring_people(member))
    schools = school_choices(member)
    today = timezone.localdate()
    return _deed_page(
        member,
        membership,
        "Give a role",
        initial={"starts_on": max(today, membership.starts_on), "school": schools[0][0] if len(schools) == 1 else ""},
        choices={"roles": role_choices(member), "schools": schools, "names_heads": may_name_heads(member, schools)},
    )


def change_role_page(member: Member, membership_id: int, role_id: int) -> DeedPage:
    """What stands in the form now. Raises NotFound, NotYours."""
    membership, role = _role_of(member, membership_id, role_id)
    return _deed_page(member, membership, _title_and_school(member, role), initial={"starts_on": role.starts_on, "ends_on": role.ends_on})


def end_role_page(member: Member, membership_id: int, role_id: int) -> DeedPage:
    """The question before a role is taken away. Raises NotFound, NotYours."""
    membership, role = _role_of(member, membership_id, role_id)
    points = (
        f"{_title_and_school(member, role)}: yesterday was the last day, so what the role allows ends now.",
        "It stays on the page among past roles.",
    )
    question = f"End this role of {membership.person.name}?"
    return _deed_page(member, membership, "End role", question=question, points=points)


def end_access_page(member: Member, membership_id: int) -> DeedPage:
    """The question before access is ended, with the work that is open. Raises NotFound, NotYours."""
    membership = membership_for(member, membership_id)
    require(may_end_access(member, membership.pk, _lasting(membership)))
    work = open_work_of(member, membership.pk)
    first = membership.person.get_short_name()
    points = (
        f"From this moment on {first} can open nothing of {member.trust_name}.",
        f"What {first} wrote stays, under the same name.",
        _about_work(len(work)),
        "Today you can take this back. Later a new invitation brings the person back.",
    )
    question = f"End the access of {membership.person.name}?"
    return _deed_page(member, membership, "End access", question=question, points=points, work=work)


def person_url(member: Member, pk: int) -> str:
    """The address of a person's page."""
    return reverse("schools:person", kwargs={"trust_slug": member.trust_slug, "membership_id": pk})


def title_of(member: Member, held: HeldRole) -> str:
    """A role in the trust's own words; a head is a headteacher everywhere."""
    return HEAD if held.is_head else member.labels.of(held.role)


def held_role(row: RoleHeld) -> HeldRole:
    """A row as permissions ask about it."""
    return HeldRole(Role(row.role), row.school_id, row.is_head)


def _role_of(member: Member, membership_id: int, role_id: int) -> tuple[Membership, RoleHeld]:
    membership = membership_for(member, membership_id)
    role: RoleHeld | None = RoleHeld.objects.select_related("school").filter(membership=membership, pk=role_id).first()
    if role is None:
        raise NotFound
    require(may_give(member, held_role(role)))
    return membership, role


def _lasting(membership: Membership) -> list[HeldRole]:
    return [held_role(row) for row in RoleHeld.objects.filter(membership=membership).not_over(timezone.localdate())]


def _deed_page(member: Member, membership: Membership, label: str, **more: Any) -> DeedPage:
    crumbs = (*_crumbs(member, membership.person.name, is_last=False, pk=membership.pk), Crumb(label))
    return DeedPage(crumbs, person_url(member, membership.pk), membership.person.name, label, **more)


def _title_and_school(member: Member, role: RoleHeld) -> str:
    return f"{title_of(member, held_role(role))}, {role.school.name if role.school else WHOLE_TRUST.lower()}"


def _about_work(count: int) -> str:
    if not count:
        return "Nothing is open that would need to be handed over."
    return f"{'One thing is' if count == 1 else f'{count} things are'} open and should be handed over; the list stands below."


def _unless_last(leading: tuple[Leading, ...], *, role_id: int = 0, membership_id: int = 0) -> Answer:
    return no(NO_LEAD) if are_all(leading, role_id=role_id, membership_id=membership_id) else YES


def _line(member: Member, row: RoleHeld, today: date, leading: tuple[Leading, ...]) -> RoleLine:
    is_over = row.ends_on is not None and row.ends_on < today
    held = held_role(row)
    change = no("This role is over.") if is_over else may_give(member, held)
    return RoleLine(
        pk=row.pk,
        url=f"{person_url(member, row.membership_id)}roles/{row.pk}/",
        title=title_of(member, held),
        school=row.school.name if row.school else WHOLE_TRUST,
        period=period(row.starts_on, row.ends_on, today),
        is_over=is_over,
        change=change,
        end=change and _unless_last(leading, role_id=row.pk),
    )


def _is_here(membership: Membership, today: date) -> bool:
    return membership.left_at is None and (membership.ends_on is None or membership.ends_on >= today)


def _pill(membership: Membership, today: date) -> StatusPill:
    if not _is_here(membership, today):
        return StatusPill("Left", Kind.STOPPED)
    return StatusPill("Member", Kind.DONE) if membership.starts_on <= today else StatusPill("Not begun", Kind.WAITING)


def _facts(member: Member, membership: Membership, today: date) -> tuple[Fact, ...]:
    is_self = membership.pk == member.membership_id
    address = membership.person.email if may_see_addresses(member) or is_self else ""
    left = membership.left_at and day(timezone.localdate(membership.left_at))
    facts: Iterable[Fact | None] = (
        Fact("E-mail", address, url=f"mailto:{address}") if address else None,
        Fact("Job title", membership.job_title) if membership.job_title else None,
        Fact("Member", period(membership.starts_on, membership.ends_on, today)),
        Fact("Access ended", left) if left else None,
    )
    return tuple(fact for fact in facts if fact is not None)


def _crumbs(member: Member, name: str, *, is_last: bool = True, pk: int = 0) -> tuple[Crumb, ...]:
    people = Crumb("People", reverse("schools:people", kwargs={"trust_slug": member.trust_slug}))
    return (people, Crumb(name, "" if is_last else person_url(member, pk)))


def _invite_again(member: Member, membership: Membership) -> str:
    invite = reverse("schools:invite", kwargs={"trust_slug": member.trust_slug})
    return f"{invite}?again={membership.pk}"
