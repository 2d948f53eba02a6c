"""The demo's workshops: one to come, and the record of one that was held."""

import pytest

from reviews.cycles.enums import ReviewStage
from reviews.demo.rules.plot import SLUG
from reviews.models import Review
from tests.workshops.conftest import make_hall
from workshops.agendas.enums import WorkshopStage
from workshops.models import Vote, Workshop, WorkshopRecord
from workshops.records.actions.scene import play_workshops
from workshops.records.queries.record import record_page

pytestmark = pytest.mark.django_db


def test_what_is_out_gets_a_workshop_and_what_was_held_a_record() -> None:
    out, held = make_hall(None, SLUG), make_hall(WorkshopStage.CLOSED, "ash")
    out.inside(play_workshops, slug=SLUG, lead_id=out.lead.membership_id)
    out.inside(play_workshops, slug=SLUG, lead_id=out.lead.membership_id)
    (planned,) = out.inside(lambda: list(Workshop.objects.all()))
    assert (planned.stage, len(out.steps(planned))) == (WorkshopStage.PLANNED, 12)
    assert out.inside(lambda: Review.objects.get().stage) == ReviewStage.WORKSHOP
    held.inside(play_workshops, slug=SLUG, lead_id=held.lead.membership_id)
    page = held.ask(record_page, held.staff, held.now().pk)
    assert {step.title for step in page.told.written} >= {"Ideas", "Dot votes", "Check-out"}
    assert held.inside(lambda: (WorkshopRecord.objects.count(), Vote.objects.filter(participant=None).count())) == (1, 5)
