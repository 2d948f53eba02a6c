"""What the page of a batch sends."""

from django import forms


class BeginForm(forms.Form):
    """Whether what is ready already is made again, too."""

    is_anew = forms.BooleanField(required=False)
