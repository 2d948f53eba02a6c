"""Who writes a self-review, sharpens its questions and releases it, and when. Asks no query."""

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from schools.tenancy.enums import Capability, Role
from schools.web.answers import YES, Answer, no


def may_write(seen: Seen) -> Answer:
    """Passages, attachments, the place on a scale; and the release of it all."""
    if seen.is_host:
        return YES
    return no(f"Only leaders of {seen.review.host.name} write its self-review and release it.")


def may_sharpen(seen: Seen) -> Answer:
    """The enquiry questions: the host, and the Lead Reviewer once the pack is released."""
    if seen.is_host or seen.has(Tie.LEAD_REVIEWER):
        return YES
    lead = seen.member.labels.of(Capability.LEAD_REVIEWER)
    return no(f"The questions are the school's own; it sharpens them together with the {lead}.")


def is_being_written(row: Review) -> Answer:
    """Whether the moment allows passages and attachments to change."""
    return _stands_at(row, ReviewStage.SELF_REVIEW)


def is_being_sharpened(row: Review) -> Answer:
    """Whether the moment allows questions to change: until the visit begins."""
    return _stands_at(row, ReviewStage.SELF_REVIEW, ReviewStage.SHARED)


def _stands_at(row: Review, *stages: ReviewStage) -> Answer:
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because}")
    if row.stage == ReviewStage.PLANNED:
        return no("The self-review opens when the cycle starts.")
    if row.stage not in stages:
        return no("This has been released to the review team and stays as they read it.")
    return YES


def who_sees_to_the_team(seen: Seen) -> str:
    """Whom a host asks about a team that is not complete."""
    return seen.member.labels.of(Role.TRUST_LEAD)
