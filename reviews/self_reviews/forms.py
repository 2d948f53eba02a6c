"""What is typed, chosen and sent beside the passages."""

from collections.abc import Iterable
from typing import Any

from django import forms

from reviews.self_reviews.actions.files import SentFile
from reviews.self_reviews.rules.questions import LONGEST
from reviews.writing.forms import TypedText


class QuestionForm(forms.Form):
    """A question to be added. How long it may be is the deed's to say, with the text kept."""

    text = TypedText(
        label="Your question",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST}),
        error_messages={"required": "Write the question first."},
    )


class MoveForm(forms.Form):
    """Which way a question goes."""

    way = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])


class GradeForm(forms.Form):
    """A point of the scale, or none, and what the page showed."""

    grade = forms.CharField(required=False, max_length=60)
    seen = forms.CharField(required=False, max_length=60)


class FilesInput(forms.FileInput):
    """A file chooser that takes several."""

    allow_multiple_selected = True


class ManyFiles(forms.FileField):
    """Files as they were sent. What is in them is looked at by the deed."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[SentFile]:
        sent = data if isinstance(data, (list, tuple)) else [data] if data else []
        if not sent:
            raise forms.ValidationError("Choose at least one file.")
        return [SentFile(file.name or "file", file.size or 0, file.read) for file in sent]


class FilesForm(forms.Form):
    """Files to be added, and the theme that they are about."""

    files = ManyFiles(  # type: ignore[assignment]  # the field stands under `fields`, what was sent under `self.files`
        label="Files", help_text="PDF, Word, Excel, PowerPoint, PNG, JPEG or WebP, up to 20 MB each. Send large ones one by one."
    )
    theme = forms.TypedChoiceField(label="About", required=False, coerce=int, empty_value=None)

    def __init__(self, data: Any = None, files: Any = None, *, themes: Iterable[tuple[int, str]], accepts: str) -> None:
        super().__init__(data, files if data is not None else None)
        self.fields["theme"].choices = [("", "The self-review as a whole"), *themes]  # type: ignore[attr-defined]
        self.fields["files"].widget.attrs["accept"] = accepts
