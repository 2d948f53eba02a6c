"""What the pages of schools show, what they cost, and what they do with input that makes no sense."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from schools.models import Continuation, Establishment, School, SetUp, Trust
from schools.register.enums import Status
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_as, acting_in
from schools.trusts.forms import SchoolForm
from schools.trusts.queries.school_page import school_page
from schools.trusts.queries.schools import schools_page, shape_for
from schools.trusts.queries.set_up import set_up_page
from schools.trusts.rules.facts import plain_facts
from schools.trusts.steps import set_up_steps
from schools.web.registries import NextStep
from schools.web.tables import read_ask
from tests.factories import people, register, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db
# Compares both lists and searches one of them; a page that a lead opens a few times a year.
SET_UP = "/ash/schools/set-up/?search=school"


def fill(trust: Trust, count: int) -> list[School]:
    """Schools along a road, a kilometre apart, each of which the register knows with a predecessor."""
    made = []
    for number in range(count):
        entry = register.establishment(f"School {number}", easting=400_000 + 1000 * number, northing=300_000)
        register.becomes(register.establishment(f"Old {number}", status=Status.CLOSED), entry)
        school = trusts.school(trust, entry.name, urn=entry.urn, easting=entry.easting, northing=entry.northing)
        made.append(school)
    return made


def names(response: Any) -> list[str]:
    return [row.name for row in response.context["page"].table.rows]


@pytest.mark.parametrize(
    "url", ["/ash/", "/ash/schools/", "/ash/schools/{pk}/", "/ash/schools/{pk}/edit/", "/ash/schools/set-up/?search=school"]
)
def test_a_page_asks_the_same_number_of_questions_whatever_there_is(client: Client, url: str) -> None:
    trust = trusts.trust("ash", group_uid=register.group(uid=5).uid)
    people.sign_in(client, people.member(trust))
    counts: list[int] = []
    for _ in range(3):
        school = fill(trust, 1 if not counts else 49)[0]
        counts.append(len(queries_of(client, url.format(pk=school.pk))))
        if len(counts) == 1:
            with acting_in(trust.pk), acting_as(1):
                School.objects.filter(pk=school.pk).update(name="Other")
    assert len(set(counts)) == 1
    assert counts[0] <= (MOST + 6 if url == SET_UP else MOST)


def test_fifty_schools_weigh_less_than_thirty_kilobytes(client: Client) -> None:
    trust = trusts.trust("ash")
    fill(trust, 50)
    people.sign_in(client, people.member(trust))
    assert len(client.get("/ash/schools/").content) < 30_000


def test_the_list_is_searched_filtered_and_sorted_by_its_address(client: Client) -> None:
    trust = trusts.trust("ash")
    yesterday = timezone.localdate() - timedelta(days=1)
    trusts.school(trust, "Alder", phase="Primary", pupils=100, urn=11)
    trusts.school(trust, "Birch", phase="Secondary", pupils=900, town="Oldham")
    trusts.school(trust, "Cedar", phase="Primary", pupils=300)
    trusts.school(trust, "Dogwood", left_on=yesterday)
    trusts.school(trusts.trust("oak"), "Elder")
    people.sign_in(client, people.member(trust, Role.TRUSTEE))
    asked = {
        "": ["Alder", "Birch", "Cedar"],
        "?sort=-pupils": ["Birch", "Cedar", "Alder"],
        "?phase=Primary": ["Alder", "Cedar"],
        "?phase=Nonsense&sort=nonsense&page=99": ["Alder", "Birch", "Cedar"],
        "?name=old": ["Birch"],
        "?name=11": ["Alder"],
        "?name=%00&sort=name": ["Alder", "Birch", "Cedar"],
        "?name=" + "9" * 40: [],
        "?state=left": ["Dogwood"],
        "?state=all": ["Alder", "Birch", "Cedar", "Dogwood"],
    }
    assert {query: names(client.get(f"/ash/schools/{query}")) for query in asked} == asked


def test_a_partnership_says_of_each_school_to_which_trust_it_belongs(client: Client) -> None:
    partnership = trusts.partnership("rivers")
    entry = register.establishment("Alder", register.group("ASH TRUST"))
    school = trusts.school(partnership, "Alder", urn=entry.urn)
    lead = people.member(partnership)
    with acting_in(partnership.pk):
        page = schools_page(lead, read_ask({}, shape_for(lead)))
        facts = school_page(lead, school.pk).facts
    assert [(row.name, row.trust) for row in page.table.rows] == [("Alder", "Ash Trust")]
    assert ("Trust", "Ash Trust") in [(fact.label, fact.value) for fact in facts]


def test_a_school_page_tells_facts_neighbours_history_and_who_changed_what() -> None:
    trust = trusts.trust("ash", name="Ash Trust")
    ann = people.member(trust, person=people.person("Ann Reed"))
    old, here, far = fill(trust, 3)
    with acting_in(trust.pk), acting_as(ann.person_id):
        Continuation.objects.create(earlier=old, later=here)
        School.objects.filter(pk=old.pk).update(left_on=timezone.localdate() - timedelta(days=1))
        School.objects.filter(pk=here.pk).update(name="Alder", pupils=1200)
        page = school_page(ann, here.pk)
    assert [(other.name, other.distance, other.share) for other in page.neighbours] == [(far.name, "1.0 km (0.6 miles)", 100)]
    assert [step.label for step in page.history] == ["Old 1 carried on as Alder"]
    lines = [(line.who, line.what, line.school) for line in page.changes]
    assert lines[0] == ("Ann Reed", ("Name: “School 1” became “Alder”", "Pupils: not known became 1,200"), "")
    assert ("By itself", ("Put on the list",), "School 0") in lines
    assert "Pupils" in [fact.label for fact in page.facts]


def test_a_school_page_speaks_of_corrections_only_where_there_are_some() -> None:
    trust = trusts.trust("ash")
    entry = register.establishment("Alder")
    facts = {"phase": entry.phase, "pupils": entry.pupils, "town": entry.town}
    school = trusts.school(trust, entry.name, urn=entry.urn, register_facts=plain_facts(entry), **facts)
    lead = people.member(trust)
    with acting_in(trust.pk), acting_as(lead.person_id):
        assert not school_page(lead, school.pk).is_corrected
        School.objects.filter(pk=school.pk).update(pupils=211)
        assert school_page(lead, school.pk).is_corrected


def test_a_school_of_another_trust_and_one_with_an_impossible_number_are_not_there(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    foreign = trusts.school(trusts.trust("oak"))
    for pk in (foreign.pk, 0, 10**30):
        assert client.get(f"/ash/schools/{pk}/").status_code == 404
        assert client.get(f"/ash/schools/{pk}/edit/").status_code == 404


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": ""}, "This field is required."),
        ({"name": "x" * 201}, "at most 200"),
        ({"name": "a\x00b"}, "Null characters are not allowed."),
        ({"low_age": "11", "high_age": "4"}, "The oldest age cannot be below the youngest."),
        ({"pupils": "many"}, "Enter a whole number."),
        ({"pupils": "-1"}, "greater than or equal to 0"),
        ({"pupils": "9" * 30}, "less than or equal to 99999"),
        ({"free_meals": "101"}, "less than or equal to 100"),
        ({"free_meals": "12.55"}, "no more than 1 decimal place"),
        ({"free_meals": "NaN"}, "Enter a number."),
        ({"joined_on": "yesterday"}, "Enter a valid date."),
    ],
)
def test_what_makes_no_sense_is_told_at_its_field_and_what_was_typed_is_kept(client: Client, typed: dict[str, str], sentence: str) -> None:
    trust = trusts.trust("ash")
    school = trusts.school(trust)
    people.sign_in(client, people.member(trust))
    page = client.get(f"/ash/schools/{school.pk}/edit/")
    form = page.context["form"]
    shown = {name: "" if (value := form[name].value()) is None else str(value) for name in form.fields}
    sent = shown | {form[name].html_initial_name: value for name, value in shown.items()}
    response = client.post(f"/ash/schools/{school.pk}/edit/", sent | {"town": "Kept"} | typed)
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert 'value="Kept"' in response.content.decode()


@pytest.mark.parametrize("shown", ["sNaN", "NaN", "many", "9" * 5000, "a\x00b"])
def test_what_a_page_never_showed_does_no_harm(client: Client, shown: str) -> None:
    trust = trusts.trust("ash")
    school = trusts.school(trust)
    people.sign_in(client, people.member(trust))
    fields = dict.fromkeys(SchoolForm.base_fields, "")
    sent = fields | {f"initial-{name}": "" for name in fields} | {"name": school.name, "initial-name": school.name, "free_meals": "5"}
    response = client.post(f"/ash/schools/{school.pk}/edit/", sent | {"initial-free_meals": shown})
    assert response.status_code in (200, 302)


def test_a_difference_that_came_up_meanwhile_is_not_answered_by_an_old_page(client: Client) -> None:
    trust = trusts.trust("ash", group_uid=register.group(uid=5).uid)
    shown = Establishment.objects.create(urn=11, name="Alder", status=1, group_uid=5)
    people.sign_in(client, people.member(trust))
    Establishment.objects.create(urn=12, name="Birch", status=1, group_uid=5)
    sent = {"shown": [f"joins-{shown.urn}", "joins-99", "nonsense"], "take-joins-11": "on", "name-joins-11": "Alder"}
    assert client.post("/ash/schools/set-up/", sent).status_code == 302
    with acting_in(trust.pk):
        assert (School.objects.count(), SetUp.objects.get().settled_urns) == (1, [])


@pytest.mark.parametrize("sent", [{"urn": "1"}, {"urn": "abc"}, {"urn": "9" * 40}, {}, {"group_uid": "5"}])
def test_what_cannot_be_added_is_said_and_nothing_happens(client: Client, sent: dict[str, str]) -> None:
    trust = trusts.trust("ash")
    people.sign_in(client, people.member(trust))
    response = client.post("/ash/schools/set-up/add/", sent, follow=True)
    assert response.status_code == 200
    assert "notice-look" in response.content.decode()
    with acting_in(trust.pk):
        assert not School.objects.exists()


def test_the_set_up_page_has_words_for_every_state() -> None:
    trust = trusts.trust("ash", group_uid=register.group(uid=5).uid)
    lead = people.member(trust)
    with acting_in(trust.pk):
        assert set_up_page(lead).lead.startswith("Find the schools that take part")
        register.establishment("Alder", urn=11, group=None)
        Establishment.objects.filter(urn=11).update(group_uid=5)
        assert set_up_page(lead).lead.startswith("The national register lists 1 open school.")
        SetUp.objects.create(confirmed_at=timezone.now(), settled_urns=[11])
        page = set_up_page(lead, "alder")
        assert page.lead == "The register and your list agree."
        assert [(found.name, bool(found.add)) for found in (*page.left_out, *page.found)] == [("Alder", True), ("Alder", True)]


def test_home_asks_the_lead_to_confirm_and_later_to_look_again() -> None:
    trust = trusts.trust("ash", group_uid=register.group(uid=5).uid)
    lead, trustee = people.member(trust), people.member(trust, Role.TRUSTEE)

    def steps() -> list[NextStep]:
        with acting_in(trust.pk):
            assert list(set_up_steps(trustee)) == []
            return list(set_up_steps(lead))

    assert [(step.what, step.deed) for step in steps()] == [("Say which schools take part", "Confirm")]
    for urn in (11, 12):
        Establishment.objects.create(urn=urn, name=f"School {urn}", status=1, group_uid=5)
    assert [step.what for step in steps()] == ["Confirm the 2 schools of your trust"]
    with acting_in(trust.pk):
        SetUp.objects.create(confirmed_at=timezone.now())
    assert [step.what for step in steps()] == ["The register now has 2 more schools"]
    with acting_in(trust.pk):
        SetUp.objects.update(settled_urns=[12])
    assert [step.what for step in steps()] == ["The register now has 1 more school"]
    trusts.school(trust, urn=11)
    assert steps() == []
    Establishment.objects.filter(urn=11).update(status=2)
    assert [step.what for step in steps()] == ["The register and your list of schools differ in 1 place"]
