"""How often a member hears of notices by e-mail."""

from django import forms

from schools.notices.enums import Often


class LetterForm(forms.Form):
    """One choice."""

    often = forms.ChoiceField(label="By e-mail", choices=Often, widget=forms.RadioSelect, error_messages={"required": "Choose how often."})
