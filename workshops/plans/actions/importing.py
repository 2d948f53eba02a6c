"""Taking updates over from a file: everything in it or nothing."""

from django.db import transaction

from schools.tenancy.member import Member
from schools.web.errors import BadInput
from schools.web.sheets import UnreadableFile, read_sheet
from workshops.plans.actions.editing import MOST_ACTIONS
from workshops.plans.actions.entering import enter_to_go_on, locked_action, move_action
from workshops.plans.actions.progress import write_update
from workshops.plans.enums import ActionStage
from workshops.plans.queries.importing import Rows, checked_rows
from workshops.plans.rules.updates import read_columns


def read_updates(content: bytes) -> Rows:
    """The rows of an uploaded file, by our columns. Raises BadInput for a file that cannot be read as a whole."""
    try:
        sheet = read_sheet(content, most_lines=MOST_ACTIONS * 2 + 1)
    except UnreadableFile as told:
        raise BadInput({"file": str(told)}) from told
    heading, *lines = sheet.lines
    places, wrong = read_columns(heading.cells)
    if wrong:
        raise BadInput({"file": wrong})
    if sheet.problems:
        raise BadInput({"file": f"Row {sheet.problems[0].line}: {sheet.problems[0].sentence}"})
    if not lines:
        raise BadInput({"file": "This file names its columns and holds no actions."})
    return [
        (line.number, {column.value: line.cells[at] if at < len(line.cells) else "" for column, at in places.items()}) for line in lines
    ]


@transaction.atomic
def import_updates(*, by: Member, plan_id: int, rows: Rows) -> int | None:
    """Take them over; how many actions changed. None where a row has a problem, perhaps one that came up since the preview: then nothing
    is taken over. Raises NotFound, NotYours, WrongStage."""
    standing = enter_to_go_on(by, plan_id)
    checked = checked_rows(plan_id, rows)
    if checked.problems:
        return None
    for change in checked.changes:
        action = locked_action(standing.plan, change.action_id)
        if change.due_on is not None:
            action.due_on = change.due_on
            action.version += 1
            action.save(update_fields=["due_on", "version"])
        to = ActionStage(change.to or action.stage)
        if change.update:
            write_update(by, standing.plan, action, text=change.update, evidence=change.evidence, to=to)
        elif change.to:
            move_action(standing.plan, action, to)
    return len(checked.changes)
