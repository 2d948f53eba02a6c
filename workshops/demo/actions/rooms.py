"""The workshops of a past year: held, closed, recorded. As they were anonymous, nothing knows whose it is."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db.models import OuterRef, Subquery

from reviews.demo.actions.ground import moment
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.rules.script import SCRIPT
from workshops.demo.actions.shapes import After
from workshops.records.models import WorkshopRecord
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card, CheckOut, Commitment, Participant, Vote

_STARTS_AT = time(15, 40)
_MINUTES = sum(line.minutes for line in SCRIPT)
_PLACES = {line.kind: place for place, line in enumerate(SCRIPT)}


def hold_workshops(afters: Sequence[After]) -> list[list[Commitment]]:
    """The commitments of each, one a line of what is told."""
    held: list[Workshop] = Workshop.objects.bulk_create(_workshop(after) for after in afters)
    pairs = list(zip(held, afters, strict=True))
    steps = Step.objects.bulk_create(step for row, after in pairs for step in _steps(row, after))
    Participant.objects.bulk_create(
        Participant(trust_id=row.trust_id, workshop=row, name=name, key=_id(row, name)) for row, after in pairs for name in after.told.room
    )
    came_in = Workshop.objects.filter(pk=OuterRef("workshop")).values("opened_at")
    Participant.objects.filter(workshop__in=held).update(joined_at=Subquery(came_in[:1]))
    CheckOut.objects.bulk_create(
        CheckOut(trust_id=row.trust_id, workshop=row, word=word, rating=rating)
        for row, after in pairs
        for word, rating in after.told.leaving
    )
    cards = Card.objects.bulk_create(
        card
        for place, (row, after) in enumerate(pairs)
        for card in _cards(row, after, steps[place * len(SCRIPT) : (place + 1) * len(SCRIPT)])
    )
    WorkshopRecord.objects.bulk_create(
        WorkshopRecord(trust_id=row.trust_id, workshop=row, number=1, closed_at=_ended(after)) for row, after in pairs
    )
    return _promise(pairs, steps, cards)


def _workshop(after: After) -> Workshop:
    season, review = after.played.season, after.played.review
    began = _began(after)
    return Workshop(
        trust_id=review.trust_id,
        review=review,
        stage=WorkshopStage.CLOSED,
        on=season.days.workshop_on,
        starts_at=_STARTS_AT,
        place="" if season.is_virtual else "School hall",
        video_link=f"https://video.example.org/workshops/{review.pk}" if season.is_virtual else "",
        opened_at=began - timedelta(minutes=12),
        began_at=began,
        closed_at=_ended(after),
        check_back_on=season.days.back_on,
    )


def _began(after: After) -> datetime:
    return moment(after.played.season.days.workshop_on, _STARTS_AT.hour, _STARTS_AT.minute)


def _ended(after: After) -> datetime:
    return _began(after) + timedelta(minutes=_MINUTES)


def _steps(row: Workshop, after: After) -> Iterator[Step]:
    began = _began(after)
    for place, line in enumerate(SCRIPT, start=1):
        ended = began + timedelta(minutes=line.minutes)
        yield Step(
            trust_id=row.trust_id,
            workshop=row,
            position=place,
            **line._asdict(),
            stage=StepStage.DONE,
            began_at=began,
            ended_at=ended,
            revealed_at=ended,
        )
        began = ended


def _cards(row: Workshop, after: After, steps: Sequence[Step]) -> Iterator[Card]:
    """The ideas last, one a line of what is told."""
    told = [(CardKind.WORKS, text, StepKind.WRITING) for text in after.told.works]
    told += [(CardKind.IN_THE_WAY, text, StepKind.WRITING) for text in after.told.in_the_way]
    told += [(CardKind.IDEA, line.words.what, StepKind.IDEAS) for line in after.told.lines]
    for place, (kind, text, step_kind) in enumerate(told):
        place_in_script = _PLACES[step_kind]
        at = _began(after) + timedelta(minutes=sum(line.minutes for line in SCRIPT[:place_in_script])) + timedelta(seconds=30 + 7 * place)
        yield Card(
            trust_id=row.trust_id,
            workshop=row,
            step=steps[place_in_script],
            client_id=_id(row, f"card {place}"),
            kind=kind,
            text=text,
            written_at=at,
        )


def _promise(pairs: Sequence[tuple[Workshop, After]], steps: Sequence[Step], cards: Sequence[Card]) -> list[list[Commitment]]:
    ideas: dict[int, list[Card]] = {}
    for card in cards:
        if card.kind == CardKind.IDEA:
            ideas.setdefault(card.workshop_id, []).append(card)
    voting = {step.workshop_id: step for step in steps if step.kind == StepKind.VOTING}
    Vote.objects.bulk_create(
        Vote(trust_id=row.trust_id, step=voting[row.pk], card=card, dots=max(len(after.told.room) - 2 * place, 1))
        for row, after in pairs
        for place, card in enumerate(ideas[row.pk])
    )
    made = Commitment.objects.bulk_create(
        Commitment(
            trust_id=row.trust_id,
            workshop=row,
            client_id=_id(row, f"promise {place}"),
            position=place + 1,
            what=line.words.what,
            owner_id=after.owner_of(line),
            by_when=line.due_on,
            how_known=line.words.measure,
            card=ideas[row.pk][place],
        )
        for row, after in pairs
        for place, line in enumerate(after.told.lines)
    )
    of_workshop: dict[int, list[Commitment]] = {row.pk: [] for row, _ in pairs}
    for one in made:
        of_workshop[one.workshop_id].append(one)
    return list(of_workshop.values())


def _id(row: Workshop, what: str) -> UUID:
    """The same each time."""
    return uuid5(NAMESPACE_URL, f"past {row.trust_id} {row.pk} {what}")
