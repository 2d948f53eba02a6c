"""One school's row, its address, its earlier versions, and the rows that it carries on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse

from schools.tenancy.member import Member
from schools.trusts.models import Continuation, School
from schools.trusts.permissions import may_edit_school, may_let_leave, may_remove
from schools.trusts.rules.facts import EDITABLE
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb


def school_for(member: Member, school_id: int, *, lock: bool = False) -> School:
    """The school, if the member's trust has it. Raises NotFound."""
    rows = School.objects.select_for_update(no_key=True, of=("self",)) if lock else School.objects.all()
    found: School | None = rows.filter(pk=school_id).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True, slots=True)
class DeedPage:
    """A deed on one school: whose, the way to it and back, and what its form begins with."""

    name: str
    crumbs: tuple[Crumb, ...]
    back: str
    initial: dict[str, Any] = field(default_factory=dict)
    action: str = ""
    points: tuple[str, ...] = ()


def edit_page(member: Member, school_id: int) -> DeedPage:
    """Name and facts as they stand. Raises NotFound, NotYours."""
    row = school_for(member, school_id)
    require(may_edit_school(member, row))
    return _deed_page(member, row, "Correct", {name: getattr(row, name) for name in EDITABLE})


def leave_page(member: Member, school_id: int) -> DeedPage:
    """Raises NotFound, NotYours."""
    row = school_for(member, school_id)
    require(may_let_leave(member, row))
    return _deed_page(member, row, "Leaves")


def remove_page(member: Member, school_id: int) -> DeedPage:
    """Raises NotFound, NotYours."""
    row = school_for(member, school_id)
    require(may_remove(member, row))
    points = (
        f"{row.name} was never one of your schools, or not one that takes part.",
        "The register's proposal to add it is remembered as answered.",
        "A school that people or earlier work belong to cannot be struck off; it can leave.",
    )
    return replace(_deed_page(member, row, "Strike off"), action=school_url(member, school_id, "remove_school"), points=points)


def _deed_page(member: Member, row: School, deed: str, initial: Mapping[str, Any] | None = None) -> DeedPage:
    home, schools = (reverse(f"schools:{name}", kwargs={"trust_slug": member.trust_slug}) for name in ("home", "schools"))
    back = school_url(member, row.pk)
    return DeedPage(
        row.name, (Crumb("Home", home), Crumb("Schools", schools), Crumb(row.name, back), Crumb(deed)), back, dict(initial or {})
    )


def school_url(member: Member, school_id: int, name: str = "school") -> str:
    """The address of a school's page, or of a deed on it."""
    return address_in(member.trust_slug, f"schools:{name}", school_id=school_id)


def lineage(school_id: int) -> Sequence[int]:
    """The school and all that it carries on, nearest first: what was written about any of them is about this school. One query."""
    pairs: dict[int, list[int]] = {}
    for later, earlier in Continuation.objects.values_list("later_id", "earlier_id"):
        pairs.setdefault(later, []).append(earlier)
    chain = [school_id]
    for pk in chain:
        chain += [earlier for earlier in pairs.get(pk, ()) if earlier not in chain]
    return chain
