"""What there is to do about a trust's schools: the first confirmation, and later differences from the register."""

from collections.abc import Iterator

from django.urls import reverse

from schools.tenancy.member import Member
from schools.tenancy.prepared import Inquiry
from schools.tenancy.together import Rows
from schools.trusts.permissions import may_set_up
from schools.trusts.queries.outlook import Outlook, about_outlook, outlook
from schools.web.registries import NextStep
from schools.web.tellers import Teller


def _ask(member: Member) -> Inquiry | None:
    return about_outlook() if may_set_up(member) else None


def _tell(member: Member, rows: Rows) -> Iterator[NextStep]:
    if not rows:
        return
    seen = outlook(rows)
    if what := _what(seen):
        url = reverse("schools:set_up", kwargs={"trust_slug": member.trust_slug})
        yield NextStep(what, url, member.name, why=_why(seen), deed="Look at them" if seen.is_confirmed else "Confirm")


def _what(seen: Outlook) -> str:
    if not seen.is_confirmed:
        return f"Confirm the {_count(seen.joining, 'school')} of your trust" if seen.joining else "Say which schools take part"
    if seen.joining and not seen.leaving:
        return f"The register now has {_count(seen.joining, 'more school')}"
    differing = seen.joining + seen.leaving
    return f"The register and your list of schools differ in {_count(differing, 'place')}" if differing else ""


def _why(seen: Outlook) -> str:
    if seen.is_confirmed:
        return "Say of each whether your list should follow."
    if seen.joining:
        return "The national register lists them. It takes about five minutes, and everything else follows from it."
    return "Find them in the national register. Everything else follows from it."


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


# For those who may set up.
set_up_steps = Teller(_ask, _tell)
