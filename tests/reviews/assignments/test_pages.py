"""What the pages of teams show to whom, and how many queries they ask."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.queries.coming_up import troubles
from reviews.assignments.queries.sections import reviews_of_person
from reviews.models import Assignment, Cycle, Review
from schools.models import Trust
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, training, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


@pytest.fixture
def cycle(ash: Trust) -> Cycle:
    return reviews.cycle(ash)


@pytest.fixture
def review(ash: Trust, cycle: Cycle) -> Review:
    host = trusts.school(ash, "Ash School", easting=400_000, northing=300_000)
    return reviews.review(cycle, host, visit_on=reviews.days(10), visit_until=reviews.days(11), with_text=False)


def able(trust: Trust, name: str, **school: int) -> Member:
    who = people.member(
        trust, Role.SCHOOL_LEADER, trusts.school(trust, f"{name} School", **school), person=people.person(name, two_factor=True)
    )
    training.record(who, Capability.LEAD_REVIEWER)
    return who


def address(who: Member, name: str, **parts: int) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": who.trust_slug, **parts})


def shown(client: Client, who: Member, name: str, **parts: int) -> str:
    return people.sign_in(client, who).get(address(who, name, **parts)).content.decode()


def test_all_teams_ask_the_same_queries_for_three_schools_and_for_sixty(client: Client, ash: Trust, lead: Member, cycle: Cycle) -> None:
    people.sign_in(client, lead)
    team = [able(ash, name) for name in ("Ann", "Bea", "Cai")]
    asked = []
    for number in (3, 57):
        for _ in range(number):
            row = reviews.review(cycle, with_text=False)
            for who in team:
                reviews.assignment(row, who)
        asked.append(len(queries_of(client, address(lead, "teams", cycle_id=cycle.pk))))
    assert asked[0] == asked[1] <= MOST


def test_a_teams_pages_ask_the_same_few_queries_for_one_candidate_and_for_many(
    client: Client, ash: Trust, lead: Member, review: Review
) -> None:
    people.sign_in(client, lead)
    row = reviews.assignment(review, able(ash, "Ann"))
    pages = [address(lead, "review_team", review_id=review.pk), address(lead, "replace_assignment", assignment_id=row.pk)]
    before = [len(queries_of(client, page)) for page in pages]
    for name in ("Bea", "Cai", "Dee"):
        reviews.assignment(reviews.review(review.cycle, with_text=False), able(ash, name))
    reviews.assignment(review, able(ash, "Eve"))
    assert [len(queries_of(client, page)) for page in pages] == before
    assert max(before) <= MOST


def test_candidates_are_found_by_part_and_name_and_sorted_by_load_and_distance(
    client: Client, ash: Trust, lead: Member, review: Review
) -> None:
    near, far = able(ash, "Near", easting=401_000, northing=300_000), able(ash, "Far", easting=500_000, northing=300_000)
    reviews.assignment(reviews.review(review.cycle, with_text=False), near)
    people.sign_in(client, lead)
    page = address(lead, "review_team", review_id=review.pk)

    def names(query: str) -> list[str]:
        return [row.name for row in client.get(page + query).context["page"].candidates.table.rows]

    assert names("?sort=distance") == ["Near", "Far"]
    able(ash, "Anywhere")
    assert names("?sort=distance") == ["Near", "Far", "Anywhere"]
    assert names("?sort=-distance") == ["Far", "Near", "Anywhere"]
    assert names("?sort=load") == ["Anywhere", "Far", "Near"]
    assert names("?name=fa") == ["Far"]
    assert names("?part=improvement_champion") == []
    body = client.get(page).content.decode()
    assert "100 km away." in body
    assert far.name in body


def test_who_was_only_asked_is_shown_to_planners_and_to_themselves(client: Client, ash: Trust, lead: Member, review: Review) -> None:
    asked, accepted = able(ash, "Asked Person"), able(ash, "Accepted Person")
    reviews.assignment(review, asked, is_cleared=False)
    reviews.assignment(review, accepted)
    reviews.assignment(review, able(ash, "Gone Person"), stage=AssignmentStage.DECLINED, because="Secret illness")
    for who, sees in ((lead, True), (asked, True), (accepted, False), (people.head(ash, review.host), False)):
        body = shown(client, who, "review_team", review_id=review.pk)
        assert ("Asked Person" in body.split("<main")[1]) == sees, who.name
        assert "Accepted Person" in body
        assert ("Secret illness" in body) == (who is lead)


def test_what_came_up_after_the_asking_is_shown_to_planners_and_told_to_leads(
    client: Client, ash: Trust, lead: Member, review: Review
) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    reviews.assignment(review, ann)
    reviews.assignment(review, bea)
    moved = reviews.review(review.cycle, trusts.school(ash, "Mill Lane"), visit_on=reviews.days(30), visit_until=reviews.days(30))
    reviews.assignment(moved, ann)
    sentence = "Ann is on the visit to Mill Lane on those days."
    assert sentence not in shown(client, lead, "review_team", review_id=review.pk)
    with acting_in(ash.pk):
        Review.objects.filter(pk=moved.pk).update(visit_on=review.visit_on, visit_until=review.visit_on)
        found = {(each.host, each.sentence) for each in troubles(timezone.localdate())}
    assert found == {("Ash School", sentence), ("Mill Lane", "Ann is on the visit to Ash School on those days.")}
    for who, sees in ((lead, True), (people.member(ash, Role.CENTRAL_TEAM), True), (ann, False), (people.head(ash, review.host), False)):
        assert (sentence in shown(client, who, "review_team", review_id=review.pk)) == sees


def test_a_conflict_is_shown_to_the_lead_alone(client: Client, ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    row = reviews.assignment(review, ann, has_conflict=True, conflict="My sister teaches there.")
    central = people.member(ash, Role.CENTRAL_TEAM)
    pages = [("review_team", {"review_id": review.pk}), ("replace_assignment", {"assignment_id": row.pk})]
    pages.append(("teams", {"cycle_id": review.cycle_id}))
    for who in (central, people.head(ash, review.host), able(ash, "Bea")):
        for name, parts in pages:
            body = shown(client, who, name, **parts)
            assert "My sister" not in body
            assert "onflict declared" not in body
    assert "My sister" in shown(client, lead, "review_team", review_id=review.pk)
    assert "My sister" in shown(client, ann, "answer_assignment", assignment_id=row.pk)


def test_a_lead_asks_from_the_list_and_the_person_answers(client: Client, ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    people.sign_in(client, lead)
    data = {"who": ann.membership_id, "part": Part.LEAD_REVIEWER}
    ask = address(lead, "ask_to_join", review_id=review.pk)
    assert client.post(ask, data).status_code == 302
    again = client.post(ask, data)
    assert (again.status_code, "Ann is on this team already." in again.content.decode()) == (200, True)
    for wrong in ({"who": "x\x00"}, {"who": "9" * 30, "part": "head"}, {}):
        assert client.post(ask, wrong).status_code == 200
    with acting_in(ash.pk):
        row = Assignment.objects.get()
    people.sign_in(client, ann)
    page = address(ann, "answer_assignment", assignment_id=row.pk)
    assert "Say why" in client.post(page, {"answer": "no"}).content.decode()
    assert "Say what it is" in client.post(page, {"answer": "yes", "declares": "some"}).content.decode()
    said = {"answer": "yes", "declares": "none"}
    assert [client.post(page, said).status_code for _ in range(2)] == [302, 302]
    assert "You are ready." in client.get(page).content.decode()
    assert "Say why" in client.post(page, {"because": ""}).content.decode()
    assert client.post(page, {"because": "Unwell"}).status_code == 302
    assert "You have declined: Unwell" in client.get(page).content.decode()


def test_a_swap_is_asked_about_on_a_page_of_its_own(client: Client, ash: Trust, lead: Member, review: Review) -> None:
    ann = able(ash, "Ann")
    hal = people.member(ash, Role.SCHOOL_LEADER, review.host)
    home = trusts.School.objects
    with acting_in(ash.pk):
        school = home.get(pk=ann.school_ids[0])
    reviews.assignment(reviews.review(review.cycle, school, with_text=False), hal)
    people.sign_in(client, lead)
    data = {"who": ann.membership_id, "part": Part.REVIEWER}
    body = client.post(address(lead, "ask_to_join", review_id=review.pk), data).content.decode()
    assert "Ask Ann all the same?" in body
    data["in_spite_of"] = "Only two infant schools"
    assert client.post(address(lead, "ask_to_join", review_id=review.pk), data).status_code == 302
    assert "Only two infant schools" in shown(client, lead, "review_team", review_id=review.pk)


def test_a_persons_page_tells_their_reviews_as_far_as_the_reader_may_know(ash: Trust, lead: Member, review: Review) -> None:
    ann, bea = able(ash, "Ann"), able(ash, "Bea")
    reviews.assignment(review, ann, is_cleared=False)
    with acting_in(ash.pk):
        found = [reviews_of_person(who, ann.membership_id) for who in (lead, ann, bea)]
    assert [bool(section) for section in found] == [True, True, False]
