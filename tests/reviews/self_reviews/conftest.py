"""A school that writes its self-review, with everybody around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Review, SelfReviewPassage, Theme
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import EnquiryQuestion
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from tests.factories import people, reviews, trusts


@dataclass(frozen=True)
class School:
    """The host with two leaders and its review, whose Lead Reviewer and reviewer are cleared."""

    trust: Trust
    review: Review
    head: Member
    leader: Member
    lead_reviewer: Member
    reviewer: Member
    themes: tuple[Theme, ...]

    def do(self, deed: Callable[..., Any], by: Member | None = None, **given: Any) -> Any:
        """A deed of the head, or of somebody else, on this review."""
        who = by or self.head
        with acting_in(who.trust_id), acting_as(who.person_id), transaction.atomic():
            return deed(by=who, review_id=self.review.pk, **given)

    def ask(self, query: Callable[..., Any], who: Member | None = None, *given: Any) -> Any:
        """What a query answers the head, or somebody else, about this review."""
        by = who or self.head
        with acting_in(by.trust_id), transaction.atomic():
            return query(by, self.review.pk, *given)

    def text(self, question: str, theme: Theme | None = None) -> str | None:
        """What stands in a passage; None where there is no row."""
        with acting_in(self.trust.pk), transaction.atomic():
            rows = SelfReviewPassage.objects.filter(review=self.review, theme=theme, question=question)
            return rows.values_list("text", flat=True).first()

    def questions(self) -> list[tuple[int, str]]:
        """The questions by their places."""
        with acting_in(self.trust.pk), transaction.atomic():
            return list(EnquiryQuestion.objects.filter(review=self.review).order_by("position").values_list("position", "text"))

    def stage(self) -> tuple[str, bool]:
        """The review's stage, and whether it says when the pack was released."""
        with acting_in(self.trust.pk), transaction.atomic():
            row = Review.objects.get(pk=self.review.pk)
            return row.stage, row.pack_released_at is not None

    def put(self, **columns: Any) -> None:
        """Set columns of the review, by no deed."""
        with acting_in(self.trust.pk), transaction.atomic():
            Review.objects.filter(pk=self.review.pk).update(**columns)

    def url(self, rest: str = "self-review/") -> str:
        """An address of the review."""
        return f"/{self.trust.slug}/reviews/{self.review.pk}/{rest}"


def make_school(slug: str = "ash", *, with_text: bool = True, stage: ReviewStage = ReviewStage.SELF_REVIEW, **framework: Any) -> School:
    """A school at the stage of its self-review."""
    trust = trusts.trust(slug)
    used = reviews.framework(trust, **framework)
    host = trusts.school(trust, f"{slug.title()} School")
    review = reviews.review(reviews.cycle(trust, "Spring round", framework=used), host, with_text=with_text, stage=stage)
    head = people.member(trust, Role.SCHOOL_LEADER, host, is_head=True, person=people.person("Hedda Head", two_factor=True))
    leader = people.member(trust, Role.SCHOOL_LEADER, host, person=people.person("Lea Leader", two_factor=True))
    with acting_in(trust.pk), transaction.atomic():
        themes = tuple(Theme.objects.filter(framework=used).order_by("position"))
    lead_reviewer = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Rae Lead")
    return School(trust, review, head, leader, lead_reviewer, reviews.reviewer(review, name="Pat Peer"), themes)


@pytest.fixture
def school() -> School:
    """At the stage of the self-review, with empty rows."""
    return make_school()


def write_enough(school: School) -> None:
    """A focus and a question, by no deed: what a release asks for."""
    with acting_in(school.trust.pk), transaction.atomic():
        SelfReviewPassage.objects.filter(review=school.review, question=Question.FOCUS).update(text="How talk helps reading.", version=1)
    reviews.question(school.review)
