"""What the buttons on the page of findings send."""

from typing import Any

from django import forms

from reviews.findings.enums import FindingKind

_KINDS = {kind.value: kind for kind in FindingKind}


class IdsField(forms.Field):
    """Whole numbers, as many as were ticked."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> tuple[int, ...]:
        try:
            return tuple(int(one) for one in value or ())
        except ValueError:
            raise forms.ValidationError("Tick notes of this page.") from None


class PlaceField(forms.CharField):
    """Where a finding stands: its kind, and after a dot the question's id, or nothing for "Something else"."""

    def clean(self, value: Any) -> tuple[FindingKind, int | None]:
        kind, _, question = str(super().clean(value)).partition(".")
        if kind not in _KINDS or not (question == "" or question.isdecimal()):
            raise forms.ValidationError("Choose one of the places on this page.")
        return _KINDS[kind], int(question) if question else None


class AddForm(forms.Form):
    """A new finding, and the notes that were ticked for it."""

    place = PlaceField()
    notes = IdsField(required=False)


class CiteForm(forms.Form):
    """Ticked notes for a finding: the one whose button was pressed, or the one chosen in the bar."""

    here = forms.IntegerField(required=False, min_value=1)
    finding = forms.IntegerField(required=False, min_value=1)
    notes = IdsField(required=False)

    def clean(self) -> dict[str, Any]:
        found = self.cleaned_data
        finding_id = found.get("here") or found.get("finding")
        if not finding_id:
            raise forms.ValidationError("Choose the finding in which the ticked notes are to be cited.")
        return {"finding_id": finding_id, "note_ids": found.get("notes", ())}


class UnciteForm(forms.Form):
    """The note whose button was pressed."""

    note = forms.IntegerField(min_value=1)


class PlaceForm(forms.Form):
    """Where a finding is to go."""

    place = PlaceField()


class ThemeForm(forms.Form):
    """The theme that a finding speaks to, or none."""

    theme = forms.IntegerField(required=False, min_value=1, error_messages={"invalid": "Choose one of the themes on this page."})


class OrderForm(forms.Form):
    """Up or down."""

    to = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])
