"""Two requests at the same moment, each in a transaction of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from schools.models import Invitation, Membership, Person
from schools.people.actions.acceptance import accept_invitation
from schools.people.actions.invitations import withdraw_invitation
from schools.people.queries.links import token_of
from schools.tenancy.standing import acting_in
from tests.factories import invitations, people, trusts

pytestmark = pytest.mark.django_db(transaction=True)
Deed = Callable[[], object]


def at_once(*deeds: Deed) -> list[str]:
    """What became of each: `done`, or the name of what it raised."""
    start = Barrier(len(deeds))

    def run(deed: Deed) -> str:
        try:
            start.wait(10)
            deed()
            return "done"
        except Exception as error:
            return type(error).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(run, deeds))


def accepting(invitation: Invitation) -> Deed:
    token = token_of(invitation)
    return lambda: accept_invitation(token=token, person=None, name="Ann Reed", password=people.PASSWORD)


def test_a_link_opens_for_one_of_two_who_press_it_at_once() -> None:
    lead = people.member(trusts.trust("ash"))
    invitation = invitations.invitation(lead, "ann@example.org")
    assert at_once(accepting(invitation), accepting(invitation)) == ["WrongStage", "done"]
    assert Person.objects.filter(email="ann@example.org").count() == 1


def test_two_trusts_that_bring_one_new_person_at_once_make_one_account() -> None:
    sent = [invitations.invitation(people.member(trusts.trust(slug)), "ann@example.org") for slug in ("ash", "birch")]
    assert at_once(*map(accepting, sent)) == ["NotYours", "done"]


def test_an_invitation_is_accepted_or_withdrawn_and_never_both() -> None:
    lead = people.member(trusts.trust("ash"))
    invitation = invitations.invitation(lead, "ann@example.org")

    def withdraw() -> None:
        with acting_in(lead.trust_id), transaction.atomic():
            withdraw_invitation(by=lead, invitation_id=invitation.pk)

    assert at_once(accepting(invitation), withdraw) == ["WrongStage", "done"]
    with acting_in(lead.trust_id), transaction.atomic():
        joined = Membership.objects.filter(person__email="ann@example.org").exists()
        assert Invitation.objects.get(pk=invitation.pk).stage == ("accepted" if joined else "withdrawn")
