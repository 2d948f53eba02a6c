"""The steps of an agenda, a workshop's or a template's: added, changed, moved, taken out."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.tenancy.standing import current_trust_id
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing
from schools.web.stale import touched as touched_fields
from workshops.agendas.actions.entering import enter_locked, touched
from workshops.agendas.models import AgendaTemplate, Step, TemplateStep
from workshops.agendas.permissions import is_before, may_change_template, may_prepare
from workshops.agendas.queries.templates import lines_of, template_for
from workshops.agendas.rules.agenda import MOST_STEPS, moved
from workshops.agendas.rules.script import Line

FIELDS = ("title", "minutes", "purpose", "prompt", "cue")
AnyStep = Step | TemplateStep


class _Agenda:
    """An agenda whose steps may change now, locked until the end of the transaction."""

    def __init__(self, by: Member, *, workshop_id: int = 0, template_id: int = 0) -> None:
        """Raises NotFound, NotYours, WrongStage."""
        if template_id:
            self.owner: Any = _locked_template(by, template_id)
            self.rows: Any = TemplateStep.objects.filter(template=template_id)
            return
        standing = enter_locked(by, workshop_id)
        require(may_prepare(standing))
        require(is_before(standing.workshop), WrongStage)
        self.owner, self.rows = standing.workshop, Step.objects.filter(workshop=workshop_id)

    def step(self, step_id: int) -> AnyStep:
        row: AnyStep | None = self.rows.select_for_update(no_key=True).filter(pk=step_id).first()
        if row is None:
            raise NotFound
        return row

    def made(self, position: int, line: Line) -> AnyStep:
        link = {"template": self.owner} if isinstance(self.owner, AgendaTemplate) else {"workshop": self.owner}
        row: AnyStep = self.rows.create(position=position, **link, **line._asdict())
        return row

    def changed(self) -> None:
        if isinstance(self.owner, AgendaTemplate):
            self.owner.version += 1
            self.owner.save(update_fields=["version"])
        else:
            touched(self.owner)


@transaction.atomic
def add_step(*, by: Member, line: Line, **agenda: int) -> AnyStep:
    """At the end of the agenda `workshop_id` or `template_id`. Raises NotFound, NotYours, WrongStage, BadInput."""
    held = _Agenda(by, **agenda)
    if held.rows.count() >= MOST_STEPS:
        raise BadInput({"": f"There are {MOST_STEPS} steps already. Take one out before you add another."})
    row = held.made(held.rows.aggregate(last=Max("position", default=0))["last"] + 1, line)
    held.changed()
    return row


@transaction.atomic
def change_step(*, by: Member, step_id: int, values: Mapping[str, Any], seen: Mapping[str, Any], **agenda: int) -> dict[str, OtherText]:
    """Save what was touched; where somebody changed it meanwhile, nothing is saved and theirs comes back."""
    held = _Agenda(by, **agenda)
    row = held.step(step_id)
    now = {name: getattr(row, name) for name in FIELDS}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, str(now[name])) for name in clashes}
    if changes := {name: values[name] for name in touched_fields(values, seen) if values[name] != now[name]}:
        for name, value in changes.items():
            setattr(row, name, value)
        row.save(update_fields=list(changes))
        held.changed()
    return {}


@transaction.atomic
def move_step(*, by: Member, step_id: int, places: int, **agenda: int) -> None:
    """So many places later (negative: earlier). The first stays first, the last stays last."""
    held = _Agenda(by, **agenda)
    rows = {row.pk: row for row in held.rows.select_for_update(no_key=True).order_by("position", "pk")}
    if step_id not in rows:
        raise NotFound
    _number(rows, moved(list(rows), step_id, places))
    held.changed()


@transaction.atomic
def remove_step(*, by: Member, step_id: int, **agenda: int) -> None:
    """Take it out; it stays in the history. Raises WrongStage for the only one."""
    held = _Agenda(by, **agenda)
    row = held.step(step_id)
    if held.rows.count() == 1:
        raise WrongStage("An agenda has at least one step.")
    held.rows.filter(pk=row.pk).delete()
    held.changed()


@transaction.atomic
def use_template(*, by: Member, workshop_id: int, template_id: int | None) -> None:
    """Put a template's steps, or ours, in place of the workshop's. Raises NotFound, NotYours, WrongStage."""
    held = _Agenda(by, workshop_id=workshop_id)
    lines = lines_of(by, template_id)
    held.rows.all().delete()
    lay_out(lines, Step, workshop=held.owner)
    held.changed()


def lay_out(lines: Iterable[Line], model: type[Step] | type[TemplateStep], **owner: Any) -> None:
    """Make these the steps of a new agenda, in the caller's transaction.."""
    trust_id = current_trust_id()
    model.objects.bulk_create(
        model(trust_id=trust_id, position=position, **owner, **line._asdict()) for position, line in enumerate(lines, start=1)
    )


def _number(rows: Mapping[int, AnyStep], order: Iterable[int]) -> None:
    for position, pk in enumerate(order, start=1):
        if rows[pk].position != position:
            rows[pk].position = position
            rows[pk].save(update_fields=["position"])


def _locked_template(by: Member, template_id: int) -> AgendaTemplate:
    row = template_for(by, template_id, is_locked=True)
    require(may_change_template(by, row))
    return row
