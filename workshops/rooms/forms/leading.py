"""What the buttons and fields of the console send."""

from typing import Any

from django import forms

from schools.web.forms import DayField, KeepsBoth, OneLine
from workshops.agendas.enums import StepKind
from workshops.agendas.models import MOST_CHARACTERS
from workshops.rooms.enums import CardKind

MOST_HANDS = 500
_HAND = "hands-"


class Words(forms.CharField):
    """A longer text, its line ends made alike."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n").strip()


class IdsField(forms.Field):
    """Ids, as many as were ticked."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> tuple[int, ...]:
        return tuple(int(one) for one in value or () if str(one).isdecimal() and len(str(one)) <= 12)


class IdField(forms.IntegerField):
    """The id of a row of this room; what cannot be one is no row."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=10**12, error_messages={"required": "Choose one first."}, **kwargs)


class ChoiceOfRow(forms.TypedChoiceField):
    """A row of a list by its id, or none; an id as soon as it is read, so that it compares with what was seen."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, required=False, show_hidden_initial=True, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = str(value or "")
        return int(text) if text.isdecimal() and len(text) <= 12 else None


class NoForm(forms.Form):
    """A button that sends nothing."""


class AfterForm(forms.Form):
    """The step that was on when the button was shown; 0 for none."""

    after = forms.IntegerField(min_value=0)


class StepForm(forms.Form):
    """A step."""

    step = IdField()


class PageForm(forms.Form):
    """A page of the wall; before the first comes the last."""

    page = forms.IntegerField(min_value=-1000, max_value=1000)


class RevealForm(StepForm):
    """A step and the why that is shown."""

    round = forms.IntegerField(min_value=1, max_value=5)


class RoundForm(forms.Form):
    """The why after which the next is asked."""

    round = forms.IntegerField(min_value=1, max_value=5)


class OrderStepForm(StepForm):
    """A step and whether it rises or sinks."""

    to = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])


class ExtendForm(StepForm):
    """So many minutes more."""

    minutes = forms.TypedChoiceField(choices=[("2", "2"), ("5", "5"), ("10", "10")], coerce=int)


class AddStepForm(forms.Form):
    """A new step."""

    kind = forms.ChoiceField(choices=StepKind.choices, error_messages={"required": "Choose what people do in the step."})
    title = OneLine(max_length=120, required=False)
    minutes = forms.IntegerField(
        min_value=1,
        max_value=120,
        error_messages={"required": "Say how many minutes it takes.", "max_value": "A step takes up to 120 minutes."},
    )
    prompt = OneLine(max_length=500, required=False)


class NameForm(forms.Form):
    """The name of somebody without a device."""

    name = OneLine(max_length=50, error_messages={"required": "Type a name first."})


class PersonForm(forms.Form):
    """Somebody in the room."""

    person = IdField()


class CardForm(forms.Form):
    """One card."""

    card = IdField()


class HideForm(CardForm):
    """A card, and why it is hidden."""

    because = OneLine(max_length=300, error_messages={"required": "Say why. Only the Partnership Lead reads it."})


class EnterCardForm(forms.Form):
    """A card for somebody without a device."""

    client_id = forms.UUIDField()
    kind = forms.ChoiceField(choices=CardKind.choices)
    person = IdField(required=False)
    text = Words(
        max_length=MOST_CHARACTERS,
        error_messages={"required": "Write something first.", "max_length": f"A card takes up to {MOST_CHARACTERS:,} characters."},
    )


class GroupForm(forms.Form):
    """One group."""

    group = IdField()


class MakeGroupForm(forms.Form):
    """A new group, and the ticked cards."""

    name = OneLine(max_length=120, error_messages={"required": "Give the group a name."})
    cards = IdsField(required=False)


class PutCardsForm(GroupForm):
    """A group for the ticked cards."""

    cards = IdsField(required=False)


class NameGroupForm(GroupForm):
    """A group and its name."""

    name = OneLine(max_length=120, error_messages={"required": "Give the group a name."})


class HandsForm(StepForm):
    """How many hands went up, by idea: each in a field `hands-<id>`, an empty one for an idea that was not asked about."""

    def clean(self) -> dict[str, Any]:
        found: dict[int, int] = {}
        for name, value in self.data.items():
            pk, text = name.removeprefix(_HAND), str(value).strip()
            if not name.startswith(_HAND) or not text:
                continue
            if not (pk.isdecimal() and len(pk) <= 12 and text.isdecimal() and len(text) <= 4 and int(text) <= MOST_HANDS):
                raise forms.ValidationError(f"Type how many hands you counted, from 0 to {MOST_HANDS}.")
            found[int(pk)] = int(text)
        if not found:
            raise forms.ValidationError("Type how many hands you counted first.")
        return {**self.cleaned_data, "hands": found}


class PlaceForm(CardForm):
    """Where an idea stands in the grid."""

    impact = forms.IntegerField(min_value=1, max_value=5, error_messages={"required": "Say how much it would change."})
    effort = forms.IntegerField(min_value=1, max_value=5, error_messages={"required": "Say how much it would take."})


class CheckOutForm(PersonForm):
    """How somebody leaves."""

    word = OneLine(max_length=30, required=False)
    rating = forms.IntegerField(min_value=1, max_value=5, required=False)


class CheckBackForm(forms.Form):
    """The day on which somebody comes back."""

    on = DayField(label="Check-back date", error_messages={"required": "Choose the day."})


class OneCommitmentForm(forms.Form):
    """A commitment in the list."""

    commitment = IdField()


class OrderCommitmentForm(OneCommitmentForm):
    """A commitment and whether it rises or sinks."""

    to = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])


class CommitmentForm(KeepsBoth):
    """A promise: what, who, by when, how we will know."""

    what = Words(
        label="What will be done",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        show_hidden_initial=True,
        error_messages={"required": "Say what will be done."},
    )
    owner_id = ChoiceOfRow(label="Who, of the school's staff")
    who = OneLine(label="Or who else", max_length=120, required=False, show_hidden_initial=True)
    by_when = DayField(label="By when", required=False, show_hidden_initial=True)
    how_known = Words(
        label="How will we know",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        show_hidden_initial=True,
    )
    card_id = ChoiceOfRow(label="The idea it comes from")

    def __init__(self, *args: Any, staff: Any, ideas: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner_id"].choices = [("", "Nobody of these"), *staff]  # type: ignore[attr-defined]
        self.fields["card_id"].choices = [("", "None"), *ideas]  # type: ignore[attr-defined]


class EnterCommitmentForm(forms.Form):
    """A new promise, and for whom it is entered. Who and which idea is asked when it is written."""

    client_id = forms.UUIDField()
    person = IdField(required=False)
    what = Words(max_length=1000, error_messages={"required": "Say what will be done."})
    owner_id = IdField(required=False)
    who = OneLine(max_length=120, required=False)
    by_when = DayField(required=False)
    how_known = Words(max_length=1000, required=False)
    card_id = IdField(required=False)
