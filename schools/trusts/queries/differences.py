"""What differs between the register and the list of the trust one stands in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from schools.register.enums import OPEN_STATUSES
from schools.register.models import Establishment
from schools.register.queries import heirs_of
from schools.tenancy.models import Trust
from schools.trusts.models import School, SetUp
from schools.trusts.rules.differences import Heir, Ours, Proposal, Theirs, proposals
from schools.trusts.rules.facts import plain_facts


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both lists as they stand now, and how they differ. `set_up` is None until the trust confirmed its schools once."""

    trust: Trust
    set_up: SetUp | None
    schools: Mapping[int, School]
    establishments: Mapping[int, Establishment]
    proposals: tuple[Proposal, ...]


def compare(trust_id: int) -> Comparison:
    """Five queries, whatever the number of schools."""
    trust = Trust.objects.get(pk=trust_id)
    set_up = SetUp.objects.first()
    schools = {school.urn: school for school in School.objects.exclude(urn=None)}
    heirs = [Heir(found.earlier, found.later, found.since) for found in heirs_of(schools)]
    entries = _entries({*schools, *(heir.later for heir in heirs)}, trust.group_uid)
    found = proposals(
        ours=_ours(schools.values()),
        theirs={urn: _theirs(entry) for urn, entry in entries.items()},
        heirs=heirs,
        settled=frozenset(set_up.settled_urns if set_up else ()),
        group_uid=trust.group_uid,
    )
    return Comparison(trust, set_up, schools, entries, found)


def _entries(urns: Iterable[int], group_uid: int | None) -> dict[int, Establishment]:
    wanted = Q(urn__in=urns)
    if group_uid is not None:
        wanted |= Q(group_uid=group_uid, status__in=OPEN_STATUSES)
    return {entry.urn: entry for entry in Establishment.objects.filter(wanted)}


def _ours(schools: Iterable[School]) -> list[Ours]:
    today = timezone.localdate()
    return [
        Ours(school.urn, plain_facts(school), school.register_facts, is_here=not school.has_left(today))
        for school in schools
        if school.urn is not None
    ]


def _theirs(entry: Establishment) -> Theirs:
    return Theirs(entry.urn, plain_facts(entry), entry.is_open, entry.group_uid, entry.closed_on)
