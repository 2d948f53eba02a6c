"""Reading rows' versions: who, when, what."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import BigIntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils import timezone

from schools.history.rules import Version
from schools.tenancy.models import Owned
from schools.tenancy.prepared import SUBJECT, Prepared
from schools.web.pages import OtherText


def versions_of(row: Owned) -> "QuerySet[Any]":
    """Every version of a row kept with `keep_history`, oldest first, as rows of its event model.

    `pgh_label` is insert, update or delete; `pgh_context` holds the person's id.
    """
    manager: Any = getattr(row, "history")  # noqa: B009 - the relation is made by the decorator, so no type knows it
    versions: QuerySet[Any] = manager.order_by("pgh_id")
    return versions


def versions_with_names(model: type[Owned], ids: Iterable[int], fields: Sequence[str]) -> list[Version]:
    """The versions of these rows in the order in which they came, with the names of who made them. One query."""
    wanted = list(ids)
    columns = tuple(fields)
    if len(wanted) == 1:
        return [_version(row, columns) for row in _of_one_row(model, columns).rows(subject=wanted[0])]
    return [_version(row, columns) for row in _versions(model, wanted, columns)]


def _version(row: tuple[Any, ...], fields: Sequence[str]) -> Version:
    return Version(row[0], row[1], row[2], row[3] or "", dict(zip(fields, row[4:], strict=True)))


@cache
def _of_one_row(model: type[Owned], fields: tuple[str, ...]) -> Prepared:
    return Prepared(lambda: _versions(model, [SUBJECT], fields))


def _versions(model: type[Owned], ids: Sequence[int], fields: Sequence[str]) -> "QuerySet[Any, Any]":
    events: Any = getattr(model, "history").rel.related_model  # noqa: B009 - as above
    person = Cast(OuterRef("pgh_context__person"), BigIntegerField())
    name = Subquery(get_user_model().objects.filter(pk=person).values("name")[:1])
    rows: QuerySet[Any, Any] = events.objects.filter(pgh_obj_id__in=ids).order_by("pgh_id").annotate(by_whom=name)
    return rows.values_list("pgh_obj_id", "pgh_label", "pgh_created_at", "by_whom", *fields)


def last_saved(row: Owned, text: str) -> OtherText:
    """What stands in a row that somebody saved meanwhile, with who and when from its history."""
    version: Any = versions_of(row).last()
    person: int | None = (version.pgh_context or {}).get("person")
    name = get_user_model().objects.filter(pk=person or 0).values_list("name", flat=True).first()
    return OtherText(text, name or "Somebody", moment_in_words(version.pgh_created_at))


def moment_in_words(at: datetime) -> str:
    """A moment of the past, as a sentence goes on."""
    here = timezone.localtime(at)
    return f"on {here.day} {here:%B} at {here:%H:%M}"
