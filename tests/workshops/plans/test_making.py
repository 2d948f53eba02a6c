"""A plan from a workshop's commitments, or by hand; once, word for word."""

import pytest
from django.db import transaction

from reviews.cycles.enums import ReviewStage
from schools.models import News
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, WrongStage
from tests.factories import workshops
from tests.workshops.plans.conftest import Desk
from workshops.agendas.enums import WorkshopStage
from workshops.models import Action, Commitment, Plan, Workshop
from workshops.plans.actions.making import begin_plan, make_plan_of_workshop
from workshops.plans.actions.reminding import see_to_plans
from workshops.plans.tasks import ask_for_plans
from workshops.plans.tasks import see_to_plans as morning

WORDS = "  Read aloud; every day,\nalso in Year 6! مرحبا 📚 <b>"


def closed(desk: Desk) -> Workshop:
    desk.change(stage=ReviewStage.WORKSHOP)
    workshop = workshops.workshop(desk.review, WorkshopStage.CLOSED, kinds=())
    workshops.commitment(workshop, WORDS, who="Mrs Ash", by_when=None, how_known="Pupils ask for more.", owner_id=desk.staff.membership_id)
    workshops.commitment(workshop, "Choose books", who="The library team")
    return workshop


def make(desk: Desk, workshop: Workshop) -> list[Action]:
    with acting_in(desk.trust.pk), transaction.atomic():
        make_plan_of_workshop(workshop_id=workshop.pk)
    with acting_in(desk.trust.pk), transaction.atomic():
        return list(Action.objects.standing().order_by("position"))


def test_commitments_become_actions_word_for_word_however_often_the_news_comes(desk: Desk) -> None:
    workshop = closed(desk)
    first, second = make(desk, workshop)
    assert (first.what, first.owner_name, first.success_measure) == (WORDS, "Mrs Ash", "Pupils ask for more.")
    assert (first.owner_id, first.owner_confirmed_at, first.due_on) == (desk.staff.membership_id, None, None)
    assert second.commitment_id is not None
    assert [action.pk for action in make(desk, workshop)] == [first.pk, second.pk]
    assert desk.row(desk.review).stage == ReviewStage.FOLLOW_UP
    with acting_in(desk.trust.pk):
        assert Plan.objects.count() == 1
    assert News.objects.filter(kind="workshops.plan_made").count() == 1
    assert News.objects.filter(kind="workshops.owner_named").count() == 1


def test_after_a_workshop_was_opened_again_a_draft_follows_where_nobody_touched_it(desk: Desk) -> None:
    workshop = closed(desk)
    first, second = make(desk, workshop)
    with acting_in(desk.trust.pk), transaction.atomic():
        Commitment.objects.filter(pk=first.commitment_id).update(what="Read aloud twice a day")
        Action.objects.filter(pk=second.pk).update(what="Ours", version=2)
        Commitment.objects.filter(pk=second.commitment_id).update(what="Choose more books")
    workshops.commitment(workshop, "A third")
    assert [action.what for action in make(desk, workshop)] == ["Read aloud twice a day", "Ours", "A third"]
    with acting_in(desk.trust.pk), transaction.atomic():
        Commitment.objects.filter(pk=first.commitment_id).update(removed_at=workshop.closed_at)
    assert [action.what for action in make(desk, workshop)] == ["Ours", "A third"]


def test_the_morning_makes_what_no_news_made_but_nothing_while_a_review_is_paused(desk: Desk) -> None:
    workshop = closed(desk)
    desk.change(paused_at=workshop.closed_at, paused_because="An inspection.")
    with acting_in(desk.trust.pk), transaction.atomic():
        see_to_plans()
        assert not Plan.objects.exists()
    desk.change(paused_at=None, paused_because="")
    assert ask_for_plans() == 1
    morning(News.objects.get(kind="workshops.day_has_begun").pk)
    with acting_in(desk.trust.pk):
        assert Action.objects.count() == 2


@pytest.mark.parametrize("fields", [{"is_rehearsal": True}, {"stage": WorkshopStage.LIVE}])
def test_neither_a_rehearsal_nor_an_open_workshop_makes_a_plan(desk: Desk, fields: dict[str, object]) -> None:
    workshop = closed(desk)
    with acting_in(desk.trust.pk), transaction.atomic():
        Workshop.objects.filter(pk=workshop.pk).update(**fields)
    assert make(desk, workshop) == []
    assert desk.row(desk.review).stage == ReviewStage.WORKSHOP


def test_the_hosts_leaders_begin_one_by_hand_where_there_is_no_workshop(desk: Desk) -> None:
    for who in (desk.staff, desk.champion, desk.lead):
        with pytest.raises(NotFound):
            desk.do(begin_plan, who, review_id=desk.review.pk)
    made = desk.do(begin_plan, desk.leader, review_id=desk.review.pk)
    assert desk.do(begin_plan, desk.head, review_id=desk.review.pk).pk == made.pk
    assert desk.row(desk.review).stage == ReviewStage.FOLLOW_UP


def test_not_before_the_release_and_not_beside_a_workshop(desk: Desk) -> None:
    desk.change(stage=ReviewStage.CHECKING)
    with pytest.raises(WrongStage, match="after the report is released"):
        desk.do(begin_plan, review_id=desk.review.pk)
    desk.change(stage=ReviewStage.RELEASED)
    workshops.workshop(desk.review, kinds=())
    with pytest.raises(WrongStage, match="commitments of the Improvement Workshop"):
        desk.do(begin_plan, review_id=desk.review.pk)
