"""Long text as forms take it, and what a save of a passage sends."""

from typing import Any

from django import forms

from reviews.writing.rules.wording import as_kept


class TypedText(forms.CharField):
    """Text as somebody typed or pasted it. What the database cannot hold is left out, where Django's field would refuse the whole."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\x00", "")


class LongText(forms.CharField):
    """Text of several lines, with one kind of line end, so that what a browser sends back compares with what was shown."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return as_kept(str(super().to_python(value) or ""))


class PassageForm(forms.Form):
    """The text, and the version it was written over. How long it may be is the deed's to say, with the text kept."""

    text = TypedText(required=False, strip=False, widget=forms.Textarea)
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
