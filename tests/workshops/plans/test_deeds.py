"""Agreeing, changing, owning, telling, checking in, asking for support: who, when, and what is refused."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from reviews.assignments.rules.sight import Tie
from schools.models import News
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews
from tests.workshops.plans.conftest import Desk
from workshops.models import Action, ActionUpdate, SupportRequest
from workshops.plans.actions import agreeing, checking_in, editing, milestones, progress, support, telling
from workshops.plans.actions.reminding import see_to_plans
from workshops.plans.enums import ActionStage, PlanStage, SupportStage
from workshops.plans.queries.agreeing import as_agreed
from workshops.plans.queries.editing import as_shown
from workshops.plans.queries.plan import plan_page
from workshops.plans.queries.rows import ActionLine

DAY = reviews.days


def agree(desk: Desk, by: Any = None, **changed: Any) -> Any:
    """With what stands there, but for `changed`."""
    assert desk.plan is not None
    with acting_in(desk.trust.pk):
        seen = as_agreed(desk.row(desk.plan), list(Action.objects.standing().filter(plan=desk.plan)))
    values = {**seen, "check_back_on": DAY(90)} | changed
    return desk.do(agreeing.agree_plan, by, plan_id=desk.plan.pk, values=values, seen=seen)


def edit(desk: Desk, action: Action, by: Member, seen: dict[str, Any] | None = None, **changed: Any) -> Any:
    seen = seen or as_shown(desk.row(action))
    return desk.do(editing.edit_action, by, plan_id=action.plan_id, action_id=action.pk, values=seen | changed, seen=seen)


def tell(desk: Desk, action: Action, to: ActionStage, text: str = "It goes well.", by: Member | None = None, **more: Any) -> Any:
    return desk.do(progress.tell_update, by or desk.staff, plan_id=action.plan_id, action_id=action.pk, text=text, to=to, **more)


def test_the_head_agrees_and_what_is_missing_stands_at_its_field(desk: Desk) -> None:
    plan = desk.begin()
    ready, bare = desk.add(), desk.add("Choose books", owner_id=None, due_on=DAY(-1), owner_name="Mrs Ash")
    with pytest.raises(NotYours, match="Only the head"):
        agree(desk, desk.leader)
    with pytest.raises(BadInput) as found:
        agree(desk)
    assert set(found.value.problems) == {f"owner_{bare.pk}", f"due_{bare.pk}"}
    with pytest.raises(BadInput, match="works at Alder School"):
        agree(desk, **{f"owner_{bare.pk}": desk.champion.membership_id, f"due_{bare.pk}": DAY(9)})
    assert agree(desk, **{f"owner_{bare.pk}": desk.head.membership_id, f"due_{bare.pk}": DAY(9)}) == {}
    now = desk.row(plan)
    assert (now.stage, now.agreed_by_id, now.check_back_on) == (PlanStage.AGREED, desk.head.membership_id, DAY(90))
    # Who names themselves has confirmed by that, and a name of the workshop has become a person.
    assert desk.row(bare).owner_confirmed_at is not None
    assert desk.row(bare).owner_name == ""
    assert desk.row(ready).owner_confirmed_at is None
    with pytest.raises(WrongStage, match="Agreed"):
        agree(desk)


def test_two_who_change_one_action_keep_both_texts(desk: Desk) -> None:
    desk.begin()
    action = desk.add()
    seen = as_shown(desk.row(action))
    assert edit(desk, action, desk.leader, seen, what="Read aloud twice a day") == {}
    others = edit(desk, action, desk.staff, seen, what="Read aloud weekly", baseline="Never")
    assert (others["what"].text, others["what"].who) == ("Read aloud twice a day", "Les Leader")
    assert desk.row(action).baseline == ""
    # A field that only one of them touched is no clash.
    assert edit(desk, action, desk.staff, seen, baseline="Never") == {}
    assert (desk.row(action).what, desk.row(action).baseline) == ("Read aloud twice a day", "Never")


def test_both_texts_stand_on_the_page(desk: Desk, client: Client) -> None:
    desk.begin()
    action = desk.add()
    shown = {f"initial-{name}": value for name, value in {"what": action.what, "is_priority": "True", "due_on": DAY(30)}.items()}
    shown |= {"is_priority": "on", "owner": desk.staff.membership_id, "initial-owner": desk.staff.membership_id, "due_on": DAY(30)}
    url = desk.url(f"actions/{action.pk}/edit/")
    assert people.sign_in(client, desk.leader).post(url, shown | {"what": "Theirs"}).status_code == 302
    page = people.sign_in(Client(), desk.staff).post(url, shown | {"what": "Mine"})
    assert page.status_code == 200
    said = page.content.decode()
    assert "Les Leader saved" in said
    assert ">Theirs</blockquote>" in said
    assert "Mine</textarea>" in said
    assert desk.row(action).what == "Theirs"


def test_only_the_host_writes_and_nothing_changes_in_a_paused_review_or_after_the_impact_review(desk: Desk) -> None:
    plan = desk.begin()
    action = desk.add()
    for tie in (Tie.CHAMPION, Tie.REVIEWER, Tie.LEAD):
        with pytest.raises(NotYours, match="Only people of Alder School"):
            edit(desk, action, desk.by_tie[tie], what="Theirs")
    for tie in (Tie.CENTRAL, Tie.ASKED, Tie.PARTNER, Tie.LEADER, Tie.STAFF, Tie.TRUSTEE):
        with pytest.raises(NotFound):
            edit(desk, action, desk.by_tie[tie], what="Theirs")
    desk.change(paused_at=timezone.now(), paused_because="An inspection.")
    with pytest.raises(WrongStage, match="An inspection"):
        edit(desk, action, desk.staff, what="Ours")
    desk.change(paused_at=None, paused_because="")
    with acting_in(desk.trust.pk):
        type(plan).objects.filter(pk=plan.pk).update(stage=PlanStage.REVIEWED, agreed_at=timezone.now(), agreed_by=desk.head.membership_id)
    with pytest.raises(WrongStage, match="Impact reviewed"):
        edit(desk, action, desk.staff, what="Ours")


def test_in_an_agreed_plan_an_action_keeps_an_owner_and_gets_no_date_of_the_past(desk: Desk) -> None:
    desk.begin(PlanStage.AGREED)
    action = desk.add(due_on=DAY(-3))
    with pytest.raises(BadInput) as found:
        edit(desk, action, desk.staff, owner=None, due_on=DAY(-1))
    assert set(found.value.problems) == {"owner", "due_on"}
    # A date that has passed does not keep its words from being changed.
    assert edit(desk, action, desk.staff, what="Other words") == {}
    with pytest.raises(WrongStage, match="stopped with a reason"):
        desk.do(editing.remove_action, plan_id=action.plan_id, action_id=action.pk)


def test_actions_are_put_in_order_by_hand_and_back_again_and_none_goes_past_a_priority(desk: Desk, client: Client) -> None:
    plan = desk.begin(PlanStage.AGREED)
    one, two, three = desk.add("One"), desk.add("Two"), desk.add("Three")
    desk.add("Later", is_priority=False)

    def shown() -> list[str]:
        with acting_in(desk.trust.pk):
            return list(Action.objects.standing().filter(plan=plan.pk).in_order().values_list("what", flat=True))

    people.sign_in(client, desk.staff)
    for action, to, said in (
        (three, "up", ["One", "Three", "Two", "Later"]),
        (three, "up", ["Three", "One", "Two", "Later"]),
        (three, "up", ["Three", "One", "Two", "Later"]),
        (two, "down", ["Three", "One", "Two", "Later"]),
        (three, "down", ["One", "Three", "Two", "Later"]),
    ):
        told = client.post(desk.url(f"actions/{action.pk}/order/"), {"to": to})
        assert (told["Location"], shown()) == (f"{desk.url()}#action-{action.pk}", said)
    # A word that was not touched stays untouched: a draft that follows its workshop goes on following.
    assert desk.row(one).version == 1
    buttons = [len(line.orders) for line in page_of(desk, desk.staff)]
    assert (buttons, [len(line.orders) for line in page_of(desk, desk.champion)]) == ([1, 2, 1, 0], [0, 0, 0, 0])


def page_of(desk: Desk, who: Member) -> tuple[ActionLine, ...]:
    """The plan's lines as somebody has them."""
    assert desk.plan is not None
    with acting_in(desk.trust.pk):
        return plan_page(who, desk.plan.pk).lines


def test_an_owner_confirms_or_says_why_not(desk: Desk) -> None:
    desk.begin()
    action = desk.add()
    given = {"plan_id": action.plan_id, "action_id": action.pk}
    with pytest.raises(NotYours):
        desk.do(progress.confirm_owner, desk.head, **given)
    with acting_in(desk.trust.pk):
        telling.tell_of_owner(action_id=action.pk)
    assert desk.notices(desk.staff) == ["You are named to see to this: Read aloud every day. Please confirm, or say why not."]
    desk.do(progress.confirm_owner, desk.staff, **given)
    assert desk.row(action).owner_confirmed_at is not None
    desk.do(progress.decline_owner, desk.staff, because="I am on leave in spring.", **given)
    assert desk.row(action).owner_id is None
    with acting_in(desk.trust.pk):
        telling.tell_of_decline(action_id=action.pk)
        assert ActionUpdate.objects.get().text == "I cannot see to this: I am on leave in spring."
    assert desk.notices(desk.head) == ["An action needs another owner: Read aloud every day."]


def test_work_begins_after_the_agreement_and_the_first_action_puts_the_plan_into_progress(desk: Desk) -> None:
    plan = desk.begin()
    action = desk.add()
    with pytest.raises(WrongStage, match="begins when the head has agreed"):
        tell(desk, action, ActionStage.IN_PROGRESS)
    agree(desk)
    tell(desk, action, ActionStage.NOT_STARTED, "We wait for books.")
    assert desk.row(plan).stage == PlanStage.AGREED
    tell(desk, action, ActionStage.IN_PROGRESS, evidence="Three timetables")
    assert (desk.row(plan).stage, desk.row(action).stage) == (PlanStage.IN_PROGRESS, ActionStage.IN_PROGRESS)
    given = {"plan_id": plan.pk, "action_id": action.pk}
    for _ in range(2):
        desk.do(progress.move_action, desk.leader, to=ActionStage.DONE, **given)
    assert desk.row(action).ended_at is not None
    desk.do(progress.move_action, desk.leader, to=ActionStage.IN_PROGRESS, **given)
    assert desk.row(action).ended_at is None
    with pytest.raises(WrongStage, match="with a reason"):
        desk.do(progress.move_action, desk.leader, to=ActionStage.STOPPED, **given)
    with pytest.raises(WrongStage, match="impact review"):
        tell(desk, action, ActionStage.CARRIED_OVER)
    tell(desk, action, ActionStage.STOPPED, "The books never came.")
    assert desk.row(action).stopped_because == "The books never came."


def test_champion_and_peers_check_in_and_the_host_is_told(desk: Desk) -> None:
    plan = desk.begin()
    action = desk.add()
    with pytest.raises(NotYours):
        desk.do(checking_in.check_in, desk.head, plan_id=plan.pk, text="Hello")
    said = desk.do(checking_in.check_in, desk.champion, plan_id=plan.pk, action_id=action.pk, text="What do pupils say?")
    with acting_in(desk.trust.pk):
        telling.tell_of_check_in(check_in_id=said.pk)
    assert desk.notices(desk.staff) == desk.notices(desk.head) == ["Cam Pion has checked in on the action plan of Alder School."]


def test_milestones_are_reached_and_taken_back(desk: Desk) -> None:
    desk.begin()
    action = desk.add()
    given = {"plan_id": action.plan_id, "action_id": action.pk}
    step = desk.do(milestones.add_milestone, desk.staff, text="Books are there", **given)
    for is_done in (True, True, False):
        desk.do(milestones.mark_milestone, desk.staff, milestone_id=step.pk, is_done=is_done, **given)
        assert (desk.row(step).done_at is not None) == is_done
    desk.do(milestones.remove_milestone, desk.staff, milestone_id=step.pk, **given)
    with pytest.raises(NotFound):
        desk.do(milestones.mark_milestone, desk.staff, milestone_id=step.pk, is_done=True, **given)


def test_support_is_asked_of_a_school_offered_by_its_leaders_and_its_use_recorded(desk: Desk) -> None:
    desk.begin(PlanStage.AGREED)
    action, partner = desk.add(), desk.by_tie[Tie.PARTNER]
    given = {"plan_id": action.plan_id, "action_id": action.pk}
    with pytest.raises(BadInput):
        desk.do(support.ask_for_support, desk.staff, text="Help", asked_of=desk.review.host_id, **given)
    asked = desk.do(support.ask_for_support, desk.staff, text="May we watch?", asked_of=partner.school_ids[0], **given)
    with acting_in(desk.trust.pk):
        telling.tell_of_support(support_id=asked.pk)
    assert desk.notices(partner) == ["Alder School asks your school for support."]
    assert desk.notices(desk.by_tie[Tie.LEADER]) == []
    with pytest.raises(NotFound):
        desk.do(support.answer_support, desk.by_tie[Tie.LEADER], support_id=asked.pk, is_offer=True, answer="We")
    desk.do(support.answer_support, partner, support_id=asked.pk, is_offer=True, answer="Come on Monday.")
    with acting_in(desk.trust.pk):
        telling.tell_of_answer(support_id=asked.pk)
    assert desk.notices(desk.staff) == ["Par Tner offers you support."]
    desk.do(support.record_use, desk.staff, support_id=asked.pk, use="Two visits.", **given)
    assert (desk.row(asked).stage, desk.row(asked).use) == (SupportStage.USED, "Two visits.")
    with pytest.raises(WrongStage):
        desk.do(support.withdraw_support, desk.staff, support_id=asked.pk, **given)


def test_support_asked_of_all_is_whose_offer_comes_first(desk: Desk) -> None:
    desk.begin(PlanStage.AGREED)
    action, first, second = desk.add(), desk.by_tie[Tie.LEADER], desk.by_tie[Tie.PARTNER]
    asked: SupportRequest = desk.do(
        support.ask_for_support, desk.staff, plan_id=action.plan_id, action_id=action.pk, text="Who reads aloud?"
    )
    with pytest.raises(WrongStage, match="need not answer"):
        desk.do(support.answer_support, first, support_id=asked.pk, is_offer=False, answer="No")
    desk.do(support.answer_support, first, support_id=asked.pk, is_offer=True, answer="We do.")
    with pytest.raises(WrongStage, match="Offered"):
        desk.do(support.answer_support, second, support_id=asked.pk, is_offer=True, answer="We too.")


def test_owners_are_reminded_once_for_each_date(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.begin(PlanStage.AGREED)
    today = timezone.localdate()
    # Every day is a school day here, whenever the test runs.
    monkeypatch.setattr("workshops.plans.rules.timing.is_school_day", lambda day, closed: True)
    monkeypatch.setattr("workshops.plans.rules.timing.reminder_on", lambda due, days, closed: today)
    monkeypatch.setattr("workshops.plans.rules.timing.school_day_from", lambda day, closed: day)
    desk.add("Near", due_on=DAY(3))
    desk.add("Over", due_on=DAY(-1))
    desk.add("Done", due_on=DAY(3), stage=ActionStage.DONE)
    desk.add("Nobody's", due_on=DAY(3), owner_id=None)
    told = []
    for _ in range(2):
        with acting_in(desk.trust.pk):
            told.append(see_to_plans())
    assert told == [2, 0]
    assert sorted(desk.notices(desk.staff)) == ["Near: due in 3 days.", "Over: 1 day late."]
    assert News.objects.filter(kind="schools.letter_is_due").count() == 2
