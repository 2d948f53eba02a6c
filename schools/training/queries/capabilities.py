"""What training allows a member to be, as a part of the query that reads the member."""

from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, CharField, Func, OuterRef, QuerySet, Value, When

from schools.training.models import TrainingRecord
from schools.training.rules import GIVES


def current_capabilities(today: date) -> "QuerySet[Any, dict[str, Any]]":
    """One column of Capability codes for the membership of the outer query; as `rules.capabilities_of`. Codes may come twice."""
    codes = ArrayField(CharField())
    given = Case(*[When(kind=kind, then=Value(list(gives), output_field=codes)) for kind, gives in GIVES.items()], output_field=codes)
    records = TrainingRecord.objects.current(today).filter(membership=OuterRef("pk"))
    found: QuerySet[Any, dict[str, Any]] = records.order_by().values(code=Func(given, function="unnest", output_field=CharField()))
    return found
