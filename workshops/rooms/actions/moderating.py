"""What was written unkindly, and who should not be here."""

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.errors import NotFound
from workshops.rooms.actions.changing import changed
from workshops.rooms.actions.leading import WITH_PEOPLE, enter_to_lead, open_card
from workshops.rooms.models import Participant, Vote


@transaction.atomic
def hide_card(*, by: Member, workshop_id: int, card: int, because: str) -> None:
    """Nobody but its writer sees it any more. It stays in the record with the reason, for the Partnership Lead.

    Dots on it that are not counted yet go back to those who put them.
    """
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    target = open_card(row, card)
    if target.hidden_at is not None:
        return
    target.hidden_at, target.hidden_by_id, target.hidden_because = timezone.now(), by.membership_id, because
    target.save(update_fields=["hidden_at", "hidden_by", "hidden_because"])
    Vote.objects.filter(card=target, step__revealed_at=None).delete()
    changed(row)


@transaction.atomic
def show_card(*, by: Member, workshop_id: int, card: int) -> None:
    """Let a hidden card be seen again. That it was hidden, its history keeps."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    target = open_card(row, card)
    target.hidden_at, target.hidden_by, target.hidden_because = None, None, ""
    target.save(update_fields=["hidden_at", "hidden_by", "hidden_because"])
    changed(row)


@transaction.atomic
def send_out(*, by: Member, workshop_id: int, person: int) -> None:
    """Somebody who should not be here: their screen says so, and takes nothing any more. Their cards stay, and can be hidden;
    their dots and their word on leaving count no more."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    _move(row.pk, person, is_out=True)
    changed(row)


@transaction.atomic
def let_in_again(*, by: Member, workshop_id: int, person: int) -> None:
    """They are in the room again, with all they wrote."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    _move(row.pk, person, is_out=False)
    changed(row)


def _move(workshop_id: int, pk: int, *, is_out: bool) -> None:
    person: Participant | None = Participant.objects.filter(workshop=workshop_id, pk=pk).first()
    if person is None:
        raise NotFound
    person.removed_at = timezone.now() if is_out else None
    person.save(update_fields=["removed_at"])
