"""A rehearsal is made whole, known to its leaders, thrown away without a trace in the workshop, and made again."""

import pytest

from schools.web.errors import NotYours, WrongStage
from tests.workshops.conftest import Hall
from workshops.agendas.rules.script import SCRIPT
from workshops.models import Card, CheckOut, Commitment, Participant, Vote, Workshop
from workshops.rehearsals.actions.rehearsing import make_rehearsal, throw_away
from workshops.rehearsals.rules.cast import CARDS, CAST, DOTS, PROMISES, WORDS

pytestmark = pytest.mark.django_db


def counted(hall: Hall, workshop: Workshop) -> list[int]:
    kept = [Participant, Card, Commitment, CheckOut]
    rows = [hall.inside(lambda model=model: model.objects.filter(workshop=workshop.pk).count()) for model in kept]
    return [*rows, hall.inside(lambda: Vote.objects.filter(step__workshop=workshop.pk).count())]


def test_it_holds_what_people_would_write_and_goes_without_a_trace(hall: Hall) -> None:
    made = hall.do(make_rehearsal)
    votes = sum(dots > 0 for each in DOTS.values() for dots in each)
    assert counted(hall, made) == [len(CAST), len(CARDS), len(PROMISES), len(WORDS), votes]
    assert [step.title for step in hall.steps(made)] == [line.title for line in SCRIPT]
    assert hall.do(make_rehearsal).pk == made.pk
    assert hall.do(throw_away, workshop_id=made.pk) == hall.now().pk
    assert counted(hall, made) == [0] * 5
    assert len(hall.steps()) == len(SCRIPT)
    assert hall.do(make_rehearsal).pk != made.pk


def test_nobody_else_makes_one_and_the_workshop_itself_is_never_thrown_away(hall: Hall) -> None:
    with pytest.raises(NotYours):
        hall.do(make_rehearsal, hall.head)
    with pytest.raises(WrongStage, match="Only a rehearsal"):
        hall.do(throw_away)
