"""What is written on the pages of a plan."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from reviews.preparations.forms.programmes import PersonField
from reviews.writing.forms import LongText
from schools.web.forms import DayField, KeepsBoth, OneLine
from schools.web.sheets import MOST_BYTES
from workshops.plans.enums import ActionStage
from workshops.plans.queries.agreeing import ToAgree
from workshops.plans.queries.importing import Rows
from workshops.plans.queries.people import Choices
from workshops.plans.rules.readiness import MISSING

_SALT = "rows of an uploaded plan"
# Who uploads a file confirms it on the same day.
_KEPT = 60 * 60 * 24
MOST_WORDS = 4000


class ActionForm(KeepsBoth):
    """What is done, by whom, by when, and how one will know."""

    what = LongText(
        label="What is done",
        max_length=1000,
        show_hidden_initial=True,
        error_messages={"required": "Say what is done."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_priority = forms.BooleanField(
        label="This is a priority", help_text="Three at most are seldom too few.", required=False, show_hidden_initial=True
    )
    owner = PersonField(
        label="Who sees to it", help_text="Anybody who works at the school. They are asked to confirm.", show_hidden_initial=True
    )
    due_on = DayField(label="By when", required=False, show_hidden_initial=True)
    success_measure = LongText(
        label="How we will know",
        help_text="What will be different, and where it shows.",
        max_length=1000,
        required=False,
        show_hidden_initial=True,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    baseline = LongText(
        label="Where we start from",
        help_text="How it is today, in the same terms.",
        max_length=1000,
        required=False,
        show_hidden_initial=True,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    finding = PersonField(label="What the review found", help_text="The finding that this answers.", show_hidden_initial=True)  # fmt: skip

    def __init__(self, *args: Any, owners: Choices, findings: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]
        self.fields["finding"].choices = findings  # type: ignore[attr-defined]


class AgreeForm(KeepsBoth):
    """Who and by when of every action, and the day of the check-back. Whether they can be is the deed's to say, at their fields."""

    def __init__(self, *args: Any, actions: Sequence[ToAgree], owners: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for action in actions:
            self.fields[action.owner_field] = PersonField(label="Who sees to it", choices=owners, show_hidden_initial=True)
            self.fields[action.due_field] = DayField(label="By when", show_hidden_initial=True)
        self.fields["check_back_on"] = DayField(
            label="When somebody comes back and asks", help_text="The impact review opens on this day.", show_hidden_initial=True
        )
        for name, field in self.fields.items():
            field.required = True
            field.error_messages["required"] = MISSING[name.rpartition("_")[0]]


class UpdateForm(forms.Form):
    """How an action goes."""

    text = LongText(
        label="How it goes",
        help_text="If it stopped: why.",
        max_length=MOST_WORDS,
        error_messages={"required": "Say how it goes."},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    evidence = LongText(
        label="What shows it",
        help_text="What you saw, heard or counted. No pupil's name.",
        max_length=MOST_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    to = forms.ChoiceField(label="Where it stands now", choices=ActionStage.choices)


class MoveForm(forms.Form):
    """The stage whose button was pressed."""

    to = forms.ChoiceField(choices=ActionStage.choices)


class OrderForm(forms.Form):
    """Whether an action rises or sinks."""

    to = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])


class ReasonForm(forms.Form):
    """Why not."""

    because = OneLine(label="Why not", max_length=300, error_messages={"required": "Say why, so that your leaders can help."})


class CheckInForm(forms.Form):
    """What champion or peer says."""

    text = LongText(
        label="What you saw or heard, what you would ask next",
        max_length=MOST_WORDS,
        error_messages={"required": "Say something."},
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class MilestoneForm(forms.Form):
    """A step on the way."""

    text = OneLine(label="A step on the way", max_length=300, error_messages={"required": "Say what is reached by then."})
    due_on = DayField(label="By when", required=False)


class MarkForm(forms.Form):
    """Reached, or not after all."""

    is_done = forms.BooleanField(required=False)


class SupportForm(forms.Form):
    """What help is asked for, and whom."""

    text = LongText(
        label="What would help",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say what would help."},
    )
    asked_of = forms.IntegerField(required=False, min_value=1)


class AnswerForm(forms.Form):
    """What a school answers."""

    answer = LongText(
        label="Your answer",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say what you can offer, or why you cannot."},
    )
    is_offer = forms.BooleanField(required=False)


class UseForm(forms.Form):
    """How support was used."""

    use = LongText(label="How it was used", max_length=2000, error_messages={"required": "Say how it was used."})


class UploadForm(forms.Form):
    """Only the size is looked at here; what the file is, its content says."""

    file = forms.FileField(
        label="The plan with your updates",
        help_text=f"The Excel file of this plan, up to {MOST_BYTES // 1024 // 1024} MB.",
        max_length=200,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={"required": "Choose a file."},
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(f"We take up to {MOST_BYTES // 1024 // 1024} MB.")
        return file


class ConfirmForm(forms.Form):
    """What was read from a file, as the preview's page carries it: signed, so that it is what was looked at. Nothing of it is kept here."""

    file = forms.CharField(max_length=200, required=False)
    read = forms.CharField()

    def clean_read(self) -> Rows:
        try:
            found: Rows = signing.loads(self.cleaned_data["read"], salt=_SALT, max_age=_KEPT)
        except signing.BadSignature:
            raise forms.ValidationError("This file waited too long. Upload it again.") from None
        return found


def as_carried(rows: Rows) -> str:
    """Rows as `ConfirmForm` takes them back."""
    return signing.dumps(rows, salt=_SALT, compress=True)
