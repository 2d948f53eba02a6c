"""The list of who is trained as what: four queries whatever their number."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from schools.people.models import RoleHeld
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.training.enums import TrainingState
from schools.training.models import TrainingRecord
from schools.training.permissions import may_download_training, may_record_training, may_see_training
from schools.training.queries.words import WHOLE_TRUST, kind_label, state_pill, trainer_of
from schools.training.rules import DUE_DAYS, GIVES
from schools.trusts.models import School
from schools.web.answers import Answer, require
from schools.web.pages import Fact
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape, order_by, read_ask

_SORTS = {
    "name": ("membership__person__name",),
    "kind": ("kind", "membership__person__name"),
    "trained": ("trained_on",),
    "due": ("refresher_due_on", "membership__person__name"),
}
_SHAPE = TableShape(
    columns=(
        Column("name", "Name", is_sortable=True),
        Column("school", "School"),
        Column("kind", "Trained as", is_sortable=True),
        Column("trained", "Trained on", is_sortable=True),
        Column("trainer", "Trainer"),
        Column("due", "Refresher due", is_sortable=True),
        Column("state", "State"),
    ),
    things="trainings",
    default_sort="due",
)


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """What one person is trained as. `url` leads to all training of that person."""

    url: str
    name: str
    schools: str
    trained_as: str
    trained_on: date
    trainer: str
    due_on: date
    state: str
    kind: str


@dataclass(frozen=True, slots=True)
class TrainingPage:
    """The list, how many may do what today, what may be done from here, and the same list as files."""

    table: TablePage[TrainingRow]
    counts: tuple[Fact, ...]
    record: Answer
    download: Answer
    csv_url: str
    xlsx_url: str


def training_page(member: Member, query: Mapping[str, str]) -> TrainingPage:
    """The page of the list that the address asks for. Raises NotYours for who has no list."""
    require(may_see_training(member))
    today = timezone.localdate()
    shape = _shape(member)
    ask = read_ask(query, shape)
    rows = _asked(ask, today)
    total = rows.count()
    ask = ask.within(total)
    shown = [_row(member, row, today) for row in _sorted(rows, ask, today)[ask.start : ask.stop]]
    table = TablePage(shape, ask, tuple(shown), total)
    download = reverse("schools:download_training", kwargs={"trust_slug": member.trust_slug}) + table.url()
    return TrainingPage(
        table=table,
        counts=_counts(member, today),
        record=may_record_training(member),
        download=may_download_training(member),
        csv_url=f"{download}&as=csv",
        xlsx_url=f"{download}&as=xlsx",
    )


def training_to_download(member: Member, query: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Heading and rows of the list that the address asks for, on however many pages it stands. Raises NotYours."""
    require(may_download_training(member))
    today = timezone.localdate()
    ask = read_ask(query, _shape(member))
    rows = [_row(member, row, today) for row in _sorted(_asked(ask, today), ask, today)]
    return [column.label for column in _SHAPE.columns], [
        [row.name, row.schools, row.trained_as, f"{row.trained_on:%d/%m/%Y}", row.trainer, f"{row.due_on:%d/%m/%Y}", row.state]
        for row in rows
    ]


def _shape(member: Member) -> TableShape:
    """One query, for the schools there are to choose from."""
    schools = School.objects.filter(left_on=None).order_by("name").values_list("pk", "name")
    return replace(
        _SHAPE,
        filters=(
            Filter("name", "Name"),
            Filter("kind", "Trained as", tuple((word.value, member.labels.of(word)) for word in Capability)),
            Filter("state", "State", tuple((state.value, str(state.label)) for state in TrainingState)),
            Filter("school", "School", tuple((str(pk), name) for pk, name in schools)),
        ),
    )


def _asked(ask: TableAsk, today: date) -> Any:
    rows = TrainingRecord.objects.newest().of_members(today).filter(_in_state(ask.value("state"), today))
    if name := ask.value("name"):
        rows = rows.filter(membership__person__name__icontains=name)
    if kind := ask.value("kind"):
        rows = rows.filter(kind=kind)
    if school := ask.value("school"):
        rows = rows.filter(membership__in=RoleHeld.objects.current(today).filter(school=school).values("membership"))
    return rows


def _in_state(state: str, today: date) -> Q:
    """As `rules.state_of`."""
    soon = today + timedelta(days=DUE_DAYS)
    return {
        TrainingState.LAPSED.value: Q(refresher_due_on__lt=today),
        TrainingState.DUE.value: Q(refresher_due_on__gte=today, refresher_due_on__lte=soon),
        TrainingState.CURRENT.value: Q(refresher_due_on__gt=soon),
    }.get(state, Q())


def _sorted(rows: Any, ask: TableAsk, today: date) -> Any:
    held = RoleHeld.objects.current(today).filter(membership=OuterRef("membership"), school__isnull=False)
    schools = ArraySubquery(held.order_by("school__name").values("school__name"))
    rows = rows.select_related("membership__person", "trainer__person").annotate(schools=schools)
    return rows.order_by(*order_by(ask, _SORTS))


def _row(member: Member, row: Any, today: date) -> TrainingRow:
    pill = state_pill(row.refresher_due_on, today)
    return TrainingRow(
        url=f"people/{row.membership_id}/",
        name=row.membership.person.name,
        schools=", ".join(dict.fromkeys(row.schools)) or WHOLE_TRUST,
        trained_as=kind_label(member, row.kind),
        trained_on=row.trained_on,
        trainer=trainer_of(row),
        due_on=row.refresher_due_on,
        state=pill.label,
        kind=pill.kind,
    )


def _counts(member: Member, today: date) -> tuple[Fact, ...]:
    """How many may act as what today, whichever training lets them; and what to plan for. One query."""
    asked = {}
    for kind in Capability:
        givers = [giver for giver, gives in GIVES.items() if kind.value in gives]
        current = Q(kind__in=givers, trained_on__lte=today, refresher_due_on__gte=today)
        asked[f"{kind}_may"] = Count("membership", filter=current, distinct=True)
        for state in (TrainingState.DUE, TrainingState.LAPSED):
            asked[f"{kind}_{state}"] = Count("pk", filter=Q(kind=kind) & _in_state(state, today))
    found = TrainingRecord.objects.newest().of_members(today).aggregate(**asked)
    return tuple(
        Fact(member.labels.of(kind), _people(found[f"{kind}_may"]), note=_to_plan(found[f"{kind}_due"], found[f"{kind}_lapsed"]))
        for kind in Capability
    )


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number or 'no'} people"


def _to_plan(due: int, lapsed: int) -> str:
    said = [f"{due} due within {DUE_DAYS} days" if due else "", f"{lapsed} lapsed" if lapsed else ""]
    return ", ".join(words for words in said if words)
