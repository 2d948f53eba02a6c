"""A plan in a real browser: from the commitments of a workshop to work that is done, by keyboard; its pages on every screen."""

import re
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts, workshops
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import deliver, reach
from workshops.agendas.enums import WorkshopStage
from workshops.models import Commitment, Plan, Workshop
from workshops.plans.actions.making import make_plan_of_workshop
from workshops.plans.enums import PlanStage

pytestmark = pytest.mark.django_db(transaction=True)
WHAT = "Every class reads aloud for ten minutes after lunch, in Year 5 and 6 from books that pupils chose."
OTHERS = (
    "Teaching assistants plan talk partners together each Monday.",
    "The library opens before school.",
    "Parents read with us on Fridays.",
)
LONGER, NEW = "Teaching assistants plan talk partners together each Monday and Thursday.", "Year 4 watches Year 6 read."


@dataclass
class Cast:
    """The plan of a school, and three people."""

    plan: Plan
    head: Member
    owner: Member
    champion: Member


@pytest.fixture
def cast(live_server: LiveServer) -> Cast:
    """After a workshop with four commitments, the first of them nobody's yet but by name."""
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    school = trusts.school(trust, "Dunmere Church of England Primary School")
    review = reviews.review(reviews.cycle(trust, "Autumn and spring reviews"), school, stage=ReviewStage.WORKSHOP)
    head = people.head(trust, school, person=people.person("Gethin Rees", two_factor=True))
    owner = people.member(trust, Role.STAFF_MEMBER, school, person=people.person("Tunde Balogun", two_factor=True))
    champion = reviews.reviewer(review, Part.CHAMPION, name="Łucja Wójcik")
    workshop = workshops.workshop(review, WorkshopStage.CLOSED, kinds=())
    workshops.commitment(workshop, WHAT, who="Tunde", how_known="Pupils ask for the next chapter.")
    for what in OTHERS:
        workshops.commitment(workshop, what, owner_id=head.membership_id, by_when=reviews.days(40))
    with acting_in(trust.pk), transaction.atomic():
        plan = make_plan_of_workshop(workshop_id=workshop.pk)
    assert plan is not None
    return Cast(plan, head, owner, champion)


def test_commitments_become_a_plan_that_is_agreed_worked_on_and_checked_in_on(open_page: OpenPage, cast: Cast, look: Look) -> None:
    agree(open_page(who=cast.head), cast.plan, look)
    deliver()
    work(open_page(who=cast.owner), look)
    check_in(open_page(who=cast.champion), cast.plan, look)


def agree(page: Page, plan: Plan, look: Look) -> None:
    """The head completes the plan where it says what is missing."""
    page.goto(f"/valleys/plans/{plan.pk}/")
    expect(page.get_by_text(WHAT)).to_be_visible()
    expect(page.get_by_text("This plan has 4 priorities.")).to_be_visible()
    look(page, "plan-draft")
    page.get_by_role("link", name="Agree to the plan").press("Enter")
    page.get_by_role("button", name="Agree").press("Enter")
    expect(page.get_by_text("Choose who sees to it.").first).to_be_visible()
    look(page, "plan-to-agree")
    first = page.get_by_role("group", name="Action 1")
    first.get_by_label("Who sees to it").select_option("Tunde Balogun")
    first.get_by_label("By when").fill(reviews.days(5).isoformat())
    page.get_by_role("button", name="Agree").press("Enter")
    expect(page.get_by_text("Agreed. Owners")).to_be_visible()


def work(page: Page, look: Look) -> None:
    """The owner comes from home, confirms, tells how it goes, and starts another action on the board."""
    page.goto("/valleys/")
    page.get_by_role("link", name="Answer").press("Enter")
    expect(page.get_by_role("heading", name="Do you see to this?")).to_be_visible()
    look(page, "plan-action-asked")
    page.get_by_role("button", name="Yes, I see to it").press("Enter")
    page.get_by_label("How it goes").fill("Three classes have begun.")
    page.get_by_label("What shows it").fill("Their timetables; two visits.")
    page.get_by_label("Where it stands now").select_option("In progress")
    page.get_by_role("button", name="Tell how it goes").press("Enter")
    expect(page.get_by_text("Their timetables; two visits.")).to_be_visible()
    look(page, "plan-action")
    page.get_by_role("link", name="The whole plan").press("Enter")
    page.get_by_role("link", name="Board").press("Enter")
    reach(page, page.get_by_role("button", name=re.compile(f"Start.*{OTHERS[0][:20]}")), "Enter")
    expect(page.get_by_text("It stands at “In progress” now.")).to_be_visible()
    look(page, "plan-board")


def check_in(page: Page, plan: Plan, look: Look) -> None:
    """The champion asks, and changes nothing."""
    page.goto(f"/valleys/plans/{plan.pk}/")
    expect(page.get_by_role("link", name="Add an action")).to_have_count(0)
    page.get_by_label("What you saw or heard").fill("What do pupils say about it?")
    page.get_by_role("button", name="Check in").press("Enter")
    expect(page.locator("#check-ins li")).to_contain_text("What do pupils say about it?")
    look(page, "plan-checked-in")
    page.goto(f"/valleys/plans/{plan.pk}/print/")
    look(page, "plan-print")
    page.goto("/valleys/plans/")
    look(page, "plans")


def test_what_a_workshop_says_anew_comes_into_the_plan_when_the_school_says_so(open_page: OpenPage, cast: Cast, look: Look) -> None:
    say_otherwise(cast)
    page = open_page(who=cast.head)
    page.goto(f"/valleys/plans/{cast.plan.pk}/")
    page.get_by_role("link", name="See what it would change").press("Enter")
    expect(page.get_by_text("Why it was opened again: Two of us were ill.")).to_be_visible()
    expect(page.locator("main").get_by_role("heading", level=2)).to_have_text([OTHERS[0], OTHERS[1], NEW])
    look(page, "plan-proposals")
    reach(page, page.get_by_role("button", name=re.compile("Take the workshop's words")), "Enter")
    reach(page, page.get_by_role("button", name=re.compile("Keep it")), "Enter")
    expect(page.locator("main").get_by_role("heading", level=2)).to_have_text([NEW])
    page.get_by_role("link", name="Add it to the plan").press("Enter")
    page.get_by_label("Who sees to it").select_option("Gethin Rees")
    page.get_by_label("By when").fill(reviews.days(30).isoformat())
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("link", name="See what it would change")).to_have_count(0)
    for what in (LONGER, OTHERS[1], NEW):
        expect(page.get_by_role("link", name=re.compile(rf"^\d+\. {what}"))).to_be_visible()


def say_otherwise(cast: Cast) -> None:
    """The plan is agreed, its workshop was opened again and closed: one promise is longer, one withdrawn, one new."""
    with acting_in(cast.plan.trust_id), transaction.atomic():
        agreed = {"stage": PlanStage.AGREED, "agreed_at": timezone.now(), "agreed_by": cast.head.membership_id}
        Plan.objects.filter(pk=cast.plan.pk).update(**agreed)
        Commitment.objects.filter(what=OTHERS[0]).update(what=LONGER, version=2)
        Commitment.objects.filter(what=OTHERS[1]).update(removed_at=timezone.now(), version=2)
        Workshop.objects.update(reopened_because="Two of us were ill.")
        workshop = Workshop.objects.get()
    workshops.commitment(workshop, NEW)
    with acting_in(cast.plan.trust_id), transaction.atomic():
        make_plan_of_workshop(workshop_id=workshop.pk)
