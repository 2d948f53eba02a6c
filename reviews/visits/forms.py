"""What a note is made of, as a phone or a form sends it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms

from reviews.visits.actions.notes import Told
from reviews.visits.enums import Mark
from reviews.visits.rules.photos import MOST_BYTES
from reviews.visits.rules.revisions import MOST_REVISIONS
from schools.web.forms import KeepsBoth

LONGEST = 4000
_BIGGEST_ID = 2**63 - 1


def _row(**kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(min_value=1, max_value=_BIGGEST_ID, **kwargs)


def one_line(form: forms.Form) -> str:
    """Everything that is wrong with what was sent, in one line."""
    return " ".join(str(error) for errors in form.errors.values() for error in errors)


class NoteForm(forms.Form):
    """A note. Whether its activity and question are still there is the deed's to see: a note is not lost for that."""

    client_id = forms.UUIDField()
    author = _row()
    revision = forms.IntegerField(min_value=0, max_value=MOST_REVISIONS, required=False)
    activity = _row(required=False)
    question = _row(required=False)
    mark = forms.ChoiceField(choices=Mark, error_messages={"required": "Choose what the note is."})
    text = forms.CharField(max_length=LONGEST, error_messages={"required": "Write what you saw or heard."})
    made_at = forms.DateTimeField(required=False)

    @property
    def told(self) -> Told:
        """The note of a valid form."""
        found = self.cleaned_data
        made: datetime | None = found["made_at"]
        return Told(
            client_id=found["client_id"],
            author=found["author"],
            revision=found["revision"] or 0,
            activity=found["activity"],
            question=found["question"],
            mark=found["mark"],
            text=found["text"],
            made=made,
        )

    @property
    def problem(self) -> str:
        """What is wrong, in one line, for a phone to show beside the note."""
        return one_line(self)


class CaptureForm(NoteForm):
    """A note and its photo in one."""

    photo = forms.FileField(required=False)

    def clean_photo(self) -> bytes | None:
        return _content_of(self.cleaned_data["photo"])


class PhotoForm(forms.Form):
    """A photo for a note that has arrived."""

    client_id = forms.UUIDField()
    photo = forms.FileField(error_messages={"required": "No photo came along.", "empty": "This photo is empty."})

    def clean_photo(self) -> bytes | None:
        return _content_of(self.cleaned_data["photo"])

    @property
    def problem(self) -> str:
        """What is wrong, in one line, for a phone to show beside the photo."""
        return one_line(self)


class EditForm(KeepsBoth):
    """A note that is here already."""

    text = forms.CharField(
        label="What you saw or heard", max_length=LONGEST, show_hidden_initial=True, widget=forms.Textarea(attrs={"rows": 6})
    )
    mark = forms.ChoiceField(label="What it is", choices=Mark, show_hidden_initial=True)
    activity = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, show_hidden_initial=True)
    question = forms.TypedChoiceField(label="Enquiry question", required=False, coerce=int, empty_value=None, show_hidden_initial=True)

    def __init__(
        self, *args: Any, activities: Sequence[tuple[int, str]] = (), questions: Sequence[tuple[int, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        none = [("", "None")]
        self.fields["activity"].choices = [*none, *activities]  # type: ignore[attr-defined]  # a choice field's
        self.fields["question"].choices = [*none, *questions]  # type: ignore[attr-defined]  # likewise

    def _shown(self, name: str) -> Any:
        shown = super()._shown(name)
        return int(shown) if name in {"activity", "question"} and str(shown or "").isdigit() else shown or None


def _content_of(upload: Any) -> bytes | None:
    """The bytes, and no more of them than are looked at."""
    content: bytes | None = upload.read(MOST_BYTES + 1) if upload else None
    return content
