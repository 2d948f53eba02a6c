"""Where the sign-in library asks us: who may have an account, how mails are sent, and which accounts elsewhere open one here."""

import base64
import hashlib
import logging
import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
    record_authentication,
)
from allauth.core import context as allauth_context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.mail import EmailMessage
from django.dispatch import receiver
from django.http import Http404, HttpRequest
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from schools.people.actions.accounts import keep_only_address
from schools.people.models import Person
from schools.people.queries import account_of, is_vouched_for
from schools.people.rules import proven_address, was_recent
from schools.web.errors import NotNow
from schools.web.mails import letter

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come by invitation; mails are letters; a mail server that is away is said so."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed.",
        "duplicate_email": "This is your address already.",
        "email_password_mismatch": "This e-mail address and this password do not belong together. Check both, or ask for a new password.",
        "enter_current_password": "This is not your present password.",
        "incorrect_code": "This code is not right. Codes change every 30 seconds: type the one that shows now.",
        "incorrect_password": "This is not your password.",
        "invalid_password_reset": "This link has been used or is too old. Ask for a new one.",
        "same_as_current": "This is the one you have now.",
        "too_many_login_attempts": "Too many tries. Wait five minutes, or ask for a new password.",
        "rate_limited": "Too many tries. Wait a few minutes, then try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def render_mail(
        self, template_prefix: str, email: str | list[str], context: dict[str, Any], headers: dict[str, str] | None = None
    ) -> EmailMessage:
        context = context | {"site_address": settings.SITE_ADDRESS}
        subject = render_to_string(f"{template_prefix}_subject.txt", context)
        text = render_to_string(f"{template_prefix}_message.txt", context)
        return letter(subject=subject, text=text, to=[email] if isinstance(email, str) else email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Raises NotNow where the mail server is away: the same whether or not the address has an account."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:
            log.warning("The mail server is away: %s", type(error).__name__)
            raise NotNow("We could not send the mail, because the mail server does not answer.") from error

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """News of a change that has been made. It must not undo the change."""
        try:
            super().send_notification_mail(*args, **kwargs)
        except NotNow:
            log.warning("News of a change to an account was not sent.")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("schools:account")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who signed in a moment ago is not asked again."""
        request = allauth_context.request
        if was_recent(get_authentication_records(request, request.user), time.time(), settings.ACCOUNT_REAUTHENTICATION_TIMEOUT):
            return False
        asked: bool = super().is_reauthentication_required(app=app, **kwargs)
        return asked


def _keys() -> MultiFernet:
    secrets: list[str] = [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]
    made = [base64.urlsafe_b64encode(hashlib.sha256(f"second step {secret}".encode()).digest()) for secret in secrets]
    return MultiFernet([Fernet(key) for key in made])


class SecondStepAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps are kept encrypted, so that a stolen backup makes no codes."""

    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "This code is not right. Codes change every 30 seconds: type the one that shows now.",
    }

    def encrypt(self, text: str) -> str:
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _keys().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return "My passkey" if number == 1 else f"My passkey {number}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}


# These are heard because the library asks its adapters, and so loads this file, before it adds or removes anything.
@receiver(authenticator_added)
def remember_second_step(request: HttpRequest, user: Person, authenticator: Authenticator, **_: Any) -> None:
    """Who has just set a second step up has proven it, and is not asked for it again in this session."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


@receiver(authenticator_removed)
def forget_second_step(request: HttpRequest, user: Person, **_: Any) -> None:
    """Who has no second step left is asked to set one up again, where a trust asks for it."""
    if not Authenticator.objects.filter(user=user).exists():
        records = get_authentication_records(request, user)
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [record for record in records if record.get("method") != "mfa"]


class ProviderAdapter(DefaultSocialAccountAdapter):
    """A Microsoft or Google account opens the account here that has the same, proven address, where a trust of the person vouches for its
    domain. It never makes an account."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def get_app(self, request: HttpRequest, provider: str, client_id: str | None = None) -> SocialApp:
        """Where the environment has no keys for a provider, its addresses are not there."""
        try:
            return super().get_app(request, provider, client_id)
        except SocialApp.DoesNotExist as missing:
            raise Http404 from missing

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Connects, or refuses with one page whatever the reason: it must not tell whether an address has an account."""
        address = proven_address(sociallogin.account.provider, sociallogin.account.extra_data)
        person = account_of(address) if address else None
        if person is None or not is_vouched_for(person.pk, address) or not _is_alone(person, request, sociallogin):
            raise ImmediateHttpResponse(render(request, "socialaccount/not_connected.html", status=403))
        keep_only_address(account=sociallogin.account, address=address)
        if not sociallogin.is_existing:
            sociallogin.connect(request, person)


def _is_alone(person: Person, request: HttpRequest, sociallogin: SocialLogin) -> bool:
    """Whether nobody else is signed in here, or connected with the account elsewhere."""
    others = {sociallogin.user.pk, request.user.pk} - {None, person.pk}
    return not others
