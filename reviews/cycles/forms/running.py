"""What is typed about a cycle that runs, a review in it, or the school year."""

from collections.abc import Sequence
from typing import Any

from django import forms

from reviews.cycles.forms.planning import LONGEST_AGREEMENT, MeansIt
from reviews.cycles.rules.years import Span
from reviews.writing.forms import LongText
from schools.web.forms import DayField

_SPARE_ROWS = 3
_MOST_BREAKS = 30


class ChangedAgreementForm(MeansIt):
    """Another text, in the knowledge of who has signed the one before."""

    agreement = LongText(
        label="The text",
        max_length=LONGEST_AGREEMENT,
        widget=forms.Textarea(attrs={"rows": 24}),
        show_hidden_initial=True,
        error_messages={"required": "Write what is agreed."},
    )
    field_order = ("agreement", "keep")

    def mark(self) -> str:
        """Whoever means to ask again means it for whatever the text has become."""
        return "yes"


class VisitForm(MeansIt):
    """The days of one school's visit."""

    visit_on = DayField(label="First day", help_text="Leave both empty to take the date out.", required=False, show_hidden_initial=True)
    visit_until = DayField(label="Last day", help_text="Left empty: the visit takes one day.", required=False, show_hidden_initial=True)


class AddSchoolForm(VisitForm):
    """Which school joins, and when it is visited."""

    school = forms.TypedChoiceField(
        coerce=int,
        error_messages={"required": "Choose a school.", "invalid_choice": "Choose a school from the list."},
    )
    field_order = ("school", "visit_on", "visit_until", "keep")

    def __init__(self, *args: Any, schools: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["school"].choices = [("", "Choose a school"), *schools]  # type: ignore[attr-defined]
        self.fields["visit_on"].help_text = "A proposal: a day on which few others are visited. Leave both empty to settle it later."

    @property
    def joining(self) -> dict[str, Any]:
        """What the deed takes of the valid form."""
        said = self.values
        return {"school_id": said["school"], "visit_on": said["visit_on"], "visit_until": said["visit_until"]}


class SignForm(forms.Form):
    """A head's signature under the text that carries the mark."""

    mark = forms.CharField(max_length=16, widget=forms.HiddenInput, error_messages={"required": "Read the text again, then sign."})
    agrees = forms.BooleanField(
        label="I have read this and agree to it for my school.", error_messages={"required": "Tick that you agree."}
    )


class ReasonForm(forms.Form):
    """Why a review stops."""

    because = forms.CharField(
        label="Why?",
        help_text="Everybody who sees the review can read this. Name nobody.",
        max_length=300,
        error_messages={"required": "Say why, in a few words."},
    )


class NameForm(forms.Form):
    """What the copy is called."""

    name = forms.CharField(label="Name of the new cycle", max_length=120, error_messages={"required": "Give the cycle a name."})


class BreaksForm(forms.Form):
    """A row for each break and some to spare; a row whose name is cleared, or that is left empty, is no break."""

    def __init__(self, *args: Any, breaks: Sequence[Span], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.count = self._sent_rows() if self.is_bound else len(breaks) + _SPARE_ROWS
        for number in range(self.count):
            span = breaks[number] if number < len(breaks) else None
            self.fields[f"name_{number}"] = forms.CharField(
                label=f"Break {number + 1}", max_length=60, required=False, initial=span.name if span else ""
            )
            for end, label in (("starts_on", "first day"), ("ends_on", "last day")):
                self.fields[f"{end}_{number}"] = DayField(
                    label=f"Break {number + 1}: {label}", required=False, initial=getattr(span, end) if span else None
                )
        self.shown = breaks

    def _sent_rows(self) -> int:
        return min(sum(f"name_{number}" in self.data for number in range(_MOST_BREAKS)), _MOST_BREAKS)

    def clean(self) -> None:
        for number in range(self.count):
            name, first, last = (self.cleaned_data.get(f"{part}_{number}") for part in ("name", "starts_on", "ends_on"))
            if name and not first and f"starts_on_{number}" not in self.errors:
                self.add_error(f"starts_on_{number}", "Give the first day.")
            if name and not last and f"ends_on_{number}" not in self.errors:
                self.add_error(f"ends_on_{number}", "Give the last day.")
            if first and last and last < first:
                self.add_error(f"ends_on_{number}", "It ends before it starts.")

    @property
    def spans(self) -> list[Span]:
        """The breaks of the valid form."""
        values = self.cleaned_data
        named = [number for number in range(self.count) if values[f"name_{number}"]]
        return [Span(values[f"name_{number}"], values[f"starts_on_{number}"], values[f"ends_on_{number}"]) for number in named]

    @property
    def seen(self) -> list[Span]:
        """What the page showed, as it remembered it."""
        sent = self.data.getlist("shown") if hasattr(self.data, "getlist") else []
        return [span for line in sent if (span := span_of(line)) is not None]

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Each row with its three fields."""
        return [(self[f"name_{number}"], self[f"starts_on_{number}"], self[f"ends_on_{number}"]) for number in range(self.count)]

    @property
    def memory(self) -> list[str]:
        """What the page is to remember of what it showed."""
        return [as_line(span) for span in self.shown]


def as_line(span: Span) -> str:
    """A break as one hidden field holds it."""
    return f"{span.starts_on:%Y-%m-%d} {span.ends_on:%Y-%m-%d} {span.name}"


def span_of(line: str) -> Span | None:
    """The break of a hidden field, or nothing where somebody made it up."""
    first, _, rest = line.partition(" ")
    last, _, name = rest.partition(" ")
    field = DayField()
    try:
        return Span(name, field.clean(first), field.clean(last))
    except forms.ValidationError:
        return None
