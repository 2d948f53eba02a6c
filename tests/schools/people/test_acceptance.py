"""Accepting an invitation: as a new person, as one who has an account, and as one who must not."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from schools.history.queries import versions_of
from schools.models import Invitation, Membership, Person, RoleHeld
from schools.people.actions.acceptance import accept_invitation
from schools.people.queries.links import token_of
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotYours, WrongStage
from tests.factories import people, trusts
from tests.factories.invitations import invitation, path_of

pytestmark = pytest.mark.django_db
PASSWORD = "four slow otters"
NEW = {"name": "Ann Reed", "password": PASSWORD}
STAFF = Role.STAFF_MEMBER


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"), person=people.person("Lee Lead", "lee@example.org", two_factor=True))


def roles_of(person: Person, trust_id: int) -> list[tuple[Any, ...]]:
    with acting_in(trust_id):
        held = RoleHeld.objects.filter(membership__person=person).order_by("pk")
        return list(held.values_list("role", "school", "is_head", "starts_on", "ends_on"))


def expire(made: Invitation) -> None:
    with acting_in(made.trust_id):
        Invitation.objects.filter(pk=made.pk).update(expires_at=timezone.now())


def test_a_new_person_joins_and_is_signed_in(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    school = trusts.school(trust, "Castle Hill")
    made = invitation(
        lead,
        "ann@example.org",
        HeldRole(Role.SCHOOL_LEADER, school.pk, is_head=True),
        HeldRole(STAFF, school.pk),
        job_title="Head",
        name="A. Reed",
    )
    page = client.get(path_of(made)).content.decode()
    assert all(words in page for words in ("Join Ash Trust", "Lee Lead invites you", "Headteacher, Castle Hill", 'value="A. Reed"'))
    answer = client.post(path_of(made), NEW, follow=True)
    assert answer.redirect_chain == [("/ash/", 302)]
    assert "Welcome to Ash Trust." in answer.content.decode()
    person = Person.objects.get(email="ann@example.org")
    assert (person.name, person.check_password(PASSWORD)) == ("Ann Reed", True)
    assert EmailAddress.objects.filter(user=person, email="ann@example.org", verified=True, primary=True).count() == 1
    today = timezone.localdate()
    assert roles_of(person, trust.pk) == [("school_leader", school.pk, True, today, None), ("staff_member", school.pk, False, today, None)]
    with acting_in(trust.pk):
        membership = Membership.objects.get(person=person)
        assert (membership.job_title, membership.starts_on, membership.ends_on) == ("Head", today, None)
        row = Invitation.objects.get(pk=made.pk)
        assert (row.stage, row.membership_id) == ("accepted", membership.pk)
        assert versions_of(membership)[0].pgh_context == {"person": person.pk}


def test_a_lead_who_joins_is_led_to_a_second_step(lead: Member, client: Client) -> None:
    made = invitation(lead, "ann@example.org", HeldRole(Role.TRUST_LEAD))
    answer = client.post(path_of(made), NEW, follow=True)
    assert [url for url, _ in answer.redirect_chain] == ["/ash/", "/accounts/second-step/"]


def test_looking_at_the_link_uses_nothing_up(lead: Member, client: Client) -> None:
    made = invitation(lead)
    for _ in range(3):
        assert client.get(path_of(made)).status_code == 200
        assert client.head(path_of(made)).status_code == 200
    assert client.get(path_of(made))["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert client.post(path_of(made), NEW).status_code == 302


def test_a_link_opens_once(lead: Member, client: Client) -> None:
    made = invitation(lead)
    client.post(path_of(made), NEW)
    again = Client()
    page = again.get(path_of(made))
    assert (page.status_code, "This invitation has been used" in page.content.decode()) == (410, True)
    again.post(path_of(made), NEW | {"name": "Mallory"})
    assert Person.objects.filter(name="Mallory").count() == 0
    with pytest.raises(WrongStage):
        accept_invitation(token=token_of(made), person=None, **NEW)


@pytest.mark.parametrize("days", [14, 40])
def test_an_expired_link_says_so_and_offers_a_new_one(lead: Member, client: Client, days: int) -> None:
    made = invitation(lead)
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        page = client.get(path_of(made))
        text = page.content.decode()
        assert (page.status_code, "This invitation is too old" in text, "Ask for a new invitation" in text) == (410, True, True)
        assert client.post(path_of(made), NEW).status_code == 410
    assert not Person.objects.filter(name="Ann Reed").exists()


def test_an_offer_whose_last_day_is_over_cannot_be_accepted(lead: Member, client: Client) -> None:
    made = invitation(lead, ends_on=timezone.localdate() + timedelta(days=2))
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert client.get(path_of(made)).status_code == 410


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"password": "short"}, "This password is too short."),
        ({"password": "password1234"}, "This password is too common."),
        ({"password": "ann.reed@example.org"}, "too similar to the email"),
        ({"password": ""}, "This field is required."),
        ({"name": ""}, "This field is required."),
    ],
)
def test_mistakes_are_told_and_nothing_is_made(lead: Member, client: Client, typed: dict[str, str], sentence: str) -> None:
    made = invitation(lead, "ann.reed@example.org")
    answer = client.post(path_of(made), NEW | typed)
    assert (answer.status_code, sentence in answer.content.decode()) == (200, True)
    assert not Person.objects.filter(email="ann.reed@example.org").exists()
    assert client.post(path_of(made), NEW).status_code == 302


def test_an_account_with_the_address_must_sign_in(lead: Member, client: Client) -> None:
    ann = people.person("Ann Reed", "ann@example.org")
    made = invitation(lead, "Ann@Example.org")
    text = client.get(path_of(made)).content.decode()
    assert "There is an account with ann@example.org already." in text
    assert f"/accounts/login/?next=%2Finvitation%2F{token_of(made).replace(':', '%3A')}%2F" in text
    assert 'name="password"' not in text
    # Nobody takes the account over by posting what the page does not offer.
    assert client.post(path_of(made), NEW).status_code == 403
    ann.refresh_from_db()
    assert not ann.check_password(PASSWORD)
    answer = client.post(f"/accounts/login/?next={path_of(made)}", {"login": "ann@example.org", "password": people.PASSWORD}, follow=True)
    assert answer.redirect_chain[-1][0] == path_of(made)
    assert "You are signed in as ann@example.org." in answer.content.decode()
    # A trustee then sets a second step up.
    assert client.post(path_of(made), follow=True).redirect_chain == [("/ash/", 302), ("/accounts/second-step/", 302)]
    assert roles_of(ann, lead.trust_id) == [("trustee", None, False, timezone.localdate(), None)]


def test_somebody_else_who_is_signed_in_cannot_join_with_it(lead: Member, client: Client) -> None:
    made = invitation(lead, "ann@example.org")
    people.sign_in(client, people.person("Mal", "mal@example.org"))
    text = client.get(path_of(made)).content.decode()
    assert "The invitation went to ann@example.org, and you are signed in as mal@example.org." in text
    assert client.post(path_of(made), NEW).status_code == 403
    with pytest.raises(NotYours):
        accept_invitation(token=token_of(made), person=Person.objects.get(email="mal@example.org"))
    # Signing out leads back to the link.
    action = text.split('action="')[1].split('"')[0]
    assert client.post(action, follow=True).redirect_chain[-1][0] == path_of(made)


def test_a_member_of_another_trust_joins_a_second_one(lead: Member, client: Client) -> None:
    ann = people.member(trusts.trust("birch"), Role.TRUSTEE)
    made = invitation(lead, ann.email)
    people.sign_in(client, ann)
    assert client.post(path_of(made), follow=True).redirect_chain == [("/ash/", 302)]
    assert client.get("/birch/").status_code == 200


def test_a_membership_that_begins_later_is_said_so(lead: Member, client: Client) -> None:
    first_day = timezone.localdate() + timedelta(days=30)
    made = invitation(lead, starts_on=first_day, ends_on=first_day + timedelta(days=60))
    assert "from " in client.get(path_of(made)).content.decode()
    answer = client.post(path_of(made), NEW, follow=True)
    assert answer.redirect_chain[0] == ("/", 302)
    assert "Ash Trust opens for you on" in answer.content.decode()
    assert client.get("/ash/").status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=30)):
        person = Person.objects.get(name="Ann Reed")
        assert people.sign_in(Client(), person, two_factor=True).get("/ash/").status_code == 200


def test_a_guest_is_let_in_until_the_last_day(lead: Member, client: Client) -> None:
    last = timezone.localdate() + timedelta(days=3)
    client.post(path_of(invitation(lead, ends_on=last)), NEW)
    person = Person.objects.get(name="Ann Reed")
    for days, status in ((3, 200), (4, 404)):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            assert people.sign_in(Client(), person, two_factor=True).get("/ash/").status_code == status


def test_who_left_comes_back_with_the_new_roles_and_the_old_ones_in_the_past(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    old, new = trusts.school(trust), trusts.school(trust)
    today = timezone.localdate()
    ann = people.member(trust, STAFF, old, starts_on=today - timedelta(days=300))
    left = timezone.now() - timedelta(days=100)
    with acting_in(trust.pk):
        Membership.objects.filter(pk=ann.membership_id).update(left_at=left)
        RoleHeld.objects.filter(membership=ann.membership_id).update(starts_on=today - timedelta(days=300))
        RoleHeld.objects.create(membership_id=ann.membership_id, role=Role.TRUSTEE, starts_on=today - timedelta(days=50))
    made = invitation(lead, ann.email, HeldRole(STAFF, new.pk))
    people.sign_in(client, Person.objects.get(pk=ann.person_id))
    assert client.post(path_of(made), follow=True).redirect_chain == [("/ash/", 302)]
    left_on = timezone.localdate(left)
    assert roles_of(Person.objects.get(pk=ann.person_id), trust.pk) == [
        ("staff_member", old.pk, False, today - timedelta(days=300), left_on),
        ("staff_member", new.pk, False, today, None),
    ]
    with acting_in(trust.pk):
        membership = Membership.objects.get(pk=ann.membership_id)
        assert (membership.starts_on, membership.ends_on, membership.left_at) == (today, None, None)


def test_who_left_and_comes_back_on_one_day(lead: Member, client: Client) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    ann = people.member(trust, Role.TRUSTEE)
    with acting_in(trust.pk):
        Membership.objects.filter(pk=ann.membership_id).update(left_at=timezone.now())
    made = invitation(lead, ann.email)
    people.sign_in(client, Person.objects.get(pk=ann.person_id))
    assert client.post(path_of(made)).status_code == 302
    today = timezone.localdate()
    yesterday = today - timedelta(days=1)
    assert roles_of(Person.objects.get(pk=ann.person_id), trust.pk) == [
        ("trustee", None, False, yesterday, yesterday),
        ("trustee", None, False, today, None),
    ]


def test_a_role_that_is_held_anyway_is_not_given_twice(lead: Member) -> None:
    made = invitation(lead, "ann@example.org")
    ann = people.member(trusts.Trust.objects.get(slug="ash"), Role.TRUSTEE, person=people.person("Ann", "ann@example.org"))
    accept_invitation(token=token_of(made), person=Person.objects.get(pk=ann.person_id))
    assert len(roles_of(Person.objects.get(pk=ann.person_id), lead.trust_id)) == 1


def test_a_closed_trust_lets_nobody_join(lead: Member, client: Client) -> None:
    made = invitation(lead)
    trusts.Trust.objects.filter(slug="ash").update(is_open=False)
    assert client.get(path_of(made)).status_code == 404


def test_no_page_but_the_link_tells_of_an_account(lead: Member, client: Client) -> None:
    people.person("Ann", "ann@example.org")
    texts = []
    for email in ("ann@example.org", "bob@example.org"):
        people.sign_in(client, lead)
        answer = client.post("/ash/people/invite/", {"name": "X", "email": email, "roles": ["trustee"]}, follow=True)
        texts.append(answer.content.decode().replace("<wbr>", "").replace(email, "EMAIL"))
        with acting_in(lead.trust_id):
            Invitation.objects.filter(email=email).update(stage="withdrawn", settled_at=timezone.now())
    numbers = [re.sub(r'invitations/\d+/|csrf\w+" value="\w+"', "", text) for text in texts]
    assert numbers[0] == numbers[1]


def test_the_dates_of_an_offer_hold_from_its_first_day(lead: Member, client: Client) -> None:
    made = invitation(lead, starts_on=date(2020, 1, 1))
    client.post(path_of(made), NEW)
    assert roles_of(Person.objects.get(name="Ann Reed"), lead.trust_id)[0][3] == timezone.localdate()
