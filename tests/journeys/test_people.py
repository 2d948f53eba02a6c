"""People in a real browser: pages sound on every screen, two who edit at once, leaving and coming back, heads handing over, old links."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from schools.models import Invitation
from schools.people.actions.invitations import withdraw_invitation
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.factories.invitations import invitation, path_of
from tests.journeys.axe import faults
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.sizes import PHONE
from tests.journeys.walking import deliver, link_in_mail_to

pytestmark = pytest.mark.django_db(transaction=True)
SCHOOLS = ("Alder Bridge Primary School", "Brackenfield Primary School", "Corn Hill Academy")
NAMES = (
    "Bronwen Maddox-Hartley",
    "Cai Lowe",
    "Dilys Penrose",
    "Edmund Shah",
    "Farah Iqbal",
    "Gethin Rees",
    "Hannah Okafor",
    "Idris Vaughan",
)


@pytest.fixture
def lead() -> Member:
    """A trust lead; three schools, each with a head and staff; somebody invited."""
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    found = people.member(trust, person=people.person("Olivia Grant", "olivia@example.org", two_factor=True))
    schools = [trusts.school(trust, name) for name in SCHOOLS]
    for number, name in enumerate(NAMES):
        someone = people.person(name, f"{name.split()[0].lower()}@example.org")
        role = Role.STAFF_MEMBER if number % 3 else Role.SCHOOL_LEADER
        people.member(trust, role, schools[number // 3], person=someone, is_head=not number % 3, job_title="Assistant headteacher")
    invitation(found, "nia@example.org", HeldRole(Role.STAFF_MEMBER, schools[0].pk), name="Nia Pryce", note="Welcome!\nSee you soon.")
    return found


def test_pages_of_people_are_sound_on_every_screen(open_page: OpenPage, lead: Member, look: Look) -> None:
    page = open_page(who=lead)

    page.goto("/valleys/people/")
    look(page, "people-list")
    page.get_by_role("link", name="Nia Pryce").click()
    look(page, "people-invitation")
    page.goto("/valleys/people/?state=left")
    look(page, "people-nobody")
    page.goto("/valleys/people/")
    page.get_by_role("link", name="Bronwen Maddox-Hartley").click()
    look(page, "people-person")
    own = page.url
    for name in ("change/", "roles/give/", "end/"):
        page.goto(own + name)
        look(page, f"people-{name.strip('/').replace('/', '-')}")
    page.goto(own)
    page.get_by_role("link", name="Change days").click()
    look(page, "people-role")
    page.goto("/valleys/people/invite/")
    look(page, "people-invite")


def test_two_who_edit_the_same_person_see_both_texts(open_page: OpenPage, lead: Member, screenshot: Callable[[Page, str], None]) -> None:
    trust = trusts.Trust.objects.get(slug="valleys")
    other = people.member(trust, Role.CENTRAL_TEAM, person=people.person("Farah Hussain", two_factor=True))
    slow, quick = open_page(who=lead), open_page(who=other)
    for page in (slow, quick):
        page.goto("/valleys/people/?name=bronwen")
        page.get_by_role("link", name="Bronwen Maddox-Hartley").click()
        page.get_by_role("link", name="Change", exact=True).click()
    quick.get_by_label("Job title").fill("Deputy headteacher")
    quick.get_by_role("button", name="Save").click()
    expect(quick.get_by_text("Saved.")).to_be_visible()
    slow.get_by_label("Job title").fill("Key stage lead")
    slow.get_by_role("button", name="Save").click()
    expect(slow.get_by_text("Job title: what Farah Hussain saved")).to_be_visible()
    expect(slow.get_by_label("Job title")).to_have_value("Key stage lead")
    screenshot(slow, "people-both-texts")
    assert faults(slow) == []
    slow.get_by_role("button", name="Use this text").click()
    slow.get_by_role("button", name="Save").click()
    expect(slow.get_by_text("Saved.")).to_be_visible()
    expect(slow.get_by_text("Deputy headteacher")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_somebody_leaves_and_that_is_taken_back(open_page: OpenPage, lead: Member, scripts: bool) -> None:
    theirs = open_page(who=people.Person.objects.get(email="cai@example.org"))
    theirs.goto("/valleys/people/")
    expect(theirs.get_by_role("heading", name="People")).to_be_visible()
    page = open_page(who=lead, scripts=scripts)
    page.goto("/valleys/people/?name=cai")
    page.get_by_role("link", name="Cai Lowe").click()
    page.get_by_role("link", name="End access").click()
    question = page.locator("dialog") if scripts else page.locator("main")
    expect(question.get_by_role("heading", name="End the access of Cai Lowe?")).to_be_visible()
    question.get_by_role("button", name="End access").click()
    expect(page.get_by_text("The access of Cai Lowe has ended.")).to_be_visible()
    answer = theirs.goto("/valleys/people/")
    assert answer is not None
    assert answer.status == 404
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("Cai Lowe has access again")).to_be_visible()
    theirs.goto("/valleys/people/")
    expect(theirs.get_by_role("heading", name="People")).to_be_visible()


def test_a_head_hands_over(open_page: OpenPage, lead: Member) -> None:
    page = open_page(PHONE, who=lead)
    page.goto("/valleys/people/?name=cai")
    page.get_by_role("link", name="Cai Lowe").click()
    page.get_by_role("link", name="Give a role").click()
    page.get_by_label("Role", exact=True).select_option("school_leader")
    page.get_by_label("School (optional)").select_option(label="Alder Bridge Primary School")
    page.get_by_label("Headteacher of this school").check()
    page.get_by_role("button", name="Give the role").click()
    expect(page.get_by_text("Bronwen Maddox-Hartley is head of Alder Bridge Primary School at that time.").first).to_be_visible()
    page.get_by_label("They hand over").check()
    page.get_by_role("button", name="Give the role").click()
    expect(page.get_by_text("Cai Lowe has the role.")).to_be_visible()
    page.goto("/valleys/people/?name=bronwen")
    expect(page.locator("tbody tr")).to_contain_text("School leader")


def test_a_head_invites_to_the_own_school_alone(open_page: OpenPage, lead: Member) -> None:
    page = open_page(who=people.Person.objects.get(email="edmund@example.org"))
    page.goto("/valleys/people/")
    page.get_by_role("link", name="Invite somebody").click()
    expect(page.locator("#id_school option")).to_have_text(["Brackenfield Primary School"])
    page.get_by_label("Name", exact=True).fill("Jo Marsh")
    page.get_by_label("Work e-mail").fill("Jo.Marsh@Example.org")
    page.get_by_label("Staff member").check()
    page.get_by_role("button", name="Send invitation").click()
    expect(page.get_by_text("Jo Marsh is invited.")).to_be_visible()
    deliver()
    invitee = open_page(PHONE)
    invitee.goto(link_in_mail_to("jo.marsh@example.org"))
    expect(invitee.get_by_text("Edmund Shah invites you")).to_be_visible()
    expect(invitee.get_by_text("Staff member, Brackenfield Primary School")).to_be_visible()
    assert faults(invitee) == []


def test_links_that_open_nothing_say_why_and_how_to_get_another(
    open_page: OpenPage, lead: Member, screenshot: Callable[[Page, str], None]
) -> None:
    old, withdrawn = invitation(lead, "old@example.org"), invitation(lead, "withdrawn@example.org")
    with acting_in(lead.trust_id), transaction.atomic():
        Invitation.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(minutes=1))
        withdraw_invitation(by=lead, invitation_id=withdrawn.pk)
    page = open_page(PHONE)
    for address, heading in (
        (path_of(old)[:-3] + "/", "This link opens nothing"),
        (path_of(withdrawn), "This invitation was taken back"),
        (path_of(old), "This invitation is too old"),
    ):
        page.goto(address)
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        screenshot(page, f"people-{heading.lower().replace(' ', '-')}")
        assert faults(page) == []
    page.get_by_role("button", name="Ask for a new invitation").click()
    expect(page.get_by_text("Who invited you gets a mail")).to_be_visible()
    deliver()
    hers = open_page(who=lead)
    hers.goto(link_in_mail_to("olivia@example.org"))
    hers.get_by_role("button", name="Send again").click()
    expect(hers.get_by_text("A new link is on its way to old@example.org.")).to_be_visible()
