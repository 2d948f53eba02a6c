"""The list of those who may be asked: whose training is current, with what the rules say of each for this review."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import sqrt
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Lower

from reviews.assignments.queries.facts import candidate_of, count_and_usual_load, trained_for, visit_of, with_distance, with_file
from reviews.assignments.queries.words import part_label, parts
from reviews.assignments.rules.fitness import Candidate, Other, Visit, may_be_assigned
from schools.people.queries.person import person_url
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape, order_by, read_ask

_SORTS = {"name": ("name_in_order",), "load": ("load", "name_in_order"), "distance": ("apart",)}
_SHAPE = TableShape(
    columns=(
        Column("name", "Name", is_sortable=True),
        Column("trained", "Trained until"),
        Column("load", "Reviews this cycle", is_sortable=True),
        Column("distance", "Distance", is_sortable=True),
        Column("known", "Worth knowing"),
        Column("ask", "Ask"),
    ),
    things="people",
    thing="person",
    default_sort="name",
)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who may be asked. `known` is what the rules warn of; `ask` refuses with the reason."""

    pk: int
    url: str
    name: str
    schools: str
    trained: str
    load: str
    distance: str
    known: tuple[str, ...]
    ask: Answer


@dataclass(frozen=True, slots=True)
class Candidates:
    """The list for one part, in the trust's word for it."""

    table: TablePage[CandidateRow]
    part: str
    part_label: str


def candidates_for(
    member: Member, review: Any, others: Collection[Other], query: Mapping[str, str], *, part: str, today: date, is_fixed: bool = False
) -> Candidates:
    """The page of the list that the address asks for: two queries. The review comes from `with_facts`.

    `part` is the one that is missing next; the address may ask for another unless `is_fixed`.
    """
    shape = _shape(member, part, is_fixed)
    ask = read_ask(query, shape)
    part = part if is_fixed else ask.value("part") or part
    wanted = Q(person__name__icontains=ask.value("name"))
    rows = trained_for(part, review.cycle_id, today)
    total, usual = count_and_usual_load(rows, wanted)
    ask = ask.within(total)
    rows = with_distance(with_file(rows.filter(wanted), review, today), review, today).annotate(name_in_order=Lower("person__name"))
    visit = visit_of(review, today, usual)
    shown = [
        _row(member, row, candidate_of(row, part, review.cycle_id), visit, others)
        for row in rows.order_by(*_order(ask))[ask.start : ask.stop]
    ]
    return Candidates(TablePage(shape, ask, tuple(shown), total), part, part_label(member, part))


def _shape(member: Member, part: str, is_fixed: bool) -> TableShape:
    by_part = Filter("part", "Part in the review", parts(member), unasked=f"Missing next: {part_label(member, part)}")
    return replace(_SHAPE, filters=(Filter("name", "Name"), *(() if is_fixed else (by_part,))))


def _order(ask: TableAsk) -> tuple[Any, ...]:
    """By distance, those of whom it is not known come last either way."""
    if ask.sort_key != "distance":
        return order_by(ask, _SORTS)
    apart = F("apart").desc(nulls_last=True) if ask.is_descending else F("apart").asc(nulls_last=True)
    return apart, "name_in_order", "pk"


def _row(member: Member, row: Any, candidate: Candidate, visit: Visit, others: Collection[Other]) -> CandidateRow:
    fitness = may_be_assigned(candidate, visit, others)
    schools = dict.fromkeys(post.school for post in candidate.posts if post.lasts(visit.today))
    return CandidateRow(
        pk=row.pk,
        url=person_url(member, row.pk),
        name=candidate.name,
        schools=", ".join(schools) or "Whole trust",
        trained=day(candidate.trained_until) if candidate.trained_until else "",
        load=_load(member, candidate),
        distance=f"{sqrt(row.apart) / 1000:.1f} km" if row.apart is not None else "not known",
        known=tuple(warning.sentence for warning in fitness.warnings),
        ask=Answer(fitness.because),
    )


def _load(member: Member, candidate: Candidate) -> str:
    """How many in this cycle, by part."""
    held = [duty.part for duty in candidate.duties if duty.is_in_this_cycle]
    return ", ".join(f"{held.count(code)} {label}" for code, label in parts(member) if code in held) or "None"
