"""When and where a workshop is, how people take part, and what a template is called."""

from collections.abc import Sequence
from typing import Any

from django import forms

from schools.web.forms import ClockField, DayField, KeepsBoth, LinkField, OneLine

LEAST_DOTS, MOST_DOTS = 1, 10
_FROM_THE_LIST = {"invalid_choice": "Choose one from the list."}


class ArrangeForm(KeepsBoth):
    """Day, time, place."""

    on = DayField(label="Day", show_hidden_initial=True, error_messages={"required": "Give the day.", "invalid": "Give the day as a date."})
    starts_at = ClockField(label="Begins at", show_hidden_initial=True, error_messages={"required": "Say when it begins."})
    place = OneLine(
        label="Place", help_text="The room in which everybody sits together.", max_length=200, required=False, show_hidden_initial=True
    )
    video_link = LinkField(label="Video link", help_text="For those who join from elsewhere.", max_length=500, show_hidden_initial=True)
    check_back_on = DayField(
        label="Check-back",
        help_text="When somebody asks what has changed. Left empty, it follows the cycle's interval; the room may choose another day.",
        required=False,
        show_hidden_initial=True,
    )


class PlanForm(ArrangeForm):
    """The same for a new workshop, with what its agenda begins from."""

    template_id = forms.TypedChoiceField(label="Begin from", coerce=int, empty_value=None, required=False, error_messages=_FROM_THE_LIST)

    def __init__(self, *args: Any, templates: Sequence[tuple[int | str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template_id"].choices = templates  # type: ignore[attr-defined]

    @property
    def given(self) -> dict[str, Any]:
        """What the deed takes of the valid form."""
        said = dict(self.cleaned_data)
        return {"template_id": said.pop("template_id"), "values": said}


class TakingPartForm(forms.Form):
    """Names or none, dots, and who helps to lead."""

    is_anonymous = forms.TypedChoiceField(
        label="Names",
        choices=[("True", "No names: nobody's name stands at what they write"), ("False", "With names: the room sees who wrote what")],
        coerce=lambda value: value == "True",
        widget=forms.RadioSelect,
        help_text="Without names people write more openly. Say at the start which it is.",
    )
    dots = forms.IntegerField(
        label="Dots for each person",
        help_text="How many votes each has when ideas are chosen.",
        min_value=LEAST_DOTS,
        max_value=MOST_DOTS,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "Say how many dots each person has.",
            "min_value": "Each person has at least one dot.",
            "max_value": f"More than {MOST_DOTS} dots make no choice.",
        },
    )
    helper = forms.TypedChoiceField(
        label="Who leads beside you",
        help_text="They see the console and can take it over. Leaders of other schools who were not on the review team.",
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=_FROM_THE_LIST,
    )

    def __init__(self, *args: Any, helpers: Sequence[tuple[int | str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if helpers:
            self.fields["helper"].choices = helpers  # type: ignore[attr-defined]
        else:
            del self.fields["helper"]

    @property
    def given(self) -> dict[str, Any]:
        """What the deed takes of the valid form; who may not choose the helper leaves them as they are."""
        said = dict(self.cleaned_data)
        helper = said.pop("helper") if "helper" in said else self.initial["helper"]
        return said | {"helper_id": helper}


class KeepTemplateForm(forms.Form):
    """A name, and whose the template is."""

    name = OneLine(label="Name", max_length=120, error_messages={"required": "Give it a name."})
    is_trusts = forms.TypedChoiceField(
        label="For whom",
        choices=[("no", "For me"), ("yes", "For everybody who leads workshops in the trust")],
        coerce=lambda value: value == "yes",
        initial="no",
        widget=forms.RadioSelect,
    )


class NameForm(forms.Form):
    """Another name."""

    name = OneLine(label="Name", max_length=120, error_messages={"required": "Give it a name."})
