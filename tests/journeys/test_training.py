"""Training in a real browser: a lead records a session, sees who lapses, puts a slip right; all of it looked at on every screen."""

import pytest
from playwright.sync_api import expect

from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from tests.factories import people, training, trusts
from tests.journeys.conftest import Look, OpenPage

pytestmark = pytest.mark.django_db(transaction=True)
SCHOOLS = ("Alder Bridge Primary School", "Brackenfield Primary School", "Corn Hill Academy", "Dunmere Church of England Primary School")
NAMES = ("Ann Reed", "Bronwen Maddox-Hartley", "Cai Lowe", "Dilys Penrose", "Edmund Shah", "Farah Iqbal", "Gethin Rees", "Hannah Okafor")


@pytest.fixture
def lead() -> Member:
    """A trust lead, and eight leaders, of whom some are trained."""
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    schools = [trusts.school(trust, name) for name in SCHOOLS]
    found = people.member(trust, person=people.person("Olivia Grant", two_factor=True))
    leaders = [people.member(trust, Role.SCHOOL_LEADER, schools[i // 2], person=people.person(name)) for i, name in enumerate(NAMES)]
    lives = [(0, -30, 700), (1, -660, 70), (1, -1400, -600), (2, -800, -70), (4, -300, 430)]
    for number, trained, due in lives:
        training.record(leaders[number], Capability.PEER_REVIEWER, trained=trained, due=due)
    training.record(
        leaders[0], Capability.LEAD_REVIEWER, trained=-20, due=710, trainer_id=found.membership_id, note="Two days, with a visit."
    )
    training.record(leaders[6], Capability.IMPROVEMENT_CHAMPION, trained=-20, due=710, trainer_id=found.membership_id)
    training.record(found, Capability.IMPROVEMENT_CHAMPION, trained=-690, due=40)
    training.record(
        leaders[1], Capability.LEAD_REVIEWER, trained=-99, removed_at="2026-02-01T09:00Z", removed_because="It was another Bronwen."
    )
    return found


def test_pages_of_training_are_sound_on_every_screen(open_page: OpenPage, lead: Member, look: Look) -> None:
    page = open_page(who=lead)

    for name, address in {"home": "", "list": "training/", "session": "training/record/"}.items():
        page.goto(f"/valleys/{address}")
        look(page, f"training-{name}")
    page.get_by_role("button", name="Record for all ticked").click()
    look(page, "training-session-mistakes")
    page.goto("/valleys/training/")
    page.get_by_role("link", name="Bronwen Maddox-Hartley").click()
    look(page, "training-person")
    page.goto(page.url.replace("/training/people/", "/people/"))
    look(page, "training-on-the-persons-page")
    page.get_by_role("link", name="All training").click()
    page.get_by_role("link", name="Correct").first.click()
    look(page, "training-correct")
    page.go_back()
    page.get_by_role("link", name="Remove").first.click()
    look(page, "training-remove")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_lead_records_a_session_and_finds_everybody_in_the_list(open_page: OpenPage, lead: Member, scripts: bool) -> None:
    page = open_page(who=lead, scripts=scripts)
    page.goto("/valleys/training/")
    page.get_by_role("link", name="Record training").click()
    page.get_by_label("Lead Reviewer").check()
    page.get_by_label("Day of the training").fill(f"{training.days(-3)}")
    page.get_by_label("A colleague").select_option(label=f"Edmund Shah ({SCHOOLS[2]})")
    for name in ("Dilys Penrose", "Hannah Okafor"):
        page.get_by_label(name).check()
    page.get_by_role("button", name="Record for all ticked").click()
    expect(page.get_by_text("Recorded for 2 people.")).to_be_visible()
    page.goto("/valleys/training/?kind=lead_reviewer&sort=name")
    expect(page.get_by_role("row").filter(has_text="Edmund Shah")).to_have_count(2)
