"""What is typed to invite somebody, and to accept."""

from typing import Any

from django import forms

from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import HeldRole
from schools.web.forms import DayField, OneLine

Choices = list[tuple[str, str]]
WHICH_SCHOOL = "Choose the school at which the role is held."


def offer_schools(field: forms.Field, *, roles: Choices, schools: Choices) -> None:
    """Where a role may be held: the whole trust among the rest, but only where one of the roles can be held there."""
    if not set(SCHOOL_ROLES).issuperset(code for code, _ in roles):
        field.choices = [("", "The whole trust"), *schools]  # type: ignore[attr-defined]
        return
    field.required, field.help_text, field.error_messages["required"] = True, "", WHICH_SCHOOL
    field.choices = schools if len(schools) == 1 else [("", "Choose a school"), *schools]  # type: ignore[attr-defined]


class InviteForm(forms.Form):
    """Whom to invite to what. Which roles and schools there are to choose from is told from outside."""

    name = OneLine(max_length=150, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    email = forms.EmailField(
        label="Work e-mail", help_text="The invitation goes here.", widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    job_title = OneLine(max_length=120, required=False, help_text="As the school says it: deputy head, Year 4 teacher.")
    roles = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, help_text="What this person may see and do follows from the roles. You can add more later."
    )
    school = forms.ChoiceField(required=False, help_text="For school leaders and staff.")
    is_head = forms.BooleanField(label="Headteacher of this school", required=False)
    starts_on = DayField(label="From", required=False, help_text="Empty means at once.")
    ends_on = DayField(label="Until", required=False, help_text="The last day, for guests and fixed terms.")
    note = forms.CharField(
        label="A personal word", required=False, max_length=1000, help_text="Stands in the mail.", widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, roles: Choices, schools: Choices, names_heads: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = roles  # type: ignore[attr-defined]
        offer_schools(self.fields["school"], roles=roles, schools=schools)
        if len(schools) == 1:
            self.fields["school"].initial = schools[0][0]
        if not names_heads:
            del self.fields["is_head"]

    @property
    def offer(self) -> dict[str, Any]:
        """The valid form as `invite` takes it."""
        said = self.cleaned_data
        names = ("name", "email", "job_title", "starts_on", "ends_on", "note")
        return {name: said[name] for name in names} | {"roles": [self._role(Role(code)) for code in said["roles"]]}

    def _role(self, role: Role) -> HeldRole:
        if role not in SCHOOL_ROLES:
            return HeldRole(role)
        is_head = role == Role.SCHOOL_LEADER and bool(self.cleaned_data.get("is_head"))
        return HeldRole(role, int(self.cleaned_data["school"]), is_head)

    def clean(self) -> None:
        said = self.cleaned_data
        roles = set(said.get("roles", ()))
        if roles & set(SCHOOL_ROLES) and said.get("school") == "":
            self.add_error("school", WHICH_SCHOOL)
        if said.get("school") and roles and not roles & set(SCHOOL_ROLES):
            self.add_error("school", "These roles are for the whole trust. Choose “The whole trust”.")
        if said.get("is_head") and Role.SCHOOL_LEADER not in roles:
            self.add_error("is_head", "A headteacher is a school leader: tick that role too.")
        if said.get("starts_on") and said.get("ends_on") and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", "The last day comes before the first.")


class AcceptForm(forms.Form):
    """What makes a new account."""

    name = OneLine(label="Your name", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label="Choose a password",
        max_length=128,
        help_text="At least 12 characters. Three words that belong together only for you are good.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
