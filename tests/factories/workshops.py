"""Workshops, their steps and rooms, for tests. Each row is made inside its trust, by no deed and no rule."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.test import Client
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.models import Membership, Trust
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import reviews, trusts
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.rules.script import SCRIPT
from workshops.models import (
    Action,
    AgendaTemplate,
    Card,
    Commitment,
    JoinCode,
    Milestone,
    Participant,
    Plan,
    Step,
    SupportRequest,
    TemplateStep,
    Workshop,
)
from workshops.plans.enums import ENDED, ActionStage, PlanStage
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.guests import Arrival, Guest
from workshops.rooms.views.keys import key_cookie

_numbers = count(1)


def review(trust: Trust | None = None, **fields: Any) -> Review:
    """A review whose workshop is being arranged."""
    fields.setdefault("stage", ReviewStage.WORKSHOP)
    return reviews.review(reviews.cycle(trust or trusts.trust()), with_text=False, **fields)


def champion(review: Review, name: str = "") -> Member:
    """The review's Improvement Champion, trained and cleared."""
    return reviews.reviewer(review, Part.CHAMPION, name=name)


def workshop(
    review: Review,
    stage: WorkshopStage = WorkshopStage.PLANNED,
    *,
    at: StepKind | None = None,
    kinds: Iterable[StepKind] = (),
    **fields: Any,
) -> Workshop:
    """A workshop with the built-in agenda, or its steps of these kinds; with `at` it is live and stands there, what came before is done."""
    now = timezone.now()
    stage = WorkshopStage.LIVE if at else stage
    moments = {"opened_at": now if stage != "planned" else None, "began_at": now if stage in ("live", "closed") else None}
    wanted = set(kinds) or set(StepKind)
    with acting_in(review.trust_id), transaction.atomic():
        made: Workshop = Workshop.objects.create(
            review=review, stage=stage, closed_at=now if stage == "closed" else None, **{"on": timezone.localdate()} | moments | fields
        )
        reached = at is None
        for position, line in enumerate((line for line in SCRIPT if line.kind in wanted), start=1):
            is_now, is_done = line.kind == at, not reached and line.kind != at
            reached = reached or is_now
            Step.objects.create(
                workshop=made,
                position=position,
                **line._asdict(),
                stage=StepStage.NOW if is_now else StepStage.DONE if is_done else StepStage.WAITING,
                began_at=now if is_now or is_done else None,
                ended_at=now if is_done else None,
            )
        return made


def step(workshop: Workshop, kind: StepKind) -> Step:
    """The workshop's step of a kind."""
    with acting_in(workshop.trust_id), transaction.atomic():
        found: Step = Step.objects.filter(workshop=workshop, kind=kind).order_by("position")[0]
        return found


def template(trust: Trust, name: str = "Short", owner: Member | None = None, kinds: Iterable[StepKind] = ()) -> AgendaTemplate:
    """A template, the trust's unless somebody owns it, with ideas and commitments, or steps of these kinds."""
    wanted = set(kinds) or {StepKind.IDEAS, StepKind.COMMITMENTS}
    with acting_in(trust.pk), transaction.atomic():
        made: AgendaTemplate = AgendaTemplate.objects.create(name=name, owner_id=owner.membership_id if owner else None)
        for position, line in enumerate((line for line in SCRIPT if line.kind in wanted), start=1):
            TemplateStep.objects.create(template=made, position=position, **line._asdict())
        return made


def participant(workshop: Workshop, name: str = "", **fields: Any) -> Participant:
    """Somebody who came in with a first name."""
    values = {"name": name or f"Guest {next(_numbers)}", "key": uuid4()}
    with acting_in(workshop.trust_id), transaction.atomic():
        made: Participant = Participant.objects.create(workshop=workshop, **values | fields)
        return made


def card(step: Step, text: str = "We read aloud.", kind: CardKind = CardKind.WORKS, **fields: Any) -> Card:
    """A card of a step, by nobody unless a participant is given."""
    values = {"client_id": uuid4(), "written_at": timezone.now() + timedelta(microseconds=next(_numbers))}
    with acting_in(step.trust_id), transaction.atomic():
        made: Card = Card.objects.create(workshop_id=step.workshop_id, step=step, kind=kind, text=text, **values | fields)
        return made


def code(workshop: Workshop, code: str = "ACEFHK", **fields: Any) -> str:
    """The code that opens the workshop's room, for an hour unless told otherwise."""
    values = {"expires_at": timezone.now() + timedelta(hours=1)} | fields
    JoinCode.objects.create(code=code, trust_id=workshop.trust_id, workshop_id=workshop.pk, **values)
    return code


def guest(participant: Participant) -> Guest:
    """Whoever holds the participant's key."""
    is_member = participant.membership_id is not None
    return Guest(participant.pk, participant.workshop_id, participant.trust_id, participant.name, is_member)


def hold_key(client: Client, participant: Participant) -> Client:
    """As after coming in: the browser has the key."""
    name, value = key_cookie(Arrival(participant.trust_id, participant.workshop_id, participant.key))
    client.cookies[name] = value
    return client


def commitment(workshop: Workshop, what: str = "We read aloud every day.", **fields: Any) -> Commitment:
    """What was promised in a workshop."""
    values = {"client_id": uuid4(), "position": next(_numbers)}
    with acting_in(workshop.trust_id), transaction.atomic():
        made: Commitment = Commitment.objects.create(workshop=workshop, what=what, **values | fields)
        return made


def plan(review: Review, stage: PlanStage = PlanStage.IN_PROGRESS, **fields: Any) -> Plan:
    """A review's plan, whatever the review's stage. One that is agreed was so by whoever joined the trust first."""
    with acting_in(review.trust_id), transaction.atomic():
        agreed = {"agreed_at": timezone.now(), "agreed_by": Membership.objects.order_by("pk").first()} if stage != PlanStage.DRAFT else {}
        made: Plan = Plan.objects.create(review=review, stage=stage, **agreed | fields)
        return made


def action(plan: Plan, what: str = "Read aloud every day", stage: ActionStage = ActionStage.NOT_STARTED, **fields: Any) -> Action:
    """An action of a plan, without owner or date unless given."""
    values: dict[str, Any] = {"position": next(_numbers), "ended_at": timezone.now() if stage in ENDED else None}
    with acting_in(plan.trust_id), transaction.atomic():
        made: Action = Action.objects.create(plan=plan, what=what, stage=stage, **values | fields)
        return made


def milestone(action: Action, text: str = "Books are chosen") -> Milestone:
    """A step on the way."""
    with acting_in(action.trust_id), transaction.atomic():
        made: Milestone = Milestone.objects.create(action=action, text=text)
        return made


def support(action: Action, by: Member, text: str = "May we watch a lesson?", **fields: Any) -> SupportRequest:
    """Support that was asked of all schools, unless one is given."""
    with acting_in(action.trust_id), transaction.atomic():
        made: SupportRequest = SupportRequest.objects.create(
            action=action, asked_by_id=by.membership_id, asked_at=timezone.now(), text=text, **fields
        )
        return made
