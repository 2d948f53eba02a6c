"""What is asked of the database for the facts of years: a query for each kind of row, all of them in one statement."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Exists, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.enums import CycleStage, PhaseKind, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.findings.models import Finding
from reviews.frameworks.models import Theme
from reviews.preparations.models import Activity
from schools.people.models import RoleHeld
from schools.policies.models import RoleLabel
from schools.tenancy.prepared import YEARS, Prepared, is_one_of
from schools.tenancy.together import Rows, answers_to
from schools.training.models import TrainingRecord
from schools.trusts.models import Continuation, School
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.impact_reviews.enums import ImpactStage, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan, SupportRequest
from workshops.rooms.models import CheckOut, Participant

_TOLD = (ImpactStage.TOLD, ImpactStage.CONFIRMED, ImpactStage.CLOSED)
_SAYS_SOMETHING = r"\S"
# Of whatever a query gives columns of: types of rows are those that the facts are made with.
_Query = Any


class Answers(NamedTuple):
    """Rows as JSON has them, of the trust one stands in; what hangs on reviews is that of the years' reviews."""

    schools: Rows
    continuations: Rows
    cycles: Rows
    reviews: Rows
    workshops: Rows
    plans: Rows
    first_years: Rows
    roles: Rows
    parts: Rows
    themes: Rows
    findings: Rows
    check_outs: Rows
    entries: Rows
    passages: Rows
    actions: Rows
    support: Rows
    trainings: Rows
    labels: Rows


def answers(years: Sequence[int]) -> Answers:
    """One query. Planned cycles are their planners' own."""
    return Answers(*answers_to([prepared.about(years=tuple(years)) for prepared in _QUERIES]))


def _begun(cycle: str) -> Q:
    """For a filter: that the cycle at the end of this path is of one of the years, and has begun."""
    path = f"{cycle}__" if cycle else ""
    return Q(is_one_of(f"{path}academic_year", YEARS)) & ~Q(**{f"{path}stage": CycleStage.PLANNING})


def _schools() -> _Query:
    return School.objects.order_by("pk").values_list("pk", "joined_on", "left_on")


def _continuations() -> _Query:
    return Continuation.objects.order_by("pk").values_list("earlier", "later", "since")


def _cycles() -> _Query:
    def until(kind: PhaseKind) -> Subquery:
        return Subquery(Phase.objects.filter(cycle=OuterRef("pk"), kind=kind).values("ends_on")[:1])

    rows = Cycle.objects.filter(_begun("")).order_by("academic_year", "name", "pk")
    return rows.values_list(
        "academic_year", "pk", "name", "framework", "framework__name", "framework__number", "mode",
        until(PhaseKind.REPORT), until(PhaseKind.WORKSHOP),
    )  # fmt: skip


def _reviews() -> _Query:
    events: Any = Review.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    was_paused = Exists(events.objects.filter(pgh_obj=OuterRef("pk"), paused_at__isnull=False))
    activities = Activity.objects.filter(review=OuterRef("pk"))
    by_video, in_person = Exists(activities.exclude(video_link="")), Exists(activities.filter(video_link=""))
    rows = Review.objects.filter(_begun("cycle")).order_by("pk")
    return rows.values_list("pk", "host", "cycle", "stage", "visit_on", "released_at", "paused_at", was_paused, by_video, in_person)


def _workshops() -> _Query:
    """Closed ones, with how many people came into the room and were not sent out."""
    came = Participant.objects.filter(workshop=OuterRef("pk"), removed_at=None).order_by().values("workshop")
    number = Coalesce(Subquery(came.annotate(number=Count("pk")).values("number")), 0)
    return _held().values_list("review", "pk", "began_at", "on", "closed_at", number)


def _held() -> _Query:
    return Workshop.objects.real().filter(_begun("review__cycle"), stage=WorkshopStage.CLOSED)


def _plans() -> _Query:
    impact = ImpactReview.objects.filter(plan=OuterRef("pk"))
    columns: Any = (Subquery(impact.values(name)[:1]) for name in ("pk", "due_on", "stage", "confirmed_at", "manner"))
    return Plan.objects.filter(_begun("review__cycle")).values_list("review", "pk", "stage", *columns)


def _first_years() -> _Query:
    """In which year each school first took part, of all years."""
    taken = Review.objects.exclude(Q(stage=ReviewStage.CANCELLED) | Q(cycle__stage=CycleStage.PLANNING)).order_by()
    return taken.values("host").annotate(first=Min("cycle__academic_year")).values_list("host", "first")


def _roles() -> _Query:
    """At which schools people are or were who had a part in a review, or were trained."""
    has_part = Assignment.objects.filter(_begun("review__cycle"), membership=OuterRef("membership"))
    is_trained = TrainingRecord.objects.filter(membership=OuterRef("membership"))
    rows = RoleHeld.objects.filter(Q(Exists(has_part)) | Q(Exists(is_trained)), school__isnull=False).order_by("pk")
    return rows.values_list("membership", "school", "starts_on", "ends_on")


def _parts() -> _Query:
    rows = Assignment.objects.filter(_begun("review__cycle"), stage=AssignmentStage.ACCEPTED).order_by("pk")
    return rows.values_list("pk", "review", "membership", "part")


def _themes() -> _Query:
    """Those that peers look at."""
    asked = Review.objects.filter(_begun("cycle"), cycle__framework=OuterRef("framework"))
    rows = Theme.objects.filter(Exists(asked), is_assured=False).order_by("framework", "position", "pk")
    return rows.values_list("pk", "framework", "title")


def _findings() -> _Query:
    rows = Finding.objects.filter(_begun("review__cycle"), review__released_at__isnull=False, removed_at=None, text__regex=_SAYS_SOMETHING)
    return rows.order_by("pk").values_list("pk", "review", "kind", "theme")


def _check_outs() -> _Query:
    """Without those of people who were sent out; of an anonymous workshop nobody knows any more whose they are."""
    rows = CheckOut.objects.filter(workshop__in=_held().values("pk"), participant__removed_at=None)
    return rows.order_by("pk").values_list("workshop", "rating", "word")


def _entries() -> _Query:
    """What impact reviews that were told say of actions."""
    told = ImpactEntry.objects.filter(_begun("impact_review__plan__review__cycle"), impact_review__stage__in=_TOLD)
    return told.exclude(outcome="").values_list("pk", "action")


def _passages() -> _Query:
    """Which of their passages have words. What a school learned is said once its impact review is closed."""
    told = ImpactPassage.objects.filter(_begun("impact_review__plan__review__cycle"), impact_review__stage__in=_TOLD)
    said = told.filter(Q(entry__isnull=False) | Q(impact_review__stage=ImpactStage.CLOSED), text__regex=_SAYS_SOMETHING)
    return said.exclude(question=Question.UPDATE).values_list("impact_review", "entry", "question")


def _agreed() -> _Query:
    """Standing actions of agreed plans."""
    return Action.objects.standing().filter(_begun("plan__review__cycle")).exclude(plan__stage=PlanStage.DRAFT)


def _actions() -> _Query:
    return _agreed().order_by("pk").values_list("pk", "plan__review", "stage", "due_on", "ended_at", "carried_from")


def _support() -> _Query:
    rows = SupportRequest.objects.filter(action__in=_agreed().values("pk")).order_by("pk")
    return rows.values_list("pk", "action__plan__review", "stage", "asked_of")


def _trainings() -> _Query:
    """All records that count, of all years."""
    columns = ("pk", "membership", "kind", "trained_on", "refresher_due_on", "trainer", "membership__ends_on", "membership__left_at")
    return TrainingRecord.objects.kept().order_by("pk").values_list(*columns)


def _labels() -> _Query:
    """The trust's own words for roles."""
    return RoleLabel.objects.order_by("code").values_list("code", "label")


_QUERIES = tuple(
    Prepared(build)
    for build in (
        _schools, _continuations, _cycles, _reviews, _workshops, _plans, _first_years, _roles, _parts,
        _themes, _findings, _check_outs, _entries, _passages, _actions, _support, _trainings, _labels,
    )
)  # fmt: skip
