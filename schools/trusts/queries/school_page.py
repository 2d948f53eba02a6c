"""A school's page: facts, distances, history, who changed what, and what others have to say about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, QuerySet, When
from django.utils import timezone

from schools.history.queries import versions_with_names
from schools.history.rules import Change, changes
from schools.register.queries import Succession, forebears_of, group_name_column, read_at_column
from schools.register.rules.words import readable_name
from schools.tenancy.member import Member
from schools.trusts import permissions
from schools.trusts.models import Continuation, School
from schools.trusts.queries.school import school_url
from schools.trusts.queries.schools import state_of
from schools.trusts.rules import distances, facts
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact, Kind, StatusPill, Stop, TimelineStep
from schools.web.registries import Section, sections_for

# What of a school its list of changes tells.
TOLD = (*facts.EDITABLE, "left_on")
NEWEST = 8


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another school of the trust; `share` is its distance in per cent of the farthest one's, none where it is not known."""

    name: str
    url: str
    distance: str
    share: int | None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One save in words. `school` is set where it was made when the school had another row."""

    when: date
    who: str
    what: tuple[str, ...]
    school: str = ""


@dataclass(frozen=True, slots=True)
class SchoolPage:
    """Everything that a school's page shows."""

    name: str
    crumbs: tuple[Crumb, ...]
    pill: StatusPill | None
    facts: tuple[Fact, ...]
    read_on: date | None
    is_corrected: bool
    neighbours: tuple[Neighbour, ...]
    history: tuple[TimelineStep, ...]
    changes: tuple[ChangeLine, ...]
    older_changes: tuple[ChangeLine, ...]
    sections: tuple[Section, ...]
    edit: Answer
    leave: Answer
    has_left: bool
    edit_url: str
    leave_url: str
    return_url: str
    remove_url: str


def school_page(member: Member, school_id: int) -> SchoolPage:
    """Three queries and those of the sections, whatever the number of schools. Raises NotFound."""
    rows = {row.pk: row for row in _rows(school_id)}
    if school_id not in rows:
        raise NotFound
    row, today = rows[school_id], timezone.localdate()
    chain = _chain(row, rows)
    told = [_change_line(change, rows, school_id) for change in changes(versions_with_names(School, chain, TOLD))]
    told = [line for line in told if line.what]
    return SchoolPage(
        name=row.name,
        crumbs=(
            Crumb("Home", address_in(member.trust_slug, "schools:home")),
            Crumb("Schools", address_in(member.trust_slug, "schools:schools")),
            Crumb(row.name),
        ),
        pill=StatusPill(state, Kind.STOPPED) if (state := state_of(row, today)) else None,
        facts=_facts(row, member),
        read_on=timezone.localdate(row.read_at) if row.read_at else None,
        is_corrected=facts.is_corrected(row, row.compared or {}),
        neighbours=_neighbours(row, rows.values(), member, today),
        history=_history(row, rows, member),
        changes=tuple(told[:NEWEST]),
        older_changes=tuple(told[NEWEST:]),
        sections=sections_for("school", member, school_id),
        edit=permissions.may_edit_school(member, row),
        leave=permissions.may_let_leave(member, row),
        has_left=row.left_on is not None,
        edit_url=school_url(member, school_id, "edit_school"),
        leave_url=school_url(member, school_id, "leave_school"),
        return_url=school_url(member, school_id, "return_school"),
        remove_url=school_url(member, school_id, "remove_school"),
    )


def _rows(school_id: int) -> "QuerySet[Any]":
    """All schools of the trust in one query, for distances and for the way from row to row; with what the register adds.

    What the register said of it when it was compared comes along for the page's own school alone.
    """
    rows: QuerySet[Any] = School.objects.defer("register_facts").annotate(
        earlier=ArraySubquery(Continuation.objects.filter(later=OuterRef("pk")).values("earlier_id")),
        trust_in_register=group_name_column(),
        read_at=read_at_column(),
        compared=Case(When(pk=school_id, then=F("register_facts"))),
    )
    return rows


def _chain(row: Any, rows: dict[int, Any]) -> list[int]:
    """The row and all that it carries on, nearest first."""
    chain = [row.pk]
    for pk in chain:
        chain += [earlier for earlier in rows[pk].earlier if earlier in rows and earlier not in chain]
    return chain


def _facts(row: Any, member: Member) -> tuple[Fact, ...]:
    known = [
        Fact("Phase and ages", _phase(row)),
        Fact("Pupils", facts.in_words("pupils", row.pupils)),
        Fact("Eligible for free school meals", facts.in_words("free_meals", facts.plain(row.free_meals))),
        Fact("Region", facts.in_words("region", row.region)),
        Fact("Local authority", facts.in_words("local_authority", row.local_authority)),
        Fact("Where", ", ".join(part for part in (row.town, row.postcode) if part) or "not known"),
        Fact("URN", str(row.urn)) if row.urn else Fact("Group UID", str(row.group_uid)),
    ]
    if member.is_partnership and row.trust_in_register:
        known.append(Fact("Trust", readable_name(row.trust_in_register)))
    return tuple(known)


def _phase(row: Any) -> str:
    ages = f"ages {row.low_age} to {row.high_age}" if row.low_age is not None and row.high_age is not None else ""
    return ", ".join(part for part in (row.phase, ages) if part) or "not known"


def _neighbours(row: Any, rows: Iterable[Any], member: Member, today: date) -> tuple[Neighbour, ...]:
    others = [other for other in rows if other.pk != row.pk and not other.has_left(today)]
    found = distances.nearest_first((row.easting, row.northing), [(other.name, (other.easting, other.northing)) for other in others])
    farthest = max((metres for _, metres in found if metres is not None), default=0.0) or 1.0
    return tuple(
        Neighbour(
            others[index].name,
            school_url(member, others[index].pk),
            "not known" if metres is None else distances.in_words(metres),
            None if metres is None else round(100 * metres / farthest),
        )
        for index, metres in found
    )


def _history(row: Any, rows: dict[int, Any], member: Member) -> tuple[TimelineStep, ...]:
    steps = [TimelineStep(f"Left {member.trust_name}", Stop.DONE, row.left_on)] if row.left_on else []
    steps += [TimelineStep(f"Joined {member.trust_name}", Stop.DONE, row.joined_on)] if row.joined_on else []
    by_urn = {other.urn: other for other in rows.values() if other.urn}
    led_here = forebears_of(row.urn) if row.urn else ()
    names = {step.earlier: step.name for step in led_here}
    steps += [_succession(step, row, names, by_urn, member) for step in led_here]
    return tuple(sorted(steps, key=lambda step: step.on or date.min, reverse=True))


def _succession(step: Succession, row: Any, names: dict[int, str], by_urn: dict[int, Any], member: Member) -> TimelineStep:
    earlier = by_urn.get(step.earlier)
    before, after = step.name or "A school", row.name if step.later == row.urn else names.get(step.later, "")
    return TimelineStep(
        f"{before} got a new URN" if before == after else f"{before} carried on as {after or 'another'}",
        Stop.DONE,
        step.since,
        detail=f"URN {step.earlier} became {step.later}",
        url=school_url(member, earlier.pk) if earlier is not None else "",
    )


def _change_line(change: Change, rows: dict[int, Any], school_id: int) -> ChangeLine:
    return ChangeLine(
        timezone.localdate(change.at),
        change.who or "By itself",
        ("Put on the list",) if change.is_first else tuple(_changed(*one) for one in change.fields),
        "" if change.row_id == school_id else rows[change.row_id].name,
    )


def _changed(name: str, before: object, after: object) -> str:
    if name in {"joined_on", "left_on"}:
        label = "Joined" if name == "joined_on" else "Leaves"
        return f"{label} on {_day(after)}" if isinstance(after, date) else f"{label}: taken back"
    return f"{facts.EDITABLE[name]}: {_quoted(name, before)} became {_quoted(name, after)}"


def _quoted(name: str, value: object) -> str:
    known = facts.in_words(name, facts.plain(value))
    return f"“{known}”" if isinstance(value, str) and value else known


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
