"""An agreed plan with two actions, and everybody who is something to it."""

from dataclasses import dataclass

import pytest

from reviews.models import Review
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts, workshops
from workshops.models import Action, Plan


@dataclass(frozen=True, slots=True)
class Case:
    trust: Trust
    review: Review
    plan: Plan
    actions: tuple[Action, Action]
    lead: Member
    head: Member
    staff: Member
    champion: Member

    def url(self, rest: str = "") -> str:
        return f"/ash/plans/{self.plan.pk}/impact/{rest}"


def make_case() -> Case:
    """In the trust Ash; the second action belongs to the staff member."""
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Ash School")
    review = workshops.review(trust, host=school, stage="follow_up")
    lead, head = people.member(trust), people.head(trust, school)
    staff = people.member(trust, Role.STAFF_MEMBER, school)
    plan = workshops.plan(review, check_back_on=reviews.days(0))
    actions = (workshops.action(plan, "Read aloud each day."), workshops.action(plan, "Meet as pairs.", owner_id=staff.membership_id))
    return Case(trust, review, plan, actions, lead, head, staff, workshops.champion(review, "Lucja Wojcik"))


@pytest.fixture
def case() -> Case:
    return make_case()
