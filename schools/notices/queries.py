"""What a member finds under notices."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from schools.notices.enums import Often
from schools.notices.models import LetterWish, Notice
from schools.tenancy.member import Member
from schools.web.tables import Column, TableAsk, TablePage, TableShape, order_by

SHAPE = TableShape(
    columns=(Column("what", "What happened"), Column("when", "When", is_sortable=True)),
    things="notices",
    default_sort="-when",
)
_SORTS = {"when": ("created_at",)}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One notice."""

    notice_id: int
    sentence: str
    created_at: datetime
    is_new: bool


@dataclass(frozen=True, slots=True)
class NoticesPage:
    """A page of notices, newest first."""

    table: TablePage[NoticeLine]
    unread: int
    often: str


def notices_page(member: Member, ask: TableAsk) -> NoticesPage:
    """Three queries: the rows, their number, and how often the member wants letters."""
    mine = Notice.objects.visible_to(member)
    total = mine.count()
    ask = ask.within(total)
    rows = mine.order_by(*order_by(ask, _SORTS))[ask.start : ask.stop]
    lines = tuple(NoticeLine(row.pk, row.sentence, row.created_at, row.read_at is None) for row in rows)
    return NoticesPage(TablePage(SHAPE, ask, lines, total), member.unread, letters_of(member))


def unread_column() -> Coalesce:
    """For the query that reads a member: how many of the member's notices are new."""
    unread = Notice.objects.filter(membership=OuterRef("pk"), read_at=None).order_by()
    counted = unread.values("membership").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def letters_of(member: Member) -> str:
    """How often the member hears of notices by e-mail."""
    often: str | None = LetterWish.objects.filter(membership=member.membership_id).values_list("often", flat=True).first()
    return often or Often.DAILY
