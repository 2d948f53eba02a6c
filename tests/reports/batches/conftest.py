"""A cycle with three released reports, and workers that make documents at once, or fail at one of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.db import transaction
from pytest_django import Settings

from reports.batches.actions.moving import note_document
from reports.documents.actions import rendering
from reports.documents.actions.rendering import render_asked_document
from reports.documents.engine import Made
from reports.documents.errors import CannotMake
from reports.models import Batch, BatchItem, Document
from reviews.cycles.enums import ReviewStage
from reviews.models import Cycle, ReviewReport
from reviews.review_reports.enums import ReportStage
from schools.models import News, Trust
from schools.outbox.actions import handle
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts

SCHOOLS = ("Ash", "Beech", "Cedar", "Elm", "Fir", "Gorse")


@dataclass
class Year:
    """A cycle whose reports are out, by school, and the lead. `broken` are the reports whose documents cannot be made."""

    trust: Trust
    lead: Member
    cycle: Cycle
    reports: dict[str, ReviewReport]
    broken: set[int] = field(default_factory=set)
    made: list[int] = field(default_factory=list)

    @contextmanager
    def inside(self) -> Iterator[None]:
        with acting_in(self.trust.pk), transaction.atomic():
            yield

    def work(self) -> None:
        """What workers do with all that was posted, until nothing is left."""
        while news := News.objects.filter(handled_at=None, given_up_at=None, trust_id=self.trust.pk).order_by("pk").first():
            if news.kind == "reports.document_asked":
                assert render_asked_document(news_id=news.pk)
            else:
                assert news.kind == "reports.document_is_over"
                handle(news_id=news.pk, deed=lambda document_id: note_document(document_id=document_id))

    def stages(self, batch: Batch) -> dict[str, str]:
        with self.inside():
            return dict(BatchItem.objects.filter(batch=batch.pk).values_list("name", "stage"))

    def batch(self) -> Batch:
        """The newest."""
        with self.inside():
            found: Batch = Batch.objects.order_by("-pk")[0]
            return found

    def documents(self) -> list[Document]:
        with self.inside():
            return list(Document.objects.order_by("pk"))


@pytest.fixture
def make_year(db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Year]:
    """With so many schools."""

    def make(schools: int) -> Year:
        trust = trusts.trust()
        cycle = reviews.cycle(trust, "Spring")
        rows = (reviews.review(cycle, trusts.school(trust, name), stage=ReviewStage.RELEASED) for name in SCHOOLS[:schools])
        reports = {row.host.name: reviews.report(row, ReportStage.RELEASED) for row in rows}
        year = Year(trust, people.member(trust, Role.TRUST_LEAD), cycle, reports)

        def written(kind: str, subject_id: int) -> int:
            if subject_id in year.broken:
                raise CannotMake("The page layout has a mistake.")
            year.made.append(subject_id)
            return subject_id

        monkeypatch.setattr(rendering, "manuscript_of", written)
        monkeypatch.setattr(rendering, "set_pages", lambda subject_id, on_step: Made(f"%PDF-{subject_id}".encode(), 2))
        return year

    return make


@pytest.fixture
def year(make_year: Callable[[int], Year]) -> Year:
    return make_year(6)
