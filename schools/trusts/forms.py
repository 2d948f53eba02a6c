"""What people type to say which schools there are and what is true of them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from schools.trusts.actions.confirming import Said
from schools.trusts.enums import Difference, Reply
from schools.trusts.queries.set_up import Asked
from schools.trusts.rules.facts import EDITABLE
from schools.web.forms import DayField, KeepsBoth, OneLine

_REPLIES = {
    Difference.CARRIES_ON: ("Yes, the history follows", "No, they are different schools"),
    Difference.LEAVES: ("Yes, it has left us", "No, keep it on our list"),
    Difference.HAS_CHANGED: ("Take these over", "Keep ours"),
}


def _number(label: str, highest: int) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=0, max_value=highest, required=False, show_hidden_initial=True, widget=widget)


class SchoolForm(KeepsBoth):
    """A school's name and facts."""

    name = OneLine(max_length=200, show_hidden_initial=True)
    phase = forms.CharField(max_length=60, required=False, show_hidden_initial=True)
    low_age = _number("Youngest age", 25)
    high_age = _number("Oldest age", 25)
    pupils = _number("Pupils", 99_999)
    free_meals = forms.DecimalField(
        label=EDITABLE["free_meals"],
        help_text="Per cent of pupils, to one decimal.",
        min_value=0,
        max_value=100,
        decimal_places=1,
        required=False,
        show_hidden_initial=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    region = forms.CharField(max_length=60, required=False, show_hidden_initial=True)
    local_authority = forms.CharField(max_length=100, required=False, show_hidden_initial=True)
    town = forms.CharField(max_length=100, required=False, show_hidden_initial=True)
    postcode = forms.CharField(max_length=10, required=False, show_hidden_initial=True)
    joined_on = DayField(label=EDITABLE["joined_on"], required=False, show_hidden_initial=True)


class LeaveForm(forms.Form):
    """The last day of a school in the trust."""

    left_on = DayField(label="Its last day in the trust")


class AddForm(forms.Form):
    """What the button beside a search result sends."""

    urn = forms.IntegerField(min_value=1, max_value=999_999_999, required=False)
    group_uid = forms.IntegerField(min_value=1, max_value=999_999_999, required=False)

    @property
    def problem(self) -> str:
        """What stands against it, in words."""
        return " ".join(str(sentence) for sentences in self.errors.values() for sentence in sentences)


class SetUpForm(forms.Form):
    """A yes or no to each difference: a tick and a name for newcomers, a choice for the others.

    Only what the page showed is answered, so a difference that came up meanwhile waits for the next look.
    """

    def __init__(self, *args: Any, asked: Sequence[Asked], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = self.data.getlist("shown") if isinstance(self.data, MultiValueDict) else []
        self.asked = [one for one in asked if not self.is_bound or one.key in shown]
        for one in self.asked:
            if one.kind == Difference.JOINS:
                self.fields[f"take-{one.key}"] = forms.BooleanField(required=False, initial=True)
                self.fields[f"name-{one.key}"] = OneLine(required=False, max_length=200, initial=one.name, label="Name")
            else:
                yes, keep = _REPLIES[one.kind]
                self.fields[f"reply-{one.key}"] = forms.ChoiceField(
                    label=one.name,
                    help_text=" · ".join((one.note, *one.lines)),
                    choices=[(Reply.YES, yes), (Reply.NO, keep), (Reply.LATER, "Decide later")],
                    initial=Reply.LATER if one.kind == Difference.LEAVES or not one.is_safe else Reply.YES,
                    widget=forms.RadioSelect,
                )

    def clean(self) -> None:
        for one in self.asked:
            if one.kind == Difference.JOINS and self.cleaned_data.get(f"take-{one.key}") and not self.cleaned_data.get(f"name-{one.key}"):
                self.add_error(f"name-{one.key}", "Write what the school is called.")

    @property
    def said(self) -> dict[str, Said]:
        """The word on each difference that was shown."""
        return {one.key: self._said(one) for one in self.asked}

    def _said(self, one: Asked) -> Said:
        if one.kind != Difference.JOINS:
            return Said(Reply(self.cleaned_data[f"reply-{one.key}"]))
        return Said(Reply.YES if self.cleaned_data[f"take-{one.key}"] else Reply.NO, self.cleaned_data[f"name-{one.key}"])

    def newcomers(self) -> list[tuple[Asked, forms.BoundField, forms.BoundField]]:
        """Each newcomer with its tick and its name."""
        return [(one, self[f"take-{one.key}"], self[f"name-{one.key}"]) for one in self.asked if one.kind == Difference.JOINS]

    def others(self) -> list[tuple[Asked, forms.BoundField]]:
        """Each other difference with its choice."""
        return [(one, self[f"reply-{one.key}"]) for one in self.asked if one.kind != Difference.JOINS]
