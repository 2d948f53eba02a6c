"""Signing in: what django-allauth is told. Accounts come by invitation alone; what a trust asks for on top stands in its own policy."""

from typing import Any

from environs import Env

env = Env()

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "schools:chooser"

ACCOUNT_ADAPTER = "schools.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# A new address takes the old one's place once it is confirmed.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Remembered for SESSION_COOKIE_AGE and no longer; the question only confuses.
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
# A whole school, or a training day of sixty, sits behind one address, so limits by address are wide and limits by account narrow.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "reset_password": "60/m/ip,3/10m/key",
    "reset_password_from_key": "60/m/ip",
}
ACCOUNT_FORMS = {
    "login": "schools.people.forms.accounts.LoginForm",
    "add_email": "schools.people.forms.accounts.ChangeEmailForm",
    "change_password": "schools.people.forms.accounts.ChangePasswordForm",
    "set_password": "schools.people.forms.accounts.SetPasswordForm",
    "reset_password": "schools.people.forms.accounts.ResetPasswordForm",
    "reset_password_from_key": "schools.people.forms.accounts.ResetPasswordKeyForm",
    "reauthenticate": "schools.people.forms.accounts.ReauthenticateForm",
}

MFA_ADAPTER = "schools.people.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Peer review"
MFA_PASSKEY_LOGIN_ENABLED = True
# A passkey stands for both steps, so it must have asked for finger, face or PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# Every address came by an invitation to it, so a change that waits for its confirmation need not bar a second step.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
MFA_FORMS = {
    "authenticate": "schools.people.forms.accounts.CodeForm",
    "reauthenticate": "schools.people.forms.accounts.CodeAgainForm",
    "activate_totp": "schools.people.forms.accounts.ActivateAppForm",
    "add_webauthn": "schools.people.forms.accounts.AddPasskeyForm",
    "edit_webauthn": "schools.people.forms.accounts.RenamePasskeyForm",
}

SOCIALACCOUNT_ADAPTER = "schools.people.adapters.ProviderAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False


def _providers() -> dict[str, dict[str, Any]]:
    """Microsoft and Google, each only when the environment has its keys. Personal Microsoft accounts are not for work."""
    found: dict[str, dict[str, Any]] = {}
    for name, own in (("google", {"SCOPE": ["email"]}), ("microsoft", {"TENANT": env.str("MICROSOFT_TENANT", "organizations")})):
        key = env.str(f"{name.upper()}_CLIENT_ID", "")
        if key:
            app = {"client_id": key, "secret": env.str(f"{name.upper()}_CLIENT_SECRET"), "key": ""}
            found[name] = {"APPS": [app], "OAUTH_PKCE_ENABLED": True, **own}
    return found


SOCIALACCOUNT_PROVIDERS = _providers()
# Whoever has no keys neither loads what these need nor has their addresses.
SIGN_IN_APPS = [f"allauth.socialaccount.providers.{name}" for name in SOCIALACCOUNT_PROVIDERS]
# Browsers hold a form's redirect to the policy for forms, so signing in elsewhere names that address.
SIGN_IN_ADDRESSES = [
    address
    for name, address in (("microsoft", "https://login.microsoftonline.com"), ("google", "https://accounts.google.com"))
    if name in SOCIALACCOUNT_PROVIDERS
]
