"""An activity of the programme, and where it moves."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from reviews.preparations.queries.activities import ActivityPage, Labels
from reviews.preparations.rules.days import LAST_MINUTE, at_minute, ends_on_its_day
from schools.web.forms import ClockField, KeepsBoth, LinkField, OneLine

SHORTEST, LONGEST = 5, 480
TOO_LATE = f"It has to be over by {at_minute(LAST_MINUTE):%H:%M} of the same day."


class PersonField(forms.TypedChoiceField):
    """Somebody by their membership, or nobody."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = {"invalid_choice": "Choose somebody from the list."}
        super().__init__(coerce=int, empty_value=None, required=False, error_messages=wrong, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = str(value or "")
        return int(text) if text.isdecimal() and len(text) <= 12 else None if not text else super().to_python(value)


class VisitDayField(forms.TypedChoiceField):
    """A day of the visit, which is a day as soon as it is read."""

    def to_python(self, value: Any) -> Any:
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            return super().to_python(value)


class ActivityForm(KeepsBoth):
    """What happens when, with whom, where."""

    title = OneLine(label="What happens", max_length=150, show_hidden_initial=True, error_messages={"required": "Say what happens."})
    kind = forms.ChoiceField(
        label="Kind", help_text="How many kinds of source support a finding is counted by this.", show_hidden_initial=True
    )
    on = VisitDayField(label="Day", show_hidden_initial=True, error_messages={"invalid_choice": "Choose a day of the visit."})
    starts_at = ClockField(label="Begins at", show_hidden_initial=True, error_messages={"required": "Say when it begins."})
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=SHORTEST,
        max_value=LONGEST,
        show_hidden_initial=True,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5}),
        error_messages={
            "required": "Say how many minutes it takes.",
            "min_value": f"An activity takes at least {SHORTEST} minutes: it cannot end before it starts.",
            "max_value": "An activity takes up to 8 hours. Plan a second one for the rest.",
        },
    )
    host_leader = PersonField(label="Leader of the host", show_hidden_initial=True)
    reviewer = PersonField(label="Reviewer", show_hidden_initial=True)
    room = OneLine(label="Room", max_length=120, required=False, show_hidden_initial=True)
    video_link = LinkField(label="Video link", help_text="Where it takes place on screen.", show_hidden_initial=True)
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    # What is hidden comes first, so that it makes no gap before the buttons.
    field_order = ("version",)

    # Whether a colleague saved the activity while it was open here.
    is_stale = False

    def __init__(self, *args: Any, choices: Mapping[str, Labels], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, labels in choices.items():
            self.fields[name].choices = labels  # type: ignore[attr-defined]

    def clean(self) -> None:
        begins, minutes = self.cleaned_data.get("starts_at"), self.cleaned_data.get("minutes")
        if begins is not None and minutes is not None and not ends_on_its_day(begins, minutes):
            self.add_error("minutes", TOO_LATE)

    @property
    def values(self) -> dict[str, Any]:
        """What the valid form says, as the deeds take it."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return said | {"host_leader_id": said.pop("host_leader"), "reviewer_id": said.pop("reviewer")}

    def show_both(self, page: ActivityPage) -> None:
        """After a colleague's save: their words beside this person's where both changed a field, and the next save is a decision."""
        self.is_stale = True
        kept = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        self.keep_both(page.others(kept, self.seen), page.initial)
        self.data["version"] = str(page.initial["version"])  # type: ignore[index]  # made writable by keep_both


class MoveForm(forms.Form):
    """So many places later in the day; earlier when negative. `version` is the programme's as it was shown."""

    places = forms.IntegerField(min_value=-50, max_value=50)
    version = forms.IntegerField(min_value=0)
