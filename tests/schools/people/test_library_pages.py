"""Every page of the sign-in library stands in our look and in our words, without a script or a style inside it."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.factories import people, trusts

pytestmark = pytest.mark.django_db

SIGNED_OUT = {
    "account_login": 200,
    "account_signup": 200,
    "account_inactive": 200,
    "account_reset_password": 200,
    "account_reset_password_done": 200,
    "account_reset_password_from_key_done": 200,
    "account_email_verification_sent": 200,
    "socialaccount_login_cancelled": 200,
    "socialaccount_login_error": 302,
    "account_logout": 302,
    "account_confirm_login_code": 302,
    "mfa_authenticate": 302,
    "mfa_login_webauthn": 302,
    "socialaccount_signup": 302,
}
SIGNED_IN = {
    "account_change_password": 200,
    "account_set_password": 302,
    "account_email": 200,
    "account_reauthenticate": 200,
    "account_logout": 200,
    "mfa_index": 200,
    "mfa_reauthenticate": 200,
    "mfa_reauthenticate_webauthn": 302,
    "mfa_activate_totp": 302,
    "mfa_deactivate_totp": 200,
    "mfa_view_recovery_codes": 200,
    "mfa_generate_recovery_codes": 200,
    "mfa_download_recovery_codes": 200,
    "mfa_list_webauthn": 200,
    "mfa_add_webauthn": 200,
    "socialaccount_connections": 200,
    "usersessions_list": 200,
    "schools:account": 200,
    "schools:name": 200,
    "schools:second_step": 302,
}


def is_clean(html: str) -> bool:
    """Nothing that the content security policy would refuse, and no sentence of the library's own."""
    scripts = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", html)
    theirs = re.findall(r"Two-Factor|Security Key|Sign Up|third-party|reauthenticate to|Hello from", html)
    return not (scripts or theirs or re.search(r"\son\w+=|\sstyle=|<style", html)) and "layout" not in html


@pytest.mark.parametrize(("name", "status"), SIGNED_OUT.items(), ids=SIGNED_OUT)
def test_pages_for_anybody(client: Client, name: str, status: int) -> None:
    page = client.get(reverse(name))
    assert page.status_code == status
    assert is_clean(page.content.decode())


@pytest.mark.parametrize(("name", "status"), SIGNED_IN.items(), ids=SIGNED_IN)
def test_pages_for_who_is_signed_in(client: Client, name: str, status: int) -> None:
    people.sign_in(client, people.member(trusts.trust("ash")))
    page = client.get(reverse(name))
    assert page.status_code == status
    assert is_clean(page.content.decode())


@pytest.mark.parametrize("name", SIGNED_IN, ids=SIGNED_IN)
def test_own_pages_are_for_who_is_signed_in_alone(client: Client, name: str) -> None:
    page = client.get(reverse(name))
    assert page.status_code == 302
    if name != "account_logout":
        assert page["Location"].startswith("/accounts/login/?next=")


def test_no_address_of_the_library_is_left_out() -> None:
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    theirs = {name for name in names if name.startswith(("account_", "mfa_", "socialaccount_", "usersessions_"))}
    with_parts = {"account_confirm_email", "account_reset_password_from_key", "mfa_edit_webauthn", "mfa_remove_webauthn"}
    assert theirs - with_parts == {name for name in {*SIGNED_OUT, *SIGNED_IN} if not name.startswith("schools:")}


@pytest.mark.parametrize("name", ["google_login", "microsoft_login", "google_callback", "microsoft_callback"])
def test_without_keys_there_is_no_other_way_to_sign_in(client: Client, name: str) -> None:
    assert b"Sign in with Google" not in client.get(reverse("account_login")).content
    assert client.get(reverse(name)).status_code == 404
