"""The facts of a preparation, and a letter of assurance."""

from django import forms

from schools.web.forms import ClockField, DayField, KeepsBoth, LinkField, OneLine


class FactsForm(KeepsBoth):
    """The pre-review meeting, and to whom a safeguarding concern goes on the day."""

    meeting_on = DayField(label="Day of the pre-review meeting", required=False, show_hidden_initial=True)
    meeting_time = ClockField(label="Time", required=False, show_hidden_initial=True)
    meeting_place = OneLine(
        label="Place", help_text="A room, or how you meet.", max_length=200, required=False, strip=True, show_hidden_initial=True
    )
    meeting_link = LinkField(label="Video link", help_text="If you meet on screen.", show_hidden_initial=True)
    safeguarding_lead = OneLine(
        label="Designated safeguarding lead of the host",
        help_text="Shown to the team on every page of evidence, so that a concern goes to them at once.",
        max_length=150,
        required=False,
        show_hidden_initial=True,
    )
    safeguarding_contact = OneLine(
        label="How they are reached on the day",
        help_text="A telephone number or an extension, and who stands in for them.",
        max_length=150,
        required=False,
        show_hidden_initial=True,
    )

    def clean(self) -> None:
        said = self.cleaned_data
        if said.get("meeting_time") and not said.get("meeting_on") and "meeting_on" not in self.errors:
            self.add_error("meeting_on", "Say on which day.")
        if said.get("meeting_on") and not said.get("meeting_time") and "meeting_time" not in self.errors:
            self.add_error("meeting_time", "Say at what time.")
        if said.get("safeguarding_lead") and not said.get("safeguarding_contact"):
            self.add_error("safeguarding_contact", "Say how the team reaches them on the day.")


class AgreeForm(forms.Form):
    """As of which moment the page told, on which a side agreed."""

    shown_at = forms.DateTimeField()


class LetterForm(forms.Form):
    """What an employer confirms. No number of any certificate is asked for, so that none is kept."""

    employer = OneLine(
        label="For which employer",
        help_text="The school or trust that employs them.",
        max_length=200,
        error_messages={"required": "Say who employs them."},
    )
    identity = forms.BooleanField(
        label="Their identity was checked, and they carry a badge or letter that shows it.",
        error_messages={"required": "Tick this once it was checked."},
    )
    vetting = forms.BooleanField(
        label="The vetting checks that the law asks for were made and are on our single central record.",
        error_messages={"required": "Tick this once it was checked."},
    )
