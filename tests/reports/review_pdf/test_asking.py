"""When the PDF of a report is asked for."""

import pytest
from django.db import transaction

from reports.models import Document
from reports.review_pdf.actions import print_the_play, queue_missing_pdfs
from reports.review_pdf.tasks import queue_missing_pdfs as sweep
from reports.review_pdf.tasks import queue_report_pdf
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from reviews.review_reports.enums import ReportStage
from schools.models import Trust
from schools.outbox.actions import post
from schools.tenancy.standing import acting_in
from tests.factories import reviews, trusts

pytestmark = pytest.mark.django_db


def released_review(trust: Trust) -> Review:
    return reviews.review(reviews.cycle(trust), stage=ReviewStage.RELEASED)


def subjects(trust: Trust) -> list[int]:
    with acting_in(trust.pk), transaction.atomic():
        return list(Document.objects.order_by("subject_id").values_list("subject_id", flat=True))


def test_news_of_a_release_asks_for_the_pdf_and_the_sweep_asks_for_no_second_one() -> None:
    trust = trusts.trust()
    report = reviews.report(released_review(trust), ReportStage.RELEASED)
    with acting_in(trust.pk), transaction.atomic():
        news = post(kind="reviews.report_is_out", subject_id=report.pk)
    queue_report_pdf(news.pk)
    assert subjects(trust) == [report.pk]
    assert sweep() == 0


def test_news_of_a_report_that_is_not_out_asks_for_nothing() -> None:
    trust = trusts.trust()
    report = reviews.report(reviews.review(reviews.cycle(trust), stage=ReviewStage.CHECKING), ReportStage.CHECKING)
    with acting_in(trust.pk), transaction.atomic():
        news = post(kind="reviews.report_is_out", subject_id=report.pk)
    queue_report_pdf(news.pk)
    assert subjects(trust) == []


def test_the_sweep_finds_every_version_that_was_released_in_every_trust() -> None:
    ash, birch = trusts.trust(), trusts.trust()
    review = released_review(ash)
    first = reviews.report(review, ReportStage.SUPERSEDED, number=1)
    second = reviews.report(review, ReportStage.RELEASED, number=2)
    reviews.report(review, ReportStage.DRAFT, number=3)
    theirs = reviews.report(released_review(birch), ReportStage.RELEASED)
    assert sweep() == 3
    assert (subjects(ash), subjects(birch)) == ([first.pk, second.pk], [theirs.pk])


def test_the_demo_asks_for_what_it_has_released() -> None:
    trust = trusts.trust()
    report = reviews.report(released_review(trust), ReportStage.RELEASED)
    with acting_in(trust.pk), transaction.atomic():
        print_the_play(slug=trust.slug, lead_id=0)
        assert queue_missing_pdfs() == 0
    assert subjects(trust) == [report.pk]
