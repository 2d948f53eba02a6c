"""What the moment allows with a framework."""

from reviews.frameworks.models import Framework
from schools.web.answers import YES, Answer, no


def is_being_written(row: Framework) -> Answer:
    """Whether its words may change. No query."""
    if not row.is_draft:
        return no("This version is ready for use and stays as it is. Make a new version of it to change something.")
    if row.put_away_at is not None:
        return no("This version is put away. Take it out again to go on with it.")
    return YES


def may_be_copied(row: Framework) -> Answer:
    """Whether a new version can be made of it. No query."""
    return no("This version is being written already.") if row.is_draft else YES


def may_be_reopened(row: Framework) -> Answer:
    """Whether a version that is ready may become a draft again: while no cycle has chosen it. One query, unless cycles were prefetched."""
    if row.is_draft:
        return no("This version is being written already.")
    if row.shipped:
        return no("This is ours as it came. Make a version of your own and change that.")
    if used_by := [cycle.name for cycle in row.cycles.all()]:
        return no(f"{used_by[0]} uses it. Make a new version to change something.")
    return YES
