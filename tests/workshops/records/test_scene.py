"""The demo's workshops: one to come, and the record of one that was held."""

import pytest

from reviews.cycles.enums import ReviewStage
from reviews.demo.rules.plot import SLUG
from reviews.models import Review
from tests.factories import workshops
from tests.workshops.conftest import make_hall
from workshops.agendas.enums import WorkshopStage
from workshops.models import Commitment, Vote, Workshop, WorkshopRecord
from workshops.plans.rules.story import ACTIONS
from workshops.records.actions.scene import play_workshops
from workshops.records.queries.record import record_page
from workshops.records.rules.story import IDEAS

pytestmark = pytest.mark.django_db


def test_what_is_out_gets_a_workshop_and_what_was_held_a_record() -> None:
    out, held = make_hall(None, SLUG), make_hall(WorkshopStage.CLOSED, "ash")
    out.inside(play_workshops, slug=SLUG, lead_id=out.lead.membership_id)
    out.inside(play_workshops, slug=SLUG, lead_id=out.lead.membership_id)
    (planned,) = out.inside(lambda: list(Workshop.objects.all()))
    assert (planned.stage, len(out.steps(planned))) == (WorkshopStage.PLANNED, 12)
    assert out.inside(lambda: Review.objects.get().stage) == ReviewStage.WORKSHOP
    promise = workshops.commitment(held.now(), "One text for every unit.")
    held.inside(play_workshops, slug=SLUG, lead_id=held.lead.membership_id)
    page = held.ask(record_page, held.staff, held.now().pk)
    assert {step.title for step in page.told.written} >= {"Ideas", "Dot votes", "Check-out"}
    assert held.inside(lambda: (WorkshopRecord.objects.count(), Vote.objects.filter(participant=None).count())) == (1, 4)
    assert held.inside(lambda: Commitment.objects.get(pk=promise.pk).card.text) == IDEAS[0].text


def test_the_story_of_the_room_is_that_of_the_plan() -> None:
    """Each promise of the demo's plan comes from the idea in its place, and one idea came to nothing."""
    for idea, promised in zip(IDEAS, ACTIONS, strict=False):
        alike = {word.strip(".,") for word in idea.text.lower().split()} & {word.strip(".,") for word in promised.what.lower().split()}
        assert len({word for word in alike if len(word) > 4}) >= 2, (idea.text, promised.what)
    assert (len(IDEAS), IDEAS[-1].dots) == (len(ACTIONS) + 1, 0)
