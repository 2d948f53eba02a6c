"""What the forms on the pages of reports send."""

from django import forms

from reviews.review_reports.enums import Verdict
from reviews.writing.forms import TypedText
from schools.web.forms import OneLine


class _SaidForm(forms.Form):
    """A form that stands on a page of many: what was wrong with it is said in one sentence."""

    @property
    def problem(self) -> str:
        return " ".join(str(error) for errors in self.errors.values() for error in errors)


class CheckForm(_SaidForm):
    """What the host says of a section, over the version of the check that its page showed."""

    verdict = forms.ChoiceField(choices=Verdict.choices)
    comment = TypedText(required=False, strip=False, max_length=4000)
    version = forms.IntegerField(min_value=0)


class AnswerForm(_SaidForm):
    """What the reviewers answer."""

    answer = TypedText(required=False, strip=False, max_length=4000)
    version = forms.IntegerField(min_value=0)


class VersionForm(forms.Form):
    """Why there is to be a new version. Every reader of the report reads it."""

    because = OneLine(
        label="Why is there a new version?",
        max_length=300,
        help_text="Every reader sees this sentence above the report.",
        error_messages={"required": "Say why, so that readers know what has changed."},
    )
