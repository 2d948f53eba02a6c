"""The questions before the great deeds on a report: to the host, the check is done, the release, a new version."""

from dataclasses import dataclass

from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.findings.queries import without_theme
from reviews.findings.rules.readiness import unplaced
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.permissions import goes_on, may_begin_version
from reviews.review_reports.queries.checking import finishable
from reviews.review_reports.queries.checks import changed_since_the_check
from reviews.review_reports.queries.days import check_due_on
from reviews.review_reports.queries.drafting import releasable, sendable
from reviews.review_reports.queries.live import readers_told
from reviews.review_reports.queries.readers import readers_of
from reviews.review_reports.queries.reading import report_url
from reviews.review_reports.queries.rows import versions_of
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question, what will happen, and the word on its button."""

    crumbs: tuple[Crumb, ...]
    question: str
    points: tuple[str, ...]
    label: str
    action: str
    back: str


@dataclass(frozen=True, slots=True)
class VersionPage:
    """What is told before a new version is begun."""

    crumbs: tuple[Crumb, ...]
    host: str
    number: int
    back: str


def send_page(member: Member, review_id: int) -> QuestionPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    seen, _ = sendable(member, review_id)
    host, until = seen.review.host.name, day(check_due_on(seen.review, timezone.localdate()))
    points = (
        f"The leaders of {host} read this draft and say of each section whether its facts are right, until {until}. They are told.",
        "They write the host's response.",
        "You can go on writing meanwhile, and answer what they ask to correct. Findings stay as they are from now on.",
        *unplaced(without_theme(review_id)),
    )
    way = seen.crumbs(Crumb("Writing the report", seen.url("report_draft")), "To the host's check")
    return QuestionPage(way, "Send the report to the host's check?", points, "Send it", seen.url("send_report"), seen.url("report_draft"))


def finish_page(member: Member, review_id: int) -> QuestionPage:
    """Two queries. Raises NotFound, WrongStage."""
    seen, open_ones = finishable(member, review_id)
    points = (
        *((f"You have said nothing of: {', '.join(open_ones)}. That counts as right.",) if open_ones else ()),
        "The reviewers answer what you asked to correct, and then release the report.",
        "You can write your school's response until the release.",
    )
    way = seen.crumbs(Crumb("Checking the report", seen.url("report_check")), "The check is done")
    return QuestionPage(way, "Is your check done?", points, "The check is done", seen.url("finish_check"), seen.url("report_check"))


def release_page(member: Member, review_id: int) -> QuestionPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    seen, report = releasable(member, review_id)
    number = readers_of(seen.review).count()
    who = "One person can read it then." if number == 1 else f"{number} people can read it then, and are told."
    points = (
        readers_told(seen.review, member.labels),
        who,
        *(() if report.checked_at else (f"{seen.review.host.name} has not said that its check is done; its time is over.",)),
        *_changed_since_the_check(report, seen.review.host.name),
        "A released report never changes. If something in it turns out to be wrong, you begin a new version and say why.",
        *_evidence(seen.review.cycle.keep_evidence_months, report.number),
    )
    way = seen.crumbs(Crumb("Writing the report", seen.url("report_draft")), "Release")
    return QuestionPage(way, "Release the report?", points, "Release the report", seen.url("release_report"), seen.url("report_draft"))


def _changed_since_the_check(report: ReviewReport, host: str) -> tuple[str, ...]:
    """Words that the host has not seen are the Lead Reviewer's to answer for, and so are told before the release. One query."""
    changed = changed_since_the_check(report)
    return (f"Changed since {host} checked it, and not seen by {host}: {changed}.",) if changed else ()


def _evidence(months: int, number: int) -> tuple[str, ...]:
    told = "one month" if months == 1 else f"{months} months"
    return (f"Notes and photos of the visit are deleted {told} after the release.",) if number == 1 else ()


def version_page(member: Member, review_id: int) -> VersionPage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(member, review_id, Thing.REPORT)
    require(may_begin_version(seen))
    require(goes_on(seen.review), WrongStage)
    found = versions_of(review_id)
    if found.written is not None:
        raise WrongStage("A new version is being written already.")
    if found.released is None:
        raise NotFound
    back = report_url(member, found.released.pk)
    return VersionPage(seen.crumbs(Crumb("Report", back), "New version"), seen.review.host.name, found.released.number + 1, back)
