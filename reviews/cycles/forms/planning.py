"""The steps of the wizard. Each remembers what it showed, so that two who plan at once lose nothing."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from reviews.cycles.enums import Mode, Sharing
from reviews.cycles.queries.wizard import PHASE_ROWS, SchoolTick
from reviews.frameworks.queries.choices import FrameworkChoice
from reviews.writing.forms import LongText
from schools.web.forms import DayField, KeepsBoth
from schools.web.pages import OtherText

LONGEST_AGREEMENT = 10_000


class YearField(forms.TypedChoiceField):
    """An academic year by the year in which it begins."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = str(value)
        return int(text) if len(text) == 4 and text.isdecimal() else super().to_python(value)


class BasicsForm(KeepsBoth):
    """What the cycle is called, when it is, how the visits are made."""

    name = forms.CharField(
        label="Name of the cycle",
        help_text="As everybody will read it, for instance “Peer review 2026 to 2027”.",
        max_length=120,
        show_hidden_initial=True,
        error_messages={"required": "Give the cycle a name."},
    )
    academic_year = YearField(label="Academic year", show_hidden_initial=True)
    mode = forms.ChoiceField(
        label="How visits are made", choices=Mode.choices, initial=Mode.IN_PERSON, widget=forms.RadioSelect, show_hidden_initial=True
    )

    def __init__(self, *args: Any, years: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["academic_year"].choices = years  # type: ignore[attr-defined]


class FrameworkForm(KeepsBoth):
    """One of the frameworks on offer."""

    framework = forms.ChoiceField(
        widget=forms.RadioSelect,
        show_hidden_initial=True,
        error_messages={"required": "Choose a framework.", "invalid_choice": "Choose one of the frameworks below."},
    )

    def __init__(self, *args: Any, offered: Sequence[FrameworkChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        self.fields["framework"].choices = [(one.key, one.name) for one in offered]  # type: ignore[attr-defined]

    @property
    def remembered(self) -> str:
        """What the page showed as chosen."""
        field = self["framework"]
        return str((self.data.get(field.html_initial_name) if self.is_bound else field.initial) or "")

    @property
    def options(self) -> list[tuple[FrameworkChoice, bool]]:
        """Each on offer, and whether it is chosen."""
        chosen = str(self["framework"].value() or "")
        return [(one, one.key == chosen) for one in self.offered]


class SchoolsForm(forms.Form):
    """Ticks beside all schools. `shown` holds what was ticked when the page was made."""

    schools = forms.TypedMultipleChoiceField(
        coerce=int, error_messages={"required": "Tick at least one school.", "invalid_choice": "Choose schools from the list."}
    )

    def __init__(self, *args: Any, ticks: Iterable[SchoolTick], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ticks = tuple(ticks)
        self.fields["schools"].choices = [(str(one.pk), one.name) for one in self.ticks]  # type: ignore[attr-defined]

    @property
    def was_ticked(self) -> list[int]:
        """What the page showed as ticked."""
        sent = self.data.getlist("shown") if isinstance(self.data, MultiValueDict) else []
        return [one.pk for one in self.ticks if str(one.pk) in sent]

    @property
    def options(self) -> list[SchoolTick]:
        """Each school as the form shows it."""
        if not self.is_bound:
            return list(self.ticks)
        ticked = self.data.getlist("schools") if isinstance(self.data, MultiValueDict) else []
        return [SchoolTick(one.pk, one.name, str(one.pk) in ticked) for one in self.ticks]

    @property
    def shown(self) -> list[int]:
        """What the page is to remember as ticked."""
        return self.was_ticked if self.is_bound else [one.pk for one in self.ticks if one.is_ticked]


class MeansIt(KeepsBoth):
    """A form about days (or a text) to which one can say: I was told, and mean it. A tick counts for the very values it stood beside."""

    keep = forms.CharField(label="Is this meant?", required=False, max_length=400, widget=forms.HiddenInput)

    def mark(self) -> str:
        """What stands in the fields now, as sent."""
        return ",".join(str(self.data.get(name, "")) for name in self.fields if name != "keep")[:400]

    @property
    def is_meant(self) -> bool:
        """Whether the tick was set beside these values."""
        return self.cleaned_data.get("keep", "") == self.mark()

    @property
    def asks(self) -> bool:
        """Whether the tick is to be shown."""
        return "keep" in self.errors

    @property
    def values(self) -> dict[str, Any]:
        """What the valid form says, the tick aside."""
        return {name: value for name, value in self.cleaned_data.items() if name != "keep"}

    @property
    def seen(self) -> dict[str, Any]:
        # The tick is nobody's text: it never counts as untouched.
        return super().seen | {"keep": None}


class PhasesForm(MeansIt):
    """The first and the last day of every phase."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in PHASE_ROWS:
            self.fields[row.starts] = _day(f"{row.label}: first day", row.hint, "Give the first day.")
            self.fields[row.ends] = _day(f"{row.label}: last day", "", "Give the last day.")

    @property
    def rows(self) -> list[list[tuple[forms.BoundField, OtherText | None]]]:
        """Each phase's two fields, with what somebody else saved there meanwhile."""
        return [[(self[name], self.others.get(name)) for name in (row.starts, row.ends)] for row in PHASE_ROWS]


def _day(label: str, hint: str, missing: str) -> DayField:
    return DayField(label=label, help_text=hint, show_hidden_initial=True, error_messages={"required": missing})


class SharingForm(KeepsBoth):
    """Who reads a released report, and the rules that count days."""

    sharing = forms.ChoiceField(
        label="Who reads a released report",
        help_text="Besides the host's leaders, the review team, the Improvement Champion and those who lead the programme.",
        choices=Sharing.choices,
        widget=forms.RadioSelect,
        show_hidden_initial=True,
    )
    check_days = forms.IntegerField(
        label="Working days for the host to check the facts", min_value=1, max_value=30, show_hidden_initial=True
    )
    impact_after_days = forms.IntegerField(
        label="Days from the workshop to the impact review", min_value=14, max_value=365, show_hidden_initial=True
    )
    years_apart = forms.IntegerField(
        label="Years until somebody may review a school they worked at", min_value=0, max_value=20, show_hidden_initial=True
    )
    remind_days = forms.IntegerField(
        label="Days before a date on which people are reminded", min_value=1, max_value=60, show_hidden_initial=True
    )
    keep_evidence_months = forms.IntegerField(
        label="Months until the notes of a visit are deleted",
        help_text="Counted from the report's release. Reports and plans stay.",
        min_value=1,
        max_value=60,
        show_hidden_initial=True,
    )

    def __init__(self, *args: Any, champion: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sharing"].help_text = f"Besides the host's leaders, the review team, the {champion} and those who lead the programme."
        for field in self.fields.values():
            if isinstance(field, forms.IntegerField):
                field.widget.attrs["inputmode"] = "numeric"


class AgreementForm(KeepsBoth):
    """The terms that heads sign."""

    agreement = LongText(
        label="The text",
        help_text="A proposal in our words. Make it yours: every head signs it as it stands.",
        max_length=LONGEST_AGREEMENT,
        widget=forms.Textarea(attrs={"rows": 24}),
        show_hidden_initial=True,
        error_messages={"required": "Write what is agreed."},
    )
