"""The list of a trust's schools."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from schools.register.queries import group_name_column
from schools.register.rules.words import readable_name
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.trusts.permissions import may_set_up
from schools.trusts.rules.facts import in_words, plain
from schools.web.answers import Answer
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape, order_by

# The register's own phases.
PHASES = (
    "Nursery", "Primary", "Middle deemed primary", "Secondary", "Middle deemed secondary", "All-through", "16 plus",
)  # fmt: skip
LEFT, ALL = "left", "all"
_FILTERS = (
    Filter("name", "Name, town or URN"),
    Filter("phase", "Phase", tuple((phase, phase) for phase in PHASES)),
    Filter("state", "State", ((LEFT, "Left"), (ALL, "In the trust and left")), unasked="In the trust"),
)
_COLUMNS = (
    Column("name", "School", is_sortable=True),
    Column("phase", "Phase", is_sortable=True),
    Column("pupils", "Pupils", is_sortable=True, is_number=True),
    Column("free_meals", "Free meals", is_sortable=True, is_number=True),
    Column("area", "Local authority", is_sortable=True),
)
SHAPE = TableShape(_COLUMNS, things="schools", default_sort="name", filters=_FILTERS)
# In a partnership the schools belong to several trusts, and that is what people ask of each.
PARTNERSHIP_SHAPE = TableShape((*_COLUMNS, Column("trust", "Trust")), things="schools", default_sort="name", filters=_FILTERS)
_ORDER = {
    "name": ("name",),
    "phase": ("phase", "name"),
    "pupils": ("pupils", "name"),
    "free_meals": ("free_meals", "name"),
    "area": ("local_authority", "name"),
}


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A line of the list."""

    pk: int
    name: str
    phase: str
    pupils: str
    free_meals: str
    area: str
    trust: str
    state: str


@dataclass(frozen=True, slots=True)
class SchoolsPage:
    """The list, and whether the reader may say which schools there are."""

    table: TablePage[SchoolRow]
    set_up: Answer
    set_up_url: str


def shape_for(member: Member) -> TableShape:
    """What the list can be asked here."""
    return PARTNERSHIP_SHAPE if member.is_partnership else SHAPE


def schools_page(member: Member, ask: TableAsk) -> SchoolsPage:
    """Two queries, whatever the number of schools."""
    rows = _asked(ask)
    total = rows.count()
    ask = ask.within(total)
    found = rows.defer("register_facts").order_by(*order_by(ask, _ORDER))
    if member.is_partnership:
        found = found.annotate(trust_in_register=group_name_column())
    table = TablePage(shape_for(member), ask, tuple(_row(row) for row in found[ask.start : ask.stop]), total)
    return SchoolsPage(table, may_set_up(member), reverse("schools:set_up", kwargs={"trust_slug": member.trust_slug}))


def _asked(ask: TableAsk) -> "QuerySet[School]":
    today = timezone.localdate()
    rows: QuerySet[School] = School.objects.all()
    if text := ask.value("name"):
        number = Q(urn=int(text)) if text.isascii() and text.isdigit() and len(text) <= 9 else Q()
        rows = rows.filter(Q(name__icontains=text) | Q(town__icontains=text) | number)
    if phase := ask.value("phase"):
        rows = rows.filter(phase=phase)
    if (state := ask.value("state")) == LEFT:
        return rows.filter(left_on__lt=today)
    return rows if state == ALL else rows.here(today)  # type: ignore[attr-defined]  # the manager's queryset is the scope's


def _row(row: School) -> SchoolRow:
    return SchoolRow(
        pk=row.pk,
        name=row.name,
        phase=row.phase,
        pupils="" if row.pupils is None else in_words("pupils", row.pupils),
        free_meals="" if row.free_meals is None else in_words("free_meals", plain(row.free_meals)),
        area=row.local_authority,
        trust=readable_name(getattr(row, "trust_in_register", None) or ""),
        state=state_of(row, timezone.localdate()),
    )


def state_of(row: School, today: date) -> str:
    """In words, that it leaves or has left; empty where nothing of the kind is known."""
    if row.left_on is None:
        return ""
    return f"{'Left' if row.has_left(today) else 'Leaves'} on {row.left_on.day} {row.left_on:%B %Y}"
