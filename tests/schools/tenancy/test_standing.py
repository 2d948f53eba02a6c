"""Where code stands, and that the database is told so."""

import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django_scopes.exceptions import ScopeError

from schools.history.queries import versions_of
from schools.models import School, Trust
from schools.tenancy.errors import NoTrust
from schools.tenancy.standing import acting_as, acting_in, current_trust_id, standing


def trust(slug: str) -> Trust:
    return Trust.objects.create(slug=slug, name=slug.title())


def setting(name: str) -> str | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT NULLIF(current_setting(%s, true), '')", [name])
        return str(found) if (found := cursor.fetchone()[0]) is not None else None


@pytest.mark.django_db
def test_the_open_transaction_is_told_and_told_again_at_the_end() -> None:
    a, b = trust("ash"), trust("birch")
    with acting_in(a.pk):
        assert setting("app.trust_id") == str(a.pk)
        with acting_in(b.pk):
            assert setting("app.trust_id") == str(b.pk)
        assert setting("app.trust_id") == str(a.pk)
    assert setting("app.trust_id") is None


@pytest.mark.django_db(transaction=True)
def test_a_new_transaction_is_told_and_the_next_one_on_the_same_connection_knows_nothing() -> None:
    a = trust("ash")
    with acting_in(a.pk), transaction.atomic():
        assert setting("app.trust_id") == str(a.pk)
    with transaction.atomic():
        assert setting("app.trust_id") is None


@pytest.mark.django_db
def test_the_setting_survives_an_error_inside_a_savepoint() -> None:
    a = trust("ash")
    with acting_in(a.pk):
        with pytest.raises(IntegrityError), transaction.atomic(), acting_in(a.pk):
            School.objects.create(name="Neither URN nor group")
        assert setting("app.trust_id") == str(a.pk)
        assert School.objects.count() == 0
    assert setting("app.trust_id") is None


@pytest.mark.django_db
def test_who_and_which_request_stand_in_every_version() -> None:
    request_id = uuid.uuid4()
    with acting_as(7, request_id=request_id), acting_in(trust("ash").pk):
        school = School.objects.create(name="Ash", urn=1)
        School.objects.filter(pk=school.pk).update(name="Ash Primary")
        versions = list(versions_of(school).values_list("pgh_label", "name", "pgh_context", "pgh_context_id"))
    assert versions == [("insert", "Ash", {"person": 7}, request_id), ("update", "Ash Primary", {"person": 7}, request_id)]


@pytest.mark.django_db
def test_a_query_outside_a_trust_is_loud() -> None:
    with pytest.raises(ScopeError):
        School.objects.count()
    with pytest.raises(NoTrust):
        current_trust_id()
    with pytest.raises(NoTrust):
        School.objects.create(name="Nowhere", urn=1)


def test_standing_nests_and_ends() -> None:
    before = standing()
    with acting_as(3), acting_in(5):
        assert (standing().person_id, standing().trust_id) == (3, 5)
    assert standing() == before
