"""The home page: what now, by whom, by when; and who one is here."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from schools.people.models import RoleHeld
from schools.people.permissions import manages_everyone
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import HeldRole, Member
from schools.web.pages import Fact
from schools.web.registries import NextStep, next_steps_for


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
    """At most one query, and what the providers of next steps ask: a fixed number each."""
    steps = next_steps_for(member)
    mine = tuple(step for step in steps if step.is_yours)
    others = tuple(step for step in steps if not step.is_yours)
    return HomePage(
        today=timezone.localdate(),
        now=mine[0] if mine else None,
        yours=mine[1:],
        others=others,
        about=_about(member),
        whom_to_ask=None if manages_everyone(member) else Fact(f"{member.labels.of(Role.TRUST_LEAD)} here", _leads() or "nobody yet"),
    )


def _about(member: Member) -> tuple[Fact, ...]:
    roles = tuple(Fact(_title(held, member), held.school_name or "In the whole trust") for held in member.roles)
    trained = tuple(Fact(member.labels.of(word), "By training") for word in Capability if word in member.capabilities)
    return (*roles, *trained) or (Fact("Member", "Without a role so far"),)


def _title(held: HeldRole, member: Member) -> str:
    return "Headteacher" if held.is_head else member.labels.of(held.role)


def _leads() -> str:
    leads = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD).order_by("membership__person__name")
    return ", ".join(leads.values_list("membership__person__name", flat=True).distinct())
