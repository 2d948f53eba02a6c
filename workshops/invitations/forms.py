"""Who is to be invited."""

from collections.abc import Sequence
from typing import Any

from django import forms


class InviteForm(forms.Form):
    """Ticks at the names of those who are not invited yet."""

    who = forms.TypedMultipleChoiceField(
        label="Who is invited",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick somebody.", "invalid_choice": "Somebody is not on the list any more. Choose again."},
    )

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = people  # type: ignore[attr-defined]
