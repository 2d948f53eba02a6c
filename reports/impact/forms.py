"""What the pages of impact reports send."""

from collections.abc import Iterable
from typing import Any

from django import forms

from reports.impact.enums import Consent, SectionKey, Way
from reports.impact.rules.wording import LONGEST_QUOTATION
from reviews.writing.forms import LongText
from schools.web.forms import DayField, KeepsBoth, OneLine


class PlaceForm(forms.Form):
    """What becomes of a section's place."""

    way = forms.TypedChoiceField(choices=Way.choices, coerce=Way)


class BoardForm(KeepsBoth):
    """When the board meets, if that is known."""

    board_on = DayField(label="The day of the meeting", required=False, show_hidden_initial=True)


class ReturnForm(forms.Form):
    """What whoever checks asks for."""

    because = LongText(
        label="What do you ask for?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say what you ask for, so that it can be done."},
    )


class VersionForm(forms.Form):
    """Why there is to be a new version. Every reader of the report reads it."""

    because = OneLine(
        label="What is different in this version?",
        max_length=300,
        help_text="Every reader sees this sentence above the report.",
        error_messages={"required": "Say what is different, so that readers know what to look at."},
    )


class QuoteForm(forms.Form):
    """Words to be quoted, and beside which section. Of words that were said elsewhere also by which school, where and when."""

    section = forms.TypedChoiceField(label="Beside which section?", coerce=SectionKey)
    school = forms.TypedChoiceField(label="Whose words?", coerce=int, error_messages={"required": "Choose a school."})
    words = OneLine(
        label="Where and when was it said?",
        max_length=200,
        help_text="Such as: a subject leader at the trust's conference, 14 March 2026. No names of pupils.",
        error_messages={"required": "Say where and when, so that its head knows what you mean."},
    )
    text = LongText(
        label="The words",
        help_text=f"As they were said or written, up to {LONGEST_QUOTATION} characters. Where you leave some out, put … in their place.",
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        error_messages={"required": "Give the words that you quote."},
    )

    def __init__(
        self, data: Any = None, *, initial: dict[str, Any], sections: Iterable[tuple[str, str]], schools: Iterable[tuple[int, str]] = ()
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["section"].choices = list(sections)  # type: ignore[attr-defined]
        choices = list(schools)
        if choices:
            self.fields["school"].choices = [("", "Choose a school"), *choices]  # type: ignore[attr-defined]
        else:
            # The source says both.
            del self.fields["school"], self.fields["words"]

    def clean_text(self) -> str:
        return str(self.cleaned_data["text"]).strip().strip('“”"').strip()


class ConsentForm(forms.Form):
    """What a head says to a quotation, with a reason."""

    consent = forms.TypedChoiceField(
        choices=[pair for pair in Consent.choices if pair[0] != Consent.ASKED],
        coerce=Consent,
        error_messages={"required": "Choose an answer."},
    )
    because = OneLine(required=False, max_length=500)

    @property
    def problem(self) -> str:
        """What was wrong, in one sentence."""
        return " ".join(str(error) for errors in self.errors.values() for error in errors)
