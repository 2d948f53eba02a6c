"""The home page: what now, by whom, by when; and who one is here."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from schools.people.models import RoleHeld
from schools.people.permissions import manages_everyone
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.prepared import TODAY, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.pages import Fact
from schools.web.registries import NextStep, next_steps_for
from schools.web.tellers import Teller


@dataclass(frozen=True, slots=True)
class HomePage:
    """The step to take now, the ones after it, and those that wait for others."""

    today: date
    now: NextStep | None
    yours: tuple[NextStep, ...]
    others: tuple[NextStep, ...]
    about: tuple[Fact, ...]
    # Whom to ask, for those who do not look after everybody themselves.
    whom_to_ask: Fact | None


def home_page(member: Member) -> HomePage:
    """One statement, in which all that have next steps to tell ask what they need."""
    steps, leads = next_steps_for(member, _LEADS)
    mine = tuple(step for step in steps if step.is_yours)
    others = tuple(step for step in steps if not step.is_yours)
    return HomePage(
        today=timezone.localdate(),
        now=mine[0] if mine else None,
        yours=mine[1:],
        others=others,
        about=_about(member),
        whom_to_ask=leads,
    )


def _about(member: Member) -> tuple[Fact, ...]:
    roles = tuple(Fact(_title(held, member), held.school_name or "In the whole trust") for held in member.roles)
    trained = tuple(Fact(member.labels.of(word), "By training") for word in Capability if word in member.capabilities)
    return (*roles, *trained) or (Fact("Member", "Without a role so far"),)


def _title(held: HeldRole, member: Member) -> str:
    return "Headteacher" if held.is_head else member.labels.of(held.role)


def _ask_leads(member: Member) -> Inquiry | None:
    return None if manages_everyone(member) else _NAMES.about(today=timezone.localdate())


def _tell_leads(member: Member, rows: Rows) -> Fact | None:
    if manages_everyone(member):
        return None
    return Fact(f"{member.labels.of(Role.TRUST_LEAD)} here", ", ".join(name for (name,) in rows) or "nobody yet")


def _names() -> "QuerySet[Any, Any]":
    leads = RoleHeld.objects.current(TODAY).filter(role=Role.TRUST_LEAD).order_by("membership__person__name")
    names: QuerySet[Any, Any] = leads.values_list("membership__person__name").distinct()
    return names


_NAMES = Prepared(_names)
_LEADS = Teller(_ask_leads, _tell_leads)
