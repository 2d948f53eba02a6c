"""Why a workshop is opened again, and what its leader learned."""

from django import forms

from reviews.writing.forms import LongText
from schools.web.forms import KeepsBoth, OneLine
from workshops.agendas.models import MOST_CHARACTERS


class ReopenForm(forms.Form):
    """A reason that stands in the record."""

    because = OneLine(
        label="Why?",
        help_text="It stands in the record. Name nobody.",
        max_length=300,
        error_messages={"required": "Say why, in a few words."},
    )


class LearnedForm(KeepsBoth):
    """Notes for oneself."""

    learned = LongText(
        label="What you learned",
        help_text="What went well, what you would do differently, what you want to try next time.",
        max_length=MOST_CHARACTERS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        show_hidden_initial=True,
    )
