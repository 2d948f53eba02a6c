"""Records, facts, the agreement of both sides, letters of assurance, and the begin of the visit."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, move_review, require_at
from reviews.cycles.enums import ReviewStage
from reviews.preparations.actions.doors import locked_to_prepare, preparation_of
from reviews.preparations.enums import Record
from reviews.preparations.models import Assurance, PreparationPassage
from reviews.preparations.permissions import OPEN, lead_reviewer, may_agree, may_assure, may_begin
from reviews.preparations.queries.facts import facts_of
from reviews.preparations.queries.facts_page import as_shown
from reviews.preparations.queries.letters import schools_of
from reviews.preparations.rules.readiness import NOTHING_TO_AGREE, missing_for_visit
from reviews.writing.actions import Kept, keep_text
from schools.history.queries import last_saved
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, StaleSave, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched


@transaction.atomic
def write_preparation(*, by: Member, review_id: int, record: str, text: str, based_on: int) -> Kept:
    """Save one of the records in words. Raises NotFound, NotYours, WrongStage, BadInput."""
    if record not in Record.values:
        raise NotFound
    _, review = locked_to_prepare(by, review_id)
    rows = PreparationPassage.objects.select_related("saved_by__person").select_for_update(of=("self",))
    row = rows.filter(review=review, record=record).first() or PreparationPassage.objects.create(review=review, record=record)
    return keep_text(by=by, row=row, text=text, based_on=based_on)


@transaction.atomic
def save_facts(*, by: Member, review_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save what was touched; where somebody changed it meanwhile to something else, nothing is saved and theirs comes back."""
    _, review = locked_to_prepare(by, review_id)
    row = preparation_of(review)
    now = as_shown(row)
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, "" if now[name] is None else str(now[name])) for name in clashes}
    now |= {name: values[name] for name in touched(values, seen)}
    for name in ("meeting_place", "meeting_link", "safeguarding_lead", "safeguarding_contact"):
        setattr(row, name, now[name])
    on, at = now["meeting_on"], now["meeting_time"] or time(9)
    row.meeting_at = timezone.make_aware(datetime.combine(on, at)) if on else None
    row.version += 1
    row.save()
    return {}


@transaction.atomic
def agree(*, by: Member, review_id: int, shown_at: datetime | None = None) -> None:
    """Agree questions and programme as they stand, for the side that one is on; agreeing again after a change dates it anew. What the
    other side agreed before the change does not count any more. `shown_at` is the moment as of which the page told.

    Raises NotFound, NotYours, WrongStage, and StaleSave where something was changed since the page was shown.
    """
    seen = review_for(by, review_id, Thing.PROGRAMME)
    review = locked_review(review_id)
    require(may_agree(seen))
    require_at(review, ReviewStage.SHARED)
    facts = facts_of(review_id)
    if not facts.questions or not facts.activities:
        raise WrongStage(NOTHING_TO_AGREE)
    if since := facts.changed_after(shown_at):
        raise StaleSave(f"{since} Nothing is agreed yet: look again, then agree.")
    row, now = preparation_of(review), timezone.now()
    side, other = ("host", "reviewers") if seen.is_host else ("reviewers", "host")
    was_changed = bool(facts.changed_after(getattr(row, f"{other}_agreed_at")))
    setattr(row, f"{side}_agreed_by", by.name)
    setattr(row, f"{side}_agreed_at", now)
    if was_changed:
        setattr(row, f"{other}_agreed_by", "")
        setattr(row, f"{other}_agreed_at", None)
    row.agreed_at = now if getattr(row, f"{other}_agreed_at") else None
    row.save()


@transaction.atomic
def confirm_assurance(*, by: Member, review_id: int, membership_id: int, employer: str) -> None:
    """Confirm, for the visitor's employer, that identity and vetting were checked. Said twice, the first stands.

    Raises NotFound where nobody of this id visits, NotYours, WrongStage.
    """
    review_for(by, review_id)
    review = locked_review(review_id)
    team = Assignment.objects.filter(review=review, stage=AssignmentStage.ACCEPTED, part__in=REVIEWS, membership=membership_id)
    if not team.exists():
        raise NotFound
    require(may_assure(by, membership_id, schools_of(membership_id)))
    require_at(review, *OPEN)
    values = {"employer": employer, "confirmed_by_id": by.membership_id, "confirmed_at": timezone.now()}
    Assurance.objects.get_or_create(review=review, membership_id=membership_id, defaults=values)


@transaction.atomic
def withdraw_assurance(*, by: Member, review_id: int, membership_id: int) -> None:
    """Take a confirmation back. Raises NotFound, NotYours, WrongStage."""
    review_for(by, review_id)
    review = locked_review(review_id)
    row = Assurance.objects.select_for_update().filter(review=review, membership=membership_id).first()
    if row is None:
        raise NotFound
    require(may_assure(by, membership_id, schools_of(membership_id)))
    require_at(review, *OPEN)
    row.delete()


@transaction.atomic
def begin_visit(*, by: Member, review_id: int) -> None:
    """Shared -> visiting. Raises NotFound, NotYours, and WrongStage with everything that is still missing."""
    seen = review_for(by, review_id, Thing.PROGRAMME)
    review = locked_review(review_id)
    require(may_begin(seen))
    require_at(review, ReviewStage.SHARED)
    if missing := missing_for_visit(facts_of(review_id).ready, lead_reviewer(by)):
        raise WrongStage(" ".join(missing))
    move_review(review, ReviewStage.VISITING)
    post(kind="reviews.visit_began", subject_id=review.pk)
