"""Templates of agendas: kept from a workshop, named, taken away."""

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput
from workshops.agendas.actions.entering import enter_locked
from workshops.agendas.actions.steps import lay_out
from workshops.agendas.models import AgendaTemplate, TemplateStep
from workshops.agendas.permissions import may_change_template, may_keep_templates, may_prepare
from workshops.agendas.queries.templates import lines_of, lines_of_workshop, template_for, templates_of

# More nobody finds anything in.
MOST_TEMPLATES = 40


@transaction.atomic
def keep_template(*, by: Member, name: str, is_trusts: bool, workshop_id: int | None = None) -> AgendaTemplate:
    """A template of a workshop's steps as they are now, or of ours: one's own, or the trust's. Raises NotFound, NotYours, BadInput."""
    if workshop_id is not None:
        require(may_prepare(enter_locked(by, workshop_id)))
    require(may_keep_templates(by))
    _check_name(by, name, is_trusts)
    lines = lines_of(by, None) if workshop_id is None else lines_of_workshop(workshop_id)
    row: AgendaTemplate = AgendaTemplate.objects.create(name=name, owner_id=None if is_trusts else by.membership_id)
    lay_out(lines, TemplateStep, template=row)
    return row


@transaction.atomic
def rename_template(*, by: Member, template_id: int, name: str) -> None:
    """Raises NotFound, NotYours, BadInput."""
    row = template_for(by, template_id, is_locked=True)
    require(may_change_template(by, row))
    if name != row.name:
        _check_name(by, name, row.owner_id is None)
        row.name = name
        row.version += 1
        row.save(update_fields=["name", "version"])


@transaction.atomic
def remove_template(*, by: Member, template_id: int) -> AgendaTemplate:
    """Take it off the lists. Workshops that began from it stay as they are. Raises NotFound, NotYours."""
    row = template_for(by, template_id, is_locked=True)
    require(may_change_template(by, row))
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])
    return row


def _check_name(by: Member, name: str, is_trusts: bool) -> None:
    beside = [each for each in templates_of(by) if (each.owner_id is None) == is_trusts]
    if any(each.name.casefold() == name.casefold() for each in beside):
        raise BadInput({"name": "There is a template of this name. Choose another, or change that one."})
    if len(beside) >= MOST_TEMPLATES:
        raise BadInput({"": f"There are {MOST_TEMPLATES} templates already. Take one away before you keep another."})
