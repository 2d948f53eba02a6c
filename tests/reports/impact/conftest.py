"""A trust with everybody who has to do with its impact report."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from schools.models import School, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, trusts


@dataclass(frozen=True, slots=True)
class Desk:
    """The trust, one of its schools, and people by what they are."""

    trust: Trust
    school: School
    lead: Member
    other_lead: Member
    central: Member
    head: Member
    leader: Member
    trustee: Member

    def do(self, deed: Callable[..., Any], by: Member, **given: Any) -> Any:
        """A deed in a transaction of its own, as a request has."""
        with acting_as(by.person_id), acting_in(self.trust.pk), transaction.atomic():
            return deed(by=by, **given)


def desk() -> Desk:
    """All of it."""
    trust = trusts.trust("ash", name="Ash Learning Trust")
    school = trusts.school(trust, "Ysgol Llŷn")
    return Desk(
        trust,
        school,
        people.member(trust, person=people.person("Ann Reed", two_factor=True)),
        people.member(trust, person=people.person("Ben Lowe", two_factor=True)),
        people.member(trust, Role.CENTRAL_TEAM, person=people.person("Cat Moss", two_factor=True)),
        people.head(trust, school, person=people.person("Łucja Żak", two_factor=True)),
        people.member(trust, Role.SCHOOL_LEADER, person=people.person("Leo Hart", two_factor=True)),
        people.member(trust, Role.TRUSTEE, person=people.person("محمد علي", two_factor=True)),
    )


@pytest.fixture(name="desk")
def desk_fixture(db: None) -> Desk:
    """A desk of one's own."""
    return desk()
