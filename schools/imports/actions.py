"""Reading an uploaded file, importing what it says, and forgetting it."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from schools.imports.enums import ImportStage
from schools.imports.models import PeopleImport
from schools.imports.queries import checked_lines
from schools.imports.rules import MOST_ROWS, Newcomer, read_columns
from schools.outbox.actions import post
from schools.people.actions.invitations import Offer, invite_many
from schools.people.permissions import may_bring_people
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.sheets import Sheet, UnreadableFile, read_sheet


@transaction.atomic
def upload_people(*, by: Member, file_name: str, content: bytes) -> PeopleImport:
    """Keep what a file says, cell by cell, until it is imported or its time is over. Invites nobody.

    Raises BadInput for a file that cannot be read as a whole; what is wrong in single rows is for the preview to tell.
    """
    require(may_bring_people(by))
    sheet = _read(content)
    heading, *rows = sheet.lines
    columns = read_columns(heading.cells)
    if columns.problems:
        raise BadInput({"file": " ".join(columns.problems)})
    if not rows:
        raise BadInput({"file": "This file names its columns and holds no people."})
    trouble = {problem.line: problem.sentence for problem in sheet.problems}
    row: PeopleImport = PeopleImport.objects.create(
        uploaded_by_id=by.membership_id,
        file_name=file_name[-120:],
        lines=[
            [
                line.number,
                {column: line.cells[at] for column, at in columns.places.items() if at < len(line.cells)},
                trouble.get(line.number),
            ]
            for line in rows
        ],
        passed_over=list(columns.passed_over),
        expires_at=timezone.now() + timedelta(hours=settings.IMPORT_HOURS),
    )
    post(kind="schools.import_is_over", subject_id=row.pk, due_at=row.expires_at)
    return row


def _read(content: bytes) -> Sheet:
    try:
        return read_sheet(content, most_lines=MOST_ROWS + 1)
    except UnreadableFile as told:
        raise BadInput({"file": str(told)}) from told


@transaction.atomic
def import_people(*, by: Member, import_id: int) -> int | None:
    """Invite everybody in the file; returns how many. Pressed twice, it invites once and returns the same number.

    None where a row has a problem, perhaps one that came up since the preview: then nobody is invited. Raises WrongStage when the time
    to confirm is over.
    """
    row = PeopleImport.objects.select_for_update().get(pk=import_id)
    if row.stage == ImportStage.IMPORTED:
        imported: int = row.imported_count
        return imported
    if row.stage == ImportStage.CLEARED or row.expires_at <= timezone.now():
        raise WrongStage("This file waited too long and what it said is deleted. Upload it again.")
    checked = checked_lines(by, row)
    if checked.problems:
        return None
    invite_many(by=by, offers=[_offer(newcomer) for newcomer in checked.newcomers])
    row.stage, row.imported_at, row.imported_count = ImportStage.IMPORTED, timezone.now(), len(checked.newcomers)
    row.lines, row.passed_over = [], []
    row.save(update_fields=["stage", "imported_at", "imported_count", "lines", "passed_over"])
    return len(checked.newcomers)


def _offer(newcomer: Newcomer) -> Offer:
    roles = tuple(HeldRole(Role(wish.role), wish.school_id, wish.is_head) for wish in newcomer.roles)
    return Offer(newcomer.email, newcomer.name, roles, newcomer.job_title, starts_on=newcomer.starts_on, ends_on=newcomer.ends_on)


@transaction.atomic
def clear_import(*, import_id: int) -> None:
    """Forget what a file said that nobody confirmed in time. Who uploaded it and when is kept."""
    waiting = PeopleImport.objects.filter(pk=import_id, stage=ImportStage.READ)
    waiting.update(stage=ImportStage.CLEARED, lines=[], passed_over=[])
