"""Who may what in an impact review, and whether the moment allows it. Asks no query."""

from collections.abc import Iterable

from reviews.assignments.rules.sight import Tie
from reviews.models import Review
from schools.web.answers import YES, Answer, no
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.rules.sight import HOST, WHEN, Deed, may

_NOT_YOURS = {
    Deed.WRITE: "Only people of {host} write here.",
    Deed.TELL: "Only leaders of {host} send it to be confirmed.",
    Deed.CONFIRM: "Only the review's Improvement Champion or review team confirms an impact review.",
    Deed.REFLECT: "Only people of {host} write here.",
    Deed.CLOSE: "Only leaders of {host} close it.",
}
_OWN = "Nobody confirms an impact review of their own school."


def may_do(deed: Deed, ties: Iterable[Tie], host: str) -> Answer:
    """Whether it is theirs to do. `host` is the school's name."""
    held = set(ties)
    if may(deed, held):
        return YES
    return no(_OWN if deed == Deed.CONFIRM and HOST & held else _NOT_YOURS[deed].format(host=host))


def can_now(deed: Deed, row: ImpactReview, review: Review) -> Answer:
    """Whether the moment allows it."""
    if review.paused_at is not None:
        return no(f"This review is paused: {review.paused_because} Everything can be read, and nothing changes.")
    if row.stage != WHEN[deed]:
        return no(f"This impact review stands at “{ImpactStage(row.stage).label}”. This is not done then.")
    return YES
