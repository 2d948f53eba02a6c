"""A review whose report is written: a team of two, the host's head, a Partnership Lead, and findings to begin from."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db import transaction

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.findings.enums import FindingKind
from reviews.models import ReportSection, Review, ReviewReport, SectionCheck
from reviews.review_reports.actions import checking, releasing, writing
from reviews.review_reports.enums import SectionKey, Verdict
from schools.models import Trust
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts


@dataclass
class Report:
    """The review, and who is tied to it."""

    trust: Trust
    review: Review
    lea: Member
    bea: Member
    head: Member
    lead: Member

    def url(self, rest: str = "") -> str:
        return f"/{self.trust.slug}/reviews/{self.review.pk}/report/{rest}"

    def do(self, deed: Any, by: Member, **given: Any) -> Any:
        """A deed inside its trust."""
        with acting_in(self.trust.pk), transaction.atomic():
            return deed(by=by, review_id=self.review.pk, **given)

    def newest(self) -> ReviewReport:
        with acting_in(self.trust.pk), transaction.atomic():
            found: ReviewReport = ReviewReport.objects.order_by("-number")[0]
            return found

    def row(self) -> Review:
        with acting_in(self.trust.pk), transaction.atomic():
            found: Review = Review.objects.get(pk=self.review.pk)
            return found

    def text(self, key: SectionKey, number: int = 1) -> str:
        with acting_in(self.trust.pk), transaction.atomic():
            return str(ReportSection.objects.get(key=key, report__number=number).text)

    def check(self, key: SectionKey) -> SectionCheck:
        with acting_in(self.trust.pk), transaction.atomic():
            found: SectionCheck = SectionCheck.objects.select_related("checked_by__person").get(section__key=key)
            return found

    def change(self, **fields: Any) -> None:
        with acting_in(self.trust.pk), transaction.atomic():
            Review.objects.filter(pk=self.review.pk).update(**fields)

    def say(self, key: SectionKey, comment: str = "", based_on: int = 0, by: Member | None = None) -> None:
        """What the host says of a section."""
        verdict = Verdict.CORRECTION if comment else Verdict.RIGHT
        self.do(checking.check_section, by or self.head, key=key, verdict=verdict, comment=comment, based_on=based_on)

    def to_check(self) -> None:
        self.do(writing.begin_report, self.bea)
        self.do(checking.send_to_check, self.lea)

    def released(self) -> ReviewReport:
        self.to_check()
        self.do(checking.finish_check, self.head)
        made: ReviewReport = self.do(releasing.release_report, self.lea)
        return made


@pytest.fixture
def report(db: None) -> Report:
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Alder School")
    visit = date(2026, 11, 3)
    cycle = reviews.cycle(trust, "Peer reviews", sharing=Sharing.ALL_LEADERS)
    review = reviews.review(cycle, school, stage=ReviewStage.DRAFTING, visit_on=visit, visit_until=visit)
    lea, bea = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Lea Hart"), reviews.reviewer(review, name="Bea Lamb")
    asked = reviews.question(review)
    walk = reviews.activity(review)
    notes = [reviews.note(review, bea, activity=walk, question=asked) for _ in range(3)]
    reviews.finding(review, "Pupils name the steps.", notes=notes, question=asked)
    reviews.finding(review, "Texts are long for some.", FindingKind.EVEN_BETTER_IF, question=asked)
    reviews.finding(review, "The library at lunchtime.", FindingKind.EXCELLENCE)
    return Report(trust, review, lea, bea, people.head(trust, school), people.member(trust))
