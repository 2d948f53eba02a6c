"""A person's page, what the trust knows of the person, and leaving."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.test.utils import override_settings
from django.utils import timezone

from schools.models import Membership, RoleHeld, Trust
from schools.people.actions.leaving import change_person, end_access, take_back_leaving
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.web import registries
from schools.web.errors import NotYours, WrongStage
from schools.web.registries import OpenWork, Section
from tests.factories import people, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash", name="Ash Trust")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust, person=people.person("Lee Lead", "lee@example.org", two_factor=True))


@pytest.fixture
def ann(trust: Trust) -> Member:
    school = trusts.school(trust, "Castle Hill")
    someone = people.person("Ann Reed", "ann@example.org", two_factor=True)
    return people.member(trust, Role.STAFF_MEMBER, school, person=someone, job_title="Teacher")


def page_of(member: Member) -> str:
    return f"/ash/people/{member.membership_id}/"


def section(member: Member, membership_id: int) -> Section | None:
    notice = "components/notice.html"
    return Section("Training", notice, None) if member.is_trust_lead else None


def work(member: Member, membership_id: int) -> Iterator[OpenWork]:
    yield OpenWork("Write the report of Beckside", "/ash/reports/1/", date(2026, 12, 1))
    yield OpenWork("Agree the plan", "/ash/plans/1/")


@pytest.fixture
def hung() -> Iterator[None]:
    here = "tests.schools.people.test_person."
    registries._section_providers.cache_clear()
    registries._work_providers.cache_clear()
    with override_settings(PAGE_SECTIONS={"person": [f"{here}section"]}, OPEN_WORK=[f"{here}work"]):
        yield
    registries._section_providers.cache_clear()
    registries._work_providers.cache_clear()


def test_a_lead_sees_everything_and_may_do_everything(lead: Member, ann: Member, client: Client, hung: None) -> None:
    with acting_in(ann.trust_id):
        RoleHeld.objects.create(membership_id=ann.membership_id, role=Role.TRUSTEE, starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    text = people.sign_in(client, lead).get(page_of(ann)).content.decode()
    for words in (
        "Ann Reed", "ann@example.org", "Teacher", "Staff member", "Castle Hill", "since ", "Past roles (1)",
        "Trustee, Whole trust, 1 Jan 2020 to 1 Jan 2021", "Training", "Write the report of Beckside",
        'href="change/"', 'href="end/"', 'href="roles/give/"', "data-confirm",
    ):  # fmt: skip
        assert words in text, words


def test_a_refused_button_says_why(lead: Member, ann: Member, trust: Trust, client: Client) -> None:
    school = trusts.School(pk=ann.school_ids[0], trust_id=trust.pk)
    head = people.head(trust, school)
    people.member(trust, Role.TRUSTEE, person=people.Person.objects.get(pk=ann.person_id))
    text = people.sign_in(client, head).get(page_of(ann)).content.decode()
    assert "As a head you give roles at your own school only." in text
    assert 'aria-disabled="true"' in text
    # Of people elsewhere a head changes nothing, and is not told so at every line.
    assert "aria-disabled" not in client.get(page_of(lead)).content.decode()
    own = people.sign_in(client, lead).get(page_of(lead)).content.decode()
    assert "Nobody ends their own access." in own


def test_ending_what_the_last_lead_holds_is_refused_with_the_reason_before_anybody_is_asked(
    trust: Trust, lead: Member, ann: Member, client: Client
) -> None:
    why, asks = "Somebody must lead peer review in your trust", f'href="{page_of(lead)}roles/'
    own = people.sign_in(client, lead).get(page_of(lead)).content.decode()
    assert (why in own, own.count("end/")) == (True, 0)
    assert why not in client.get(page_of(ann)).content.decode()
    people.member(trust)
    own = client.get(page_of(lead)).content.decode()
    assert (why in own, asks in own, own.count("end/")) == (False, True, 1)


def test_staff_see_names_and_roles_and_no_deeds(ann: Member, trust: Trust, client: Client, hung: None) -> None:
    colleague = people.member(trust, Role.STAFF_MEMBER, trusts.School(pk=ann.school_ids[0], trust_id=trust.pk))
    text = people.sign_in(client, colleague).get(page_of(ann)).content.decode()
    assert "Ann Reed" in text
    for words in ("ann@example.org", "Give a role", "Open work", "Training", "aria-disabled"):
        assert words not in text, words
    own = client.get(page_of(colleague)).content.decode()
    assert colleague.email in own


def test_strangers_to_a_school_are_not_found(ann: Member, trust: Trust, client: Client) -> None:
    other = people.member(trust, Role.STAFF_MEMBER)
    people.sign_in(client, other)
    for path in ("", "change/", "end/", "roles/give/"):
        assert client.get(page_of(ann) + path).status_code == 404
    assert client.get(f"/ash/people/{'9' * 30}/").status_code == 404


def test_the_price_of_the_page_stays_the_same_for_one_role_and_for_three(lead: Member, ann: Member, trust: Trust, client: Client) -> None:
    people.sign_in(client, lead)
    prices = []
    for _ in range(2):
        prices.append(len(queries_of(client, page_of(ann))))
        for role in (Role.TRUSTEE, Role.CENTRAL_TEAM):
            people.member(trust, role, person=people.Person.objects.get(pk=ann.person_id))
    # Four for whoever asks, the person, the roles, all that others say of the person and what is open; who leads, where a lead is shown.
    assert prices == [7, 7]
    assert len(queries_of(client, page_of(people.member(trust)))) == MOST


def values(**given: Any) -> dict[str, Any]:
    return {"job_title": "Teacher", "starts_on": timezone.localdate() - DAY, "ends_on": None} | given


def test_what_a_trust_knows_is_changed_by_who_may(lead: Member, ann: Member, trust: Trust) -> None:
    with acting_in(trust.pk):
        assert change_person(by=lead, membership_id=ann.membership_id, values=values(job_title="Deputy"), seen=values()) == {}
        assert Membership.objects.get(pk=ann.membership_id).job_title == "Deputy"
        with pytest.raises(NotYours):
            change_person(by=ann, membership_id=ann.membership_id, values=values(job_title="Boss"), seen=values())


def test_a_stale_save_shows_both_and_overwrites_only_on_a_second_press(lead: Member, ann: Member, client: Client) -> None:
    with acting_as(lead.person_id), acting_in(ann.trust_id):
        change_person(by=lead, membership_id=ann.membership_id, values=values(job_title="Deputy"), seen=values())
    people.sign_in(client, lead)
    start = (timezone.localdate() - DAY).isoformat()
    typed = {"job_title": "Year 4", "starts_on": start, "ends_on": ""}
    seen = {"initial-job_title": "Teacher", "initial-starts_on": start, "initial-ends_on": ""}
    text = client.post(f"{page_of(ann)}change/", typed | seen).content.decode()
    for words in ("Job title: what Lee Lead saved on", "Deputy", 'value="Year 4"', 'name="initial-job_title" value="Deputy"'):
        assert words in text, words
    assert client.post(f"{page_of(ann)}change/", typed | seen | {"initial-job_title": "Deputy"}).status_code == 302
    with acting_in(ann.trust_id):
        assert Membership.objects.get(pk=ann.membership_id).job_title == "Year 4"


def test_days_in_the_wrong_order_are_told(lead: Member, ann: Member, client: Client) -> None:
    people.sign_in(client, lead)
    typed = {"job_title": "Teacher", "starts_on": "2026-02-01", "ends_on": "01/01/2026"}
    start = (timezone.localdate() - DAY).isoformat()
    seen = {"initial-job_title": "Teacher", "initial-starts_on": start, "initial-ends_on": ""}
    text = client.post(f"{page_of(ann)}change/", typed | seen).content.decode()
    assert "The last day comes before the first." in text


def test_the_last_lead_gets_no_last_day(lead: Member, trust: Trust, client: Client) -> None:
    central = people.member(trust)
    with acting_in(trust.pk):
        Membership.objects.filter(pk=central.membership_id).update(ends_on=timezone.localdate() + DAY)
    people.sign_in(client, central)
    start = (timezone.localdate() - DAY).isoformat()
    seen = {"initial-job_title": "", "initial-starts_on": start, "initial-ends_on": ""}
    text = client.post(f"{page_of(lead)}change/", {"job_title": "", "starts_on": start, "ends_on": "2030-01-01"} | seen).content.decode()
    assert "Somebody must lead peer review in your trust" in text
    assert client.post(f"{page_of(lead)}end/").status_code == 409


def test_ending_access_counts_from_the_next_request(lead: Member, ann: Member, client: Client, hung: None) -> None:
    theirs = people.sign_in(Client(), ann)
    assert theirs.get("/ash/").status_code == 200
    people.sign_in(client, lead)
    question = client.get(f"{page_of(ann)}end/").content.decode()
    for words in ("End the access of Ann Reed?", "2 things are open", "Agree the plan", "What Ann wrote stays"):
        assert words in question, words
    assert "The access of Ann Reed has ended." in client.post(f"{page_of(ann)}end/", follow=True).content.decode()
    assert theirs.get("/ash/").status_code == 404
    text = client.get(page_of(ann)).content.decode()
    assert ("Take back" in text, "Left" in text, 'href="end/"' in text) == (True, True, False)
    assert "has access again" in client.post(f"{page_of(ann)}take-back/", follow=True).content.decode()
    assert theirs.get("/ash/").status_code == 200


def test_a_leaving_is_taken_back_on_the_same_day_only(lead: Member, ann: Member, client: Client) -> None:
    with acting_in(ann.trust_id):
        end_access(by=lead, membership_id=ann.membership_id)
        moment = Membership.objects.get(pk=ann.membership_id).left_at
        end_access(by=lead, membership_id=ann.membership_id)
        assert Membership.objects.get(pk=ann.membership_id).left_at == moment
        with time_machine.travel(timezone.now() + DAY), pytest.raises(WrongStage, match="same day only"):
            take_back_leaving(by=lead, membership_id=ann.membership_id)
    with time_machine.travel(timezone.now() + DAY):
        text = people.sign_in(client, lead).get(page_of(ann)).content.decode()
    assert ("Take back" in text, "Invite again" in text) == (False, True)
    again = client.get(f"/ash/people/invite/?again={ann.membership_id}").content.decode()
    assert 'value="ann@example.org"' in again


def test_taking_back_what_never_was_changes_nothing(lead: Member, ann: Member) -> None:
    with acting_in(ann.trust_id):
        take_back_leaving(by=lead, membership_id=ann.membership_id)
        assert Membership.objects.get(pk=ann.membership_id).left_at is None


def test_a_head_lets_own_staff_go_and_nobody_else(ann: Member, trust: Trust, lead: Member) -> None:
    own = trusts.School(pk=ann.school_ids[0], trust_id=trust.pk)
    head, other = people.head(trust, own), people.head(trust)
    with acting_in(trust.pk):
        for who in (other, ann):
            with pytest.raises(NotYours):
                end_access(by=who, membership_id=lead.membership_id)
        with pytest.raises(NotYours):
            end_access(by=other, membership_id=ann.membership_id)
        end_access(by=head, membership_id=ann.membership_id)
        assert not Membership.objects.current(timezone.localdate()).filter(pk=ann.membership_id).exists()


def test_a_field_that_was_not_touched_stays_as_the_other_saved_it(lead: Member, ann: Member) -> None:
    with acting_in(ann.trust_id):
        assert change_person(by=lead, membership_id=ann.membership_id, values=values(job_title="Deputy"), seen=values()) == {}
        last_day = timezone.localdate() + DAY
        assert change_person(by=lead, membership_id=ann.membership_id, values=values(ends_on=last_day), seen=values()) == {}
        row = Membership.objects.get(pk=ann.membership_id)
        assert (row.job_title, row.ends_on) == ("Deputy", last_day)


def test_a_schools_page_names_its_leaders_and_counts_its_staff(lead: Member, ann: Member, trust: Trust, client: Client) -> None:
    school = trusts.School(pk=ann.school_ids[0], trust_id=trust.pk)
    people.member(trust, Role.SCHOOL_LEADER, school, person=people.person("Abe Able"), job_title="Deputy")
    people.head(trust, school, person=people.person("Zoe Head"))
    text = people.sign_in(client, lead).get(f"/ash/schools/{school.pk}/").content.decode()
    assert text.index("Zoe Head") < text.index("Abe Able")
    for words in ("Headteacher", "(Deputy)", "1 staff member and everybody else", f"/ash/people/?school={school.pk}"):
        assert words in text, words
    trustee = people.member(trust, Role.TRUSTEE)
    assert "Zoe Head" not in people.sign_in(client, trustee).get(f"/ash/schools/{school.pk}/").content.decode()
