"""Planning a workshop, moving it, who helps, and who is told."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.models import Person
from schools.tenancy.enums import Role
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews, trusts
from tests.journeys.walking import deliver
from tests.workshops.conftest import Hall, make_hall
from workshops.agendas.actions.arranging import arrange_workshop, choose_taking_part, plan_workshop
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.queries.leaving import open_workshops
from workshops.agendas.rules.script import SCRIPT

pytestmark = pytest.mark.django_db
MONDAY = date(2027, 3, 1)
VALUES: dict[str, Any] = {"on": MONDAY, "starts_at": time(15, 30), "place": "Hall", "video_link": "", "check_back_on": None}


def test_planning_moves_the_review_on_proposes_a_check_back_and_tells_those_who_see_to_it() -> None:
    hall = make_hall(None)
    made = hall.do(plan_workshop, hall.head, review_id=hall.review.pk, values=VALUES)
    assert (made.on, made.stage, made.is_anonymous) == (MONDAY, WorkshopStage.PLANNED, True)
    # Ninety days after it is a Sunday in the half-term week.
    assert made.check_back_on == date(2027, 6, 7)
    assert [step.title for step in hall.steps(made)] == [line.title for line in SCRIPT]
    assert hall.inside(lambda: Review.objects.get(pk=hall.review.pk).stage) == ReviewStage.WORKSHOP
    deliver()
    sentence = "The Improvement Workshop at Ash School is on Monday 1 March 2027, 15:30, Hall."
    assert hall.told() == {"Ike Champion": [sentence], "Hedda Head": [sentence]}
    with pytest.raises(WrongStage, match="planned already"):
        hall.do(plan_workshop, hall.head, review_id=hall.review.pk, values=VALUES)


def test_who_may_not_plan_is_refused_and_nothing_is_planned_before_the_release() -> None:
    hall = make_hall(None)
    with pytest.raises(NotYours, match="arrange the workshop"):
        hall.do(plan_workshop, hall.staff, review_id=hall.review.pk, values=VALUES)
    stranger = people.member(hall.trust, Role.SCHOOL_LEADER)
    with pytest.raises(NotFound):
        hall.do(plan_workshop, stranger, review_id=hall.review.pk, values=VALUES)
    early = reviews.review(reviews.cycle(hall.trust), trusts.school(hall.trust), stage=ReviewStage.CHECKING)
    with pytest.raises(WrongStage, match="once the report is released"):
        hall.do(plan_workshop, hall.lead, review_id=early.pk, values=VALUES)


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"on": date(2027, 2, 28)}, "on", "Sunday"),
        ({"on": date(2026, 3, 2)}, "on", "over"),
        ({"on": date(2027, 5, 3)}, "on", "bank holiday"),
        ({"place": ""}, "place", "where"),
        ({"check_back_on": MONDAY}, "check_back_on", "after the workshop"),
        ({"check_back_on": date(2027, 5, 31)}, "check_back_on", "bank holiday"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(wrong: dict[str, Any], field: str, said: str) -> None:
    hall = make_hall(None)
    with pytest.raises(BadInput) as refused:
        hall.do(plan_workshop, review_id=hall.review.pk, values=VALUES | wrong)
    assert said in refused.value.problems[field]


def test_two_who_move_it_at_once_see_both(hall: Hall) -> None:
    row = hall.now()
    seen = {"on": row.on, "starts_at": None, "place": "", "video_link": "", "check_back_on": None}
    assert hall.do(arrange_workshop, hall.head, values=VALUES, seen=seen) == {}
    others = hall.do(arrange_workshop, values=VALUES | {"place": "Studio"}, seen=seen)
    assert (others["place"].text, others["place"].who) == ("Hall", "Hedda Head")
    assert hall.now().place == "Hall"


def test_the_champion_alone_chooses_who_helps_and_whoever_is_near_the_review_may_not(hall: Hall) -> None:
    helper = people.member(hall.trust, Role.SCHOOL_LEADER)
    reviewer = reviews.reviewer(hall.review, Part.REVIEWER, name="Pat Peer")
    how: dict[str, Any] = {"is_anonymous": False, "dots": 5}
    for who, why in ((hall.head, "Ash School"), (reviewer, "review team"), (hall.champion, "leads already"), (hall.lead, "no leader")):
        with pytest.raises(BadInput, match=why):
            hall.do(choose_taking_part, helper_id=who.membership_id, **how)
    hall.do(choose_taking_part, helper_id=helper.membership_id, **how)
    row = hall.now()
    assert (row.co_facilitator_id, row.is_anonymous, row.dots) == (helper.membership_id, False, 5)
    # What is handed over when they leave.
    (work,) = hall.ask(open_workshops, None, helper.membership_id)
    assert (work.url, work.due_on) == (hall.url(), row.on)
    with pytest.raises(NotYours, match="chooses who leads beside"):
        hall.do(choose_taking_part, helper, helper_id=None, **how)
    hall.do(choose_taking_part, helper, helper_id=helper.membership_id, is_anonymous=True, dots=3)
    with pytest.raises(NotYours):
        hall.do(choose_taking_part, hall.head, helper_id=helper.membership_id, **how)
    # Whoever comes to the host afterwards leads there no more.
    moved = people.member(hall.trust, Role.STAFF_MEMBER, hall.review.host, person=Person.objects.get(pk=helper.person_id))
    with pytest.raises(NotYours, match="prepare the workshop"):
        hall.do(choose_taking_part, moved, helper_id=helper.membership_id, is_anonymous=True, dots=4)


def test_nothing_of_it_moves_once_it_is_on() -> None:
    hall = make_hall(WorkshopStage.LIVE)
    seen = VALUES | {"on": hall.now().on}
    with pytest.raises(WrongStage, match="at the console"):
        hall.do(arrange_workshop, values=VALUES | {"on": MONDAY + timedelta(days=1)}, seen=seen)
