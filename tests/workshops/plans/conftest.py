"""A school whose report is released, everybody who is tied to its review in one way each, and its plan as far as a test wants it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from reviews.assignments.enums import Part
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.models import Notice, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, reviews, trusts, workshops
from workshops.models import Action, Plan
from workshops.plans.enums import PlanStage


@dataclass
class Desk:
    """The review, and people by what ties them to it."""

    trust: Trust
    review: Review
    by_tie: Mapping[Tie, Member]
    plan: Plan | None = None

    @property
    def head(self) -> Member:
        return self.by_tie[Tie.HOST_HEAD]

    @property
    def leader(self) -> Member:
        return self.by_tie[Tie.HOST_LEADER]

    @property
    def staff(self) -> Member:
        return self.by_tie[Tie.HOST_STAFF]

    @property
    def champion(self) -> Member:
        return self.by_tie[Tie.CHAMPION]

    @property
    def lead(self) -> Member:
        return self.by_tie[Tie.LEAD]

    def begin(self, stage: PlanStage = PlanStage.DRAFT, **fields: Any) -> Plan:
        """The plan, in a review that has come to it."""
        self.change(stage=ReviewStage.FOLLOW_UP)
        self.plan = workshops.plan(self.review, stage, **fields)
        return self.plan

    def add(self, what: str = "Read aloud every day", **fields: Any) -> Action:
        """An action; complete unless told otherwise."""
        assert self.plan is not None
        values: dict[str, Any] = {"owner_id": self.staff.membership_id, "due_on": reviews.days(30)}
        return workshops.action(self.plan, what, **values | fields)

    def do(self, deed: Any, by: Member | None = None, **given: Any) -> Any:
        """A deed inside its trust, by the head unless said otherwise."""
        who = by or self.head
        with acting_in(self.trust.pk), acting_as(who.person_id), transaction.atomic():
            return deed(by=who, **given)

    def row(self, of: Any) -> Any:
        """A row as it is now."""
        with acting_in(self.trust.pk), transaction.atomic():
            return type(of).objects.get(pk=of.pk)

    def change(self, **fields: Any) -> None:
        with acting_in(self.trust.pk), transaction.atomic():
            Review.objects.filter(pk=self.review.pk).update(**fields)

    def notices(self, who: Member) -> list[str]:
        with acting_in(self.trust.pk):
            return list(Notice.objects.filter(membership=who.membership_id).order_by("pk").values_list("sentence", flat=True))

    def url(self, rest: str = "") -> str:
        assert self.plan is not None
        return f"/{self.trust.slug}/plans/{self.plan.pk}/{rest}"


@pytest.fixture
def desk(db: None) -> Desk:
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Alder School")
    cycle = reviews.cycle(trust, "Peer reviews")
    review = reviews.review(cycle, school, stage=ReviewStage.RELEASED, with_text=False)
    partner = reviews.review(cycle, trusts.school(trust, "Birch School"), with_text=False).host

    def named(name: str, role: Role | None, at: Any = None, **more: Any) -> Member:
        return people.member(trust, role, at, person=people.person(name, two_factor=True), **more)

    asked = named("Asked Person", None)
    reviews.assignment(review, asked, Part.REVIEWER, is_cleared=False)
    by_tie = {
        Tie.LEAD: named("Lea Lead", Role.TRUST_LEAD),
        Tie.CENTRAL: named("Cen Tral", Role.CENTRAL_TEAM),
        Tie.HOST_HEAD: named("Hedda Head", Role.SCHOOL_LEADER, school, is_head=True),
        Tie.HOST_LEADER: named("Les Leader", Role.SCHOOL_LEADER, school),
        Tie.HOST_STAFF: named("Stef Staff", Role.STAFF_MEMBER, school),
        Tie.LEAD_REVIEWER: reviews.reviewer(review, Part.LEAD_REVIEWER, name="Ray Viewer"),
        Tie.REVIEWER: reviews.reviewer(review, name="Rea Viewer"),
        Tie.ASKED: asked,
        Tie.CHAMPION: reviews.reviewer(review, Part.CHAMPION, name="Cam Pion"),
        Tie.PARTNER: named("Par Tner", Role.SCHOOL_LEADER, partner),
        Tie.LEADER: named("Lee Der", Role.SCHOOL_LEADER),
        Tie.STAFF: named("Sta Ff", Role.STAFF_MEMBER),
        Tie.TRUSTEE: named("Tru Stee", Role.TRUSTEE),
    }
    return Desk(trust, review, by_tie)
