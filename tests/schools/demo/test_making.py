"""Making the demo: whole, once, the same again, and only where it is allowed."""

import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from reviews.models import Finding
from schools.demo.actions import make_demo
from schools.demo.errors import NoDemoHere
from schools.demo.rules.logins import DEMO_LOGINS, DEMO_OPERATOR, DEMO_PASSWORD
from schools.history.queries import versions_of
from schools.models import Establishment, Invitation, Membership, News, Notice, Person, RoleHeld, School, TrainingRecord, Trust
from schools.people.queries import belongings_of, member_for
from schools.tenancy.enums import Capability, Role
from schools.tenancy.standing import acting_in
from schools.tenancy.together import answers_to
from schools.trusts.queries.outlook import Outlook, about_outlook, outlook
from tests.factories.demo import count_rows
from workshops.models import Action

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def allowed(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True


def written(slug: str) -> dict[str, Any]:
    """What stands in a trust, without the numbers that the database gives."""
    trust = Trust.objects.get(slug=slug)
    with acting_in(trust.pk):
        return {
            "schools": sorted(School.objects.values_list("urn", "name", "pupils", "town", "easting")),
            "people": sorted(Membership.objects.values_list("person__email", "person__name", "job_title", "starts_on")),
            "roles": sorted(RoleHeld.objects.values_list("membership__person__email", "role", "is_head")),
            "training": sorted(
                TrainingRecord.objects.values_list("membership__person__email", "kind", "trained_on", "refresher_due_on", "note")
            ),
            "invitations": sorted(Invitation.objects.values_list("email", "invited_by__person__email", "note")),
            "past": sorted(Finding.objects.values_list("review__host__urn", "review__visit_on", "text", "review__stage")),
            "plans": sorted(Action.objects.values_list("plan__review__host__urn", "what", "stage", "owner__person__email", "due_on")),
            "notices": sorted(Notice.objects.values_list("membership__person__email", "sentence")),
        }


def test_all_of_it_is_made_with_few_questions_and_is_as_it_is_told(client: Client) -> None:
    """Made once for everything that is only read."""
    with CaptureQueriesContext(connection) as captured:
        made = make_demo()
    assert made == ("Three Valleys Learning Trust", "Harrowfell Schools Trust", "Saltreach Academy Trust", "Hills and Fells Partnership")
    assert {name: len(rows) for name, rows in written("three-valleys").items()} == {
        "schools": 16, "people": 120, "roles": 120, "training": 86, "notices": 11, "invitations": 5, "past": 165, "plans": 122,
    }  # fmt: skip
    # Nothing is asked for each person: four trusts take about 200, a year of fifteen reviews at eight stages and a plan about 230, the
    # three years before it 330, three impact reports and two workshops 270.
    assert len(captured) < 1100
    count_rows()
    the_register_agrees_with_the_lists_but_for_a_newcomer_and_a_trust_that_has_just_begun()
    what_was_done_was_done_by_the_lead()
    people_are_what_the_list_of_logins_says()
    some_are_invited_and_two_waited_too_long_of_whom_one_asks_again()
    the_other_trust_calls_roles_by_names_of_its_own()
    the_trusts_do_not_see_each_other_and_one_person_sees_three(client)
    the_operator_belongs_to_no_trust_and_is_asked_for_a_second_step()
    everybody_signs_in_with_the_demos_password_and_finds_what_is_said_of_them()


def the_register_agrees_with_the_lists_but_for_a_newcomer_and_a_trust_that_has_just_begun() -> None:
    found = {}
    for trust in Trust.objects.all():
        with acting_in(trust.pk):
            found[trust.slug] = outlook(answers_to([about_outlook()])[0])
    assert found == {
        "three-valleys": Outlook(True, 1, 0),
        "harrowfell": Outlook(True, 0, 0),
        "saltreach": Outlook(False, 3, 0),
        "hills-and-fells": Outlook(True, 0, 0),
    }


def what_was_done_was_done_by_the_lead() -> None:
    dilys = Person.objects.get(email=DEMO_LOGINS[0].email)
    with acting_in(Trust.objects.get(slug="three-valleys").pk):
        (version,) = versions_of(School.objects.get(urn=990101))
        assert version.pgh_context == {"person": dilys.pk}


def people_are_what_the_list_of_logins_says() -> None:
    today = timezone.localdate()

    def standing(email: str) -> tuple[set[Role], set[Capability]]:
        found = member_for(Person.objects.get(email=f"{email}@threevalleys.example").pk, "three-valleys")
        assert found is not None
        return {held.role for held in found.roles}, set(found.capabilities)

    assert standing("dilys.morgan") == ({Role.TRUST_LEAD}, set())
    assert standing("gethin.rees") == ({Role.SCHOOL_LEADER}, {Capability.PEER_REVIEWER, Capability.LEAD_REVIEWER})
    assert standing("lucja.wojcik") == ({Role.SCHOOL_LEADER}, {Capability.IMPROVEMENT_CHAMPION})
    assert standing("tunde.balogun") == ({Role.SCHOOL_LEADER}, {Capability.PEER_REVIEWER})
    with acting_in(Trust.objects.get(slug="three-valleys").pk):
        due = TrainingRecord.objects.get(membership__person__email="tunde.balogun@threevalleys.example").refresher_due_on
        assert today < due < today + timedelta(days=90)
        assert TrainingRecord.objects.filter(refresher_due_on__lt=today).exists()


def some_are_invited_and_two_waited_too_long_of_whom_one_asks_again() -> None:
    now = timezone.now()
    with acting_in(Trust.objects.get(slug="three-valleys").pk):
        found = {row.name: (row.expires_at > now, row.asked_at is not None) for row in Invitation.objects.all()}
        ids = dict(Invitation.objects.values_list("pk", "name"))
    assert found == {
        "Nia Gittins": (True, False),
        "Callum Stott": (True, False),
        "Zofia Dudek": (True, False),
        "Temitope Bankole": (False, True),
        "Peter Lightfoot": (False, False),
    }
    assert sorted((kind, ids[pk]) for kind, pk in News.objects.filter(kind__contains="invitation").values_list("kind", "subject_id")) == [
        ("schools.invitation_asked_for", "Temitope Bankole"),
        ("schools.invitation_made", "Callum Stott"),
        ("schools.invitation_made", "Nia Gittins"),
        ("schools.invitation_made", "Zofia Dudek"),
    ]


def the_other_trust_calls_roles_by_names_of_its_own() -> None:
    judith = member_for(Person.objects.get(email="judith.thornber@harrowfell.example").pk, "harrowfell")
    assert judith is not None
    assert judith.titles == ("Review Coordinator",)


def the_trusts_do_not_see_each_other_and_one_person_sees_three(client: Client) -> None:
    client.post("/accounts/login/", {"login": "judith.thornber@harrowfell.example", "password": DEMO_PASSWORD})
    assert [client.get(f"/{slug}/").status_code for slug in ("harrowfell", "hills-and-fells", "three-valleys", "saltreach")] == [
        200, 200, 404, 404,
    ]  # fmt: skip
    sian = Person.objects.get(email="sian.bowen@threevalleys.example")
    assert [belonging.slug for belonging in belongings_of(sian.pk)] == ["harrowfell", "hills-and-fells", "three-valleys"]


def the_operator_belongs_to_no_trust_and_is_asked_for_a_second_step() -> None:
    client = Client()
    page = client.post("/accounts/login/", {"login": DEMO_OPERATOR.email, "password": DEMO_PASSWORD}, follow=True)
    assert [address for address, _ in page.redirect_chain] == ["/", "/operator/trusts/", "/accounts/second-step/"]
    assert client.get("/three-valleys/").status_code == 404


def everybody_signs_in_with_the_demos_password_and_finds_what_is_said_of_them() -> None:
    first_seen = {}
    for login in DEMO_LOGINS:
        page = Client().post("/accounts/login/", {"login": login.email, "password": DEMO_PASSWORD}, follow=True)
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", page.content.decode())
        first_seen[login.name] = heading[1] if heading else page.status_code
    assert first_seen == {
        "Dilys Morgan": "Put together 5 teams",
        "Farah Hussain": "Put together 5 teams",
        "Gethin Rees": "Where to?",
        "Łucja Wójcik": "Get ready for the Improvement Workshop at Corveddbridge Primary School",
        "Yewande Adebisi": "Prepare the Improvement Workshop at Corveddbridge Primary School",
        "Tunde Balogun": "Gather evidence at Nantwardine Church of England Primary School",
        "Owain Pryce": "Nothing waits for you",
        "Folake Adeyemi": "Nothing waits for you",
        "Siân Bowen": "Where to?",
        "Judith Thornber": "Where to?",
        "Marcus Oakley": "Confirm the 3 schools of your trust",
    }


def test_made_again_it_stays_and_made_afresh_it_is_as_on_the_first_day_whatever_was_done_to_it() -> None:
    other = Trust.objects.create(slug="ash", name="Ash")
    with acting_in(other.pk):
        School.objects.create(name="Ash School", urn=1)
    the_command_keeps_the_logins_apart_from_what_it_tells()
    before = {slug: written(slug) for slug in ("three-valleys", "harrowfell", "hills-and-fells")}
    a_second_time_nothing_is_made_and_nothing_changes(before)
    made_afresh_it_is_as_on_the_first_day(before)
    # Everything else is left alone.
    with acting_in(other.pk):
        assert [school.name for school in School.objects.all()] == ["Ash School"]


def the_command_keeps_the_logins_apart_from_what_it_tells() -> None:
    out, told = StringIO(), StringIO()
    call_command("make_demo", stdout=out, stderr=told)
    assert DEMO_PASSWORD in out.getvalue()
    assert "Three Valleys Learning Trust" in told.getvalue()
    assert "Made" not in out.getvalue()


def a_second_time_nothing_is_made_and_nothing_changes(before: dict[str, Any]) -> None:
    counted = Person.objects.count(), Establishment.objects.count(), News.objects.count()
    assert make_demo() == ()
    told = StringIO()
    call_command("make_demo", stdout=StringIO(), stderr=told)
    assert told.getvalue() == "The demo is there already.\n"
    assert {slug: written(slug) for slug in before} == before
    assert (Person.objects.count(), Establishment.objects.count(), News.objects.count()) == counted


def made_afresh_it_is_as_on_the_first_day(before: dict[str, Any]) -> None:
    dilys = Person.objects.get(email=DEMO_LOGINS[0].email)
    dilys.set_password("something of her own")
    dilys.name = "Dilys Renamed"
    dilys.save()
    TOTP.activate(dilys, generate_totp_secret())
    trust = Trust.objects.get(slug="three-valleys")
    with acting_in(trust.pk):
        Membership.objects.filter(person=dilys).update(left_at=timezone.now())
        School.objects.filter(urn=990103).update(name="Renamed")
    make_demo(fresh=True)
    assert {slug: written(slug) for slug in before} == before
    assert Trust.objects.get(slug="three-valleys").pk == trust.pk
    dilys.refresh_from_db()
    assert (dilys.name, dilys.check_password(DEMO_PASSWORD), Authenticator.objects.filter(user=dilys).count()) == ("Dilys Morgan", True, 0)


def test_where_real_people_work_no_demo_is_made(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = False
    with pytest.raises(NoDemoHere):
        make_demo()
    with pytest.raises(CommandError, match="development settings"):
        call_command("make_demo", stdout=StringIO(), stderr=StringIO())
    assert not Trust.objects.exists()
    assert not Person.objects.exists()
