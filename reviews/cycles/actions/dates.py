"""Days: of a cycle's phases, of the school year's breaks, of one school's visit."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from reviews.cycles.actions.stages import locked_cycle, locked_review, require_at, require_cycle_at
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review, SchoolBreak
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries.calendar import days_of_year
from reviews.cycles.queries.phases import LABELS, as_values, phases_of
from reviews.cycles.queries.reviews import review_in
from reviews.cycles.rules.phases import KINDS, Dates, Problems, phase_problems
from reviews.cycles.rules.visits import visit_problems
from reviews.cycles.rules.years import Span, first_day, last_day, year_in_words
from schools.history.queries import last_saved
from schools.outbox.actions import post
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.tenancy.models import Owned, Trust
from schools.web.answers import require
from schools.web.errors import BadInput
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

Others = dict[str, OtherText]
_KEEP = "Tick below if you mean these days."


@transaction.atomic
def set_phases(
    *, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any], is_meant: bool, only_look: bool = False
) -> Others:
    """Days for all phases of a plan, or of a cycle that runs: then heads are told. `only_look` asks what stands against it.

    `is_meant`: who asks was shown which of these days are none at school. What somebody else changed since `seen` comes back, and
    nothing is saved. Raises BadInput by field; under "keep" where only doubts stand against it.
    """
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    require_cycle_at(row, CycleStage.PLANNING, CycleStage.RUNNING, CycleStage.CLOSING)
    stored = phases_of(row.pk)
    # What has no day yet was shown as a proposal, and is nobody else's wish.
    now = {**seen, **as_values(stored)}
    if clashes := clashing(now, values, seen):
        return _theirs(row, clashes, now)
    wanted = {**now, **{name: values[name] for name in touched(values, seen)}}
    dates = [Dates(kind, wanted[f"{kind}_starts_on"], wanted[f"{kind}_ends_on"]) for kind in KINDS]
    year = days_of_year(row.academic_year)
    _refuse(phase_problems(dates, LABELS, row.academic_year, year.breaks, year.bank_holidays), is_meant)
    if not only_look and _write(row, dates, stored) and row.stage != CycleStage.PLANNING:
        post(kind="reviews.dates_changed", subject_id=row.pk)
    return {}


def _refuse(problems: Problems, is_meant: bool) -> None:
    if problems.refused:
        raise BadInput(problems.refused)
    if problems.doubted and not is_meant:
        raise BadInput({**problems.doubted, "keep": _KEEP})


def _theirs(row: Cycle, names: Sequence[str], now: Mapping[str, Any]) -> Others:
    phases = {phase.kind: phase for phase in Phase.objects.filter(cycle=row)}
    return {name: last_saved(phases[name.rsplit("_", 2)[0]], day(now[name])) for name in names}


def _write(row: Cycle, dates: Sequence[Dates], stored: Sequence[Dates]) -> bool:
    """Whether anything was different."""
    changed = [phase for phase in dates if phase not in stored]
    phases = {phase.kind: phase for phase in Phase.objects.filter(cycle=row)}
    for wanted in changed:
        phase = phases.get(wanted.kind) or Phase(cycle=row, kind=wanted.kind)
        phase.starts_on, phase.ends_on = wanted.starts_on, wanted.ends_on
        phase.save()
    if changed:
        row.version += 1
        row.save(update_fields=["version"])
    return bool(changed)


@transaction.atomic
def set_visit(*, by: Member, review_id: int, values: Mapping[str, Any], seen: Mapping[str, Any], is_meant: bool) -> Others:
    """The first and last day of one school's visit, or none. As `set_phases`; tells the host's head. Raises WrongStage besides."""
    lock_visits(by, review_in(by, review_id).cycle_id)
    row = locked_review(review_id)
    require(may_plan(by))
    require_at(row, ReviewStage.PLANNED, ReviewStage.SELF_REVIEW, ReviewStage.SHARED, ReviewStage.VISITING)
    now = {"visit_on": row.visit_on, "visit_until": row.visit_until}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, day(on) if (on := now[name]) else "no day") for name in clashes}
    wanted = {**now, **{name: values[name] for name in touched(values, seen)}}
    refuse_visit(row, wanted, is_meant)
    if wanted != now:
        row.visit_on, row.visit_until = wanted["visit_on"], wanted["visit_until"]
        row.version += 1
        row.save(update_fields=["visit_on", "visit_until", "version"])
        post(kind="reviews.visit_set", subject_id=row.pk)
    return {}


def refuse_visit(row: Review, wanted: dict[str, Any], is_meant: bool) -> None:
    """Hold a visit's days against year, breaks and phase; a missing last day is filled in. Raises BadInput by field, or under "keep"."""
    if wanted["visit_on"] is None:
        if wanted["visit_until"] is not None:
            raise BadInput({"visit_on": "Give the first day, too."})
        return
    # One day, where no last one is given.
    wanted["visit_until"] = wanted["visit_until"] or wanted["visit_on"]
    year = days_of_year(row.cycle.academic_year)
    phase = next((phase for phase in phases_of(row.cycle_id) if phase.kind == "visit"), None)
    problems = visit_problems(wanted["visit_on"], wanted["visit_until"], year.year, phase, year.breaks, year.bank_holidays)
    _refuse(problems, is_meant)


def lock_visits(by: Member, cycle_id: int) -> None:
    """One in the trust plans visits at a time: the same people review in several cycles. Read anew after this. Raises NotFound."""
    locked_cycle(by, cycle_id)
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)


def move_visits(days: Mapping[int, tuple[date, date]]) -> None:
    """Put visits, by their reviews, onto other days, paused or not, in the caller's transaction; their heads are told.

    The caller has called `lock_visits`, and asked whether that may be and that the days fit.
    """
    for row in Review.objects.filter(pk__in=days).order_by("pk").select_for_update(no_key=True):
        row.visit_on, row.visit_until = days[row.pk]
        row.version += 1
        row.save(update_fields=["visit_on", "visit_until", "version"])
        post(kind="reviews.visit_set", subject_id=row.pk)


@transaction.atomic
def set_breaks(*, by: Member, academic_year: int, breaks: Sequence[Span], seen: Sequence[Span]) -> tuple[Span, ...] | None:
    """When the trust's schools are closed in a year. None when saved; where somebody saved since `seen`, theirs. Raises BadInput."""
    require(may_plan(by))
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    now = days_of_year(academic_year).breaks
    if tuple(seen) != now and tuple(breaks) != now:
        return now
    if problems := _break_problems(breaks, academic_year):
        raise BadInput(problems)
    rows = list(SchoolBreak.objects.filter(academic_year=academic_year).order_by("starts_on", "pk"))
    for number, span in enumerate(sorted(breaks, key=lambda span: span.starts_on)):
        row = rows[number] if number < len(rows) else SchoolBreak(academic_year=academic_year)
        row.name, row.starts_on, row.ends_on = span.name, span.starts_on, span.ends_on
        row.save()
    _strike(rows[len(breaks) :])
    return None


def _strike(rows: Sequence[Owned]) -> None:
    for row in rows:
        row.delete()


def _break_problems(breaks: Sequence[Span], year: int) -> dict[str, str]:
    if not breaks:
        return {"": "A school year has at least one break."}
    for span in breaks:
        if span.ends_on < span.starts_on:
            return {"": f"{span.name} ends before it starts."}
        if span.starts_on < first_day(year) or span.ends_on > last_day(year):
            return {"": f"{span.name} lies outside the academic year {year_in_words(year)}."}
    return {}
