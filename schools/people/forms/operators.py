"""What an operator types to bring a trust on board."""

from typing import Any

from django import forms

from schools.tenancy.enums import TrustKind
from schools.web.forms import OneLine


class OpenTrustForm(forms.Form):
    """A trust of the register by its number, or a name; and who leads peer review there."""

    kind = forms.ChoiceField(choices=TrustKind.choices, widget=forms.RadioSelect, initial=TrustKind.TRUST)
    group_uid = forms.IntegerField(
        label="Group UID",
        required=False,
        min_value=1,
        max_value=999_999_999,
        help_text="The trust's number in the national register. Find it above.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    name = OneLine(max_length=200, required=False, help_text="Empty takes the register's. A partnership needs one.")
    slug = forms.CharField(
        label="Address", max_length=60, required=False, help_text="Its part of the address. Empty makes one from the name."
    )
    lead_name = OneLine(label="Who leads peer review there", max_length=150)
    lead_email = forms.EmailField(label="Work e-mail", help_text="The invitation goes here.")

    @property
    def values(self) -> dict[str, Any]:
        """The valid form as `bring_on_board` takes it."""
        return self.cleaned_data | {"kind": TrustKind(self.cleaned_data["kind"])}
