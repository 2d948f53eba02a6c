"""What the pages of an impact review send."""

from django import forms

from reviews.writing.forms import LongText
from schools.web.forms import KeepsBoth, OneLine
from workshops.impact_reviews.enums import OUTCOMES, Manner


class OutcomeForm(KeepsBoth):
    """What became of one action."""

    outcome = forms.ChoiceField(
        label="How the action stands",
        choices=OUTCOMES,
        widget=forms.RadioSelect,
        show_hidden_initial=True,
        error_messages={"required": "Choose how it stands."},
    )
    stopped_because = OneLine(
        label="Why, if it was stopped",
        max_length=300,
        required=False,
        show_hidden_initial=True,
        help_text="Stopping is no failure: say what you learned.",
    )


class ConfirmForm(forms.Form):
    """How somebody confirmed, and what they saw."""

    manner = forms.ChoiceField(
        label="How you saw it", choices=Manner, widget=forms.RadioSelect, error_messages={"required": "Choose how you saw it."}
    )
    confirmation = LongText(
        label="What you saw and heard",
        max_length=4000,
        help_text="Which practice has changed, where you saw it, and what the school could look at next. Nothing that names a pupil.",
        error_messages={"required": "Say what you saw and heard."},
    )


class SendBackForm(forms.Form):
    """What the host is asked for."""

    because = LongText(
        label="What should the school add or look at again?", max_length=2000, error_messages={"required": "Say what you ask for."}
    )
