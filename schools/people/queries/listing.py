"""Members and those invited as rows of one shape: which are listed, in which order, with which roles."""

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Lower
from django.utils import timezone
from django.utils.module_loading import import_string

from schools.people.models import Invitation, Membership, RoleHeld, RoleOffered
from schools.people.permissions import manages_everyone, may_bring_people, may_see_addresses
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.prepared import TODAY, Prepared
from schools.web.tables import TableAsk, order_by

HERE, INVITED, LEFT = "here", "invited", "left"
SORTS = {"name": ("sort_name",), "school": ("sort_school", "sort_name"), "state": ("is_invited", "starts_on", "sort_name")}

# Rows of a union need the same columns in the same order.
_COLUMNS = ("pk", "sort_name", "sort_school", "is_invited", "job_title", "starts_on", "ends_on", "left_at", "expires_at")
_NAMED = ("called", "address", "trained")
_NO_MOMENT = Value(None, DateTimeField())
_NO_WORDS = Cast(Value("{}"), ArrayField(TextField()))

Rows = QuerySet[Any, Any]


class Listing:
    """Who is listed for this member under this ask. Who left is listed only where that is asked for."""

    def __init__(self, member: Member, ask: TableAsk, today: date | None = None) -> None:
        self.member, self.ask, self.today = member, ask, today or timezone.localdate()
        self.of_the_past = ask.value("state") == LEFT

    def count(self) -> int:
        """One query, of ids alone."""
        if self.is_plain:
            return sum(int(number) for (number,) in _NUMBERS.rows(today=self.today))
        return _union([rows.values("pk") for rows in self.branches]).count()

    def rows(self, ask: TableAsk) -> Rows:
        """In the order asked for. Each is a dict of `_COLUMNS` and `_NAMED`."""
        return _union([self._named(rows) for rows in self.branches]).order_by(*order_by(ask, SORTS))

    def page(self, ask: TableAsk) -> list[dict[str, Any]]:
        """The rows of the page asked for. One query, which for the list as it opens was put together once."""
        if not self.is_plain:
            return list(self.rows(ask)[ask.start : ask.stop])
        found = _plain_page(ask.sort, ask.start, ask.stop).rows(today=self.today)
        return [dict(zip((*_COLUMNS, *_NAMED), row, strict=True)) for row in found]

    @property
    def is_plain(self) -> bool:
        """Whether nothing narrows the list: everybody who is here or invited, for those who look after everybody."""
        return manages_everyone(self.member) and not self.ask.filters

    def roles(self, rows: Sequence[dict[str, Any]]) -> Sequence[tuple[bool, int, str, int | None, bool]]:
        """Of the rows on a page, in one query: is it of an invitation, which row's, role, school, is it a head's."""
        ids = {is_invited: [row["pk"] for row in rows if row["is_invited"] == is_invited] for is_invited in (False, True)}
        held = self._held().filter(membership__in=ids[False])
        offered = RoleOffered.objects.filter(invitation__in=ids[True])
        branches = [
            held.values_list(Value(False), "membership", "role", "school", "is_head", "pk"),
            offered.values_list(Value(True), "invitation", "role", "school", "is_head", "pk"),
        ]
        # Most pages have members alone.
        found = (branches[0].union(branches[1], all=True) if ids[True] else branches[0]).order_by("pk")
        return [(is_invited, pk, role, school, is_head) for is_invited, pk, role, school, is_head, _ in found]

    @cached_property
    def branches(self) -> list[Rows]:
        """Each kind of row there is in the list. The list as it opens needs none of them, as its queries are written already."""
        state = self.ask.value("state")
        if state == INVITED:
            return [self._invited()]
        if state or not may_bring_people(self.member) or self.ask.value("training"):
            return [self._members()]
        return [self._members(), self._invited()]

    def _members(self) -> Rows:
        visible = Membership.objects.visible_to(self.member, self.today)
        here = Membership.objects.not_over(self.today)
        rows: Rows = visible.exclude(pk__in=here.values("pk")) if self.of_the_past else visible.not_over(self.today)
        rows = self._narrowed(rows, self._held().filter(membership=OuterRef("pk")), "person__")
        if trained := self.ask.value("training"):
            rows = rows.annotate(has=ArraySubquery(import_string(settings.CAPABILITIES)(self.today))).filter(has__contains=[trained])
        return rows

    def _invited(self) -> Rows:
        return self._narrowed(Invitation.objects.visible_to(self.member).open(), RoleOffered.objects.filter(invitation=OuterRef("pk")), "")

    def _held(self) -> Rows:
        """Roles as they are shown: what is over is shown of people who left."""
        roles: Rows = RoleHeld.objects.all() if self.of_the_past else RoleHeld.objects.not_over(self.today)
        return roles

    def _narrowed(self, rows: Rows, roles: Rows, who: str) -> Rows:
        """By the filters of the ask; `who` leads to name and address."""
        if words := self.ask.value("name"):
            found = Q(**{f"{who}name__icontains": words})
            rows = rows.filter(found | Q(**{f"{who}email__icontains": words}) if may_see_addresses(self.member) else found)
        wanted = {name: self.ask.value(name) for name in ("school", "role") if self.ask.value(name)}
        rows = rows.filter(Exists(roles.filter(**wanted))) if wanted else rows
        by_school = roles.filter(school__isnull=False).order_by("school__name").values("school__name")[:1]
        narrowed: Rows = rows.annotate(
            sort_name=Lower(f"{who}name"),
            sort_school=Lower(Subquery(by_school)) if self.ask.sort_key == "school" else Value(""),
            is_invited=Value(not who),
        )
        return narrowed

    def _named(self, rows: Rows) -> Rows:
        if rows.model is Invitation:
            rows, called, trained = rows.annotate(left_at=_NO_MOMENT), "", _NO_WORDS
        else:
            rows, called, trained = rows.annotate(expires_at=_NO_MOMENT), "person__", _trained(self.today)
        named: Rows = rows.values(*_COLUMNS, called=F(f"{called}name"), address=F(f"{called}email"), trained=trained)
        return named


def _trained(today: date) -> Any:
    if not settings.CAPABILITIES:
        return _NO_WORDS
    return Cast(ArraySubquery(import_string(settings.CAPABILITIES)(today)), ArrayField(TextField()))


def _union(branches: list[Rows]) -> Rows:
    return branches[0].union(*branches[1:], all=True) if len(branches) > 1 else branches[0]


# Stands for whoever looks after everybody: to all of them the list opens alike.
_ANY_MANAGER = Member(0, 0, "", "", 0, "", "", roles=(HeldRole(Role.TRUST_LEAD),))


@cache
def _plain_page(sort: str, start: int, stop: int) -> Prepared:
    """The list as it opens, in this order, between these rows."""
    ask = TableAsk(sort=sort, page_size=stop - start)
    return Prepared(lambda: Listing(_ANY_MANAGER, ask, TODAY).rows(ask).values_list(*_COLUMNS, *_NAMED)[start:stop])


def _numbers() -> Rows:
    members = Membership.objects.not_over(TODAY).order_by().values("trust").annotate(number=Count("pk"))
    invited = Invitation.objects.open().order_by().values("trust").annotate(number=Count("pk"))
    numbers: Rows = members.values_list("number").union(invited.values_list("number"), all=True)
    return numbers


_NUMBERS = Prepared(_numbers)
