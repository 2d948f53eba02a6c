"""Founds a made-up trust of real schools: its people, whose accounts cannot sign in, and their training over years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.utils import timezone

from schools.demo.actions.making import school_of
from schools.demo.actions.training import PastTraining, train_in_past
from schools.demo.rules.casting import DEPUTY, HEAD
from schools.demo.rules.names import names_at_random
from schools.demo.rules.nation import Planned
from schools.people.models import Membership, Person, RoleHeld
from schools.register.models import Establishment
from schools.tenancy.enums import Role
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in
from schools.training.rules import REFRESHER_YEARS
from schools.trusts.models import School, SetUp

# Nobody signs in with it: no password has such a hash.
_NO_PASSWORD = "!made up"  # noqa: S105
# At each school: job, role, what they are trained as.
_POSTS = (
    (HEAD, Role.SCHOOL_LEADER, "lead_reviewer"), (DEPUTY, Role.SCHOOL_LEADER, "peer_reviewer"),
    ("Assistant head", Role.SCHOOL_LEADER, "peer_reviewer"), ("Curriculum lead", Role.SCHOOL_LEADER, "improvement_champion"),
    ("Class teacher", Role.STAFF_MEMBER, ""),
)  # fmt: skip
_OFFICE = (
    ("Director of school improvement", Role.TRUST_LEAD), ("School improvement officer", Role.CENTRAL_TEAM),
    ("Chair of trustees", Role.TRUSTEE), ("Trustee", Role.TRUSTEE),
)  # fmt: skip
_OUTSIDE = ("Wyn Pryce", "Borderland School Partners")
# A refresher is taken so many days before it is due.
_BEFORE_DUE = timedelta(days=12)
_SHARE_JOINED_LATE = 0.06


@dataclass(frozen=True, slots=True)
class Founded:
    """A trust that was founded, and the account of who leads it."""

    trust: Trust
    lead: Person


def found_trust(plan: Planned, *, trained_on: date, joins: Sequence[date], chance: Random) -> Founded:
    """In one transaction of the caller's. Everybody was trained when the years began and again before it lapsed.

    `joins` are days on which a few of the schools came later than the others.
    """
    trust = Trust.objects.create(slug=plan.slug, name=plan.name, group_uid=plan.group_uid)
    with acting_in(trust.pk):
        schools = _schools(plan, joins, chance)
        members = _members(trust, schools, trained_on, chance)
        SetUp.objects.create(confirmed_at=timezone.now())
        train_in_past(_trainings(members, trained_on, chance))
        return Founded(trust, members[0][0].person)


def _schools(plan: Planned, joins: Sequence[date], chance: Random) -> list[School]:
    entries = Establishment.objects.in_bulk(plan.urns)
    rows = [school_of(entries[urn]) for urn in plan.urns]
    for row in rows[1:]:
        if joins and chance.random() < _SHARE_JOINED_LATE:
            row.joined_on = chance.choice(joins)
    made: list[School] = School.objects.bulk_create(rows)
    return made


def _members(trust: Trust, schools: Sequence[School], since: date, chance: Random) -> list[tuple[Membership, str]]:
    """With what each is to be trained as, if anything; who leads the trust first."""
    posts: list[tuple[str, Role, School | None, str]] = [(job, role, None, "") for job, role in _OFFICE]
    posts += [(job, role, school, kind) for school in schools for job, role, kind in _POSTS]
    names = names_at_random(chance)
    people = Person.objects.bulk_create(
        Person(email=f"person{number}.{trust.slug}@example.org", name=name, password=_NO_PASSWORD)
        for number, (name, _) in enumerate(zip(names, posts, strict=False), start=1)
    )
    starts_on = since - timedelta(days=400)
    made = Membership.objects.bulk_create(
        Membership(person=person, job_title=job, starts_on=starts_on) for person, (job, *_) in zip(people, posts, strict=True)
    )
    RoleHeld.objects.bulk_create(
        RoleHeld(membership=row, role=role, school=school, is_head=job == HEAD, starts_on=starts_on)
        for row, (job, role, school, _) in zip(made, posts, strict=True)
    )
    return [(row, kind) for row, (*_, kind) in zip(made, posts, strict=True)]


def _trainings(members: Sequence[tuple[Membership, str]], first: date, chance: Random) -> Iterator[PastTraining]:
    """From outside when the years began, and by a colleague who was trained then each time after that."""
    today = timezone.localdate()
    for kind, years in REFRESHER_YEARS.items():
        ids = tuple(row.pk for row, trained_as in members if trained_as == kind)
        trainer = chance.choice(ids)
        on, turn = first, 0
        while on <= today:
            if turn == 0:
                yield PastTraining(kind, on, ids, outside=_OUTSIDE)
            else:
                yield PastTraining(kind, on, tuple(pk for pk in ids if pk != trainer), trainer_id=trainer)
                yield PastTraining(kind, on, (trainer,), outside=_OUTSIDE)
            on, turn = on.replace(year=on.year + years) - _BEFORE_DUE, turn + 1
