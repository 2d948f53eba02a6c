"""Signing in as people do it, in a real browser: by password, by an app's code, by passkey."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from playwright.sync_api import Page, expect

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, trusts
from tests.factories.people import PASSWORD
from tests.journeys import walking
from tests.journeys.axe import faults
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import code_for

pytestmark = pytest.mark.django_db(transaction=True)

Screenshot = Callable[[Page, str], None]


@pytest.fixture(autouse=True)
def _no_tries_counted_yet() -> None:
    cache.clear()


@pytest.fixture
def lead() -> Member:
    """Ann, who leads peer review and has a password and no second step."""
    return people.member(trusts.trust("ash", name="Ash Trust"), person=people.person("Ann Reed", "ann@example.org"))


def type_password(page: Page, email: str = "ann@example.org", password: str = PASSWORD) -> None:
    walking.type_password(page, email, password)


def with_authenticator(page: Page) -> Page:
    """The browser's own virtual device: it keeps passkeys and always recognises its owner."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, "automaticPresenceSimulation": True}})
    return page


def picture(page: Page, name: str, screenshot: Screenshot) -> None:
    """Keep a picture, and let axe say what is wrong."""
    screenshot(page, name)
    assert faults(page) == [], name


def test_a_wrong_password_is_said_and_the_address_kept(page: Page, lead: Member, screenshot: Screenshot) -> None:
    page.goto("/ash/settings/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    picture(page, "sign-in", screenshot)
    type_password(page, password="three wild herons")
    expect(page.get_by_text("do not belong together")).to_be_visible()
    expect(page.get_by_label("E-mail")).to_have_value("ann@example.org")
    picture(page, "sign-in-refused", screenshot)


def test_a_lead_signs_in_sets_up_an_app_and_comes_to_the_page_she_wanted(page: Page, lead: Member, screenshot: Screenshot) -> None:
    page.goto("/ash/settings/")
    type_password(page)
    expect(page.get_by_role("heading", name="One more lock")).to_be_visible()
    picture(page, "second-step", screenshot)
    page.get_by_role("link", name="Set up an authenticator app").click()
    secret = page.locator("code").inner_text().replace(" ", "")
    picture(page, "authenticator-app", screenshot)
    # Each is looked up when it is typed: the half minute of a code may end while the one before it is refused.
    for look_up, said in ((lambda _: "000000", page.locator("p.error")), (code_for, page.locator(".codes li").first)):
        page.get_by_label("Code").fill(look_up(secret))
        page.get_by_role("button", name="Use this app").click()
        expect(said).to_be_visible()
    expect(page.locator(".codes li")).to_have_count(10)
    picture(page, "recovery-codes", screenshot)
    page.get_by_role("link", name="I have kept them, go on").click()
    expect(page.get_by_role("heading", name="Settings", level=1)).to_be_visible()


def test_a_passkey_is_added_and_signs_in_alone(open_page: OpenPage, lead: Member, screenshot: Screenshot) -> None:
    page = with_authenticator(open_page())
    page.goto("/ash/")
    type_password(page)
    page.get_by_role("link", name="Add a passkey").click()
    picture(page, "passkey", screenshot)
    page.get_by_label("What to call it").fill("school laptop")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("link", name="I have kept them, go on").click()
    expect(page.get_by_text("Signed in as ann@example.org")).to_be_attached()
    page.goto("/accounts/2fa/webauthn/")
    expect(page.get_by_role("rowheader", name="school laptop")).to_be_visible()
    picture(page, "passkeys", screenshot)
    page.goto("/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/ash/settings/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Settings", level=1)).to_be_visible()


def test_a_passkey_is_the_second_step_after_a_password_too(open_page: OpenPage, lead: Member) -> None:
    page = with_authenticator(open_page())
    page.goto("/ash/")
    type_password(page)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.goto("/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/ash/")
    type_password(page)
    expect(page.get_by_role("heading", name="Second step")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_text("Signed in as ann@example.org")).to_be_attached()


def test_a_device_without_a_passkey_says_so_and_the_page_stays(open_page: OpenPage) -> None:
    page = with_authenticator(open_page())
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert").filter(has_text="No passkey was used")).to_be_visible()


def test_without_scripts_one_signs_in_by_password_and_code(open_page: OpenPage) -> None:
    ann = people.person("Ann Reed", "ann@example.org", two_factor=True)
    people.member(trusts.trust("ash"), person=ann)
    page = open_page(scripts=False)
    page.goto("/ash/")
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    type_password(page)
    codes = Authenticator.objects.get(user=ann, type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("Signed in as ann@example.org")).to_be_attached()


def test_own_pages_and_settings_on_every_screen(open_page: OpenPage, look: Look) -> None:
    account = people.person("Ann Reed", "ann.reed.of.a.long.address@three-valleys-learning.example", two_factor=True)
    lead = people.member(trusts.trust("ash", name="Ash Trust"), person=account)
    people.member(trusts.partnership("north", name="Northern Rivers"), Role.SCHOOL_LEADER, person=account)
    page = open_page(who=lead)
    addresses = {
        "chooser": "/",
        "account": "/accounts/",
        "name": "/accounts/name/",
        "email": "/accounts/email/",
        "password": "/accounts/password/change/",
        "second-step-at-sign-in": "/accounts/2fa/",
        "devices": "/accounts/sessions/",
        "settings": "/ash/settings/",
        "role-names": "/ash/settings/roles/",
        "signing-in": "/ash/settings/signing-in/",
    }
    for name, url in addresses.items():
        page.goto(url)
        look(page, name)


@pytest.mark.parametrize("role", [*Role])
def test_home_of_each_role_on_every_screen(open_page: OpenPage, role: Role, look: Look) -> None:
    trust = trusts.trust("ash", name="Ash Trust")
    people.member(trust, person=people.person("Dilys Morgan"))
    school = trusts.school(trust, "Castle Hill Primary School") if role in people.SCHOOL_ROLES else None
    page = open_page(who=people.member(trust, role, school))
    page.goto("/ash/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    look(page, f"home-{role.value}")
