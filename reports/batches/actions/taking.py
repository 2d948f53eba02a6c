"""The log of what was taken along: whoever has a report's file counts as a reader."""

from collections.abc import Iterable

from django.db import transaction

from reports.batches.queries.taking import Key
from reports.documents.enums import DocumentKind
from reports.impact.actions.releasing import log_reading
from reviews.review_reports.actions.releasing import log_readings
from schools.tenancy.member import Member


@transaction.atomic
def log_taking(*, by: Member, taken: Iterable[Key]) -> None:
    """Once for each report, by its own noun's log."""
    keys = list(taken)
    log_readings(by=by, report_ids=[pk for kind, pk in keys if kind == DocumentKind.REVIEW_REPORT])
    for report_id in {pk for kind, pk in keys if kind != DocumentKind.REVIEW_REPORT}:
        log_reading(by=by, report_id=report_id)
