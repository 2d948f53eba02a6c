"""Questions of several nouns in one statement: each gets its own rows, of the trust one stands in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.db.models import CharField
from django.db.models.functions import Cast

from schools.models import School, Trust
from schools.people.models import RoleHeld
from schools.tenancy.prepared import SCHOOLS, SUBJECT, TODAY, Prepared, is_one_of
from schools.tenancy.standing import acting_in
from schools.tenancy.together import answers_to
from schools.web.tellers import Teller, told_together
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db

# A constant with a percent sign, a column named twice, and rows in an order that is not the table's.
NAMES = Prepared(lambda: School.objects.exclude(name="100%").order_by("-name").values_list("name", Cast("name", CharField())))
ROLES = Prepared(lambda: RoleHeld.objects.current(TODAY).filter(membership=SUBJECT).values_list("is_head", "starts_on"))
SOME = Prepared(lambda: School.objects.filter(is_one_of("id", SCHOOLS)).values_list("name"))


@pytest.fixture
def ash() -> Iterator[Trust]:
    """A trust with two schools, beside another with one; one stands in it."""
    ash, birch = trusts.trust("ash"), trusts.trust("birch")
    trusts.school(birch, "Birch Primary")
    for name in ("Alder", "Cedar"):
        trusts.school(ash, name)
    with acting_in(ash.pk), transaction.atomic():
        yield ash


def test_each_question_gets_its_rows_in_its_order_by_one_statement(ash: Trust, django_assert_num_queries: Any) -> None:
    head = people.head(ash, School.objects.get(name="Cedar"))
    every = tuple(School.objects.values_list("pk", flat=True))
    with django_assert_num_queries(1):
        names, roles, none, some = answers_to(
            [NAMES.about(), ROLES.about(subject=head.membership_id, today=date.max), SOME.about(schools=()), SOME.about(schools=every[:1])]
        )
    assert names == [["Cedar", "Cedar"], ["Alder", "Alder"]]
    ((is_head, starts_on),) = roles
    assert (is_head, type(date.fromisoformat(starts_on))) == (True, date)
    assert (none, some) == ([], [["Alder"]])


def test_who_has_nothing_to_ask_tells_all_the_same(ash: Trust, django_assert_num_queries: Any) -> None:
    asking = Teller(lambda word: NAMES.about() if word == "ask" else None, lambda word, rows: f"{word} {len(rows)}")
    with django_assert_num_queries(1):
        assert told_together((len, asking), "ask") == [3, "ask 2"]
    with django_assert_num_queries(0):
        assert told_together((len, asking), "rest") == [4, "rest 0"]


def test_a_value_that_is_missing_is_an_error_and_finds_not_just_nothing(ash: Trust) -> None:
    with pytest.raises(KeyError, match="subject"):
        answers_to([ROLES.about(today=date.max)])
