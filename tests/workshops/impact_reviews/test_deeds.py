"""From the opening to the end: what each may do, what is refused, what becomes of actions, plan and review."""

from functools import partial

import pytest

from reviews.models import Aside
from reviews.writing.actions import Kept
from schools.models import News, Notice
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import impact_reviews, people, reviews, workshops
from tests.reviews.assignments.at_once import at_once
from tests.workshops.impact_reviews.conftest import Case, make_case
from workshops.impact_reviews.actions import stages, telling, writing
from workshops.impact_reviews.actions.opening import open_due
from workshops.impact_reviews.enums import ImpactStage, Manner
from workshops.models import Action, ImpactEntry, ImpactReview, Plan
from workshops.plans.enums import ActionStage

pytestmark = pytest.mark.django_db


def write(case: Case, by: Member, action: Action, text: str = "We did.", based_on: int = 0) -> Kept:
    with acting_in(case.trust.pk):
        return writing.write_entry(by=by, plan_id=case.plan.pk, action_id=action.pk, question="update", text=text, based_on=based_on)


def say(case: Case, by: Member, action: Action, outcome: str, because: str = "", seen: str = "") -> object:
    values, shown = {"outcome": outcome, "stopped_because": because}, {"outcome": seen, "stopped_because": ""}
    with acting_in(case.trust.pk):
        return writing.say_outcome(by=by, plan_id=case.plan.pk, action_id=action.pk, values=values, seen=shown)


def tell(case: Case) -> None:
    with acting_in(case.trust.pk):
        stages.tell(by=case.head, plan_id=case.plan.pk)


def confirm(case: Case, by: Member) -> None:
    with acting_in(case.trust.pk):
        stages.confirm(by=by, plan_id=case.plan.pk, manner=Manner.IN_PERSON, confirmation="Every class reads.")


def stage_of(case: Case) -> str:
    with acting_in(case.trust.pk):
        found: str = ImpactReview.objects.get(plan=case.plan.pk).stage
        return found


def test_from_the_opening_to_the_end(case: Case) -> None:
    with acting_in(case.trust.pk):
        assert [open_due(today=reviews.days(number)) for number in (-1, 0, 0)] == [0, 1, 0]
        assert ImpactEntry.objects.filter(impact_review__plan=case.plan.pk).count() == 2
    write(case, case.staff, case.actions[0])
    say(case, case.staff, case.actions[0], "done")
    with pytest.raises(WrongStage, match="“Meet as pairs”: say what became of it, and write an update"):
        tell(case)
    write(case, case.head, case.actions[1])
    say(case, case.head, case.actions[1], "in_progress")
    tell(case)
    with pytest.raises(NotYours, match="own school"):
        confirm(case, case.staff)
    confirm(case, case.champion)
    with acting_in(case.trust.pk):
        assert Plan.objects.get(pk=case.plan.pk).stage == "reviewed"
        with pytest.raises(WrongStage, match="Write what you learned"):
            stages.close(by=case.head, plan_id=case.plan.pk)
        writing.write_reflection(by=case.staff, plan_id=case.plan.pk, text="Begin small.", based_on=0)
        stages.close(by=case.head, plan_id=case.plan.pk)
        ends = list(Action.objects.filter(plan=case.plan.pk).order_by("pk").values_list("stage", flat=True))
        assert ends == ["done", "carried_over"]
        plan = Plan.objects.select_related("review").get(pk=case.plan.pk)
        assert (plan.stage, plan.review.stage, stage_of(case)) == ("closed", "closed", "closed")
    kinds = News.objects.filter(kind__startswith="workshops.impact").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["workshops.impact_told", "workshops.impact_confirmed", "workshops.impact_closed"]


def test_whoever_confirms_may_ask_for_more_and_both_sides_are_told(case: Case) -> None:
    row = impact_reviews.impact_review(case.plan, ImpactStage.TOLD)
    impact_reviews.told(row)
    with acting_in(case.trust.pk):
        telling.tell_of_telling(impact_review_id=row.pk)
        stages.send_back(by=case.champion, plan_id=case.plan.pk, because="Which classes?")
        telling.tell_of_sending_back(impact_review_id=row.pk)
        sentences = list(Notice.objects.order_by("pk").values_list("membership", "sentence"))
    assert sentences == [
        (case.champion.membership_id, "Ash School has told what became of its actions. Please confirm it, or ask for more."),
        (case.head.membership_id, "Lucja Wojcik asks for more before confirming your impact review."),
    ]
    write(case, case.head, case.actions[0], "Years 1 to 3.", based_on=1)
    tell(case)
    with acting_in(case.trust.pk):
        assert ImpactReview.objects.get(pk=row.pk).sent_back_because == ""


def test_what_is_not_told_is_not_there_for_peers_and_nobody_else_writes(case: Case) -> None:
    impact_reviews.impact_review(case.plan)
    stranger = people.head(case.trust)
    with pytest.raises(NotFound):
        write(case, stranger, case.actions[0])
    for who in (case.champion, case.lead):
        with pytest.raises(NotYours, match="Only people of Ash School"):
            write(case, who, case.actions[0])
    with acting_in(case.trust.pk), pytest.raises(NotYours, match="Only leaders of Ash School"):
        stages.tell(by=case.staff, plan_id=case.plan.pk)
    with pytest.raises(BadInput, match=r"stands at “The school writes”.*Your words are still here"):
        confirm(case, case.champion)


def test_two_who_write_at_once_keep_both_texts_and_two_who_choose_see_both(case: Case) -> None:
    impact_reviews.impact_review(case.plan)
    write(case, case.head, case.actions[0], "Ours.")
    late = write(case, case.staff, case.actions[0], "Theirs.")
    assert late.other is not None
    assert late.other.text == "Ours."
    with acting_in(case.trust.pk):
        assert Aside.objects.get().text == "Theirs."
    say(case, case.head, case.actions[0], "done")
    others = say(case, case.staff, case.actions[0], "stopped", "No time")
    assert isinstance(others, dict)
    assert others["outcome"].text == "Done"
    with pytest.raises(BadInput, match="Say why"):
        say(case, case.staff, case.actions[0], "stopped", seen="done")
    assert say(case, case.staff, case.actions[0], "stopped", "No time", seen="done") == {}


def test_an_action_that_comes_later_is_told_of_too_and_one_that_went_is_not(case: Case) -> None:
    impact_reviews.told(impact_reviews.impact_review(case.plan))
    with acting_in(case.trust.pk):
        Action.objects.filter(pk=case.actions[1].pk).update(removed_at=reviews.at(reviews.days(0)))
    with pytest.raises(NotFound):
        write(case, case.head, case.actions[1])
    added = workshops.action(case.plan, "Ask pupils.")
    with pytest.raises(WrongStage, match="“Ask pupils”"):
        tell(case)
    write(case, case.head, added)
    say(case, case.head, added, "carried_over")
    tell(case)


def test_what_the_plan_called_done_and_the_impact_review_stopped_is_stopped(case: Case) -> None:
    done = workshops.action(case.plan, "Buy books.", ActionStage.DONE)
    row = impact_reviews.impact_review(case.plan, ImpactStage.CONFIRMED, by=case.champion)
    with acting_in(case.trust.pk):
        Plan.objects.filter(pk=case.plan.pk).update(stage="reviewed")
    impact_reviews.told(row, outcome=ActionStage.STOPPED)
    impact_reviews.reflection(row)
    with acting_in(case.trust.pk):
        stages.close(by=case.head, plan_id=case.plan.pk)
        found = Action.objects.get(pk=done.pk)
    assert (found.stage, found.stopped_because) == ("stopped", "It did not help.")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_confirm_at_once_one_is_told_so_with_their_words_kept() -> None:
    case = make_case()
    impact_reviews.told(impact_reviews.impact_review(case.plan, ImpactStage.TOLD))
    other = reviews.reviewer(case.review)
    refused = at_once(partial(confirm, case, case.champion), partial(confirm, case, other))
    assert [type(each) for each in refused] == [BadInput]
