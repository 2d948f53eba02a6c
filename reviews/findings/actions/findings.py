"""Making findings, wording, ordering, moving and removing them."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from reviews.findings.actions.citing import add_citations, recount
from reviews.findings.actions.entering import enter_to_write, locked_finding
from reviews.findings.actions.placing import theme_of_question
from reviews.findings.enums import FindingKind
from reviews.findings.models import Finding
from reviews.findings.rules.wording import wording_doubts
from reviews.self_reviews.models import EnquiryQuestion
from reviews.writing.actions import Kept, keep_text
from schools.tenancy.member import Member
from schools.web.errors import BadInput

# More nobody reads in an hour with the host, and a page holds no more.
MOST_FINDINGS = 60


@transaction.atomic
def add_finding(*, by: Member, review_id: int, kind: FindingKind, question_id: int | None, note_ids: Iterable[int] = ()) -> Finding:
    """Begin a finding, without words yet, at the end of its place, resting on these notes. Raises BadInput."""
    enter_to_write(by, review_id)
    if Finding.objects.filter(review=review_id, removed_at=None).count() >= MOST_FINDINGS:
        raise BadInput({"": f"There are {MOST_FINDINGS} findings already. Bring some together before you add more."})
    question_id = _question(review_id, kind, question_id)
    made: Finding = Finding.objects.create(
        review_id=review_id,
        kind=kind,
        question_id=question_id,
        position=_last(review_id, kind, question_id) + 1,
        theme_id=theme_of_question(question_id),
    )
    if add_citations(made, note_ids):
        recount(review_id=review_id)
    return made


@transaction.atomic
def write_finding(*, by: Member, review_id: int, finding_id: int, text: str, based_on: int) -> Kept:
    """Save its words as typed. What comes back tells of pupils' names and of words that judge. Raises BadInput."""
    enter_to_write(by, review_id)
    kept = keep_text(by=by, row=locked_finding(review_id, finding_id), text=text, based_on=based_on)
    return replace(kept, doubts=(*kept.doubts, *wording_doubts(kept.text)))


@transaction.atomic
def move_finding(*, by: Member, review_id: int, finding_id: int, kind: FindingKind, question_id: int | None) -> None:
    """Put it under another question or kind, at the end there. Raises BadInput."""
    enter_to_write(by, review_id)
    row = locked_finding(review_id, finding_id)
    question_id = _question(review_id, kind, question_id)
    if (row.kind, row.question_id) == (kind, question_id):
        return
    row.position = _last(review_id, kind, question_id) + 1
    row.kind, row.question_id = kind, question_id
    row.theme_id = row.theme_id or theme_of_question(question_id)
    row.save(update_fields=["kind", "question", "position", "theme"])


@transaction.atomic
def order_finding(*, by: Member, review_id: int, finding_id: int, is_up: bool) -> None:
    """Let it change places with its neighbour above or below; the first stays first, the last stays last."""
    enter_to_write(by, review_id)
    row = locked_finding(review_id, finding_id)
    rows = list(_in_place(review_id, row.kind, row.question_id).order_by("position", "pk"))
    here = next(index for index, other in enumerate(rows) if other.pk == row.pk)
    there = here - 1 if is_up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for position, other in enumerate(rows, start=1):
        if other.position != position:
            other.position = position
            other.save(update_fields=["position"])


@transaction.atomic
def remove_finding(*, by: Member, review_id: int, finding_id: int) -> None:
    """Take it away. It can be put back as it was as long as findings are written."""
    enter_to_write(by, review_id)
    row = locked_finding(review_id, finding_id)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])


@transaction.atomic
def restore_finding(*, by: Member, review_id: int, finding_id: int) -> None:
    """Put a removed finding back where it was, with its words and its citations."""
    enter_to_write(by, review_id)
    row = locked_finding(review_id, finding_id, is_removed=True)
    row.removed_at = None
    row.save(update_fields=["removed_at"])


def _question(review_id: int, kind: FindingKind, question_id: int | None) -> int | None:
    """The question that a finding of this kind stands under: the area of excellence is the whole review's."""
    if kind == FindingKind.EXCELLENCE or question_id is None:
        return None
    if not EnquiryQuestion.objects.filter(pk=question_id, review=review_id).exists():
        raise BadInput({"place": "This question is not there any more. Choose another place."})
    return question_id


def _in_place(review_id: int, kind: str, question_id: int | None) -> "QuerySet[Finding]":
    rows = Finding.objects.filter(review=review_id, kind=kind, removed_at=None)
    return rows if kind == FindingKind.EXCELLENCE else rows.filter(question=question_id)


def _last(review_id: int, kind: str, question_id: int | None) -> int:
    found: int = _in_place(review_id, kind, question_id).aggregate(last=Max("position", default=0))["last"]
    return found
