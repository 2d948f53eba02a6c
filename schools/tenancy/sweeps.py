"""A sweep that goes through trusts one after the other: what fails in one is logged and keeps nothing from the others."""

import logging
from collections.abc import Callable, Iterable

from celery.exceptions import SoftTimeLimitExceeded
from django.db import transaction

from schools.tenancy.standing import acting_in

log = logging.getLogger(__name__)


def in_each_trust(trust_ids: Iterable[int], deed: Callable[[], int], what: str) -> int:
    """The sum of what the deed answers, each trust in a transaction of its own. `what` names the deed in the log.

    Raises SoftTimeLimitExceeded where the task's time is over, which is no trust's fault.
    """
    return sum(_in_trust(trust_id, deed, what) for trust_id in trust_ids)


def _in_trust(trust_id: int, deed: Callable[[], int], what: str) -> int:
    try:
        with acting_in(trust_id), transaction.atomic():
            return deed()
    except SoftTimeLimitExceeded:
        raise
    except Exception:
        log.exception("%s failed in trust %s and is left for the next time.", what, trust_id)
        return 0
