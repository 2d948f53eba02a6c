"""A lead names the roles and says how people sign in; everybody sees it, and two leads do not overwrite each other."""

import threading
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schools.history.queries import versions_of
from schools.models import Person, RoleLabel, SignInPolicy
from schools.people.queries import member_for
from schools.policies.actions import rename_roles, set_sign_in_policy
from schools.policies.enums import SecondStep
from schools.policies.queries import role_labels
from schools.tenancy.enums import Capability, Role
from schools.tenancy.labels import Labels
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.web.errors import NotYours
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db
NAMES = "/ash/settings/roles/"
SIGNING_IN = "/ash/settings/signing-in/"


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"), person=people.person("Ann Reed", two_factor=True))


def sent(page: Any, **changed: str) -> dict[str, str]:
    """The page's form as the browser would send it."""
    form = page.context["form"]
    return {field.name: "" if field.value() is None else str(field.value()) for field in form} | changed


def own_labels(trust_id: int) -> dict[str, str]:
    with acting_in(trust_id):
        return dict(role_labels().own)


def test_a_new_name_shows_wherever_the_role_does(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    answer = client.post(NAMES, sent(client.get(NAMES), trust_lead="Programme Lead", peer_reviewer="Visiting leader"))
    assert answer["Location"] == "/ash/settings/"
    assert "Programme Lead" in client.get("/ash/settings/").content.decode()
    assert "<b>Programme Lead</b>" in client.get("/ash/").content.decode()
    member = member_for(lead.person_id, "ash")
    assert member is not None
    assert member.titles == ("Programme Lead",)
    assert member.labels.of(Capability.PEER_REVIEWER) == "Visiting leader"
    assert member.labels.of(Role.TRUSTEE) == "Trustee"


def test_our_own_word_is_nothing_of_the_trusts_own(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    client.post(NAMES, sent(client.get(NAMES), trust_lead="Programme Lead"))
    client.post(NAMES, sent(client.get(NAMES), trust_lead="Partnership Lead"))
    assert own_labels(lead.trust_id) == {}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"trustee": "Partnership lead"}, "Two roles need two names"),
        ({"trustee": "Link", "central_team": "LINK"}, "Two roles need two names"),
        ({"trustee": " "}, "Say what you call it. Elsewhere it is Trustee."),
        ({"trustee": "t" * 41}, "at most 40 characters"),
        ({"trustee": "Gov\x00ernor"}, "Null characters are not allowed"),
    ],
)
def test_names_that_will_not_do_are_explained_and_kept(client: Client, lead: Member, changed: dict[str, str], said: str) -> None:
    people.sign_in(client, lead)
    page = client.post(NAMES, sent(client.get(NAMES), **changed))
    assert said in page.content.decode()
    assert page.context["form"]["trustee"].value() == changed["trustee"]
    assert own_labels(lead.trust_id) == {}


def test_two_leads_naming_different_roles_both_get_their_way(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    early, late = sent(client.get(NAMES), trustee="Governor"), sent(client.get(NAMES), central_team="Hub")
    client.post(NAMES, early)
    client.post(NAMES, late)
    assert own_labels(lead.trust_id) == {"trustee": "Governor", "central_team": "Hub"}


def test_two_leads_naming_the_same_role_see_both_names(client: Client, lead: Member) -> None:
    other = people.sign_in(Client(), people.member(trusts.Trust.objects.get(), person=people.person("Bo Lee", two_factor=True)))
    people.sign_in(client, lead)
    late = sent(client.get(NAMES), trustee="Governor")
    other.post(NAMES, sent(other.get(NAMES), trustee="Board member"))
    page = client.post(NAMES, late)
    html = page.content.decode()
    assert "what Bo Lee saved on" in html
    assert "Board member" in html
    assert page.context["form"]["trustee"].value() == "Governor"
    assert own_labels(lead.trust_id) == {"trustee": "Board member"}
    assert client.post(NAMES, sent(page)).status_code == 302
    assert own_labels(lead.trust_id) == {"trustee": "Governor"}


def test_a_name_that_was_taken_back_meanwhile_is_shown_too(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    client.post(NAMES, sent(client.get(NAMES), trustee="Governor"))
    late = sent(client.get(NAMES), trustee="Board member")
    client.post(NAMES, sent(client.get(NAMES), trustee="Trustee"))
    page = client.post(NAMES, late)
    assert ">Trustee</blockquote>" in page.content.decode()
    assert client.post(NAMES, sent(page)).status_code == 302
    assert own_labels(lead.trust_id) == {"trustee": "Board member"}


def test_history_keeps_who_renamed_what(lead: Member) -> None:
    with acting_as(lead.person_id), acting_in(lead.trust_id):
        rename_roles(by=lead, names={"trustee": "Governor"}, seen={})
        rename_roles(by=lead, names={"trustee": "Board member"}, seen={"trustee": "Governor"})
        row = RoleLabel.objects.get()
        assert list(versions_of(row).values_list("label", "pgh_context")) == [
            ("Governor", {"person": lead.person_id}),
            ("Board member", {"person": lead.person_id}),
        ]


@pytest.mark.django_db(transaction=True)
def test_two_leads_who_give_a_role_its_first_name_at_once_do_so_one_after_the_other() -> None:
    lead = people.member(trusts.trust("ash"))
    both = threading.Barrier(2)
    answers: list[list[str]] = []

    def name_it(label: str) -> None:
        try:
            with acting_as(lead.person_id), acting_in(lead.trust_id):
                both.wait(5)
                others = rename_roles(by=lead, names={"trustee": label}, seen={})
            answers.append([other.text for other in others.values()])
        finally:
            connection.close()

    threads = [threading.Thread(target=name_it, args=(label,)) for label in ("Governor", "Board member")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    with transaction.atomic():
        (kept,) = own_labels(lead.trust_id).values()
    assert sorted(answers) == [[], [kept]]


def test_only_a_lead_changes_settings(lead: Member) -> None:
    central = people.member(trusts.Trust.objects.get(), Role.CENTRAL_TEAM)
    with acting_in(lead.trust_id):
        with pytest.raises(NotYours, match="lead peer review"):
            rename_roles(by=central, names={"trustee": "Governor"}, seen={})
        with pytest.raises(NotYours, match="lead peer review"):
            set_sign_in_policy(by=central, second_step="nobody", domains=[], version=1)
        assert not RoleLabel.objects.exists()
        assert not SignInPolicy.objects.exists()


def test_names_stay_in_their_trust(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    client.post(NAMES, sent(client.get(NAMES), trustee="Governor"))
    assert people.member(trusts.trust("birch"), Role.TRUSTEE).labels == Labels()


def test_the_policy_holds_from_the_next_page_on(client: Client, lead: Member) -> None:
    staff = people.sign_in(Client(), people.member(trusts.Trust.objects.get(), Role.STAFF_MEMBER, person=people.person()))
    assert staff.get("/ash/").status_code == 200
    people.sign_in(client, lead)
    typed = {"second_step": "everyone", "domains": "Ash.example\n@birch.sch.uk", "version": "1"}
    assert client.post(SIGNING_IN, typed)["Location"] == "/ash/settings/"
    assert staff.get("/ash/")["Location"] == "/accounts/second-step/"
    page = client.get("/ash/settings/").content.decode()
    assert "ash.example, birch.sch.uk" in page


@pytest.mark.parametrize(
    ("domains", "said"),
    [
        ("ash", "“ash” is not a whole domain"),
        ("https://ash.example/login", "is not a whole domain"),
        ("gmail.com", "Anybody can have an address at gmail.com"),
        ("a.example\n" * 500, "at most 4000 characters"),
    ],
)
def test_domains_that_vouch_for_nobody_are_explained_and_kept(client: Client, lead: Member, domains: str, said: str) -> None:
    people.sign_in(client, lead)
    page = client.post(SIGNING_IN, {"second_step": "everyone", "domains": domains, "version": "1"})
    assert said in page.content.decode()
    assert page.context["form"]["domains"].value() == domains
    with acting_in(lead.trust_id):
        assert not SignInPolicy.objects.exists()


@pytest.mark.parametrize("typed", [{"second_step": "some"}, {"second_step": "everyone", "version": "x"}, {}])
def test_a_form_that_was_tampered_with_changes_nothing(client: Client, lead: Member, typed: dict[str, str]) -> None:
    people.sign_in(client, lead)
    assert client.post(SIGNING_IN, typed).status_code == 200
    with acting_in(lead.trust_id):
        assert not SignInPolicy.objects.exists()


@pytest.mark.parametrize("is_first", [True, False])
def test_two_leads_deciding_at_once_see_what_the_other_decided(client: Client, lead: Member, is_first: bool) -> None:
    if not is_first:
        with acting_in(lead.trust_id):
            SignInPolicy.objects.create()
    other = people.sign_in(Client(), people.member(trusts.Trust.objects.get(), person=people.person("Bo Lee", two_factor=True)))
    people.sign_in(client, lead)
    late = sent(client.get(SIGNING_IN), second_step="everyone")
    other.post(SIGNING_IN, sent(other.get(SIGNING_IN), second_step="nobody", domains="bo.example"))
    page = client.post(SIGNING_IN, late)
    html = page.content.decode()
    assert "Bo Lee saved this page on" in html
    assert "bo.example" in html
    with acting_in(lead.trust_id):
        assert SignInPolicy.objects.get().second_step == SecondStep.NOBODY
    assert client.post(SIGNING_IN, sent(page)).status_code == 302
    with acting_in(lead.trust_id):
        assert SignInPolicy.objects.get().second_step == SecondStep.EVERYONE


def test_the_database_keeps_one_policy_and_one_label_a_role(lead: Member) -> None:
    with acting_in(lead.trust_id):
        for model, fields in ((SignInPolicy, {}), (RoleLabel, {"code": "trustee", "label": "Governor"})):
            model.objects.create(**fields)
            with pytest.raises(IntegrityError), transaction.atomic():
                model.objects.create(**fields)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("url", ["/ash/settings/", NAMES, SIGNING_IN])
def test_a_page_asks_the_same_few_queries_whatever_was_renamed(client: Client, lead: Member, count: int, url: str) -> None:
    with acting_in(lead.trust_id):
        for role in [*Role][:count]:
            RoleLabel.objects.create(code=role, label=f"Name {role}")
    people.sign_in(client, lead)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    asked = [query for query in captured.captured_queries if query["sql"].startswith("SELECT")]
    assert len(asked) == {"/ash/settings/": 6, NAMES: 5, SIGNING_IN: 5}[url]


def test_a_person_who_is_gone_is_somebody(client: Client, lead: Member) -> None:
    people.sign_in(client, lead)
    late = sent(client.get(SIGNING_IN), second_step="everyone", version="7")
    with acting_in(lead.trust_id):
        SignInPolicy.objects.create()
    assert "Somebody saved this page on" in client.post(SIGNING_IN, late).content.decode()
    assert Person.objects.count() == 1
