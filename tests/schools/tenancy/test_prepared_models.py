"""What a prepared query answers with: models as the ORM makes them, of the trust one stands in."""

from typing import Any

import pytest
from django.db import transaction

from schools.models import School, Trust
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.prepared import SCHOOLS, SUBJECT, is_one_of
from schools.tenancy.prepared_models import PreparedModels
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db


def test_sql_written_in_one_trust_finds_only_the_next_ones_rows() -> None:
    ash, birch = trusts.trust("ash"), trusts.trust("birch")
    schools = {trust: trusts.school(trust, f"{trust.slug} school") for trust in (ash, birch)}
    here = PreparedModels(lambda: School.objects.filter(is_one_of("id", SCHOOLS)))
    numbers = tuple(school.pk for school in schools.values())
    assert {trust: _found(trust, here, schools=numbers) for trust in schools} == {trust: [school] for trust, school in schools.items()}
    assert _found(ash, here, schools=()) == []


def test_related_rows_come_along_without_another_query(django_assert_num_queries: Any) -> None:
    ash = trusts.trust("ash")
    leader = people.member(ash, Role.SCHOOL_LEADER, trusts.school(ash, "Ash Primary"))
    roles = PreparedModels(lambda: RoleHeld.objects.filter(membership=SUBJECT).select_related("school", "membership__person"))
    (held,) = _found(ash, roles, subject=leader.membership_id)
    with django_assert_num_queries(0):
        assert (held.school.name, held.membership.person.name, held.role) == ("Ash Primary", leader.name, Role.SCHOOL_LEADER)


def _found(trust: Trust, prepared: PreparedModels, **values: Any) -> list[Any]:
    with acting_in(trust.pk), transaction.atomic():
        return prepared.rows(**values)
