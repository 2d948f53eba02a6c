"""The page on which a trust says which schools it has: what the register proposes, and what it can add by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from schools.register.models import Establishment, Group
from schools.register.queries import find_establishments, find_groups, read_on
from schools.register.rules.words import readable_name
from schools.tenancy.enums import TrustKind
from schools.tenancy.member import Member
from schools.trusts.enums import Difference
from schools.trusts.permissions import may_set_up
from schools.trusts.queries.differences import Comparison, compare
from schools.trusts.rules.differences import Change, Proposal
from schools.trusts.rules.facts import REGISTER_FACTS, in_words
from schools.web.answers import YES, Answer, no, require
from schools.web.pages import Crumb

LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """A difference as a person is asked about it. `lines` say more; `is_safe` if a yes overwrites nothing that was corrected by hand."""

    key: str
    kind: Difference
    name: str
    note: str
    lines: tuple[str, ...] = ()
    is_safe: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A school, or in a partnership a trust, that can be added; `field` and `number` are what the form sends."""

    field: str
    number: int
    name: str
    note: str
    add: Answer


@dataclass(frozen=True, slots=True)
class SetUpPage:
    """What there is to say yes or no to, by kind, in the order in which it is asked."""

    crumbs: tuple[Crumb, ...]
    back: str
    add_url: str
    is_first: bool
    is_partnership: bool
    read_on: date | None
    asked: tuple[Asked, ...]
    left_out: tuple[Found, ...]
    search: str
    found: tuple[Found, ...]

    @property
    def heading(self) -> str:
        """What the page is for this time."""
        return "Confirm your schools" if self.is_first else "Schools and the register"

    @property
    def lead(self) -> str:
        """What to do here, in a sentence or two."""
        joining = sum(1 for one in self.asked if one.kind == Difference.JOINS)
        if self.is_first and joining:
            schools = "1 open school" if joining == 1 else f"{joining} open schools"
            return f"The national register lists {schools}. Untick those that do not take part, mend names, then confirm."
        if self.is_first:
            return "Find the schools that take part and add them, then confirm your list."
        if self.asked:
            return "The register and your list differ. Say of each whether your list should follow; what you say is remembered."
        return "The register and your list agree."

    @property
    def deed(self) -> str:
        """What the button says."""
        return "Confirm these schools" if self.is_first else "Save"


def set_up_page(member: Member, search: str = "") -> SetUpPage:
    """At most ten queries, whatever the number of schools. Raises NotYours."""
    require(may_set_up(member))
    comparison = compare(member.trust_id)
    search = search.replace("\x00", "").strip()[:LONGEST_SEARCH]
    schools = find_establishments(search) if search else []
    groups = find_groups(search) if search and member.is_partnership else []
    names = _group_names(comparison, schools)
    home, back = (reverse(f"schools:{name}", kwargs={"trust_slug": member.trust_slug}) for name in ("home", "schools"))
    settled = comparison.set_up.settled_urns if comparison.set_up else ()
    return SetUpPage(
        crumbs=(Crumb("Home", home), Crumb("Schools", back), Crumb("Schools and the register")),
        back=back,
        add_url=reverse("schools:add_school", kwargs={"trust_slug": member.trust_slug}),
        is_first=comparison.set_up is None,
        is_partnership=comparison.trust.kind == TrustKind.PARTNERSHIP,
        read_on=read_on(),
        asked=tuple(_asked(proposal, comparison, names) for proposal in comparison.proposals),
        left_out=tuple(
            _found_school(entry, comparison, names)
            for urn, entry in sorted(comparison.establishments.items())
            if urn in settled and urn not in comparison.schools
        ),
        search=search,
        found=(*(_found_school(entry, comparison, names) for entry in schools), *(_found_group(group) for group in groups)),
    )


def _group_names(comparison: Comparison, schools: Iterable[Establishment]) -> dict[int, str]:
    wanted = {proposal.group_uid for proposal in comparison.proposals} | {school.group_uid for school in schools}
    rows = Group.objects.filter(uid__in=[uid for uid in wanted if uid is not None])
    return {uid: readable_name(name) for uid, name in rows.values_list("uid", "name")}


def _asked(proposal: Proposal, comparison: Comparison, names: dict[int, str]) -> Asked:
    entry = comparison.establishments[proposal.urn]
    ours = comparison.schools.get(proposal.urn)
    name = ours.name if ours else entry.name
    if proposal.kind == Difference.JOINS:
        return Asked(proposal.key, proposal.kind, name, _about(entry))
    if proposal.kind == Difference.CARRIES_ON:
        earlier = " and ".join(f"{comparison.schools[urn].name} (URN {urn})" for urn in proposal.earlier)
        return Asked(proposal.key, proposal.kind, name, f"{earlier} became {name} (URN {proposal.urn}){_on(proposal.since)}.")
    if proposal.kind == Difference.LEAVES:
        return Asked(proposal.key, proposal.kind, name, _why_leaving(proposal, names))
    lines = tuple(_change(change) for change in proposal.changes)
    return Asked(proposal.key, proposal.kind, name, f"URN {proposal.urn}", lines, not any(change.is_ours for change in proposal.changes))


def _change(change: Change) -> str:
    ours, theirs = in_words(change.field, change.ours), in_words(change.field, change.theirs)
    return f"{REGISTER_FACTS[change.field]}: {ours} here, {theirs} in the register"


def _why_leaving(proposal: Proposal, names: dict[int, str]) -> str:
    if proposal.is_closed:
        return f"By the register it closed{_on(proposal.since)}."
    if proposal.group_uid is None:
        return "The register has it in no trust."
    return f"The register now has it with {names.get(proposal.group_uid, f'the trust {proposal.group_uid}')}."


def _on(day: date | None) -> str:
    return f" on {day.day} {day:%B %Y}" if day else ""


def _about(entry: Establishment) -> str:
    parts = (f"URN {entry.urn}", entry.phase, f"{entry.pupils:,} pupils" if entry.pupils is not None else "", entry.town)
    return " · ".join(part for part in parts if part)


def _found_school(entry: Establishment, comparison: Comparison, names: dict[int, str]) -> Found:
    trust = names.get(entry.group_uid or 0, "")
    ours = comparison.schools.get(entry.urn)
    if ours is not None and ours.left_on is None:
        add = no("It is on your list already.")
    else:
        add = YES if entry.is_open else no("It is not open in the register.")
    return Found("urn", entry.urn, entry.name, " · ".join(part for part in (_about(entry), trust) if part), add)


def _found_group(group: Group) -> Found:
    add = YES if group.is_open else no("It is closed in the register.")
    return Found("group_uid", group.uid, readable_name(group.name), f"Trust · group UID {group.uid} · {group.town}", add)
