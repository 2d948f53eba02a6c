"""Writing a report: its words, the order of its sections, and the day on which the board meets."""

from datetime import date

from django.db import transaction

from reports.impact.enums import ALWAYS, SectionKey, Way
from reports.impact.models import ImpactReport, ImpactReportSection
from reports.impact.permissions import can_be_written, may_prepare
from reports.impact.queries.doors import locked_draft, section_of
from reports.impact.rules.lives import moved
from reviews.writing.actions import Kept, keep_text
from schools.history.queries import last_saved
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing


@transaction.atomic
def write_section(*, by: Member, report_id: int, key: str, text: str, based_on: int) -> Kept:
    """Save a section as typed. Raises BadInput, NotFound, WrongStage."""
    report = locked_draft(by, report_id)
    require(can_be_written(by, report), WrongStage)
    return keep_text(by=by, row=section_of(report, key), text=text, based_on=based_on)


@transaction.atomic
def place_section(*, by: Member, report_id: int, key: str, way: Way) -> ImpactReportSection:
    """Move a section by one place, take it in or leave it out. Its words stay, also where it is left out."""
    report = locked_draft(by, report_id)
    require(can_be_written(by, report), WrongStage)
    section = section_of(report, key)
    if way in (Way.UP, Way.DOWN):
        _move(report, key, -1 if way == Way.UP else 1)
    else:
        if way == Way.LEAVE_OUT and key in ALWAYS:
            raise WrongStage(f"“{SectionKey(key).label}” stands in every impact report.")
        section.is_chosen = way == Way.TAKE_IN
        section.save(update_fields=["is_chosen"])
    return section


def _move(report: ImpactReport, key: str, step: int) -> None:
    rows = {row.key: row for row in ImpactReportSection.objects.filter(report=report).order_by("position")}
    order = moved(tuple(rows), key, step)
    changed = [rows[each] for place, each in enumerate(order) if rows[each].position != place]
    for row in changed:
        row.position = order.index(row.key)
    ImpactReportSection.objects.bulk_update(changed, ["position"])


@transaction.atomic
def set_board_day(*, by: Member, report_id: int, board_on: date | None, seen: date | None) -> dict[str, OtherText]:
    """Say when the board meets that reads it, or that nobody knows yet. Where somebody else changed the day since `seen`, theirs comes
    back and nothing is saved."""
    report = locked_draft(by, report_id)
    require(may_prepare(by))
    if clashing({"board_on": report.board_on}, {"board_on": board_on}, {"board_on": seen}):
        return {"board_on": last_saved(report, day(report.board_on) if report.board_on else "no day")}
    report.board_on = board_on
    report.save(update_fields=["board_on"])
    return {}
