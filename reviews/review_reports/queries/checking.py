"""The host's page: the draft section by section with what it says of each, its response, and the end of its check."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.review_reports.enums import HEADINGS, ReportStage, SectionKey
from reviews.review_reports.permissions import IS_RELEASED, can_be_checked, can_be_responded_to, may_check
from reviews.review_reports.queries.drafting import Typed
from reviews.review_reports.queries.reading import report_url
from reviews.review_reports.queries.rows import CheckNote, check_notes, section_field, section_rows, standing_of, versions_of
from reviews.review_reports.rules.checking import CHECKED, not_looked_at
from reviews.writing.queries import Field
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class SectionToCheck:
    """A section that says something, and what was said of it so far. `version` is that of what was said; 0 where nothing was."""

    key: str
    heading: str
    text: str
    note: CheckNote | None
    version: int
    url: str
    typed: Typed | None


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The page. Without sections there is nothing to check now; `check` answers for each section and for the end of the check."""

    crumbs: tuple[Crumb, ...]
    host: str
    number: int
    because: str
    due_on: date | None
    is_checked: bool
    check: Answer
    sections: tuple[SectionToCheck, ...]
    looked_at: int
    response: Field | None
    respond: Answer
    sharing: str
    finish_url: str
    released_url: str


def check_page(member: Member, review_id: int, typed: Typed | None = None) -> CheckPage:
    """Four queries. Raises NotFound for whoever does not lead the host, and before its check."""
    seen = host_door(member, review_id)
    found = versions_of(review_id)
    report = found.written if found.written and found.written.stage == ReportStage.CHECKING else None
    rows = section_rows(seen, report) if report else []
    notes = check_notes(report, rows) if report else {}
    can = can_be_checked(seen.review, report) if report else no("There is nothing to check now.")
    sections = tuple(_section(seen, row, notes.get(row.key), typed) for row in rows if row.key in CHECKED and row.text.strip())
    response = next((row for row in rows if row.key == SectionKey.HOST_RESPONSE), None)
    return CheckPage(
        crumbs=seen.crumbs("Checking the report"),
        host=seen.review.host.name,
        number=report.number if report else 0,
        because=report.because if report else "",
        due_on=seen.review.check_due_on,
        is_checked=report is not None and report.checked_at is not None,
        check=may_check(seen) and can,
        sections=sections,
        looked_at=sum(section.note is not None for section in sections),
        response=section_field(seen, response) if response else None,
        respond=can_be_responded_to(seen.review, report) if report else can,
        sharing=next((row.text for row in rows if row.key == SectionKey.SHARING), ""),
        finish_url=seen.url("finish_check"),
        released_url=report_url(member, found.released.pk) if found.released else "",
    )


def host_door(member: Member, review_id: int) -> Seen:
    """For the host's leaders, from the check on. One query. Raises NotFound."""
    seen = review_for(member, review_id, Thing.REPORT_DRAFT)
    if not seen.is_host:
        raise NotFound
    return seen


def finishable(member: Member, review_id: int) -> tuple[Seen, tuple[str, ...]]:
    """For the question before the check is done: the headings of which nothing was said. Raises NotFound, WrongStage."""
    seen = host_door(member, review_id)
    now = standing_of(review_id)
    if now is None or now.report.stage != ReportStage.CHECKING:
        raise WrongStage("There is nothing to check now.")
    require(can_be_checked(seen.review, now.report), WrongStage)
    return seen, tuple(HEADINGS[key] for key in not_looked_at(now.texts, now.checks))


def _section(seen: Seen, row: Any, note: CheckNote | None, typed: Typed | None) -> SectionToCheck:
    return SectionToCheck(
        key=row.key,
        heading=HEADINGS[row.key],
        text=row.text,
        note=note,
        version=note.version if note else 0,
        url=seen.url("check_section", key=row.key),
        typed=typed if typed is not None and typed.key == row.key else None,
    )


def section_to_write(member: Member, review_id: int, key: str) -> tuple[Seen, Any]:
    """A section of the version that is being written, for whoever may see it. Three queries. Raises NotFound, and WrongStage where it was
    released meanwhile, so that whoever was writing is told why."""
    seen = review_for(member, review_id, Thing.REPORT_DRAFT)
    found = versions_of(review_id)
    report = found.written
    if report is None and found.released is not None and seen.sees(Thing.REPORT):
        raise WrongStage(IS_RELEASED)
    if report is None or (report.stage == ReportStage.DRAFT and not seen.is_team):
        raise NotFound
    row = next((row for row in section_rows(seen, report) if row.key == key), None)
    if row is None:
        raise NotFound
    return seen, row
