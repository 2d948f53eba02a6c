"""Planning a cycle, step by step; each step saves by itself. Who changes what somebody else changed meanwhile gets both to see."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from reviews.cycles.actions.stages import locked_cycle, require_cycle_at
from reviews.cycles.enums import CycleStage, Mode, ReviewStage, Sharing
from reviews.cycles.models import Cycle, Review
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries.agreements import usual_text
from reviews.cycles.rules.years import year_in_words
from reviews.frameworks.actions import take_in
from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.tenancy.standing import current_trust_id
from schools.trusts.models import School
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

BASICS = ("name", "academic_year", "mode")
SHARING = ("sharing", "check_days", "impact_after_days", "years_apart", "remind_days", "keep_evidence_months")
Others = dict[str, OtherText]


@transaction.atomic
def plan_cycle(*, by: Member, name: str, academic_year: int, mode: str) -> Cycle:
    """Begin a plan, which only those who plan see until it starts. Raises BadInput where the year has a cycle of this name."""
    require(may_plan(by))
    refuse_taken_name(name, academic_year)
    made: Cycle = Cycle.objects.create(name=name, academic_year=academic_year, mode=mode)
    return made


def refuse_taken_name(name: str, academic_year: int, but: int | None = None) -> None:
    """One plan at a time is named, so that a form sent twice makes one cycle. Raises BadInput."""
    Trust.objects.select_for_update(no_key=True).get(pk=current_trust_id())
    if Cycle.objects.filter(academic_year=academic_year, name=name).exclude(pk=but).exists():
        raise BadInput({"name": f"There is a cycle of this name in {year_in_words(academic_year)} already."})


@transaction.atomic
def save_basics(*, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Others:
    """Name, year and mode. What somebody else changed since `seen` comes back, and nothing is saved. Raises BadInput."""
    row = _plan(by, cycle_id)
    others = _take(row, BASICS, values, seen)
    if not others:
        refuse_taken_name(row.name, row.academic_year, row.pk)
        _save(row, BASICS)
    return others


@transaction.atomic
def save_sharing(*, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Others:
    """Who reads the reports, and the numbers of days. An agreement that is still our text follows. As `save_basics`."""
    row = _plan(by, cycle_id)
    was_ours = row.agreement == usual_text(by, row)
    others = _take(row, SHARING, values, seen)
    if not others:
        if was_ours:
            row.agreement = usual_text(by, row)
        _save(row, (*SHARING, "agreement"))
    return others


@transaction.atomic
def save_agreement(*, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Others:
    """The text that heads will sign. As `save_basics`; what was only proposed and never saved is nobody's change."""
    row = _plan(by, cycle_id)
    if not row.agreement:
        row.agreement = values["agreement"]
    elif others := _take(row, ("agreement",), values, seen):
        return others
    _save(row, ("agreement",))
    return {}


@transaction.atomic
def choose_framework(*, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Others:
    """By which framework the schools are reviewed. As `save_basics`; raises BadInput for one that is not offered."""
    row = _plan(by, cycle_id)
    now, chosen = str(row.framework_id or ""), values["framework"]
    if clashing({"framework": now}, values, seen):
        return {"framework": last_saved(row, str(row.framework or "none"))}
    if chosen != now:
        try:
            row.framework = take_in(by=by, code_or_pk=chosen)
        except NotFound:
            raise BadInput({"framework": "Choose one of the frameworks below."}) from None
        _save(row, ("framework",))
    return {}


@transaction.atomic
def choose_schools(*, by: Member, cycle_id: int, ticked: Collection[int], was_ticked: Collection[int]) -> None:
    """Which schools take part. Only what this person changed is changed, so two at once lose nothing. Raises BadInput, WrongStage."""
    row = _plan(by, cycle_id)
    have = dict(Review.objects.filter(cycle=row).values_list("host_id", "pk"))
    # A first save says everything: what was ticked then was only proposed.
    wanted = set(ticked) if not have else (set(have) | (set(ticked) - set(was_ticked))) - (set(was_ticked) - set(ticked))
    if not wanted:
        raise BadInput({"schools": "Tick at least one school."})
    here = set(School.objects.here(timezone.localdate()).filter(pk__in=wanted).values_list("pk", flat=True))
    try:
        Review.objects.filter(cycle=row, stage=ReviewStage.PLANNED).exclude(host__in=here).delete()
    except ProtectedError:
        raise WrongStage("Work has begun on one of these reviews. Start the cycle and cancel it there instead.") from None
    Review.objects.bulk_create(Review(cycle=row, host_id=pk, trust_id=row.trust_id) for pk in sorted(here - set(have)))
    _save(row, ())


def _plan(by: Member, cycle_id: int) -> Cycle:
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    require_cycle_at(row, CycleStage.PLANNING)
    return row


def _take(row: Cycle, names: Collection[str], values: Mapping[str, Any], seen: Mapping[str, Any]) -> Others:
    """Put what was touched into the row, unless somebody else changed it meanwhile to something else: then theirs comes back."""
    now = {name: getattr(row, name) for name in names}
    asked = {name: values[name] for name in names}
    if clashes := clashing(now, asked, seen):
        return {name: last_saved(row, _told(name, now[name])) for name in clashes}
    for name in touched(asked, seen):
        setattr(row, name, values[name])
    return {}


def _told(name: str, value: Any) -> str:
    words = {"mode": Mode, "sharing": Sharing}
    if name in words:
        return str(words[name](value).label)
    return year_in_words(value) if name == "academic_year" else str(value)


def _save(row: Cycle, names: Collection[str]) -> None:
    row.version += 1
    row.save(update_fields=[*names, "version"])
