"""How a deed comes to a preparation: seen, locked, its own to write, and now."""

from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.models import Review
from reviews.preparations.models import Preparation
from reviews.preparations.permissions import OPEN, may_prepare
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import StaleSave


def locked_to_prepare(by: Member, review_id: int) -> tuple[Seen, Review]:
    """The review, locked until the end of the transaction. Raises NotFound, NotYours, WrongStage."""
    # Locked before it is looked at: who is replaced while a deed waits for the lock no longer does it.
    row = locked_review(review_id)
    seen = review_for(by, review_id, Thing.PROGRAMME)
    require(may_prepare(seen))
    require_at(row, *OPEN)
    return seen, row


def preparation_of(row: Review) -> Preparation:
    """Made with its first use. The review is locked, so it is made once."""
    made: Preparation = Preparation.objects.get_or_create(review=row)[0]
    return made


def changed_programme(by: Member, row: Review, version: int | None = None) -> None:
    """Count a change of the programme. Raises StaleSave where it is based on a `version` that somebody has changed since."""
    preparation = preparation_of(row)
    if version is not None and version != preparation.programme_version:
        who = preparation.programme_changed_by or "Somebody"
        raise StaleSave(f"{who} changed the programme meanwhile. Theirs stands; nothing of yours was moved. Look again, then move it.")
    preparation.programme_version += 1
    preparation.programme_changed_by, preparation.programme_changed_at = by.name, timezone.now()
    preparation.save(update_fields=["programme_version", "programme_changed_by", "programme_changed_at"])
