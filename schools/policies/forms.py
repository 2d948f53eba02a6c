"""What a trust's lead types to name roles and to say how people sign in."""

from collections.abc import Mapping
from typing import Any

from django import forms

from schools.policies.enums import SecondStep
from schools.policies.queries import SEEN, WORDS
from schools.policies.rules import OPEN_DOMAINS, domains_in, is_domain
from schools.web.pages import OtherText


class RoleNamesForm(forms.Form):
    """A label for each role and capability. What was shown travels along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for word in WORDS:
            hint = "" if self.initial.get(word.value) == word.label else f"Everywhere else: {word.label}"
            missing = {"required": f"Say what you call it. Elsewhere it is {word.label}."}
            self.fields[word.value] = forms.CharField(label=str(word.label), max_length=40, help_text=hint, error_messages=missing)
            self.fields[SEEN + word.value] = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    @property
    def names(self) -> dict[str, str]:
        """Code to label, empty where it is our own word."""
        return self._own("")

    @property
    def seen(self) -> dict[str, str]:
        """Code to the label that the page showed, empty where it was our own word."""
        return self._own(SEEN)

    def _own(self, prefix: str) -> dict[str, str]:
        said = {word.value: (self.cleaned_data[prefix + word.value], str(word.label)) for word in WORDS}
        return {code: "" if label == ours else label for code, (label, ours) in said.items()}

    def over(self, others: Mapping[str, OtherText]) -> "RoleNamesForm":
        """The same words again, now written with the others' in sight."""
        return RoleNamesForm(dict(self.data.items()) | {SEEN + code: other.text for code, other in others.items()}, initial=self.initial)

    def beside(self, others: Mapping[str, OtherText]) -> list[tuple[forms.BoundField, OtherText | None]]:
        """Each field with what somebody else saved in it meanwhile."""
        return [(field, others.get(field.name)) for field in (*self.hidden_fields(), *self.visible_fields())]

    def clean(self) -> None:
        used: dict[str, str] = {}
        for word in WORDS:
            label = self.cleaned_data.get(word.value) or str(word.label)
            if label.casefold() in used:
                self.add_error(word.value, f"“{label}” is what you call {used[label.casefold()]}. Two roles need two names.")
            used[label.casefold()] = str(word.label)


class DomainsField(forms.CharField):
    """Domains, one a line; an address is taken for its domain."""

    widget = forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "none"})

    def clean(self, value: Any) -> list[str]:
        domains = domains_in(super().clean(value))
        for domain in domains:
            if not is_domain(domain):
                raise forms.ValidationError(f"“{domain}” is not a whole domain. Write it like school.example.sch.uk, one on each line.")
            if domain in OPEN_DOMAINS:
                raise forms.ValidationError(f"Anybody can have an address at {domain}, so it cannot vouch for your people.")
        return domains


class SignInPolicyForm(forms.Form):
    """Of whom a second step is asked, and which domains vouch for Microsoft and Google accounts."""

    second_step = forms.ChoiceField(
        label="Who confirms their sign-in with a second step?",
        help_text="A code from an authenticator app, or a passkey.",
        choices=SecondStep.choices,
        widget=forms.RadioSelect,
    )
    domains = DomainsField(
        label="Domains whose Microsoft or Google accounts may sign in",
        help_text="One on each line, like school.example.sch.uk. Only members, and only with the same e-mail address.",
        required=False,
        max_length=4000,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def over(self, version: int) -> "SignInPolicyForm":
        """The same answers again, now given with the other's in sight."""
        return SignInPolicyForm(dict(self.data.items()) | {"version": version}, initial=self.initial)
