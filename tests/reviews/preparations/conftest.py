"""A visit that is being prepared, with everybody around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from reviews.assignments.enums import Part
from reviews.cycles.enums import Mode, ReviewStage
from reviews.models import Activity, Preparation, Review
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, reviews, trusts


@dataclass(frozen=True)
class Visit:
    """The host with its head, a team of two, and a review at the stage at which visits are prepared."""

    trust: Trust
    review: Review
    head: Member
    lead_reviewer: Member
    reviewer: Member

    def do(self, deed: Callable[..., Any], by: Member | None = None, **given: Any) -> Any:
        """A deed of the host's head, or of somebody else, on this review."""
        who = by or self.head
        with acting_in(who.trust_id), acting_as(who.person_id), transaction.atomic():
            return deed(by=who, review_id=self.review.pk, **given)

    def ask(self, query: Callable[..., Any], who: Member | None = None, *given: Any) -> Any:
        """What a query answers the head, or somebody else, about this review."""
        by = who or self.head
        with acting_in(by.trust_id), transaction.atomic():
            return query(by, self.review.pk, *given)

    def put(self, **columns: Any) -> None:
        """Set columns of the review, by no deed."""
        with acting_in(self.trust.pk), transaction.atomic():
            Review.objects.filter(pk=self.review.pk).update(**columns)

    def stage(self) -> str:
        with acting_in(self.trust.pk), transaction.atomic():
            return str(Review.objects.get(pk=self.review.pk).stage)

    def preparation(self) -> Preparation:
        """The facts; a row that is not saved where there is none yet."""
        with acting_in(self.trust.pk), transaction.atomic():
            return Preparation.objects.filter(review=self.review.pk).first() or Preparation()

    def programme(self) -> list[Activity]:
        """The activities in the order of their times."""
        with acting_in(self.trust.pk), transaction.atomic():
            return list(Activity.objects.filter(review=self.review.pk).order_by("on", "starts_at", "pk"))

    def person(self, role: Role | None, **fields: Any) -> Member:
        """Somebody else in the trust."""
        return people.member(self.trust, role, **fields)

    def url(self, rest: str = "preparation/") -> str:
        """An address of the review."""
        return f"/{self.trust.slug}/reviews/{self.review.pk}/{rest}"


def make_visit(slug: str = "ash", *, stage: ReviewStage = ReviewStage.SHARED, mode: Mode = Mode.IN_PERSON, days: int = 1) -> Visit:
    """A visit in ten days that takes so many days."""
    trust = trusts.trust(slug)
    host = trusts.school(trust, f"{slug.title()} School")
    first = reviews.days(10)
    cycle = reviews.cycle(trust, "Spring round", mode=mode)
    review = reviews.review(cycle, host, stage=stage, with_text=False, visit_on=first, visit_until=reviews.days(9 + days))
    head = people.member(trust, Role.SCHOOL_LEADER, host, is_head=True, person=people.person("Hedda Head", two_factor=True))
    lead_reviewer = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Rae Lead")
    return Visit(trust, review, head, lead_reviewer, reviews.reviewer(review, name="Pat Peer"))


@pytest.fixture
def visit(db: None) -> Visit:
    """In person, one day, in ten days."""
    return make_visit()
