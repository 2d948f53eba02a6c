"""What people send to take a framework in."""

from django import forms

from reviews.frameworks.enums import Shipped


class AdaptForm(forms.Form):
    """One of ours."""

    code = forms.ChoiceField(choices=Shipped.choices)
