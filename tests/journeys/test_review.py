"""One whole review with eight people in the demo's trust: from the cycle's wizard to another school's head who reads the PDF."""

import subprocess
from datetime import date, timedelta
from pathlib import Path

import page as page_validation
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from schools.models import News, Person
from tests.factories.demo import demo
from tests.journeys import reviewing
from tests.journeys.conftest import OpenPage
from tests.journeys.reviewing import NOTES, Cast
from tests.journeys.sizes import DESKTOP, PHONE, Size
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)
SATURDAY = 5


@pytest.fixture
def people(settings: Settings) -> Cast:
    """The demo, and the eight of its people who take part. The PDFs of its past reports are no part of the journey."""
    settings.DEMO_IS_ALLOWED = True
    demo()
    News.objects.update(handled_at=timezone.now())
    return reviewing.cast()


class Desks:
    """A browser for each person, kept for the whole journey."""

    def __init__(self, open_page: OpenPage) -> None:
        self._open_page = open_page
        self._pages: dict[tuple[int, Size], Page] = {}

    def of(self, person: Person, size: Size = DESKTOP) -> Page:
        key = (person.pk, size)
        if key not in self._pages:
            self._pages[key] = self._open_page(size, who=person)
        return self._pages[key]


def test_a_review_from_the_wizard_to_another_schools_head_who_reads_the_pdf(  # noqa: PLR0915 - one step after the other
    open_page: OpenPage, people: Cast, tmp_path: Path
) -> None:
    desks = Desks(open_page)
    lead, head, leading = desks.of(people.lead), desks.of(people.head), desks.of(people.lead_reviewer)

    day = next_weekday()
    review_id = reviewing.review_of(reviewing.plan_cycle(lead, timezone.localdate()))
    reviewing.set_visit(lead, review_id, day)
    deliver()
    reviewing.sign(head)
    reviewing.put_team_together(lead, review_id, people)
    deliver()
    for person in (people.lead_reviewer, people.first_reviewer, people.second_reviewer, people.champion):
        reviewing.accept(desks.of(person), review_id)

    reviewing.write_self_review(head, review_id)
    reviewing.write_beside(desks.of(people.deputy), review_id)
    reviewing.release_pack(head, review_id)
    deliver()
    reviewing.read_pack(desks.of(people.first_reviewer), review_id)

    reviewing.lay_out_programme(head, review_id, people)
    reviewing.confirm_letters(lead, review_id, people)
    reviewing.begin_visit(leading, review_id)

    reviewing.gather_offline(desks.of(people.first_reviewer, PHONE), review_id, NOTES[:2])
    reviewing.gather(desks.of(people.second_reviewer, PHONE), review_id, NOTES[2:])
    reviewing.find(leading, review_id)
    reviewing.open_feedback(leading, review_id)
    reviewing.hear_feedback(head, review_id)

    reviewing.draft_report(leading, review_id)
    deliver()
    reviewing.check_facts(desks.of(people.head, PHONE))
    reviewing.answer_and_release(leading, review_id)
    # The news of the release asks for the PDF, whose own news makes it.
    deliver()
    deliver()
    path = reviewing.read_pdf(desks.of(people.reader), tmp_path)

    assert missing_in(path) == []
    report = page_validation.validate_pdf(path, profile="ua1")
    assert ([failure.message for failure in report.failures], report.rules.total > 0) == ([], True)
    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)
    # The Improvement Champion reads it, for the workshop.
    expect(reviewing.report_of_host(desks.of(people.champion))).to_be_visible()


def next_weekday() -> date:
    """After today, on which the demo has visits of its own."""
    day = timezone.localdate() + timedelta(days=1)
    return day if day.weekday() < SATURDAY else day + timedelta(days=7 - day.weekday())


def missing_in(path: Path) -> list[str]:
    """What was typed on the way and cannot be read in the PDF; and what a note said, which must not be there."""
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    told = " ".join(text.split())
    typed = (
        reviewing.FOCUS,
        reviewing.QUESTION,
        reviewing.WORKS,
        reviewing.BETTER,
        reviewing.EXCELLENCE,
        reviewing.CORRECTED,
        reviewing.NEXT_STEPS,
        reviewing.RESPONSE,
    )
    return [words for words in typed if words not in told] + [words for _, words in NOTES if words in told]
