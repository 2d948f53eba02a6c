"""What every deed on findings begins with: the door, the lock, may you, may it now."""

from django.db.models import QuerySet

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.models import Review
from reviews.findings.models import Finding
from reviews.findings.permissions import WRITING_STAGES, may_write_findings
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound


def enter_to_write(by: Member, review_id: int) -> tuple[Seen, Review]:
    """The review, locked: who changes its findings does so one after the other. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(by, review_id, Thing.FINDINGS)
    row = locked_review(review_id)
    require(may_write_findings(seen))
    require_at(row, *WRITING_STAGES)
    return seen, row


def locked_finding(review_id: int, finding_id: int, *, is_removed: bool = False) -> Finding:
    """A finding of the review, locked. Raises NotFound, also for a removed one unless that is wanted."""
    rows: QuerySet[Finding] = Finding.objects.select_related("saved_by__person").select_for_update(of=("self",), no_key=True)
    row = rows.filter(pk=finding_id, review=review_id, removed_at__isnull=not is_removed).first()
    if row is None:
        raise NotFound
    return row
