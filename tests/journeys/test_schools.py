"""A Partnership Lead finds her trust in the register, confirms its schools, mends one together with a colleague; everybody looks."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from schools.models import Establishment, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, trusts
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, Size
from tests.schools.register.files import import_excerpt

pytestmark = pytest.mark.django_db(transaction=True)
# A trust of the excerpt, with seven open schools.
BRADFORD = 2408


@pytest.fixture
def lead() -> Member:
    """The lead of a trust that the register knows, and that has not confirmed anything."""
    import_excerpt()
    trust = trusts.trust("bradford", name="Bradford Diocesan Academies Trust", group_uid=BRADFORD)
    return people.member(trust, person=people.person("Dilys Morgan", two_factor=True))


def confirm(page: Page) -> None:
    page.goto("/bradford/schools/set-up/")
    page.get_by_role("button", name="Confirm these schools").click()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=lambda size: str(size.width))
def test_a_lead_confirms_the_schools_that_the_register_proposes(
    size: Size, lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page(size, who=lead)
    page.goto("/bradford/")
    expect(page.get_by_role("heading", name="Confirm the 7 schools of your trust")).to_be_visible()
    page.get_by_role("link", name="Confirm", exact=True).click()
    screenshot(page, "set-up")
    assert faults(page) == []
    page.get_by_label("What Buttershaw Business & Enterprise College Academy is called").fill("Buttershaw Academy")
    page.get_by_label("Immanuel College takes part").uncheck()
    page.get_by_role("button", name="Confirm these schools").click()
    expect(page.get_by_role("status")).to_contain_text("This is your list of schools.")
    expect(page.get_by_role("rowheader")).to_have_count(6)
    screenshot(page, "schools")
    assert faults(page) == []
    page.get_by_role("link", name="Buttershaw Academy").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Buttershaw Academy")
    screenshot(page, "school")
    assert faults(page) == []


def test_a_name_left_empty_is_told_at_its_field_and_what_was_typed_stays(lead: Member, open_page: OpenPage) -> None:
    page = open_page(who=lead)
    page.goto("/bradford/schools/set-up/")
    page.get_by_label("What Immanuel College is called").fill("")
    page.get_by_label("What Belle Vue Girls' Academy is called").fill("Belle Vue")
    page.get_by_role("button", name="Confirm these schools").click()
    expect(page.get_by_role("alert")).to_contain_text("Write what the school is called.")
    expect(page.get_by_label("What Belle Vue Girls' Academy is called")).to_have_value("Belle Vue")
    assert faults(page) == []


@pytest.mark.parametrize("size", [PHONE], ids=lambda size: str(size.width))
def test_later_differences_are_asked_about_again(
    size: Size, lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page(size, who=lead)
    confirm(page)
    # The register moves on: one school closes, one goes elsewhere, one grows, one comes.
    yesterday = timezone.localdate() - timedelta(days=1)
    Establishment.objects.filter(urn=142825).update(status=2, closed_on=yesterday)
    Establishment.objects.filter(urn=138916).update(group_uid=3190)
    Establishment.objects.filter(urn=138087).update(pupils=999, name="Belle Vue Academy")
    Establishment.objects.filter(urn=147456).update(group_uid=BRADFORD)
    page.goto("/bradford/schools/set-up/")
    expect(page.get_by_role("group", name="Buttershaw")).to_contain_text("By the register it closed on")
    expect(page.get_by_role("group", name="St Oswald's")).to_contain_text("The register now has it with GLF Schools")
    screenshot(page, "differences")
    assert faults(page) == []
    page.get_by_role("group", name="Buttershaw").get_by_label("Yes, it has left us").check()
    page.get_by_role("group", name="St Oswald's").get_by_label("No, keep it on our list").check()
    page.get_by_role("button", name="Save").click()
    names = page.get_by_role("rowheader")
    expect(names).to_have_count(7)
    expect(page.get_by_role("main")).to_contain_text("Belle Vue Academy")
    expect(page.get_by_role("main")).to_contain_text("The Wells Academy")
    expect(page.get_by_role("main")).not_to_contain_text("Buttershaw")
    page.goto("/bradford/schools/set-up/")
    expect(page.get_by_role("main")).to_contain_text("The register and your list agree.")


def test_a_school_is_found_in_the_register_and_added(lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]) -> None:
    page = open_page(who=lead)
    confirm(page)
    page.goto("/bradford/schools/set-up/")
    page.get_by_label("Name, town or URN").fill("prendergast")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("main")).to_contain_text("It is not open in the register.")
    screenshot(page, "find")
    assert faults(page) == []
    page.get_by_role("button", name="Add Prendergast Ladywell School").click()
    expect(page.get_by_role("status")).to_contain_text("Prendergast Ladywell School is on your list.")
    page.get_by_role("link", name="Schools", exact=True).first.click()
    page.get_by_role("link", name="Prendergast Ladywell School").click()
    expect(page.get_by_role("list", name="History")).to_contain_text("Prendergast Ladywell School got a new URN")


@pytest.mark.parametrize("size", [PHONE], ids=lambda size: str(size.width))
def test_two_leads_who_edit_the_same_school_see_both_texts(
    size: Size, lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]
) -> None:
    first = open_page(size, who=lead)
    colleague = people.member(Trust.objects.get(slug="bradford"), person=people.person("Gethin Rees", two_factor=True))
    confirm(first)
    second = open_page(size, who=colleague)
    for page in (first, second):
        page.goto("/bradford/schools/")
        page.get_by_role("link", name="Immanuel College").click()
        page.get_by_role("link", name="Correct").click()
    first.get_by_label("Name").fill("Immanuel College, Bradford")
    first.get_by_label("Pupils").fill("1500")
    first.get_by_role("button", name="Save").click()
    second.get_by_label("Name").fill("Immanuel")
    second.get_by_label("Town").fill("Idle")
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("main")).to_contain_text("Name: what Dilys Morgan saved")
    expect(second.get_by_role("main")).to_contain_text("Immanuel College, Bradford")
    expect(second.get_by_label("Pupils")).to_have_value("1500")
    expect(second.get_by_label("Town")).to_have_value("Idle")
    screenshot(second, "both-texts")
    assert faults(second) == []
    second.get_by_role("button", name="Use this text").click()
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("Immanuel College, Bradford")
    expect(second.get_by_role("main")).to_contain_text("Dilys Morgan")
    screenshot(second, "school-changed")


def test_a_school_leaves_and_comes_back(lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]) -> None:
    page = open_page(who=lead)
    confirm(page)
    page.get_by_role("link", name="Immanuel College").click()
    page.get_by_role("link", name="It leaves the trust").click()
    screenshot(page, "leave")
    assert faults(page) == []
    page.get_by_role("button", name="Yes, it leaves").click()
    expect(page.get_by_role("main")).to_contain_text("Leaves on")
    screenshot(page, "school-leaves")
    assert faults(page) == []
    page.get_by_role("button", name="Take its leaving back").click()
    expect(page.get_by_role("status")).to_contain_text("as if it had never left")


def test_a_school_put_on_by_mistake_is_struck_off_in_a_dialogue(lead: Member, open_page: OpenPage) -> None:
    page = open_page(who=lead)
    confirm(page)
    page.get_by_role("link", name="Immanuel College").click()
    page.get_by_role("link", name="Put on the list by mistake").click()
    dialogue = page.get_by_role("dialog")
    expect(dialogue).to_contain_text("Strike this school off your list?")
    assert faults(page) == []
    dialogue.get_by_role("button", name="Yes, strike it off").click()
    expect(page.get_by_role("status")).to_contain_text("Immanuel College is off your list.")
    expect(page.get_by_role("rowheader")).to_have_count(6)


def test_a_trustee_looks_and_changes_nothing(lead: Member, open_page: OpenPage, screenshot: Callable[[Page, str], None]) -> None:
    confirm(open_page(who=lead))
    trustee = people.member(Trust.objects.get(slug="bradford"), Role.TRUSTEE)
    page = open_page(who=trustee)
    page.goto("/bradford/schools/?phase=Primary&sort=-pupils")
    screenshot(page, "schools-filtered")
    page.get_by_role("link", name="St Oswald").click()
    expect(page.get_by_role("button", name="Correct")).to_have_attribute("aria-disabled", "true")
    expect(page.get_by_role("main")).to_contain_text("Only the school's head")
    expect(page.get_by_role("main")).not_to_contain_text("If it leaves")
    assert faults(page) == []
