"""Looking after documents that stand still: news that was lost is posted again, and nobody waits for ever."""

from collections.abc import Callable

from reports.documents.actions.asking import DOCUMENT_ASKED, DOCUMENT_IS_OVER
from reports.documents.enums import DocumentStage
from reports.documents.models import Document
from reports.documents.queries.states import without_movement_for
from reports.documents.rules import GIVEN_UP_AFTER, SENT_AGAIN_AFTER
from schools.outbox.actions import post_many
from schools.tenancy.models import Trust
from schools.tenancy.sweeps import in_each_trust

NOBODY_MADE_IT = "No worker has made it for hours. Whoever runs the service looks whether workers are running."


def in_every_trust(deed: Callable[[], int]) -> int:
    """The sum over all open trusts, each in a transaction of its own; what fails in one is logged and left for the next time."""
    trusts = Trust.objects.filter(is_open=True).order_by("pk").values_list("pk", flat=True)
    return in_each_trust(trusts, deed, "Looking after documents")


def look_after_documents() -> int:
    """In the trust one stands in: how many were asked for again or given up."""
    given_up = list(without_movement_for(GIVEN_UP_AFTER).select_for_update().values_list("pk", flat=True))
    rows = Document.objects.filter(pk__in=given_up)
    for some, stage in ((rows.filter(file=""), DocumentStage.FAILED), (rows.exclude(file=""), DocumentStage.READY)):
        some.update(stage=stage, failure=NOBODY_MADE_IT)
    post_many(kind=DOCUMENT_IS_OVER, subject_ids=given_up)
    waiting = list(without_movement_for(SENT_AGAIN_AFTER).values_list("pk", flat=True))
    post_many(kind=DOCUMENT_ASKED, subject_ids=waiting)
    return len(given_up) + len(waiting)
