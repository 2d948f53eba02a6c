"""The end of an anonymous workshop: nobody can tell any more whose anything is, and nothing is counted otherwise."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from reviews.models import Review
from schools.models import News
from schools.tenancy.standing import acting_in
from schools.web.errors import WrongStage
from tests.factories import workshops
from tests.workshops.rooms.conftest import Cast
from workshops.agendas.enums import StepKind, StepStage
from workshops.models import Card, CheckOut, Commitment, Participant, Step, Vote, Workshop
from workshops.records.actions.after import reopen_workshop
from workshops.records.queries.told import told_of
from workshops.rooms.actions import agenda, committing, moderating, moving, opening, promising, weighing
from workshops.rooms.actions.voting import put_dots
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.closing import close_page
from workshops.rooms.queries.guests import Guest

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _inside(review: Review):  # type: ignore[no-untyped-def]
    with acting_in(review.trust_id):
        yield


def now(workshop: Workshop) -> Step:
    return Step.objects.get(workshop=workshop.pk, stage=StepStage.NOW)


@pytest.mark.parametrize("is_anonymous", [True, False])
def test_in_an_anonymous_workshop_nobody_can_tell_afterwards_who_wrote(review: Review, cast: Cast, is_anonymous: bool) -> None:
    workshop = workshops.workshop(review, at=StepKind.COMMITMENTS, is_anonymous=is_anonymous, is_rehearsal=True)
    guest = workshops.participant(workshop, "Ada", has_device=False)
    workshops.card(workshops.step(workshop, StepKind.WRITING), participant=guest)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    committing.enter_commitment(**ask, client_id=uuid4(), person=guest.pk, what="Read aloud daily", who="Year 3")
    opening.close(**ask)
    writer = None if is_anonymous else guest.pk
    assert (Card.objects.get().participant_id, Commitment.objects.get().participant_id) == (writer, writer)
    # A rehearsal begins no plan.
    assert not News.objects.filter(kind="workshops.workshop_closed").exists()


def voted(review: Review, cast: Cast) -> tuple[Workshop, Guest, int, int]:
    """A closed anonymous workshop in which Ada, Bo and, sent out, Eve voted on two ideas beside four hands, and left a word each."""
    workshop = workshops.workshop(review, at=StepKind.VOTING)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    ideas, voting = (workshops.step(workshop, kind) for kind in (StepKind.IDEAS, StepKind.VOTING))
    Step.objects.filter(pk=ideas.pk).update(revealed_at=timezone.now())
    first, second = (workshops.card(ideas, text, CardKind.IDEA).pk for text in ("First", "Second"))
    ada, bo, eve = (workshops.guest(workshops.participant(workshop, name)) for name in ("Ada", "Bo", "Eve"))
    for who, card, dots in ((ada, first, 2), (bo, first, 1), (bo, second, 1), (eve, second, 3)):
        put_dots(by=who, step_id=voting.pk, card_id=card, dots=dots)
    weighing.count_hands(**ask, step=voting.pk, hands={first: 4, second: 0})
    for who in (ada, bo, eve):
        CheckOut.objects.create(workshop=workshop, participant_id=who.participant_id, word=f"By {who.name}", rating=4)
    moderating.send_out(**ask, person=eve.participant_id)
    opening.close(**ask)
    return workshop, ada, first, second


def test_closing_an_anonymous_workshop_forgets_who_voted_and_who_left_which_word_and_counts_stay(review: Review, cast: Cast) -> None:
    voted(review, cast)
    assert not Vote.objects.exclude(participant=None).exists()
    assert not CheckOut.objects.exclude(participant=None).exists()
    told = told_of(Workshop.objects.select_related("review__host", "review__cycle").get())
    said = {step.title: [(line.text, *line.notes) for block in step.blocks for line in block.lines] for step in told.written}
    assert said["Dot votes"] == [("First", "7 dots"), ("Second", "1 dot")]
    assert said["Check-out"] == [("By Ada, By Bo",)]


def test_what_was_counted_is_final_when_an_anonymous_workshop_opens_again_and_another_vote_begins_at_nothing(
    review: Review, cast: Cast
) -> None:
    workshop, ada, first, second = voted(review, cast)
    ask: dict[str, Any] = {"by": cast.champion, "workshop_id": workshop.pk}
    reopen_workshop(**ask, because="One idea was forgotten.")
    here = now(workshop).pk
    with pytest.raises(WrongStage, match="counted already"):
        put_dots(by=ada, step_id=here, card_id=second, dots=1)
    with pytest.raises(WrongStage, match="add a step"):
        weighing.count_hands(**ask, step=here, hands={first: 4})
    agenda.add_step(**ask, kind="voting", title="", minutes=5, prompt="")
    moving.next_step(**ask, after=here)
    put_dots(by=ada, step_id=now(workshop).pk, card_id=second, dots=3)
    moving.go_to_step(**ask, step=workshops.step(workshop, StepKind.CHECK_OUT).pk)
    with pytest.raises(WrongStage, match="stays as it is"):
        promising.check_out(by=ada, step_id=now(workshop).pk, word="Again", rating=1)
    phone = workshops.hold_key(Client(), Participant.objects.get(name="Ada"))
    assert "stays as it is" in phone.get(f"/join/room/{workshop.pk}/").content.decode()


def test_whoever_closes_knows_who_is_late_with_a_word_and_the_phone_of_the_late_says_that_it_is_closed(review: Review, cast: Cast) -> None:
    workshop = workshops.workshop(review, at=StepKind.CHECK_OUT)
    people = [workshops.participant(workshop, name) for name in ("Ada", "Bo")]
    ada, bo = map(workshops.guest, people)
    late = "has not said how they leave, and cannot once the workshop is closed."
    step = now(workshop).pk
    promising.check_out(by=ada, step_id=step, word="Glad", rating=5)
    assert f"One person {late}" in close_page(cast.champion, workshop.pk).points
    opening.close(by=cast.champion, workshop_id=workshop.pk)
    with pytest.raises(WrongStage, match="The workshop is closed, so nothing more can be sent"):
        promising.check_out(by=bo, step_id=step, word="Late", rating=None)
    phone = workshops.hold_key(Client(), people[1]).get(f"/join/room/{workshop.pk}/").content.decode()
    assert "The workshop is closed." in phone
    assert "Tell whoever led the workshop." in phone
    # Opened again, nobody is late: what was counted is final.
    reopen_workshop(by=cast.champion, workshop_id=workshop.pk, because="One idea was forgotten.")
    assert not any("how they leave" in point for point in close_page(cast.champion, workshop.pk).points)
