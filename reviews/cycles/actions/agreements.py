"""The terms of a cycle that runs: changing them, and signing them for a school."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.stages import locked_cycle, locked_review, require_cycle_at
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Signature
from reviews.cycles.permissions import may_plan, may_sign
from reviews.cycles.queries.agreements import may_be_signed, signed
from reviews.cycles.queries.reviews import review_in
from reviews.cycles.rules.agreements import mark_of
from schools.history.queries import last_saved
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing


@transaction.atomic
def change_agreement(
    *, by: Member, cycle_id: int, values: Mapping[str, Any], seen: Mapping[str, Any], is_meant: bool
) -> dict[str, OtherText]:
    """Another text, which every head is asked to sign anew. `is_meant`: who asks was told how many had signed.

    What somebody else changed since `seen` comes back, and nothing is saved. Raises BadInput under "keep" where it was not said.
    """
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    require_cycle_at(row, CycleStage.RUNNING)
    now = {"agreement": row.agreement}
    if clashing(now, values, seen):
        return {"agreement": last_saved(row, row.agreement)}
    if values["agreement"] == row.agreement:
        return {}
    if (number := signed(row)) and not is_meant:
        whose = "One school has" if number == 1 else f"{number} schools have"
        raise BadInput({"keep": f"{whose} signed this text. Tick here if they are to be asked again."})
    row.agreement = values["agreement"]
    row.version += 1
    row.save(update_fields=["agreement", "version"])
    post(kind="reviews.agreement_changed", subject_id=row.pk)
    return {}


@transaction.atomic
def sign_agreement(*, by: Member, review_id: int, mark: str) -> Signature:
    """The head agrees, for the school, to the text that carried `mark` on the screen. A signature under an earlier text is renewed."""
    review_in(by, review_id)
    row = locked_review(review_id)
    require(may_sign(by, row))
    require(may_be_signed(row), WrongStage)
    # Not changed while it is signed.
    text = locked_cycle(by, row.cycle_id).agreement
    if mark != mark_of(text):
        raise BadInput({"": "The text was changed while you were reading. It stands above as it is now: read it again, then sign."})
    signature = Signature.objects.filter(review=row).first() or Signature(review=row)
    if signature.agreement != text:
        signature.membership_id, signature.signed_at, signature.agreement = by.membership_id, timezone.now(), text
        signature.save()
    return signature
