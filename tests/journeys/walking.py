"""What people do on every journey: type a password, use an authenticator app, read a mail, look at a page."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from celery import current_app
from django.conf import settings
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from schools.models import News
from tests.factories.people import PASSWORD


def code_for(secret: str) -> str:
    """What an authenticator app shows; near the end of its half minute it waits for the next."""
    time.sleep(max(0.0, time.time() % 30 - 26))
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def type_password(page: Page, email: str, password: str = PASSWORD) -> None:
    """On the sign-in page."""
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def set_up_app(page: Page) -> str:
    """From the page that asks for a second step to the one after it; returns the app's secret."""
    page.get_by_role("link", name="Set up an authenticator app").click()
    secret = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Code").fill(code_for(secret))
    page.get_by_role("button", name="Use this app").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("link", name="I have kept them, go on").click()
    return secret


def reach(page: Page, place: Locator, keys: str = "") -> None:
    """Go on by Tab from where the keyboard is until `place` has the focus, then press the keys, one after the other."""
    expect(place).to_be_visible()
    for _ in range(150):
        if place.evaluate("place => place === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(place).to_be_focused()
    for key in keys.split():
        page.keyboard.press(key)


def deliver() -> None:
    """Do what the workers would with the news that is due: the tasks themselves run here, in this process."""
    current_app.loader.import_default_modules()
    for news in News.objects.filter(handled_at=None, due_at__lte=timezone.now()):
        current_app.tasks[settings.NEWS_ROUTES[news.kind]](news.pk)


def link_in_mail_to(address: str) -> str:
    """The link of the newest mail to this address, without the host: the test's server has another port."""
    (*_, newest) = [sent for sent in mail.outbox if sent.to == [address]]
    found = re.search(re.escape(settings.SITE_ADDRESS) + r"(/\S+)", str(newest.body))
    assert found is not None, newest.body
    return found.group(1)
