"""What the pages of training show to whom, what they count, and how many queries they ask."""

import pytest
from django.test import Client
from django.urls import reverse

from schools.models import RoleLabel, Trust
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.training.queries.listing import training_page, training_to_download
from schools.training.queries.sections import training_of_person
from schools.training.steps import refresher_steps
from schools.web.pages import Fact
from schools.web.registries import nav_entries_for
from tests.factories import people, training, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db
PEER, LEAD, CHAMPION = Capability.PEER_REVIEWER, Capability.LEAD_REVIEWER, Capability.IMPROVEMENT_CHAMPION


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


def leader(trust: Trust, name: str) -> Member:
    return people.member(trust, Role.SCHOOL_LEADER, trusts.school(trust, f"{name} School"), person=people.person(name))


def address(who: Member, name: str, **parts: int) -> str:
    return reverse(f"schools:{name}", kwargs={"trust_slug": who.trust_slug, **parts})


def listed(lead: Member, **query: str) -> list[tuple[str, str, str]]:
    with acting_in(lead.trust_id):
        return [(row.name, row.trained_as, row.state) for row in training_page(lead, query).table.rows]


def test_the_list_says_who_is_trained_as_what_and_what_lapses_next(ash: Trust, lead: Member) -> None:
    ann, bea, cai = (leader(ash, name) for name in ("Ann", "Bea", "Cai"))
    training.record(ann, PEER, trained=-30, due=700)
    training.record(ann, LEAD, trained=-30, due=700)
    training.record(bea, PEER, trained=-640, due=90)
    training.record(bea, CHAMPION, trained=-640, due=91)
    training.record(cai, PEER, trained=-800, due=-70)
    training.record(cai, CHAMPION, trained=-900, due=-170)
    training.record(cai, CHAMPION, trained=-9, due=710)
    training.record(leader(trusts.trust("birch"), "Dee"))
    training.record(people.member(ash, starts_on=training.days(-9), ends_on=training.days(-1), person=people.person("Gone")))
    assert listed(lead) == [
        ("Cai", "Peer Reviewer", "Lapsed"),
        ("Bea", "Peer Reviewer", "Refresher due"),
        ("Bea", "Improvement Champion", "Current"),
        ("Ann", "Lead Reviewer", "Current"),
        ("Cai", "Improvement Champion", "Current"),
    ]
    assert [row[0] for row in listed(lead, sort="-name")] == ["Cai", "Cai", "Bea", "Bea", "Ann"]
    assert listed(lead, state="lapsed") == [("Cai", "Peer Reviewer", "Lapsed")]
    assert listed(lead, state="due") == [("Bea", "Peer Reviewer", "Refresher due")]
    assert {row[0] for row in listed(lead, state="current")} == {"Ann", "Bea", "Cai"}
    assert listed(lead, kind="lead_reviewer", name="an") == [("Ann", "Lead Reviewer", "Current")]
    assert {row[0] for row in listed(lead, school=str(ann.school_ids[0]))} == {"Ann"}
    with acting_in(ash.pk):
        counts = [(fact.label, fact.value, fact.note) for fact in training_page(lead, {}).counts]
    assert counts == [
        ("Peer Reviewer", "2 people", "1 due within 90 days, 1 lapsed"),
        ("Lead Reviewer", "1 person", ""),
        ("Improvement Champion", "2 people", ""),
    ]


def test_the_file_holds_the_whole_list_that_was_asked_for(client: Client, ash: Trust, lead: Member) -> None:
    training.record(leader(ash, "Ann"), trained=-30, due=700)
    training.record(leader(ash, "=Bea"), CHAMPION, trainer_id=lead.membership_id)
    with acting_in(ash.pk):
        heading, rows = training_to_download(lead, {"kind": "peer_reviewer"})
    trained, due = (f"{training.days(days):%d/%m/%Y}" for days in (-30, 700))
    assert heading == ["Name", "School", "Trained as", "Trained on", "Trainer", "Refresher due", "State"]
    assert rows == [["Ann", "Ann School", "Peer Reviewer", trained, "Olwen Hart, Harbour Teaching School", due, "Current"]]
    response = people.sign_in(client, lead).get(address(lead, "download_training") + "?as=csv")
    assert "'=Bea" in response.content.decode("utf-8-sig")
    assert response["Content-Disposition"] == 'attachment; filename="training-in-ash-trust.csv"'
    response = client.get(address(lead, "download_training") + "?as=xlsx")
    assert response.content.startswith(b"PK")


def test_the_trusts_own_words_stand_everywhere(client: Client, ash: Trust, lead: Member) -> None:
    ann = leader(ash, "Ann")
    training.record(ann, CHAMPION, due=9)
    with acting_in(ash.pk):
        RoleLabel.objects.create(code=CHAMPION, label="Facilitator")
    people.sign_in(client, ann)
    pages = [address(ann, "training"), address(ann, "own_training"), address(ann, "home")]
    for page in pages:
        shown = client.get(page).content.decode()
        assert "Facilitator" in shown, page
        assert "Improvement Champion" not in shown, page


def test_everybody_sees_their_own_and_leaders_see_others(client: Client, ash: Trust, lead: Member) -> None:
    trustee, ann = people.member(ash, Role.TRUSTEE), leader(ash, "Ann")
    gone = people.member(ash, starts_on=training.days(-9), ends_on=training.days(-1))
    training.record(trustee, CHAMPION)
    ids = {"trustee": trustee.membership_id, "ann": ann.membership_id, "gone": gone.membership_id, "none": 10**9}
    seen = {
        (name, who): people.sign_in(client, reader).get(address(reader, "person_training", membership_id=pk)).status_code
        for name, reader in {"lead": lead, "leader": ann, "trustee": trustee}.items()
        for who, pk in ids.items()
    }
    assert [key for key, status in seen.items() if status == 200] == [
        ("lead", "trustee"), ("lead", "ann"), ("lead", "gone"), ("leader", "trustee"), ("leader", "ann"), ("trustee", "trustee"),
    ]  # fmt: skip
    assert set(seen.values()) == {200, 404}
    own = people.sign_in(client, trustee).get(address(trustee, "own_training")).content.decode()
    assert "Improvement Champion" in own
    assert "Correct" not in own


def test_the_navigation_leads_to_the_list_or_to_ones_own(ash: Trust, lead: Member) -> None:
    trustee, staff = people.member(ash, Role.TRUSTEE), people.member(ash, Role.STAFF_MEMBER)
    training.record(trustee)
    trustee = people.member(ash, None, person=people.Person.objects.get(pk=trustee.person_id))
    named = [[entry.label for entry in nav_entries_for(who) if "raining" in entry.label] for who in (lead, trustee, staff)]
    assert named == [["Training"], ["Your training"], []]


def test_refreshers_are_next_steps_of_who_needs_them_and_of_who_plans_them(ash: Trust, lead: Member) -> None:
    ann, bea = leader(ash, "Ann"), leader(ash, "Bea")
    training.record(ann, PEER, due=9)
    training.record(ann, LEAD, trained=-800, due=-90)
    training.record(bea, CHAMPION, due=90)
    training.record(bea, LEAD, trained=-800, due=-91)
    training.record(lead, CHAMPION, due=91)
    with acting_in(ash.pk):
        assert [(step.what, step.due_on) for step in refresher_steps(ann)] == [
            ("Refresh your training as Lead Reviewer", training.days(-90)),
            ("Refresh your training as Peer Reviewer", training.days(9)),
        ]
        assert [(step.what, step.due_on) for step in refresher_steps(lead)] == [("Plan refreshers for 2 people", training.days(-90))]
        assert list(refresher_steps(people.member(ash, Role.TRUSTEE))) == []


@pytest.mark.parametrize("page", ["training", "record_session", "own_training", "home"])
def test_a_page_asks_the_same_few_queries_for_one_and_for_three(client: Client, ash: Trust, lead: Member, page: str) -> None:
    people.sign_in(client, lead)
    asked: list[int] = []
    for names in (["Ann"], ["Bea", "Cai"]):
        for number, name in enumerate(names):
            training.record(leader(ash, name), due=60, trainer_id=lead.membership_id)
            training.record(lead, trained=-90 - number - len(asked), due=500)
        asked.append(len(queries_of(client, address(lead, page))))
    assert asked[0] == asked[1] <= MOST


@pytest.mark.parametrize("page", ["person_training", "record_training"])
def test_a_persons_pages_ask_few_queries(client: Client, ash: Trust, lead: Member, page: str) -> None:
    ann = leader(ash, "Ann")
    people.sign_in(client, lead)
    asked: list[int] = []
    for trained in (-30, -40):
        training.record(ann, trained=trained, trainer_id=lead.membership_id)
        training.record(leader(ash, f"Bea {trained}"))
        asked.append(len(queries_of(client, address(lead, page, membership_id=ann.membership_id))))
    assert asked[0] == asked[1] <= MOST


def test_a_persons_page_tells_what_counts_to_those_who_may_see_it(ash: Trust, lead: Member) -> None:
    ann, trustee = leader(ash, "Ann"), people.member(ash, Role.TRUSTEE)
    training.record(ann, PEER, trained=-800, due=-70)
    training.record(ann, LEAD, trained=-30, due=700, trainer_id=lead.membership_id)
    with acting_in(ash.pk):
        sections = {who: training_of_person(who, ann.membership_id) for who in (lead, ann, leader(ash, "Bea"), trustee)}
    links = [section and bool(section.content.url) for section in sections.values()]  # type: ignore[attr-defined]
    assert links == [True, True, False, None]
    until, trained = (f"{on.day} {on:%b} {on.year}" for on in (training.days(700), training.days(-30)))
    assert sections[ann].content.facts == (  # type: ignore[union-attr]
        Fact("Lead Reviewer", f"Current, last day {until}", note=f"trained {trained} by {lead.name}"),
    )
