"""Starting a cycle, and taking it over into the next year."""

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.planning import refuse_taken_name
from reviews.cycles.actions.stages import locked_cycle, move_cycle, move_reviews
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.queries.frameworks import newest_of
from reviews.cycles.queries.phases import phases_of
from reviews.cycles.queries.plans import missing_of
from reviews.cycles.rules.phases import a_year_on
from reviews.frameworks.actions import freeze
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.web.answers import require
from schools.web.errors import WrongStage

_TAKEN_OVER = (
    "mode", "sharing", "agreement", "impact_after_days", "years_apart", "check_days", "keep_evidence_months", "remind_days",
)  # fmt: skip


@transaction.atomic
def start_cycle(*, by: Member, cycle_id: int) -> Cycle:
    """Let a plan begin: every school's self-review opens, and the framework never changes again. Heads are told to sign.

    Raises WrongStage where something is missing.
    """
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    if row.stage == CycleStage.PLANNING and (missing := missing_of(row)):
        raise WrongStage(f"The cycle cannot start yet. {' '.join(missing.values())}")
    move_cycle(row, CycleStage.RUNNING, started_at=timezone.now())
    move_reviews(list(Review.objects.filter(cycle=row, stage=ReviewStage.PLANNED).select_for_update(no_key=True)), ReviewStage.SELF_REVIEW)
    if row.framework_id is not None:
        freeze(framework_id=row.framework_id)
    post(kind="reviews.cycle_started", subject_id=row.pk)
    post(kind="reviews.self_reviews_begun", subject_id=row.pk)
    return row


@transaction.atomic
def copy_cycle(*, by: Member, cycle_id: int, name: str) -> Cycle:
    """A plan for the year after: same schools that are still here, same terms, the framework's newest version, days a year on.

    Raises BadInput for a name that is taken.
    """
    old = locked_cycle(by, cycle_id)
    require(may_plan(by))
    year = old.academic_year + 1
    refuse_taken_name(name, year)
    terms = {field: getattr(old, field) for field in _TAKEN_OVER}
    framework = newest_of(old.framework) if old.framework else None
    new: Cycle = Cycle.objects.create(name=name, academic_year=year, framework=framework, copied_from=old, **terms)
    dates = a_year_on(phases_of(old.pk), closed_days(year))
    Phase.objects.bulk_create(
        Phase(cycle=new, trust_id=new.trust_id, kind=phase.kind, starts_on=phase.starts_on, ends_on=phase.ends_on) for phase in dates
    )
    hosts = School.objects.here(timezone.localdate()).filter(reviews__cycle=old).order_by("pk")
    Review.objects.bulk_create(Review(cycle=new, host=host, trust_id=new.trust_id) for host in hosts)
    return new
