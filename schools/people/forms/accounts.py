"""The sign-in library's forms in our words: a label above each field and nothing written inside it."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkeys
from django import forms

from schools.web.forms import OneLine

# field: label, hint, attributes of its control
Words = dict[str, tuple[str, str, dict[str, Any]]]

_CODE = {"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}
_WORDS: Words = {
    "login": ("E-mail", "", {"autocomplete": "username webauthn"}),
    "email": ("E-mail", "The one you sign in with.", {"autocomplete": "username"}),
    "password": ("Password", "", {}),
    "oldpassword": ("Your password now", "", {}),
    "password1": ("New password", "At least 12 characters. Three words that belong together only for you are good.", {}),
    "password2": ("New password again", "", {}),
    "code": ("Code", "The six digits in your authenticator app, or one of your recovery codes.", _CODE),
    "name": ("What to call it", "So that you know it again, like “school laptop”.", {"maxlength": "60"}),
}


class Plain(forms.Form):
    """Gives the library's fields our labels, hints and attributes, and takes placeholders away."""

    own: ClassVar[Words] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label, hint, attributes = self.own.get(name) or _WORDS.get(name) or (field.label, "", {})
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs |= attributes


class LoginForm(Plain, account.LoginForm):
    """E-mail and password."""


class ChangeEmailForm(Plain, account.AddEmailForm):
    """A new address, which counts once it is confirmed."""

    own: ClassVar[Words] = {"email": ("New e-mail", "We send a mail there. Until you confirm it, you sign in with the old one.", {})}


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    """The old password, and the new one twice."""


class SetPasswordForm(Plain, account.SetPasswordForm):
    """A first password, for who has signed in with another account so far."""


class ResetPasswordForm(Plain, account.ResetPasswordForm):
    """Where to send the link."""


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):
    """A new password, from the link."""


class ReauthenticateForm(Plain, account.ReauthenticateForm):
    """The password once more."""

    own: ClassVar[Words] = {"password": ("Your password", "", {"autofocus": True})}


class CodeForm(Plain, second_step.AuthenticateForm):
    """The second step at sign-in."""


class CodeAgainForm(Plain, second_step.ReauthenticateForm):
    """The second step once more."""


class ActivateAppForm(Plain, app.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    own: ClassVar[Words] = {"code": ("Code", "The six digits that the app shows now.", _CODE)}


class AddPasskeyForm(Plain, passkeys.AddWebAuthnForm):
    """Always a passkey, which signs in alone: a key that only adds to a password is nothing we offer."""

    passwordless = forms.BooleanField(initial=True, required=False, widget=forms.HiddenInput)


class RenamePasskeyForm(Plain, passkeys.EditWebAuthnForm):
    """Another name for a passkey."""


class NameForm(forms.Form):
    """One's own name."""

    name = OneLine(label="Your name", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
