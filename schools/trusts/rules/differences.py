"""Compares a trust's list of schools with the register, and says what would have to happen for both to agree again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from schools.trusts.enums import Difference
from schools.trusts.rules.facts import REGISTER_FACTS, Plain


@dataclass(frozen=True, slots=True)
class Ours:
    """A school on the trust's list. `seen` holds the register's facts when they were compared last."""

    urn: int
    facts: Mapping[str, Plain]
    seen: Mapping[str, Plain]
    is_here: bool = True


@dataclass(frozen=True, slots=True)
class Theirs:
    """An establishment as the register has it now."""

    urn: int
    facts: Mapping[str, Plain]
    is_open: bool = True
    group_uid: int | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Heir:
    """The register's word that one establishment carried on as another, perhaps over several steps."""

    earlier: int
    later: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that has changed in the register since it was compared. `is_ours` if somebody here had corrected it."""

    field: str
    ours: Plain
    theirs: Plain
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One difference about the school `urn`.

    CARRIES_ON: the schools `earlier` have become `urn`. LEAVES: `urn` is closed or, by the register, in `group_uid` (None: in no trust).
    """

    kind: Difference
    urn: int
    earlier: tuple[int, ...] = ()
    since: date | None = None
    group_uid: int | None = None
    is_closed: bool = False
    changes: tuple[Change, ...] = field(default=())

    @property
    def key(self) -> str:
        """Names the proposal in a form, and in nothing that lasts."""
        return f"{self.kind}-{self.urn}"


def proposals(
    ours: Iterable[Ours], theirs: Mapping[int, Theirs], heirs: Iterable[Heir], settled: frozenset[int], group_uid: int | None
) -> tuple[Proposal, ...]:
    """Every difference that has not been settled: schools that carry on first, then newcomers, leavers and changed facts, each by URN.

    Without a `group_uid` (a partnership) nobody joins or moves by the register's word; schools still convert, close and change.
    """
    known = {school.urn: school for school in ours}
    here = {urn: school for urn, school in known.items() if school.is_here}
    gone = {urn for urn in here if urn in theirs and not theirs[urn].is_open and urn not in settled}
    carrying = _carrying_on(gone, theirs, [heir for heir in heirs if heir.earlier in gone], group_uid)
    carried = {urn for proposal in carrying for urn in (proposal.urn, *proposal.earlier)}
    joining = [
        Proposal(Difference.JOINS, urn)
        for urn, school in theirs.items()
        if group_uid is not None and school.group_uid == group_uid and school.is_open and not {urn} & (known.keys() | settled | carried)
    ]
    staying = [school for urn, school in here.items() if urn in theirs and urn not in carried]
    found = [*carrying, *joining, *_leaving(staying, theirs, settled, group_uid), *_changed(staying, theirs)]
    order = list(Difference)
    return tuple(sorted(found, key=lambda proposal: (order.index(proposal.kind), proposal.urn)))


def _carrying_on(gone: set[int], theirs: Mapping[int, Theirs], heirs: list[Heir], group_uid: int | None) -> list[Proposal]:
    """Several schools that became one make one proposal. A heir in another trust is none of ours: the school has left."""
    by_heir: dict[int, list[Heir]] = {}
    for heir in heirs:
        school = theirs.get(heir.later)
        if school is not None and school.is_open and (group_uid is None or school.group_uid == group_uid):
            by_heir.setdefault(heir.later, []).append(heir)
    return [
        Proposal(
            Difference.CARRIES_ON,
            later,
            earlier=tuple(sorted(heir.earlier for heir in found)),
            since=max((heir.since for heir in found if heir.since), default=None),
        )
        for later, found in by_heir.items()
    ]


def _leaving(staying: list[Ours], theirs: Mapping[int, Theirs], settled: frozenset[int], group_uid: int | None) -> Iterable[Proposal]:
    for school in staying:
        entry = theirs[school.urn]
        is_elsewhere = group_uid is not None and entry.group_uid != group_uid
        if school.urn not in settled and (not entry.is_open or is_elsewhere):
            yield Proposal(Difference.LEAVES, school.urn, since=entry.closed_on, group_uid=entry.group_uid, is_closed=not entry.is_open)


def _changed(staying: list[Ours], theirs: Mapping[int, Theirs]) -> Iterable[Proposal]:
    for school in staying:
        changes = tuple(
            Change(name, school.facts[name], now, is_ours=school.facts[name] != school.seen.get(name))
            for name, now in theirs[school.urn].facts.items()
            if name in REGISTER_FACTS and now != school.seen.get(name) and now != school.facts[name]
        )
        if changes:
            yield Proposal(Difference.HAS_CHANGED, school.urn, changes=changes)
