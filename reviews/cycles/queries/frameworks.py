"""Which frameworks a cycle can be planned by. The one place to change where frameworks say this themselves."""

from dataclasses import dataclass

from reviews.frameworks.models import Framework
from schools.tenancy.member import Member
from schools.web.errors import BadInput


@dataclass(frozen=True, slots=True)
class FrameworkChoice:
    """A framework as the wizard offers it."""

    code_or_pk: str
    name: str
    about: str
    number: int
    is_shipped: bool


def framework_choices(member: Member) -> tuple[FrameworkChoice, ...]:
    """The newest version of each that is not put away, by name. One query."""
    rows = Framework.objects.filter(put_away_at=None).order_by("name", "-number")
    newest: dict[str, Framework] = {}
    for row in rows:
        newest.setdefault(row.name, row)
    return tuple(FrameworkChoice(str(row.pk), row.name, row.about, row.number, bool(row.shipped)) for row in newest.values())


def framework_chosen(member: Member, code_or_pk: str) -> Framework:
    """The row that a choice stands for. Raises BadInput for one that is not offered."""
    if code_or_pk in {choice.code_or_pk for choice in framework_choices(member)}:
        row: Framework = Framework.objects.get(pk=int(code_or_pk))
        return row
    raise BadInput({"framework": "Choose one of the frameworks below."})


def newest_of(framework: Framework) -> Framework:
    """The newest version by the same name that is not put away; itself where there is none."""
    row: Framework | None = Framework.objects.filter(name=framework.name, put_away_at=None).order_by("-number").first()
    return row or framework
