"""A step of an agenda, where it moves, and what an agenda begins from anew."""

from collections.abc import Sequence
from typing import Any

from django import forms

from reviews.writing.forms import LongText
from schools.web.forms import KeepsBoth, OneLine
from workshops.agendas.enums import StepKind
from workshops.agendas.rules.agenda import LONGEST, SHORTEST


class StepForm(KeepsBoth):
    """What a step says. Its kind is chosen once, as each has its own screens."""

    title = OneLine(
        label="What it is called", max_length=120, show_hidden_initial=True, error_messages={"required": "Say what it is called."}
    )
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=SHORTEST,
        max_value=LONGEST,
        show_hidden_initial=True,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "Say how many minutes it takes.",
            "min_value": "A step takes at least a minute.",
            "max_value": "A step takes up to three hours.",
        },
    )
    purpose = OneLine(
        label="What it is for", help_text="One sentence that everybody may read.", max_length=300, required=False, show_hidden_initial=True
    )
    prompt = LongText(
        label="What the room is asked",
        help_text="Stands large on the projector and on every phone.",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        show_hidden_initial=True,
    )
    cue = LongText(
        label="For your eyes only",
        help_text="What you want to remember. It stands on the console and nowhere else.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        show_hidden_initial=True,
    )


class MoveForm(forms.Form):
    """So many places later; earlier when negative."""

    places = forms.IntegerField(min_value=-50, max_value=50)


class AddForm(forms.Form):
    """Which kind of step."""

    kind = forms.ChoiceField(choices=StepKind.choices)


class BeginFromForm(forms.Form):
    """Which template takes the place of the steps."""

    template_id = forms.TypedChoiceField(
        label="Begin from", coerce=int, empty_value=None, required=False, error_messages={"invalid_choice": "Choose one from the list."}
    )

    def __init__(self, *args: Any, templates: Sequence[tuple[int | str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template_id"].choices = templates  # type: ignore[attr-defined]
