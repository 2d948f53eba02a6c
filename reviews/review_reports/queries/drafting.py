"""The team's page: the report section by section, what the host said of it, and what comes next."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.enums import ReviewStage
from reviews.review_reports.enums import HEADINGS, ReportStage
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.permissions import (
    can_be_released,
    can_be_written,
    goes_on,
    may_begin_version,
    may_send,
    may_write,
    may_write_section,
)
from reviews.review_reports.queries.reading import report_url
from reviews.review_reports.queries.rows import CheckNote, check_notes, section_field, section_rows, standing_of, versions_of
from reviews.review_reports.rules.checking import Checked, missing_sections, together, unanswered
from reviews.writing.queries import Field
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent with the form of one section and could not be done: it stands there again, with the reason and the newest version."""

    key: str
    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section on the team's page. Without `answer_url` there is nothing to answer."""

    key: str
    field: Field
    may_write: Answer
    note: CheckNote | None
    answer_url: str
    typed: Typed | None


@dataclass(frozen=True, slots=True)
class DraftPage:
    """The page. Without sections nothing is being written: then `begin` or `renew` say whether it may be."""

    crumbs: tuple[Crumb, ...]
    host: str
    number: int
    because: str
    is_checking: bool
    is_checked: bool
    due_on: date | None
    write: Answer
    sections: tuple[DraftSection, ...]
    missing: tuple[str, ...]
    send: Answer
    release: Answer
    begin: Answer
    renew: Answer
    released_url: str
    urls: dict[str, str]


def draft_page(member: Member, review_id: int, typed: Typed | None = None) -> DraftPage:
    """Four queries. Raises NotFound for whoever is not on the team, and before the report is written."""
    seen = team_door(member, review_id)
    found = versions_of(review_id)
    report = found.written
    sections: tuple[DraftSection, ...] = ()
    missing: tuple[str, ...] = ()
    if report is not None:
        rows = section_rows(seen, report)
        notes = check_notes(report, rows)
        sections = tuple(_section(seen, report, row, notes.get(row.key), typed) for row in rows)
        missing = _lacking(rows, notes)
    return DraftPage(
        crumbs=seen.crumbs("Writing the report"),
        host=seen.review.host.name,
        number=report.number if report else 0,
        because=report.because if report else "",
        is_checking=report is not None and report.stage == ReportStage.CHECKING,
        is_checked=report is not None and report.checked_at is not None,
        due_on=seen.review.check_due_on,
        write=may_write(seen) and (can_be_written(seen.review, report) if report else YES),
        sections=sections,
        missing=missing,
        send=_send(seen, report, missing),
        release=_release(seen, report, missing),
        begin=may_write(seen) and _can_begin(seen),
        renew=may_begin_version(seen) and goes_on(seen.review),
        released_url=report_url(member, found.released.pk) if found.released else "",
        urls={name: seen.url(name) for name in ("begin_report", "send_report", "release_report", "begin_version", "findings")},
    )


def team_door(member: Member, review_id: int) -> Seen:
    """For the team, from the drafting on. One query. Raises NotFound."""
    seen = review_for(member, review_id, Thing.REPORT_DRAFT)
    if not seen.is_team:
        raise NotFound
    return seen


def _lacking(rows: Any, notes: Any) -> tuple[str, ...]:
    """What stands in the way: sections that say nothing, corrections without an answer."""
    said = (Checked(key, note.is_correction, bool(note.answer)) for key, note in notes.items())
    return (*missing_sections({row.key: row.text for row in rows}, HEADINGS), *unanswered(said, HEADINGS))


def _section(seen: Seen, report: ReviewReport, row: Any, note: CheckNote | None, typed: Typed | None) -> DraftSection:
    can = can_be_written(seen.review, report)
    asks = note is not None and note.is_correction and bool(can)
    return DraftSection(
        key=row.key,
        field=section_field(seen, row),
        may_write=may_write_section(seen, row.key) and can,
        note=note,
        answer_url=seen.url("answer_check", key=row.key) if asks else "",
        typed=typed if typed is not None and typed.key == row.key else None,
    )


def _send(seen: Seen, report: ReviewReport | None, missing: tuple[str, ...]) -> Answer:
    if report is None:
        return no("There is no report yet.")
    told = together(missing, "The report cannot go to the host yet.")
    return may_send(seen) and can_be_written(seen.review, report) and (no(told) if told else YES)


def _release(seen: Seen, report: ReviewReport | None, missing: tuple[str, ...]) -> Answer:
    if report is None:
        return no("There is no report yet.")
    told = together(missing, "The report cannot be released yet.")
    return may_send(seen) and can_be_released(seen.review, report, timezone.localdate()) and (no(told) if told else YES)


def _can_begin(seen: Seen) -> Answer:
    can = goes_on(seen.review)
    return can and (YES if seen.review.stage == ReviewStage.DRAFTING else no("The report was begun already."))


def sendable(member: Member, review_id: int) -> tuple[Seen, ReviewReport]:
    """For the question before the report goes to the host. Raises NotFound, NotYours, WrongStage."""
    return _ready(member, review_id, ReportStage.DRAFT)


def releasable(member: Member, review_id: int) -> tuple[Seen, ReviewReport]:
    """For the question before the release. Raises NotFound, NotYours, WrongStage."""
    return _ready(member, review_id, ReportStage.CHECKING)


def _ready(member: Member, review_id: int, stage: ReportStage) -> tuple[Seen, ReviewReport]:
    seen = team_door(member, review_id)
    require(may_send(seen))
    now = standing_of(review_id)
    if now is None:
        raise NotFound
    if now.report.stage != stage and stage == ReportStage.DRAFT:
        raise WrongStage("The host has it already.")
    missing = (*missing_sections(now.texts, HEADINGS), *unanswered(now.checks, HEADINGS))
    require(_send(seen, now.report, missing) if stage == ReportStage.DRAFT else _release(seen, now.report, missing), WrongStage)
    return seen, now.report
