"""What planners type about a team, and what those who were asked answer."""

from typing import Any

from django import forms

from reviews.assignments.enums import Part

_NONE, _SOME, _LATER = "none", "some", "later"
_DECLARES = [(_NONE, "Nothing stands against it"), (_SOME, "There is something those who lead should know")]
_CONFLICT_HINT = (
    "For instance: family or close friends at the school, an application for a post there, a dispute, or work you have been paid for. "
    "Only those who lead peer review read it."
)


class Words(forms.CharField):
    """A sentence or two, as the row keeps them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=300, widget=forms.Textarea(attrs={"rows": 2}), **kwargs)


class AskForm(forms.Form):
    """Whom to ask for which part. Words are asked for where a rule warns of something that needs them."""

    who = forms.IntegerField(min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)
    part = forms.ChoiceField(choices=Part, widget=forms.HiddenInput)
    in_spite_of = Words(label="Why all the same?", required=False)

    @property
    def said(self) -> dict[str, Any]:
        """What the deed takes."""
        data = self.cleaned_data
        return {"membership_id": data["who"], "part": Part(data["part"]), "in_spite_of": data["in_spite_of"]}


class ReplaceForm(forms.Form):
    """Why somebody is taken off, and who follows; nobody where the place is to stay open."""

    because = Words(
        label="Why are they replaced?",
        help_text="Kept with the team, for those who plan. The person is told that they are off, and not this.",
        error_messages={"required": "Say why, in a few words."},
    )
    who = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False, widget=forms.HiddenInput)
    in_spite_of = Words(label="Why this successor all the same?", required=False)

    @property
    def said(self) -> dict[str, Any]:
        """What the deed takes."""
        data = self.cleaned_data
        return {"because": data["because"], "successor_id": data["who"], "in_spite_of": data["in_spite_of"]}


class StayForm(forms.Form):
    """Why somebody stays in spite of a conflict."""

    because = Words(
        label="Why do they stay?",
        help_text="Kept with the conflict. Say what limits it, such as which conversations they stay out of.",
        error_messages={"required": "Say why, in a few words."},
    )


class DeclareForm(forms.Form):
    """A conflict of interest, or that there is none."""

    declares = forms.ChoiceField(
        label="Does anything stand against it?",
        choices=_DECLARES,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the two."},
    )
    conflict = forms.CharField(
        label="What is it?", max_length=1000, required=False, help_text=_CONFLICT_HINT, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> None:
        """Words without a choice are a conflict that was meant to be declared."""
        declares, conflict = self.cleaned_data.get("declares"), self.cleaned_data.get("conflict")
        if declares == _SOME and not conflict:
            self.add_error("conflict", "Say what it is, in a few words.")
        elif declares != _SOME and conflict and "declares" not in self.errors:
            self.add_error("declares", "You wrote something below. Choose that there is something, or take it out.")

    @property
    def said(self) -> dict[str, Any]:
        """What the deed takes."""
        declares = self.cleaned_data["declares"]
        return {"has_conflict": None if declares == _LATER else declares == _SOME, "conflict": self.cleaned_data["conflict"]}


class WithdrawForm(forms.Form):
    """Why somebody cannot after all."""

    accepts = False
    because = Words(
        label="Why can you not, after all?",
        help_text="Those who plan read it, and look for somebody else.",
        error_messages={"required": "Say why, in a few words."},
    )

    @property
    def said(self) -> dict[str, Any]:
        """What the deed takes."""
        return {"because": self.cleaned_data["because"]}


class AnswerForm(DeclareForm):
    """Yes or no; and with a yes, in the same sitting, what stands against it."""

    answer = forms.ChoiceField(
        label="Can you take part?",
        choices=[("yes", "Yes, I accept"), ("no", "No, I decline")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose yes or no."},
    )
    because = Words(label="If not: why?", required=False, help_text="Those who plan read it.")
    field_order = ("answer", "because", "declares", "conflict")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        declares = self.fields["declares"]
        declares.choices, declares.required = [*_DECLARES, (_LATER, "I say so later")], False  # type: ignore[attr-defined]

    @property
    def accepts(self) -> bool:
        """Whether the valid form says yes."""
        return bool(self.cleaned_data["answer"] == "yes")

    def clean(self) -> None:
        if self.cleaned_data.get("answer") == "no":
            if not self.cleaned_data.get("because") and "because" not in self.errors:
                self.add_error("because", "Say why, in a few words. It helps those who look for somebody else.")
            return
        self.cleaned_data["declares"] = self.cleaned_data.get("declares") or _LATER
        super().clean()

    @property
    def said(self) -> dict[str, Any]:
        """What the deed takes, accepting or declining."""
        return super().said if self.accepts else {"because": self.cleaned_data["because"]}


class ReplanForm(forms.Form):
    """One of the ways that were proposed, by its mark."""

    way = forms.CharField(max_length=400, error_messages={"required": "Choose one of the ways below."})
