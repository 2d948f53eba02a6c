"""What people type and send about frameworks. Each form remembers what it showed, so that two who write at once lose nothing."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms

from reviews.frameworks.enums import Shipped
from reviews.frameworks.queries.editing import NEW_QUESTION, question_field
from reviews.frameworks.rules.texts import LONGEST_QUESTION, MOST_QUESTIONS
from reviews.writing.forms import LongText
from schools.web.forms import KeepsBoth, OneLine
from schools.web.pages import OtherText

_QUESTION = re.compile(r"question_(\d{1,18})", re.ASCII)
_MOVE = re.compile(r"(\d{1,18})-(up|down)", re.ASCII)
_FEW = 5


class AdaptForm(forms.Form):
    """One of ours."""

    code = forms.ChoiceField(choices=Shipped.choices)


class BasicsForm(KeepsBoth):
    """What a framework is called, and what it is for."""

    name = OneLine(
        label="Name",
        help_text="As everybody will read it, for instance “Reading across our schools”.",
        max_length=120,
        show_hidden_initial=True,
        error_messages={"required": "Give the framework a name."},
    )
    about = LongText(
        label="What it is for",
        help_text="One or two sentences. Whoever plans a cycle chooses by them.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        show_hidden_initial=True,
    )


class ScaleForm(KeepsBoth):
    """Whether there is a scale, and its points."""

    use = forms.ChoiceField(
        label="Scale",
        choices=[("off", "No scale: schools answer in words only"), ("on", "A scale beside the words, with the points below")],
        initial="off",
        widget=forms.RadioSelect,
        show_hidden_initial=True,
    )
    points = LongText(
        label="Points",
        help_text="One a line, from lowest to highest. They are kept here when the scale is off.",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": _FEW}),
        show_hidden_initial=True,
    )


class MoveForm(forms.Form):
    """Which way a theme goes."""

    way = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])


class ThemeForm(KeepsBoth):
    """A theme with its questions: a field each, and one to spare. What was typed into a question that is gone meanwhile is kept."""

    title = OneLine(label="Theme", max_length=120, show_hidden_initial=True, error_messages={"required": "Give the theme a name."})
    prompt = LongText(
        label="Prompt",
        help_text="What should a school think of when it writes about this theme? Ask for what one can see.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        show_hidden_initial=True,
    )
    kind = forms.ChoiceField(
        label="Who speaks to it",
        choices=[
            ("reviewed", "The school writes about it, and reviewers look at it"),
            ("assured", "The school states it itself, and nobody reviews it"),
        ],
        initial="reviewed",
        widget=forms.RadioSelect,
        show_hidden_initial=True,
    )

    def __init__(self, *args: Any, questions: Sequence[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown = [*questions, *self._gone(questions)]
        for number, pk in enumerate(self.shown, start=1):
            self.fields[question_field(pk)] = _question(f"Example question {number}")
        self.fields[NEW_QUESTION] = _question("One more example question")

    def _gone(self, questions: Sequence[int]) -> list[int]:
        sent = [int(found[1]) for name in self.data if (found := _QUESTION.fullmatch(name))]
        return [pk for pk in sent if pk not in questions][:MOST_QUESTIONS]

    @property
    def move(self) -> tuple[int, bool] | None:
        """Which question is to go up (True) or down after the save."""
        found = _MOVE.fullmatch(str(self.data.get("move", "")))
        return (int(found[1]), found[2] == "up") if found else None

    @property
    def stays(self) -> bool:
        """Whether the page is to come again after the save."""
        return self.move is not None or "more" in self.data

    @property
    def focus(self) -> str:
        """Where on the page one goes on."""
        return f"#id_{question_field(self.move[0])}" if self.move else f"#id_{NEW_QUESTION}"

    @property
    def words(self) -> list[tuple[forms.BoundField, OtherText | None]]:
        """The fields of the theme itself, with what somebody else saved there meanwhile."""
        return [(self[name], self.others.get(name)) for name in ("title", "prompt", "kind")]

    @property
    def rows(self) -> list[tuple[forms.BoundField, OtherText | None, str, str]]:
        """Each question's field, what somebody else saved in it, and the values of its buttons up and down, empty where it cannot go."""
        last = len(self.shown) - 1
        return [
            (
                self[question_field(pk)],
                self.others.get(question_field(pk)),
                f"{pk}-up" if place else "",
                f"{pk}-down" if place < last else "",
            )
            for place, pk in enumerate(self.shown)
        ]


def _question(label: str) -> OneLine:
    return OneLine(
        label=label, max_length=LONGEST_QUESTION, required=False, widget=forms.Textarea(attrs={"rows": 2}), show_hidden_initial=True
    )
