"""Putting a team together: asking people to join, replacing them in one step, and letting somebody stay in spite of a conflict."""

from django.db import transaction
from django.utils import timezone

from reviews.assignments.actions.locking import lock_person, locked_assignment, require_now
from reviews.assignments.enums import ON_THE_TEAM, AssignmentStage, Part
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_staff
from reviews.assignments.queries.facts import candidate_for, other_of, team_rows
from reviews.assignments.rules.fitness import Fitness, may_be_assigned
from reviews.cycles.actions.stages import locked_review
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_lead
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


@transaction.atomic
def ask_to_join(*, by: Member, review_id: int, membership_id: int, part: Part, in_spite_of: str = "") -> Assignment:
    """Ask a member to take this part in a review. Raises BadInput for whom the rules refuse, or whom they warn of without words why."""
    review = locked_review(review_id)
    require(may_staff(by))
    require_now(review, part)
    return _ask(by, review, membership_id, part, in_spite_of)


@transaction.atomic
def replace_assignment(
    *, by: Member, assignment_id: int, because: str, successor_id: int | None = None, in_spite_of: str = ""
) -> Assignment | None:
    """Take somebody off a team, and ask the successor in the same step; without one the place stays open.

    What the replaced person saw by it is closed at once. Raises BadInput where the rules refuse the successor: then nothing changes.
    """
    row, review = locked_assignment(by, assignment_id)
    require(may_staff(by))
    require_now(review, row.part)
    if row.stage not in ON_THE_TEAM:
        raise WrongStage(f"{row.membership.person} is not on the team any more.")
    row.stage, row.because = AssignmentStage.REPLACED, because
    row.save(update_fields=["stage", "because"])
    post(kind="reviews.replaced", subject_id=row.pk)
    if successor_id is None:
        return None
    if successor_id == row.membership_id:
        raise BadInput({"": f"{row.membership.person} cannot follow on themselves. Choose somebody else."})
    return _ask(by, review, successor_id, Part(row.part), in_spite_of)


@transaction.atomic
def let_stay(*, by: Member, assignment_id: int, because: str) -> None:
    """Record why somebody stays on the team in spite of a declared conflict. The lead's alone, and not the central team's."""
    row, review = locked_assignment(by, assignment_id)
    require(may_lead(by))
    require_now(review, row.part)
    if row.stage not in ON_THE_TEAM or not row.has_conflict:
        raise WrongStage(f"There is no conflict of {row.membership.person} to decide about any more.")
    if row.membership_id == by.membership_id:
        raise WrongStage("Nobody decides about their own conflict. Ask somebody else who leads.")
    if row.stays_because == because:
        return
    row.stays_because, row.stays_by_id = because, by.membership_id
    row.save(update_fields=["stays_because", "stays_by"])
    post(kind="reviews.let_stay", subject_id=row.pk)


def _fitness(review: Review, membership_id: int, part: Part) -> Fitness:
    """What the rules say of this person's part, with the team as it stands now. Raises NotFound."""
    today = timezone.localdate()
    found = candidate_for(review, membership_id, part, today)
    if found is None:
        raise NotFound
    candidate, visit = found
    team = team_rows([review.pk], today).filter(stage__in=ON_THE_TEAM)
    return may_be_assigned(candidate, visit, [other_of(row) for row in team])


def _ask(by: Member, review: Review, membership_id: int, part: Part, in_spite_of: str) -> Assignment:
    lock_person(membership_id)
    fitness = _fitness(review, membership_id, part)
    if fitness.refusals:
        raise BadInput({"": fitness.because})
    if fitness.asks_words and not in_spite_of:
        told = " ".join(warning.sentence for warning in fitness.warnings if warning.asks_words)
        raise BadInput({"in_spite_of": f"{told} Say why it is to be so all the same."})
    made: Assignment = Assignment.objects.create(
        review=review,
        membership_id=membership_id,
        part=part,
        invited_by_id=by.membership_id,
        invited_at=timezone.now(),
        in_spite_of=in_spite_of if fitness.asks_words else "",
    )
    post(kind="reviews.assigned", subject_id=made.pk)
    return made
