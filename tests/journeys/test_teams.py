"""Teams in a real browser, by keyboard: asking, a warning, answering, a conflict, letting stay and replacing; its pages on every screen."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from reviews.assignments.enums import AssignmentStage, Part
from reviews.models import Review
from schools.models import School, Trust
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from tests.factories import people, reviews, training, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import reach

pytestmark = pytest.mark.django_db(transaction=True)
HOSTS = ("Alder Bridge Primary School", "Corn Hill Academy", "Dunmere Church of England Primary School")
SISTER = "My sister teaches Year 5 there."


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("valleys", name="Three Valleys Learning Trust")


def able(trust: Trust, name: str, school: School | None = None, capability: Capability = Capability.PEER_REVIEWER) -> Member:
    """A trained leader, of a school of their own unless one is given, about fifteen kilometres away."""
    school = school or trusts.school(trust, f"{name.split()[1]} Lane Primary School", easting=312_000, northing=209_000)
    who = people.member(trust, Role.SCHOOL_LEADER, school, person=people.person(name, two_factor=True))
    training.record(who, capability)
    return who


@pytest.fixture
def review(trust: Trust) -> Review:
    """Of the last of three schools. Its team has a Lead Reviewer; one declined, one is away on those days, one would make a swap."""
    cycle = reviews.cycle(trust, "Autumn and spring reviews")
    days: dict[str, Any] = {"visit_on": reviews.days(40), "visit_until": reviews.days(41), "with_text": False}
    places = [trusts.school(trust, name, easting=300_000 + 9_000 * number, northing=200_000) for number, name in enumerate(HOSTS)]
    swaps, same_days, made = (reviews.review(cycle, school, **days) for school in places)
    reviews.assignment(made, able(trust, "Gethin Rees", capability=Capability.LEAD_REVIEWER), Part.LEAD_REVIEWER)
    declined: dict[str, Any] = {"stage": AssignmentStage.DECLINED, "because": "I am away.", "answered_at": reviews.at(reviews.days(-1))}
    reviews.assignment(made, able(trust, "Ann Price"), is_cleared=False, **declined)
    reviews.assignment(same_days, able(trust, "Folake Adeyemi"))
    reviews.assignment(swaps, able(trust, "Owain Pryce", places[2]))
    able(trust, "Lucja Wojcik", places[0])
    return made


def press(page: Page, name: str) -> None:
    """What a keyboard does: reach it, press Enter."""
    page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name)).first.press("Enter")


def test_a_team_is_put_together_and_mended_by_keyboard(open_page: OpenPage, trust: Trust, review: Review, look: Look) -> None:  # noqa: PLR0915
    tunde = able(trust, "Tunde Balogun")
    lead = open_page(who=people.member(trust, person=people.person("Dilys Morgan", two_factor=True)))
    lead.goto(f"/valleys/reviews/cycles/{review.cycle_id}/teams/")
    look(lead, "teams-all")
    press(lead, HOSTS[2])
    look(lead, "teams-one")
    press(lead, "Ask Lucja Wojcik")
    expect(lead.get_by_role("heading", name="Ask Lucja Wojcik all the same?")).to_be_visible()
    look(lead, "teams-warning")
    press(lead, "Go back")
    press(lead, "Ask Tunde Balogun")
    expect(lead.get_by_role("heading", name="Tunde Balogun")).to_be_visible()
    reviewer = open_page(who=tunde)
    reviewer.goto("/valleys/")
    press(reviewer, "Answer")
    look(reviewer, "teams-answer")
    reviewer.get_by_label("Yes, I accept").press("Space")
    reviewer.get_by_label("I say so later").press("Space")
    press(reviewer, "Send my answer")
    reviewer.get_by_label("There is something").press("Space")
    press(reviewer, "Declare")
    look(reviewer, "teams-answer-mistakes")
    reviewer.get_by_label("What is it?").fill(SISTER)
    press(reviewer, "Declare")
    expect(reviewer.get_by_text(SISTER).first).to_be_visible()
    look(reviewer, "teams-answered")
    lead.goto(f"/valleys/reviews/{review.pk}/team/")
    expect(lead.get_by_text(SISTER)).to_be_visible()
    look(lead, "teams-conflict")
    press(lead, "Let stay Tunde Balogun")
    look(lead, "teams-stay")
    lead.get_by_label("Why do they stay?").fill("He stays out of all that is about Year 5.")
    press(lead, "Let stay")
    expect(lead.get_by_text("He stays out of all that is about Year 5.")).to_be_visible()
    press(lead, "Replace Tunde Balogun")
    look(lead, "teams-replace")
    lead.get_by_label("Why are they replaced?").fill("Two visits in one week.")
    press(lead, "Ask instead Ann Price")
    expect(lead.get_by_text("Tunde Balogun (Peer Reviewer) was replaced: Two visits in one week.")).to_be_attached()
    expect(lead.get_by_role("heading", name="Ann Price")).to_be_visible()
    refused = open_page(who=people.Person.objects.get(name="Ann Price"))
    refused.goto("/valleys/")
    press(refused, "Answer")
    reach(refused, refused.get_by_label("Yes, I accept"), "ArrowDown")
    expect(refused.get_by_label("No, I decline")).to_be_checked()
    reach(refused, refused.get_by_label("If not: why?"), "N o t Space y e t")
    reach(refused, refused.get_by_role("button", name="Send my answer"), "Enter")
    expect(refused.get_by_text("Thank you for saying so.")).to_be_visible()
    lead_reviewer = open_page(who=people.Person.objects.get(name="Gethin Rees"))
    lead_reviewer.goto(f"/valleys/reviews/{review.pk}/team/")
    press(lead_reviewer, "Your answer")
    reach(lead_reviewer, lead_reviewer.locator("summary", has_text="I cannot take part"), "Enter")
    reach(lead_reviewer, lead_reviewer.get_by_label("Why can you not"), "I l l")
    reach(lead_reviewer, lead_reviewer.get_by_role("button", name="Withdraw"), "Enter")
    expect(lead_reviewer.get_by_text("Thank you for saying so.")).to_be_visible()
    look(lead_reviewer, "teams-withdrawn")
