"""What is typed about a member and the member's roles."""

from typing import Any

from django import forms

from schools.people.forms.invitations import WHICH_SCHOOL, Choices, offer_schools
from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import HeldRole
from schools.web.forms import DayField, KeepsBoth, OneLine

# The answers of `give_role` to a school that has a head already.
OTHER_HEAD = [
    ("hand_over", "They hand over: from that day on they are a school leader there"),
    ("together", "The two lead the school together"),
]


class ChangePersonForm(KeepsBoth):
    """What the trust knows of a member."""

    job_title = OneLine(label="Job title", max_length=120, required=False, show_hidden_initial=True)
    starts_on = DayField(label="Member from", show_hidden_initial=True)
    ends_on = DayField(
        label="Until", required=False, help_text="The last day, for guests and fixed terms. Empty means no end.", show_hidden_initial=True
    )


class RoleDaysForm(KeepsBoth):
    """The days of a role."""

    starts_on = DayField(label="From", show_hidden_initial=True)
    ends_on = DayField(label="Until", required=False, help_text="The last day. Empty means no end.", show_hidden_initial=True)


class GiveRoleForm(forms.Form):
    """A further role of a member."""

    role = forms.ChoiceField()
    school = forms.ChoiceField(required=False, help_text="For school leaders and staff.")
    is_head = forms.BooleanField(label="Headteacher of this school", required=False)
    other_head = forms.ChoiceField(
        label="If somebody else is head there at that time", choices=OTHER_HEAD, required=False, widget=forms.RadioSelect
    )
    starts_on = DayField(label="From")
    ends_on = DayField(label="Until", required=False, help_text="The last day. Empty means no end.")

    def __init__(self, *args: Any, roles: Choices, schools: Choices, names_heads: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", "Choose a role"), *roles]  # type: ignore[attr-defined]
        offer_schools(self.fields["school"], roles=roles, schools=schools)
        if not names_heads:
            del self.fields["is_head"], self.fields["other_head"]

    @property
    def held(self) -> HeldRole:
        """The valid form's role."""
        role, school = Role(self.cleaned_data["role"]), self.cleaned_data["school"]
        return HeldRole(role, int(school) if school else None, bool(self.cleaned_data.get("is_head")))

    @property
    def terms(self) -> dict[str, Any]:
        """The rest of the valid form, as `give_role` takes it."""
        return {name: self.cleaned_data.get(name) or None for name in ("starts_on", "ends_on", "other_head")}

    def clean(self) -> None:
        role, school = self.cleaned_data.get("role"), self.cleaned_data.get("school")
        if role in SCHOOL_ROLES and school == "":
            self.add_error("school", WHICH_SCHOOL)
        if role and role not in SCHOOL_ROLES and school:
            self.add_error("school", "This role is for the whole trust. Choose “The whole trust”.")
        if self.cleaned_data.get("is_head") and role != Role.SCHOOL_LEADER:
            self.add_error("is_head", "Only a school leader can be headteacher.")
