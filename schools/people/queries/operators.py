"""What an operator sees: which trusts there are, and nothing that is in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from schools.register.queries import find_groups
from schools.register.rules.words import readable_name
from schools.tenancy.models import Trust
from schools.web.tables import Column, Filter, TablePage, TableShape, order_by, read_ask

SHAPE = TableShape(
    columns=(
        Column("name", "Name", is_sortable=True),
        Column("address", "Address", is_sortable=True),
        Column("kind", "Kind", is_sortable=True),
        Column("opened", "Opened", is_sortable=True),
    ),
    things="trusts",
    default_sort="name",
    filters=(Filter("search", "Name or address"),),
)
_SORTS = {"name": ("name",), "address": ("slug",), "kind": ("kind", "name"), "opened": ("created_at",)}


@dataclass(frozen=True, slots=True)
class TrustRow:
    """One trust on board."""

    name: str
    slug: str
    kind: str
    opened_at: datetime
    is_open: bool


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """A group of the register that the search found, with the address that opens it."""

    uid: int
    name: str
    town: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class OpenTrustPage:
    """The form's page: what was searched, what was found, and what the form begins with."""

    search: str
    found: tuple[FoundGroup, ...]
    initial: dict[str, Any]


def trusts_page(query: Mapping[str, str]) -> TablePage[TrustRow]:
    """Two queries, however many trusts there are."""
    ask = read_ask(query, SHAPE)
    wanted = ask.value("search")
    rows = Trust.objects.filter(Q(name__icontains=wanted) | Q(slug__icontains=wanted)) if wanted else Trust.objects.all()
    total = rows.count()
    ask = ask.within(total)
    shown = rows.order_by(*order_by(ask, _SORTS))[ask.start : ask.stop]
    lines = tuple(TrustRow(row.name, row.slug, row.get_kind_display(), row.created_at, row.is_open) for row in shown)
    return TablePage(SHAPE, ask, lines, total)


def open_trust_page(query: Mapping[str, str]) -> OpenTrustPage:
    """One query where something is searched for, none otherwise."""
    search = query.get("search", "").strip()[:100]
    found = find_groups(search) if search else []
    groups = tuple(FoundGroup(group.uid, readable_name(group.name), group.town, group.is_open) for group in found)
    return OpenTrustPage(search, groups, {"group_uid": query.get("group_uid", "")[:9]})
