"""Cards that belong together: groups, their names, what is in them, and the one whose causes are looked for."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.rooms.actions.changing import changed
from workshops.rooms.actions.leading import enter_to_lead, open_cards
from workshops.rooms.models import CardGroup

MOST_GROUPS = 20
NOTHING_TICKED = "Tick at least one card first."


@transaction.atomic
def make_group(*, by: Member, workshop_id: int, name: str, cards: Collection[int] = ()) -> None:
    """A new group at the end, with these cards in it. Raises BadInput."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    standing = CardGroup.objects.filter(workshop=row.pk, removed_at=None)
    if standing.count() >= MOST_GROUPS:
        raise BadInput({"name": f"There are {MOST_GROUPS} groups already. Bring some together."})
    last = standing.aggregate(last=Max("position", default=0))["last"]
    _put(row, CardGroup.objects.create(workshop=row, name=name, position=last + 1), cards)
    changed(row)


@transaction.atomic
def put_cards(*, by: Member, workshop_id: int, group: int, cards: Collection[int]) -> None:
    """Put cards into a group, out of whatever group they were in. Raises BadInput."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    if not _put(row, _group(row, group), cards):
        raise BadInput({"cards": NOTHING_TICKED})
    changed(row)


@transaction.atomic
def take_out(*, by: Member, workshop_id: int, card: int) -> None:
    """Take a card out of its group."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    if not _put(row, None, [card]):
        raise NotFound
    changed(row)


@transaction.atomic
def name_group(*, by: Member, workshop_id: int, group: int, name: str) -> None:
    """Call it what the room calls it."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _group(row, group)
    target.name = name
    target.save(update_fields=["name"])
    changed(row)


@transaction.atomic
def remove_group(*, by: Member, workshop_id: int, group: int) -> None:
    """Take it away; its cards stay, in no group."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _group(row, group)
    target.removed_at, target.is_chosen = timezone.now(), False
    target.save(update_fields=["removed_at", "is_chosen"])
    for card in target.cards.all():
        card.group = None
        card.save(update_fields=["group"])
    changed(row)


@transaction.atomic
def choose_group(*, by: Member, workshop_id: int, group: int) -> None:
    """Look for the causes of this one, and of no other."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _group(row, group)
    for one in CardGroup.objects.filter(workshop=row.pk, is_chosen=True).exclude(pk=target.pk):
        one.is_chosen = False
        one.save(update_fields=["is_chosen"])
    target.is_chosen = True
    target.save(update_fields=["is_chosen"])
    changed(row)


def _put(row: Workshop, group: CardGroup | None, pks: Collection[int]) -> int:
    cards = open_cards(row, pks)
    for card in cards:
        card.group = group
        card.save(update_fields=["group"])
    return len(cards)


def _group(row: Workshop, pk: int) -> CardGroup:
    found: CardGroup | None = CardGroup.objects.filter(workshop=row.pk, pk=pk, removed_at=None).first()
    if found is None:
        raise NotFound
    return found
