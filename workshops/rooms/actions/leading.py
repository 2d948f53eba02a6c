"""What every deed of leading begins with: the door, the lock, who holds the console, what the moment allows."""

from collections.abc import Collection, Sequence

from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.queries.doors import Standing, workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.models import Card
from workshops.rooms.permissions.leading import may_hold_console
from workshops.rooms.queries.console import holder_of
from workshops.rooms.rules.course import Place
from workshops.rooms.rules.sight import is_open

WITH_PEOPLE = (WorkshopStage.OPEN, WorkshopStage.LIVE)


def enter_to_lead(by: Member, workshop_id: int, *stages: WorkshopStage) -> tuple[Standing, Workshop]:
    """The workshop, locked, for whoever holds its console. Raises NotFound, NotYours, and WrongStage unless it stands at one of these."""
    standing = workshop_for(by, workshop_id, Deed.LEAD)
    row = locked_workshop(workshop_id)
    require(may_hold_console(by, row.console_by_id, holder_of(by, row)))
    if stages and row.stage not in stages:
        raise WrongStage(f"This workshop stands at “{WorkshopStage(row.stage).label}”. This is not done then.")
    return standing, row


def locked_workshop(workshop_id: int) -> Workshop:
    """The row, locked: who changes what everybody sees does so one after the other."""
    row: Workshop | None = _LOCKED.first(subject=workshop_id)
    if row is None:
        raise NotFound
    return row


_LOCKED = PreparedModels(lambda: Workshop.objects.select_for_update(no_key=True).filter(pk=SUBJECT))


def steps_of(row: Workshop) -> list[Step]:
    """Its steps in their order."""
    return list(Step.objects.filter(workshop=row.pk).order_by("position", "pk"))


def places(steps: Sequence[Step]) -> list[Place]:
    """As the rules take them."""
    return [Place(step.pk, step.position, step.stage) for step in steps]


def step_now(row: Workshop) -> Step | None:
    """The step that is on."""
    found: Step | None = Step.objects.filter(workshop=row.pk, stage=StepStage.NOW).first()
    return found


def open_cards(row: Workshop, pks: Collection[int]) -> list[Card]:
    """Those of these cards that everybody may read. A card before its reveal is not there, as if it had not been written."""
    cards = Card.objects.filter(workshop=row.pk, pk__in=pks, removed_at=None).select_related("step").order_by("written_at", "pk")
    return [card for card in cards if _is_open(card)]


def open_card(row: Workshop, pk: int) -> Card:
    """One such card. Raises NotFound."""
    found = open_cards(row, [pk])
    if not found:
        raise NotFound
    return found[0]


def _is_open(card: Card) -> bool:
    step = card.step
    return is_open(kind=step.kind, is_revealed=step.revealed_at is not None, card_round=card.round, step_round=step.round)
