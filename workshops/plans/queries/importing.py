"""An uploaded plan as it would be taken over now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.plans.enums import ActionStage
from workshops.plans.permissions import can_go_on
from workshops.plans.queries.doors import Standing, plan_to
from workshops.plans.queries.rows import rows_of
from workshops.plans.rules.sight import Deed
from workshops.plans.rules.updates import Change, Checked, KnownAction, Problem, check_rows

# Number of the row in the file, and what stands in it by column.
Rows = Sequence[tuple[int, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a row of the file changes, in words."""

    line: int
    what: str
    stage: str
    due: str
    update: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ImportPage:
    """Everything on the page: first how to fill a file in, then what it would change. `read` carries what was read to the confirmation."""

    crumbs: tuple[Crumb, ...]
    host: str
    back: str
    excel_url: str
    action: str
    confirm_url: str
    file: str = ""
    read: str = ""
    rows: int = 0
    changes: tuple[ChangeLine, ...] = ()
    problems: tuple[Problem, ...] = ()


def import_door(member: Member, plan_id: int) -> Standing:
    """One query. Raises NotFound, NotYours, WrongStage."""
    standing = plan_to(member, plan_id, Deed.WRITE)
    require(can_go_on(standing.seen.review, standing.plan), WrongStage)
    return standing


def import_page(member: Member, plan_id: int, *, file: str = "", read: str = "", rows: Rows | None = None) -> ImportPage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    standing = import_door(member, plan_id)
    checked = checked_rows(plan_id, rows) if rows is not None else Checked((), ())
    return ImportPage(
        crumbs=standing.crumbs("Updates from a file"),
        host=standing.host,
        back=standing.url(),
        excel_url=standing.url("plan_excel"),
        action=standing.url("import_updates"),
        confirm_url=standing.url("confirm_import"),
        file=file,
        read=read,
        rows=len(rows or ()),
        changes=tuple(map(_in_words, checked.changes)),
        problems=checked.problems,
    )


def checked_rows(plan_id: int, rows: Rows) -> Checked:
    """The rows against the actions of now. One query."""
    known = {
        row.pk: KnownAction(row.what, row.stage, ActionStage(row.stage).label, row.due_on, row.newest or "") for row in rows_of(plan_id)
    }
    return check_rows(rows, known, timezone.localdate())


def _in_words(change: Change) -> ChangeLine:
    stage = f"{change.before}, then {ActionStage(change.to).label.lower()}" if change.to else change.before
    due = day(change.due_on) if change.due_on else ""
    return ChangeLine(change.line, change.what, stage, due, change.update, change.evidence)
