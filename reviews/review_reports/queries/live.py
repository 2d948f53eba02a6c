"""The facts of a review as they are now, for a report that is being written and for the moment of its release."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef
from django.utils import timezone

from reviews.assignments.enums import REVIEWS, Part
from reviews.assignments.models import Assignment
from reviews.cycles.enums import Mode
from reviews.cycles.models import Review
from reviews.cycles.rules.agreements import readers_in_words
from reviews.cycles.rules.years import year_in_words
from reviews.preparations.enums import ActivityKind
from reviews.preparations.models import Activity
from reviews.review_reports.rules.evidence import EvidenceRow, Sighting, evidence_rows
from reviews.review_reports.rules.facts import Facts, LookedAt, Reviewer
from reviews.review_reports.rules.sharing import Circle, sharing_statement
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import EnquiryQuestion, SelfReviewPassage
from reviews.visits.models import EvidenceNote
from schools.people.models import RoleHeld
from schools.policies.queries import role_labels
from schools.tenancy.enums import Capability, Role
from schools.tenancy.labels import Labels

SOMETHING_ELSE = "Something else"
_NO_ACTIVITY = "Outside the programme"
_KINDS = dict(ActivityKind.choices)


def live_facts(review_id: int) -> Facts:
    """Seven queries. Whoever asks has asked whether the reader may see them."""
    row = Review.objects.select_related("trust", "cycle", "host").get(pk=review_id)
    questions = list(EnquiryQuestion.objects.filter(review=row).order_by("position").values_list("pk", "text"))
    focus = SelfReviewPassage.objects.filter(review=row, question=Question.FOCUS).values_list("text", flat=True).first()
    return Facts(
        trust=row.trust.name,
        school=row.host.name,
        town=row.host.town,
        phase=row.host.phase,
        cycle=row.cycle.name,
        academic_year=year_in_words(row.cycle.academic_year),
        mode=str(Mode(row.cycle.mode).label),
        visit_on=row.visit_on,
        visit_until=row.visit_until,
        focus=focus or "",
        questions=tuple(text for _, text in questions),
        reviewers=_reviewers(review_id),
        looked_at=_looked_at(review_id),
        evidence=_evidence(review_id, questions),
        readers=readers_told(row, role_labels()),
    )


def readers_told(row: Review, labels: Labels) -> str:
    """The sharing statement, in the trust's words. The review comes with its cycle and host. No query."""
    return sharing_statement(
        Circle(
            school=row.host.name,
            lead=labels.of(Role.TRUST_LEAD),
            central=labels.of(Role.CENTRAL_TEAM).lower(),
            champion=labels.of(Capability.IMPROVEMENT_CHAMPION),
            others=readers_in_words(row.cycle.sharing),
        )
    )


def _reviewers(review_id: int) -> tuple[Reviewer, ...]:
    """Everybody who is cleared, whoever leads first: of a conflict that nobody decided a report is no place to tell."""
    here = RoleHeld.objects.current(timezone.localdate()).filter(membership=OuterRef("membership"), school__isnull=False).order_by("pk")
    team: Any = Assignment.objects.cleared().filter(review=review_id, part__in=REVIEWS)
    rows = team.annotate(schools=ArraySubquery(here.values("school__name"))).values_list("membership__person__name", "part", "schools")
    told = [Reviewer(name, ", ".join(dict.fromkeys(schools)), part == Part.LEAD_REVIEWER) for name, part, schools in rows]
    return tuple(sorted(told, key=lambda one: (not one.is_lead, one.name.casefold())))


def _looked_at(review_id: int) -> tuple[LookedAt, ...]:
    """The programme by kind of activity, without the time that the team had for itself."""
    rows = Activity.objects.filter(review=review_id).exclude(kind=ActivityKind.TEAM).order_by().values_list("kind")
    counts = dict(rows.annotate(number=Count("pk")))
    return tuple(LookedAt(str(_KINDS[kind]), counts[kind]) for kind in _KINDS if kind in counts)


def _evidence(review_id: int, questions: Sequence[tuple[int, str]]) -> tuple[EvidenceRow, ...]:
    rows = EvidenceNote.objects.standing().filter(review=review_id).values_list("question", "activity", "activity__kind")
    sightings = (Sighting(question, activity, str(_KINDS.get(kind, _NO_ACTIVITY))) for question, activity, kind in rows)
    return evidence_rows(questions, sightings, SOMETHING_ELSE)
