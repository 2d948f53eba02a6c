"""Opening the feedback: from then on the host's leaders see what the team found."""

from django.db import transaction

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, may_move, move_review
from reviews.cycles.enums import ReviewStage
from reviews.findings.actions.citing import recount
from reviews.findings.enums import FindingKind
from reviews.findings.models import Finding
from reviews.findings.permissions import may_open_feedback
from reviews.findings.rules.readiness import Point, obstacles
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def open_feedback(*, by: Member, review_id: int) -> None:
    """End the visit and show the findings to the host's leaders; the report is written from here on.

    Raises WrongStage also where findings are missing, lack words or cite no note, and names them.
    """
    seen = review_for(by, review_id, Thing.FINDINGS)
    row = locked_review(review_id)
    require(may_open_feedback(seen))
    require(may_move(row, ReviewStage.DRAFTING), WrongStage)
    recount(review_id=review_id)
    missing = obstacles([_point(finding) for finding in Finding.objects.filter(review=review_id, removed_at=None)])
    if missing:
        raise WrongStage(" ".join(("The feedback cannot be opened yet.", *missing)))
    move_review(row, ReviewStage.DRAFTING)
    post(kind="reviews.feedback_opened", subject_id=row.pk)


def _point(row: Finding) -> Point:
    return Point(row.text, row.question_id, row.kind == FindingKind.EXCELLENCE, row.sources)
