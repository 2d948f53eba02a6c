"""Forms that show every kind of field once."""

from django import forms


class InvitationExample(forms.Form):
    """An invitation, much as the people pages have it."""

    name = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    email = forms.EmailField(label="Work e-mail", help_text="The invitation goes here. It holds for 14 days.")
    school = forms.ChoiceField(choices=[("", "The whole trust"), ("1", "Alder Bank Primary"), ("2", "Beckside Primary")], required=False)
    roles = forms.MultipleChoiceField(
        choices=[
            ("school_leader", "School leader"),
            ("staff_member", "Staff member"),
            ("trustee", "Trustee"),
            ("central_team", "Central team"),
        ],
        widget=forms.CheckboxSelectMultiple,
        help_text="What this person may see and do follows from the roles.",
    )
    is_head = forms.BooleanField(label="Headteacher of this school", required=False)
    begins_on = forms.DateField(label="From", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    mode = forms.ChoiceField(label="Sign-in", choices=[("any", "Any way"), ("microsoft", "Microsoft only")], widget=forms.RadioSelect)
    words = forms.CharField(label="A personal word", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    file = forms.FileField(label="A file", required=False, help_text="CSV or XLSX, up to 20 MB.")


class SchoolExample(forms.Form):
    """A school's own words, which two people may edit at once."""

    name = forms.CharField(max_length=120)
    about = forms.CharField(
        label="About the school", widget=forms.Textarea(attrs={"rows": 6}), help_text="A paragraph for visiting reviewers."
    )
