"""The way to a page of a self-review."""

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Thing
from schools.web.pages import Crumb


def way(seen: Seen, *labels: str) -> tuple[Crumb, ...]:
    """From the cycle over the review, and for those who write it the self-review, to the page itself."""
    here = (Crumb("Self-review", seen.url("self_review") if labels else ""),) if seen.sees(Thing.SELF_REVIEW) else ()
    return seen.crumbs(*here, *labels)
