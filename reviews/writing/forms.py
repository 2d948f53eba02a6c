"""What a save of a passage sends."""

from django import forms


class PassageForm(forms.Form):
    """The text, and the version it was written over. How long it may be is the deed's to say, with the text kept."""

    text = forms.CharField(required=False, strip=False, widget=forms.Textarea)
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
