"""What somebody who takes part types and presses, on a phone as a rule."""

from typing import Any

from django import forms

from schools.web.forms import DayField, KeepsBoth, OneLine
from workshops.rooms.models import Commitment
from workshops.rooms.rules.codes import LENGTH, as_code

LONGEST_NAME = 50
# Far above what fits on a card: the deed says how much too long a text is.
_LONGEST_SENT = 100_000
_WHAT = Commitment._meta.get_field("what").max_length


class CodeForm(forms.Form):
    """The code on the wall."""

    code = forms.CharField(
        label="Code",
        max_length=20,
        error_messages={"required": "Type the code that is on the wall."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "room-code"}),
    )

    def clean_code(self) -> str:
        code = as_code(self.cleaned_data["code"])
        if len(code) != LENGTH:
            raise forms.ValidationError(f"A code has {LENGTH} letters and digits.")
        return code


class NameForm(forms.Form):
    """Whom the room sees."""

    name = OneLine(
        label="Your first name",
        max_length=LONGEST_NAME,
        error_messages={"required": "Type your first name."},
        widget=forms.TextInput(attrs={"autocomplete": "given-name", "dir": "auto"}),
    )


class _InStep(forms.Form):
    step = forms.IntegerField()


class CardForm(_InStep):
    """A new card."""

    asked = forms.IntegerField(min_value=1)
    client_id = forms.UUIDField()
    kind = forms.CharField(max_length=12)
    text = forms.CharField(max_length=_LONGEST_SENT, strip=False, error_messages={"required": "Write something first."})


class WordsForm(forms.Form):
    """A card in other words."""

    text = forms.CharField(max_length=_LONGEST_SENT, strip=False, error_messages={"required": "Write something first."})


class FinishedForm(_InStep):
    """Finished, or not yet."""

    finished = forms.TypedChoiceField(choices=[("yes", ""), ("no", "")], coerce=lambda said: said == "yes")


class DotsForm(_InStep):
    """How many dots stand at an idea from now on."""

    card = forms.IntegerField()
    dots = forms.IntegerField(min_value=0, max_value=99)


class CommitmentForm(KeepsBoth):
    """Who does what, by when, and how we will know."""

    what = forms.CharField(
        label="What will be done?", max_length=_WHAT, widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}), show_hidden_initial=True
    )
    who = OneLine(
        label="Who does it?",
        required=False, max_length=120, widget=forms.TextInput(attrs={"dir": "auto"}), show_hidden_initial=True,
    )  # fmt: skip
    by_when = DayField(label="By when?", required=False, show_hidden_initial=True)
    how_known = forms.CharField(
        label="How will we know?",
        required=False, max_length=_WHAT, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}), show_hidden_initial=True,
    )  # fmt: skip


class NewCommitmentForm(_InStep):
    """The same as it is entered first."""

    client_id = forms.UUIDField()
    what = forms.CharField(max_length=_WHAT, error_messages={"required": "Say what will be done."})
    who = OneLine(required=False, max_length=120)
    by_when = DayField(required=False)
    how_known = forms.CharField(required=False, max_length=_WHAT)

    @property
    def values(self) -> dict[str, Any]:
        """What the commitment says."""
        return {name: self.cleaned_data[name] for name in ("what", "who", "by_when", "how_known")}


class CheckOutForm(_InStep):
    """One word, and how useful it was."""

    word = OneLine(required=False, max_length=30)
    rating = forms.TypedChoiceField(
        required=False, choices=[("", "")] + [(str(number), "") for number in range(1, 6)], coerce=int, empty_value=None
    )
