"""Who writes findings, and who opens the feedback. Asks no query."""

from reviews.assignments.enums import Part
from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from schools.tenancy.enums import Capability
from schools.web.answers import YES, Answer, no

# From the report's check on, what the team found stands.
WRITING_STAGES = (ReviewStage.VISITING, ReviewStage.DRAFTING)


def may_write_findings(seen: Seen) -> Answer:
    """Make, cite, word, order, move and remove: everybody on the review team."""
    return YES if seen.is_team else no("Only the review team writes findings.")


def may_open_feedback(seen: Seen) -> Answer:
    """Show the findings to the host's leaders."""
    if seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no(f"Only this review's {seen.member.labels.of(Capability(Part.LEAD_REVIEWER.value))} opens the feedback.")


def can_be_written(row: Review) -> Answer:
    """Whether the moment allows writing."""
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because} Everything can be read, and nothing changes.")
    if row.stage not in WRITING_STAGES:
        return no("The report has gone on from here, so the findings stay as they are.")
    return YES
