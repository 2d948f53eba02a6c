"""A nation made from the register: whole, once, the same again, and only where it is allowed."""

from collections import Counter
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from reviews.cycles.rules.years import academic_year_of
from reviews.models import Assignment, Cycle, Finding, Review, ReviewReport
from schools.demo.queries.nation import registered
from schools.demo.rules.nation import divide
from schools.models import Membership, News, Notice, Person, School, TrainingRecord, Trust
from schools.tenancy.owned import owned_models
from schools.tenancy.standing import acting_in
from tests.factories import register
from workshops.demo.actions.nation import Wanted, make_trust
from workshops.models import Action, ImpactReview, Plan

pytestmark = pytest.mark.django_db
TINY = {"trusts": 3, "schools": 11, "years": 2}


@pytest.fixture(autouse=True)
def allowed(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True


def run(**options: Any) -> str:
    said = StringIO()
    call_command("make_nation", stdout=said, **options)
    return said.getvalue()


def fill_register() -> None:
    """A group of four schools, one that has closed, and nine schools of no group."""
    group, closed = register.group("Real Schools Trust"), register.group("Closed Trust", is_open=False)
    for number in range(4):
        register.establishment(f"Real School {number}", group, low_age=4, high_age=11)
        register.establishment(f"Closed Group's School {number}", closed)
    for number in range(9):
        register.establishment(f"Other School {number}")


def counted() -> dict[str, Counter[str]]:
    """Rows by trust and model, versions included."""
    found = {}
    for trust in Trust.objects.order_by("pk"):
        with acting_in(trust.pk), transaction.atomic():
            found[trust.slug] = Counter({model._meta.db_table: model._default_manager.count() for model in owned_models()})
    return found


@pytest.mark.django_db(transaction=True)
def test_a_tiny_nation_is_made_by_two_processes_and_a_second_run_adds_nothing() -> None:
    fill_register()
    said = run(**TINY, workers=2)
    assert "2 of 3 trusts are made up of real schools" in said
    assert "3 trusts with 11 schools made" in said
    before = counted()
    assert sum(before[slug]["schools_school"] for slug in before) == 11
    told = Counter[str]()
    for line in said.splitlines():
        number, _, table = line.strip().partition(" ")
        if table.isidentifier():
            told[table] = int(number.replace(",", ""))
    owned = Counter({table: number for rows in before.values() for table, number in rows.items() if not table.endswith("event")})
    assert told["reviews_finding"] == sum(rows["reviews_finding"] for rows in before.values()) > 0
    assert set(told) - {"schools_person", "schools_trust"} <= set(owned)
    again = run(**TINY)
    assert "0 trusts with 0 schools made, 0 rows" in again
    assert counted() == before
    for slug in before:
        with acting_in(Trust.objects.get(slug=slug).pk), transaction.atomic():
            a_trust_is_whole()


def a_trust_is_whole() -> None:
    """Of the trust one stands in."""
    this_year = academic_year_of(timezone.localdate())
    cycles = Cycle.objects.order_by("academic_year").values_list("academic_year", "stage")
    assert list(cycles) == [(this_year - 2, "closed"), (this_year - 1, "closed"), (this_year, "running")]
    over = Review.objects.filter(cycle__stage="closed")
    assert over.exclude(stage__in=("closed", "cancelled")).exclude(paused_at__isnull=False).count() == 0
    closed = over.filter(stage="closed").count()
    assert closed >= 4
    released = ReviewReport.objects.filter(review__cycle__stage="closed", stage="released").count()
    assert (released, ImpactReview.objects.filter(stage="closed").count()) == (closed, closed)
    assert Finding.objects.filter(theme=None).count() == 0
    assert Membership.objects.filter(person__email__endswith="@example.org").count() == Membership.objects.count()
    assert News.objects.count() + Notice.objects.count() == 0


def test_nobody_in_it_can_sign_in() -> None:
    fill_register()
    run(trusts=1, schools=3, years=0)
    person = Person.objects.order_by("pk")[0]
    assert not any(one.has_usable_password() for one in Person.objects.all())
    page = Client().post("/accounts/login/", {"login": person.email, "password": person.password})
    assert page.status_code == 200
    assert "_auth_user_id" not in page.client.session


def written(trust: Trust) -> list[Any]:
    """What stands in a trust, without the numbers that the database gives."""
    with acting_in(trust.pk):
        return [
            list(rows.order_by(*columns).values_list(*columns))
            for rows, columns in (
                (School.objects, ("urn", "joined_on")),
                (TrainingRecord.objects, ("membership__person__email", "kind", "trained_on", "trainer__person__email")),
                (Assignment.objects, ("review__visit_on", "review__host__urn", "part", "membership__person__name", "invited_at")),
                (Finding.objects, ("review__host__urn", "review__visit_on", "position", "theme__title", "text")),
                (Action.objects, ("plan__review__host__urn", "what", "due_on", "stage", "carried_from__what")),
                (Plan.objects, ("review__host__urn", "agreed_at", "check_back_on")),
            )
        ]


def test_the_same_seed_makes_the_same_rows_and_another_one_others() -> None:
    fill_register()
    told = []
    for seed in ("1", "1", "2"):
        plan = divide(*registered(), trusts=1, wanted=4, seed="1")[0]
        with transaction.atomic():
            assert make_trust(plan, Wanted(1, seed))
            told.append(written(Trust.objects.get(slug=plan.slug)))
            transaction.set_rollback(True)
    assert told[0] == told[1] != told[2]
    assert all(told[0])


def test_what_is_there_stays_and_the_rest_is_made() -> None:
    fill_register()
    run(trusts=1, schools=4, years=0)
    first = counted()
    assert "1 were there" in run(trusts=2, schools=8, years=0)
    after = counted()
    assert len(after) == 2
    assert {slug: after[slug] for slug in first} == first


def test_where_the_groups_have_fewer_schools_than_were_wished_for_it_says_so() -> None:
    fill_register()
    assert "The 1 largest groups of the register have 4 open schools, not 7." in run(trusts=1, schools=7, years=0)


def test_a_group_that_is_on_board_for_real_is_left_alone() -> None:
    fill_register()
    real = Trust.objects.create(slug="real", name="Real Schools Trust", group_uid=registered()[0][0].uid)
    said = run(trusts=1, schools=3, years=0)
    assert "1 of 1 trusts are made up" in said
    with acting_in(real.pk):
        assert not School.objects.exists()


@pytest.mark.parametrize(
    ("options", "because"),
    [
        ({"trusts": 3, "schools": 8, "years": 1}, "at least 3 schools"),
        ({"trusts": 0, "schools": 8, "years": 1}, "at least one trust"),
        ({"trusts": 1, "schools": 3, "years": -1}, "from 0 to 6"),
        ({"trusts": 1, "schools": 3, "years": 40}, "from 0 to 6"),
        ({"trusts": 2, "schools": 4000, "years": 1}, "would need 3996"),
        ({"trusts": 1, "schools": 3, "years": 1, "workers": 0}, "at least one process"),
    ],
)
def test_nonsense_is_refused_and_nothing_is_made(options: dict[str, int], because: str) -> None:
    fill_register()
    with pytest.raises(CommandError, match=because):
        run(**options)
    assert not Trust.objects.exists()


def test_without_the_register_it_says_what_to_do_first() -> None:
    with pytest.raises(CommandError, match="import_register"):
        run(**TINY)


def test_where_real_people_work_and_beside_the_demo_nothing_is_made_unasked(settings: Settings) -> None:
    fill_register()
    settings.DEMO_IS_ALLOWED = False
    with pytest.raises(CommandError, match="development, test or benchmark settings"):
        run(**TINY)
    settings.DEMO_IS_ALLOWED = True
    Trust.objects.create(slug="three-valleys", name="Three Valleys")
    with pytest.raises(CommandError, match="demo's trusts stand in this database"):
        run(**TINY)
    assert "1 trusts with 3 schools made" in run(trusts=1, schools=3, years=0, beside_the_demo=True)
