"""Of which academic years a report can be begun."""

from django.utils import timezone

from reports.impact.rules.moments import year_to_tell
from reviews.cycles.models import Cycle
from reviews.cycles.rules.years import academic_year_of


def years_to_begin() -> tuple[int, ...]:
    """Those in which the trust has a cycle, and the one of which it is time to tell though it had none; the newest first. One query."""
    today = timezone.localdate()
    held = Cycle.objects.filter(academic_year__lte=academic_year_of(today)).order_by().values_list("academic_year", flat=True).distinct()
    return tuple(sorted({*held, year_to_tell(today)}, reverse=True))
