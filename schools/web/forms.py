"""What forms of all nouns share: carrying a deed out, and two people who wrote at once."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import transaction
from django.http import QueryDict

from schools.web.days import EARLIEST, LATEST, TOO_EARLY, TOO_LATE
from schools.web.errors import BadInput
from schools.web.pages import OtherText

Result = TypeVar("Result")
_WHOLE_LINK = "Paste the whole link; it begins with https://"


def carry_out(form: forms.Form, deed: Callable[..., Result], **given: Any) -> Result | None:
    """Do it with what a valid form holds. What the deed finds wrong with the input stands at the fields afterwards, and None comes back."""
    try:
        with transaction.atomic():
            return deed(**given)
    except BadInput as found:
        for field, sentence in found.problems.items():
            form.add_error(field or None, sentence)
        return None


class OneLine(forms.CharField):
    """Words on one line, such as a name: line ends and runs of space become one space, so that nobody plants paragraphs in a letter."""

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value) or "").split())


class DayField(forms.DateField):
    """A day from the browser's calendar, or typed day first."""

    default_validators = [  # noqa: RUF012 - an instance's, say the stubs
        MinValueValidator(EARLIEST, TOO_EARLY),
        MaxValueValidator(LATEST, TOO_LATE),
    ]

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=["%Y-%m-%d", "%d/%m/%Y"], widget=widget, **kwargs)


class ClockField(forms.TimeField):
    """A time of day from the browser's clock."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        wrong = {"invalid": "Give the time as hours and minutes, such as 14:30."}
        super().__init__(widget=widget, error_messages=wrong | kwargs.pop("error_messages", {}), **kwargs)


class LinkField(forms.URLField):
    """A link to a video meeting."""

    default_validators = [URLValidator(schemes=["https", "http"], message=_WHOLE_LINK)]  # noqa: RUF012 - an instance's, say the stubs

    def __init__(self, **kwargs: Any) -> None:
        wrong = {"invalid": _WHOLE_LINK}
        super().__init__(assume_scheme="https", max_length=kwargs.pop("max_length", 300), required=False, error_messages=wrong, **kwargs)


class KeepsBoth(forms.Form):
    """A form that remembers what it showed (each field has `show_hidden_initial`), so that a save over somebody else's is noticed."""

    others: Mapping[str, OtherText] = {}

    @property
    def seen(self) -> dict[str, Any]:
        """What the fields showed when the page was made, as values like those of `cleaned_data`."""
        return {name: self._shown(name) for name in self.fields}

    def _shown(self, name: str) -> Any:
        field, bound = self.fields[name], self[name]
        shown = field.hidden_widget().value_from_datadict(self.data, self.files, bound.html_initial_name)
        try:
            value = field.to_python(shown)
            if value not in field.empty_values:
                field.validate(value)
        except forms.ValidationError:
            return None
        return value

    def keep_both(self, others: Mapping[str, OtherText], now: Mapping[str, Any]) -> None:
        """Show this person's words beside the others', and take what stands there `now` for seen, so that the next save is a decision.

        A field that this person did not touch shows what it is now.
        """
        self.others, seen = others, self.seen
        data = QueryDict(mutable=True)
        data.update(self.data)
        untouched = [name for name in self.fields if name in self.cleaned_data and self.cleaned_data[name] == seen[name]]
        for name in (*others, *untouched):
            text = "" if now[name] is None else str(now[name])
            data[self[name].html_initial_name] = text
            if name in untouched:
                data[self[name].html_name] = text
        self.data = data

    @property
    def fields_with_others(self) -> list[tuple[forms.BoundField, OtherText | None]]:
        """For the template: each field, with what somebody else saved in it meanwhile."""
        return [(field, self.others.get(field.name)) for field in self]
