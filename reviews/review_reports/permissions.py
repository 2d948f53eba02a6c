"""Who writes a report, checks it, releases it and begins a new version, and whether the moment allows it. Asks no query."""

from datetime import date

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.rules.checking import why_too_early
from schools.tenancy.enums import Capability, Role
from schools.web.answers import YES, Answer, no

WRITTEN = (ReportStage.DRAFT, ReportStage.CHECKING)
IS_RELEASED = "This version is released and stays as it is."


def may_write(seen: Seen) -> Answer:
    """Begin the report, write its sections, answer the host: everybody on the review team."""
    return YES if seen.is_team else no("Only the review team writes the report.")


def may_write_section(seen: Seen, key: str) -> Answer:
    """The host's response is the host's; the sharing statement is nobody's; the rest is the team's."""
    if key == SectionKey.HOST_RESPONSE:
        return YES if seen.is_host else no(f"Only leaders of {seen.review.host.name} write the host's response.")
    if key == SectionKey.SHARING:
        return no("These words follow the cycle's sharing rule. Nobody changes them here.")
    return may_write(seen)


def may_check(seen: Seen) -> Answer:
    """Say whether the facts are right: the host's leaders."""
    return YES if seen.is_host else no(f"Only leaders of {seen.review.host.name} check the facts.")


def may_send(seen: Seen) -> Answer:
    """Send it to the host, and release it."""
    if seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no(f"Only this review's {seen.member.labels.of(Capability.LEAD_REVIEWER)} sends the report to the host and releases it.")


def may_begin_version(seen: Seen) -> Answer:
    """Begin a version after a released one."""
    if seen.has(Tie.LEAD_REVIEWER, Tie.LEAD):
        return YES
    labels = seen.member.labels
    who = f"this review's {labels.of(Capability.LEAD_REVIEWER)} or a {labels.of(Role.TRUST_LEAD)}"
    return no(f"Only {who} begins a new version.")


def goes_on(row: Review) -> Answer:
    """Whether anything of its report may change at all now."""
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because}")
    if row.stage in (ReviewStage.CLOSED, ReviewStage.CANCELLED):
        return no(f"This review stands at “{ReviewStage(row.stage).label}”. Its report stays as it is.")
    return YES


def can_be_written(row: Review, report: ReviewReport) -> Answer:
    """Whether the moment allows the team to write."""
    return goes_on(row) and (YES if report.stage in WRITTEN else no(IS_RELEASED))


def can_be_checked(row: Review, report: ReviewReport) -> Answer:
    """Whether the moment allows the host to check, and to respond."""
    if report.checked_at is not None:
        return no("You have said that the check is done.")
    return goes_on(row) and _is_checking(report)


def can_be_responded_to(row: Review, report: ReviewReport) -> Answer:
    """Whether the moment allows the host to write its response: until the release, also after its check."""
    return goes_on(row) and _is_checking(report)


def can_be_released(row: Review, report: ReviewReport, today: date) -> Answer:
    """Whether the moment allows the release: the check is done, or its time ran out."""
    early = why_too_early(report.checked_at is not None, row.check_due_on, today)
    return goes_on(row) and _is_checking(report) and (no(early) if early else YES)


def _is_checking(report: ReviewReport) -> Answer:
    if report.stage == ReportStage.DRAFT:
        return no("The report goes to the host's check first.")
    return YES if report.stage == ReportStage.CHECKING else no(IS_RELEASED)
