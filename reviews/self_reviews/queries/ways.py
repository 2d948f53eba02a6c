"""The way to a page of a self-review."""

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Thing
from schools.web.pages import Crumb


def way(seen: Seen, *labels: str) -> tuple[Crumb, ...]:
    """From the self-review, for those who write it, to the page itself."""
    here = Crumb(f"Self-review of {seen.review.host.name}", seen.url("self_review") if labels else "")
    return (*((here,) if seen.sees(Thing.SELF_REVIEW) else ()), *(Crumb(label) for label in labels))
