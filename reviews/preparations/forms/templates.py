"""The lines of a day template, with some to spare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from reviews.preparations.enums import ActivityKind
from reviews.preparations.forms.programmes import LONGEST, SHORTEST, TOO_LATE
from reviews.preparations.queries.templates import fingerprint
from reviews.preparations.rules.days import ends_on_its_day
from reviews.preparations.rules.template import Line, in_order_of_times, with_moved
from schools.web.forms import ClockField, OneLine

SPARE = 2
MOST = 60
MOST_DAYS = 3
_PARTS = ("day", "starts_at", "minutes", "kind", "title")


@dataclass(frozen=True, slots=True)
class Row:
    """A line as the table shows it. It can be moved where there is a line above or below."""

    number: int
    day: forms.BoundField
    starts_at: forms.BoundField
    minutes: forms.BoundField
    kind: forms.BoundField
    title: forms.BoundField
    is_spare: bool

    @property
    def fields(self) -> tuple[forms.BoundField, ...]:
        return (self.day, self.starts_at, self.minutes, self.kind, self.title)


class TemplateForm(forms.Form):
    """A row for each line and some to spare; a row whose title is cleared is no line. `seen` is the template as the page showed it."""

    def __init__(self, data: Any = None, *, lines: Sequence[Line], shown: str) -> None:
        super().__init__(data)
        self.shown = shown
        self.count = self._sent_rows() if self.is_bound else len(lines) + SPARE
        for number in range(self.count):
            self._add_row(number, lines[number] if number < len(lines) and not self.is_bound else None)

    def _sent_rows(self) -> int:
        return min(sum(f"title_{number}" in self.data for number in range(MOST)), MOST)

    def _add_row(self, number: int, line: Line | None) -> None:
        fields = {
            "day": forms.TypedChoiceField(coerce=int, choices=[(day, f"Day {day}") for day in range(1, MOST_DAYS + 1)]),
            "starts_at": ClockField(required=False),
            "minutes": forms.IntegerField(
                min_value=SHORTEST,
                max_value=LONGEST,
                required=False,
                widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5}),
                error_messages={
                    "min_value": f"At least {SHORTEST} minutes: it cannot end before it starts.",
                    "max_value": "Up to 8 hours.",
                    "invalid": "Give the minutes as a number.",
                },
            ),
            "kind": forms.ChoiceField(choices=ActivityKind.choices),
            "title": OneLine(max_length=150, required=False),
        }
        for part, label in zip(_PARTS, ("day", "begins at", "minutes", "kind", "what happens"), strict=True):
            field = fields[part]
            field.label = f"Line {number + 1}: {label}"
            field.widget.attrs["aria-label"] = field.label
            field.initial = getattr(line, part) if line else None
            self.fields[f"{part}_{number}"] = field

    def clean(self) -> None:
        for number in self._filled:
            for part, sentence in (("starts_at", "Say when it begins."), ("minutes", "Say how long it takes.")):
                name = f"{part}_{number}"
                if self.cleaned_data.get(name) is None and name not in self.errors:
                    self.add_error(name, sentence)
            begins, minutes = self.cleaned_data.get(f"starts_at_{number}"), self.cleaned_data.get(f"minutes_{number}")
            if begins is not None and minutes is not None and not ends_on_its_day(begins, minutes):
                self.add_error(f"minutes_{number}", TOO_LATE)
        if not self.errors and not self._filled:
            self.add_error(None, "Leave at least one line. To take ours again, use the link above the lines.")

    @property
    def _filled(self) -> list[int]:
        return [number for number in range(self.count) if self.cleaned_data.get(f"title_{number}")]

    @property
    def lines(self) -> list[Line]:
        """What the valid form says, in order of its times, after the move that its button asks for."""
        said = self.cleaned_data
        rows = [(number, Line(*(said[f"{part}_{number}"] for part in _PARTS))) for number in self._filled]
        rows.sort(key=lambda row: (row[1].day, row[1].starts_at))
        lines = [line for _, line in rows]
        number, by = self._asked_move()
        place = next((place for place, (row, _) in enumerate(rows) if row == number), None)
        return in_order_of_times(lines) if place is None else with_moved(lines, place, by)

    def _asked_move(self) -> tuple[int, int]:
        """The row and by how much, from a value such as "3 up"; no row where nothing was asked."""
        number, _, way = str(self.data.get("move", "")).partition(" ")
        is_row = number.isascii() and number.isdigit() and len(number) < 4 and way in ("up", "down")
        return (int(number), 1 if way == "down" else -1) if is_row else (-1, 0)

    @property
    def seen(self) -> str:
        """The template as this page showed it."""
        return str(self.data.get("seen", ""))

    def decide_over(self, theirs: Sequence[Line]) -> None:
        """After a colleague's save: the next save is a decision."""
        self.shown = fingerprint(theirs)

    def keep_seen(self) -> None:
        """After a mistake: what the page showed stays what it showed."""
        self.shown = self.seen

    @property
    def rows(self) -> Iterator[Row]:
        """Each row with its five fields."""
        for number in range(self.count):
            day, starts_at, minutes, kind, title = (self[f"{part}_{number}"] for part in _PARTS)
            yield Row(number, day, starts_at, minutes, kind, title, is_spare=not title.value())
