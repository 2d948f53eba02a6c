"""What leads and central team type about a training."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms

from schools.training.actions import Course
from schools.training.queries.pages import Candidate, Choices
from schools.web.forms import DayField, OneLine

OUTSIDE = ("trainer_name", "trainer_organisation")


@dataclass(frozen=True, slots=True)
class Tick:
    """A candidate as the form shows them."""

    pk: int
    name: str
    is_ticked: bool


class CourseForm(forms.Form):
    """One training: as what, when, by whom."""

    kind = forms.ChoiceField(label="Trained as", widget=forms.RadioSelect, error_messages={"required": "Choose what the training was for."})
    trained_on = DayField(
        label="Day of the training",
        help_text="If it took several days, the last of them.",
        error_messages={"required": "Give the day of the training."},
    )
    refresher_due_on = DayField(label="Refresher due", help_text="Left empty: two years later.", required=False)
    trainer = forms.ChoiceField(label="A colleague", required=False)
    trainer_name = OneLine(label="Or from outside", max_length=150, required=False)
    trainer_organisation = OneLine(label="Their organisation", max_length=150, required=False)
    note = forms.CharField(max_length=1000, widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def __init__(self, *args: Any, kinds: Choices, trainers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        self.fields["trainer"].choices = [("", "Nobody from here"), *trainers]  # type: ignore[attr-defined]

    def clean(self) -> None:
        inside = bool(self.cleaned_data.get("trainer"))
        outside = [name for name in OUTSIDE if self.cleaned_data.get(name)]
        if inside and outside:
            self.add_error("trainer", "Give one trainer: choose a colleague, or name somebody from outside and leave this empty.")
        elif not inside and not outside and "trainer" not in self.errors:
            self.add_error("trainer", "Say who trained: choose a colleague here, or name somebody from outside below.")
        elif outside == ["trainer_name"]:
            self.add_error("trainer_organisation", "Say which organisation the trainer came from.")
        elif outside == ["trainer_organisation"]:
            self.add_error("trainer_name", "Give the trainer's name.")

    @property
    def course(self) -> Course:
        """What the valid form says."""
        said = {name: self.cleaned_data[name] for name in ("kind", "trained_on", "refresher_due_on", *OUTSIDE, "note")}
        return Course(**said, trainer_id=int(self.cleaned_data["trainer"]) if self.cleaned_data["trainer"] else None)


class SessionForm(CourseForm):
    """One training of many people."""

    people = forms.MultipleChoiceField(
        label="Who took part",
        error_messages={"required": "Tick everybody who took part.", "invalid_choice": "Choose people from the list."},
    )

    def __init__(self, *args: Any, candidates: Iterable[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = tuple(candidates)
        self.fields["people"].choices = [(str(one.pk), one.name) for one in self.candidates]  # type: ignore[attr-defined]

    @property
    def membership_ids(self) -> list[int]:
        """Those ticked in the valid form."""
        return [int(pk) for pk in self.cleaned_data["people"]]

    @property
    def places(self) -> list[tuple[str, list[Tick]]]:
        """Everybody, by place, with their ticks."""
        ticked = set(self["people"].value() or ())
        groups = groupby(self.candidates, key=lambda one: one.place)
        return [(place, [Tick(one.pk, one.name, str(one.pk) in ticked) for one in group]) for place, group in groups]


class CorrectionForm(CourseForm):
    """What stands in a record, with the version it was read at."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def over(self, version: int, choices: Mapping[str, Choices]) -> "CorrectionForm":
        """The same words again, now written with the other's in sight."""
        return CorrectionForm(dict(self.data.items()) | {"version": version}, **choices)


class RemovalForm(forms.Form):
    """Why a record is taken out."""

    because = forms.CharField(
        label="Why is this record a mistake?",
        help_text="Leads and central team can read this later.",
        max_length=300,
        error_messages={"required": "Say why, in a few words."},
    )
