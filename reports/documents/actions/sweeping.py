"""Looking after documents that stand still: news that was lost is posted again, and nobody waits for ever."""

import logging
from collections.abc import Callable

from celery.exceptions import SoftTimeLimitExceeded
from django.db import transaction

from reports.documents.actions.asking import DOCUMENT_ASKED
from reports.documents.enums import DocumentStage
from reports.documents.queries import without_movement_for
from reports.documents.rules import GIVEN_UP_AFTER, SENT_AGAIN_AFTER
from schools.outbox.actions import post_many
from schools.tenancy.models import Trust
from schools.tenancy.standing import acting_in

log = logging.getLogger(__name__)


def in_every_trust(deed: Callable[[], int]) -> int:
    """The sum over all open trusts, each in a transaction of its own; what fails in one is logged and left for the next time."""
    trusts = Trust.objects.filter(is_open=True).order_by("pk").values_list("pk", flat=True)
    return sum(_in_trust(trust_id, deed) for trust_id in trusts)


def _in_trust(trust_id: int, deed: Callable[[], int]) -> int:
    try:
        with acting_in(trust_id), transaction.atomic():
            return deed()
    except SoftTimeLimitExceeded:
        # The task's time is over, and it is not this trust's fault.
        raise
    except Exception:
        log.exception("Documents of trust %s could not be looked after.", trust_id)
        return 0


def look_after_documents() -> int:
    """In the trust one stands in: how many were asked for again or given up."""
    given_up: int = without_movement_for(GIVEN_UP_AFTER).update(
        stage=DocumentStage.FAILED, failure="No worker has made it for hours. Whoever runs the service looks whether workers are running."
    )
    waiting = list(without_movement_for(SENT_AGAIN_AFTER).values_list("pk", flat=True))
    post_many(kind=DOCUMENT_ASKED, subject_ids=waiting)
    return given_up + len(waiting)
