"""A champion's rehearsal of a workshop: made with the same agenda and made-up people, thrown away, made again."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from workshops.agendas.actions.entering import enter_locked
from workshops.agendas.actions.steps import lay_out
from workshops.agendas.models import Step, Workshop
from workshops.agendas.permissions import is_real, may_prepare
from workshops.agendas.queries.templates import lines_of_workshop
from workshops.rehearsals.rules.cast import CARDS, CAST, DOTS, PROMISES, WORDS
from workshops.rooms.models import Card, CardGroup, CheckOut, Commitment, JoinCode, Participant, Vote


@transaction.atomic
def make_rehearsal(*, by: Member, workshop_id: int) -> Workshop:
    """Where there is one already, it comes back as it is. Raises NotFound, NotYours, WrongStage."""
    standing = enter_locked(by, workshop_id)
    require(may_prepare(standing))
    real = standing.workshop
    require(is_real(real), WrongStage)
    found: Workshop | None = Workshop.objects.filter(review=real.review_id, is_rehearsal=True).first()
    if found is not None:
        return found
    made: Workshop = Workshop.objects.create(
        review_id=real.review_id,
        is_rehearsal=True,
        on=timezone.localdate(),
        starts_at=real.starts_at,
        place=real.place,
        is_anonymous=real.is_anonymous,
        dots=real.dots,
        co_facilitator_id=real.co_facilitator_id,
        check_back_on=real.check_back_on,
    )
    lay_out(lines_of_workshop(real.pk), Step, workshop=made)
    _people_it(made)
    return made


@transaction.atomic
def throw_away(*, by: Member, workshop_id: int) -> int:
    """Delete a rehearsal with all that is in it; the id of the workshop that it rehearsed. Raises NotFound, NotYours, WrongStage."""
    standing = enter_locked(by, workshop_id)
    require(may_prepare(standing))
    row = standing.workshop
    if not row.is_rehearsal:
        raise WrongStage("Only a rehearsal is thrown away.")
    real: int | None = Workshop.objects.real().filter(review=row.review_id).values_list("pk", flat=True).first()
    if real is None:
        raise NotFound
    # What refers to something goes before it.
    Vote.objects.filter(step__workshop=row.pk).delete()
    for model in (CheckOut, Commitment, Card, CardGroup, Participant, Step):
        model.objects.filter(workshop=row.pk).delete()
    JoinCode.objects.filter(trust_id=row.trust_id, workshop_id=row.pk).delete()
    Workshop.objects.filter(pk=row.pk).delete()
    return real


def _people_it(made: Workshop) -> None:
    """Everything that people would write is there; each step hides it as it would hide theirs, until it is revealed."""
    now, trust_id = timezone.now(), made.trust_id
    people = Participant.objects.bulk_create(
        Participant(trust_id=trust_id, workshop=made, name=one.name, key=uuid4(), has_device=one.has_device) for one in CAST
    )
    steps = {step.kind: step for step in Step.objects.filter(workshop=made).order_by("-position")}
    cards = Card.objects.bulk_create(
        Card(
            trust_id=trust_id,
            workshop=made,
            step=steps[card.step],
            participant=None if card.by is None else people[card.by],
            client_id=uuid4(),
            kind=card.kind,
            text=card.text,
            written_at=now + timedelta(microseconds=place),
        )
        for place, card in enumerate(CARDS)
        if card.step in steps
    )
    if "voting" in steps:
        _vote(steps["voting"], [card for card in cards if card.kind == "idea"], people)
    if "commitments" in steps:
        _promise(made, people)
    CheckOut.objects.bulk_create(
        CheckOut(trust_id=trust_id, workshop=made, participant=who, word=word, rating=rating)
        for who, (word, rating) in zip(people, WORDS, strict=False)
    )


def _vote(step: Step, ideas: list[Card], people: list[Participant]) -> None:
    Vote.objects.bulk_create(
        Vote(trust_id=step.trust_id, step=step, card=idea, participant=who, dots=dots)
        for place, idea in enumerate(ideas)
        for who, dots in zip(people, DOTS[place], strict=False)
        if dots
    )


def _promise(made: Workshop, people: list[Participant]) -> None:
    today = timezone.localdate()
    Commitment.objects.bulk_create(
        Commitment(
            trust_id=made.trust_id,
            workshop=made,
            participant=people[promise.by],
            client_id=uuid4(),
            position=position,
            what=promise.what,
            who=promise.who,
            by_when=today + timedelta(days=promise.days),
            how_known=promise.how_known,
        )
        for position, promise in enumerate(PROMISES, start=1)
    )
