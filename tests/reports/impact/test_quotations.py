"""Quotations are somebody's own words, printed only while the head of their school agrees."""

from typing import Any

import pytest

from reports.impact.actions import beginning, consenting, handing, quoting, releasing, telling
from reports.impact.enums import Consent, ImpactReportStage, Origin, SectionKey
from reports.impact.queries.log import log_page
from reports.impact.queries.reading import Quotation as Told
from reports.impact.queries.reading import released_impact
from reports.impact.queries.sources import sources_of
from reports.models import ImpactReport, Quotation, Quoted
from reviews.cycles.enums import ReviewStage
from reviews.models import ReportSection
from reviews.review_reports.enums import ReportStage
from schools.models import Notice
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import impact_reports, impact_reviews, people, reviews, trusts, workshops
from tests.reports.impact.conftest import Desk
from workshops.agendas.enums import WorkshopStage
from workshops.impact_reviews.enums import ImpactStage
from workshops.models import CheckOut

YEAR = impact_reports.YEAR


def year_of_words(desk: Desk) -> dict[str, int]:
    """Everything that can be quoted of a school's year, and rows that cannot; by name, the ids of the latter."""
    cycle = reviews.cycle(desk.trust, academic_year=YEAR)
    review = reviews.review(cycle, desk.school, stage=ReviewStage.CLOSED, with_text=False)
    reviews.report(
        review,
        ReportStage.RELEASED,
        excellence="The library.\n\nIts pupil librarians.",
        working_well="",
        even_better_if="",
        host_response="",
    )
    draft = reviews.report(
        reviews.review(reviews.cycle(desk.trust, academic_year=YEAR), desk.school, with_text=False), excellence="Not yet."
    )
    plan = workshops.plan(review)
    workshops.action(plan)
    told = impact_reviews.impact_review(plan, ImpactStage.CLOSED, by=desk.central)
    impact_reviews.told(told, text="")
    impact_reviews.reflection(told, "We learned to begin small.")
    held = workshops.workshop(review, WorkshopStage.CLOSED)
    with acting_in(desk.trust.pk):
        for word in ("tired", "hopeful", ""):
            CheckOut.objects.create(workshop=held, word=word, rating=4)
        return {"draft": ReportSection.objects.get(report=draft, key="excellence").pk}


def test_what_was_written_can_be_picked_and_drafts_cannot(desk: Desk) -> None:
    hidden = year_of_words(desk)
    report = impact_reports.report(desk.lead)
    with acting_in(desk.trust.pk):
        sources = sources_of(desk.lead, YEAR, (desk.school.pk,))
        assert [(one.origin.value, one.paragraphs) for one in sources] == [
            ("report", ("The library.", "Its pupil librarians.")),
            ("impact_review", ("We learned to begin small.",)),
            ("check_out", ("hopeful",)),
            ("check_out", ("tired",)),
        ]
        assert sources_of(desk.lead, YEAR - 1, (desk.school.pk,)) == ()
    given: dict[str, Any] = {"report_id": report.pk, "section": SectionKey.EXCELLENCE, "origin": Origin.REPORT}
    made = desk.do(quoting.quote, desk.lead, row_id=sources[0].row_id, text="The library. … pupil librarians.", **given)
    assert (made.school_id, made.origin_in_words[:28], made.consent) == (desk.school.pk, "Review report, released on 28"[:28], "asked")
    for text, row_id, error, said in (
        ("The best library.", sources[0].row_id, BadInput, "not the words of the source"),
        ("The library. … pupil librarians.", sources[0].row_id, BadInput, "quotes these words already"),
        ("Not yet.", hidden["draft"], NotFound, "^$"),
    ):
        with pytest.raises(error, match=said):
            desk.do(quoting.quote, desk.lead, row_id=row_id, text=text, **given)


def test_what_was_said_elsewhere_is_typed_with_its_school_of_this_trust(desk: Desk) -> None:
    report = impact_reports.report(desk.lead)
    given: dict[str, Any] = {"report_id": report.pk, "section": SectionKey.VOICE, "words": "At the conference", "text": "Diolch yn fawr"}
    made = desk.do(quoting.quote_typed, desk.lead, school_id=desk.school.pk, **given)
    assert (made.origin, made.origin_in_words) == (Origin.TYPED, "At the conference")
    foreign = trusts.school(trusts.trust())
    with pytest.raises(BadInput, match="one of the trust's schools"):
        desk.do(quoting.quote_typed, desk.lead, school_id=foreign.pk, **given | {"text": "Hello"})
    with pytest.raises(BadInput, match="up to 600"):
        desk.do(quoting.quote_typed, desk.lead, school_id=desk.school.pk, **given | {"text": "x" * 601})


def release(desk: Desk, report: ImpactReport) -> ImpactReport:
    desk.do(handing.send_to_check, desk.lead, report_id=report.pk)
    desk.do(handing.mark_checked, desk.central, report_id=report.pk)
    desk.do(releasing.release_report, desk.lead, report_id=report.pk)
    return report


def quoted(desk: Desk, report: ImpactReport) -> tuple[Told, ...]:
    with acting_in(desk.trust.pk):
        told = released_impact(report.pk)
    assert told is not None
    return told.quotations


def say(desk: Desk, quotation: Quotation, consent: Consent, **more: str) -> None:
    desk.do(consenting.answer_consent, desk.head, quotation_id=quotation.pk, consent=consent, **more)


def test_only_words_whose_head_agreed_before_the_release_are_printed(desk: Desk) -> None:
    report = impact_reports.report(desk.lead)
    yes, no, silent, gone = (impact_reports.quotation(report, desk.school, text) for text in ("Yes", "No", "Silent", "Gone"))
    say(desk, yes, Consent.GIVEN)
    say(desk, no, Consent.REFUSED, because="It tells of one class.")
    say(desk, gone, Consent.GIVEN)
    say(desk, gone, Consent.WITHDRAWN)
    release(desk, report)
    say(desk, silent, Consent.GIVEN)
    (printed,) = quoted(desk, report)
    assert (printed.text, printed.school, printed.consented_by, printed.withdrawn_on) == ("Yes", "Ysgol Llŷn", "Łucja Żak", None)


def test_consent_withdrawn_after_the_release_marks_it_and_the_next_version_leaves_the_words_out(desk: Desk) -> None:
    report = impact_reports.report(desk.lead)
    stays, goes, refused = (impact_reports.quotation(report, desk.school, text) for text in ("Stays", "Goes", "Refused"))
    say(desk, stays, Consent.GIVEN)
    say(desk, goes, Consent.GIVEN)
    say(desk, refused, Consent.REFUSED, because="No.")
    release(desk, report)
    say(desk, goes, Consent.WITHDRAWN)
    marked = quoted(desk, report)
    assert [(one.text, one.withdrawn_on is not None) for one in marked] == [("Stays", False), ("Goes", True)]
    later = desk.do(beginning.begin_version, desk.lead, report_id=report.pk, because="A consent was withdrawn.")
    assert [one.text for one in quoted(desk, release(desk, later))] == ["Stays"]
    assert quoted(desk, report) == marked
    with acting_in(desk.trust.pk):
        told = [line for line in log_page(desk.lead, later.pk).lines if "withdrew" in line.what]
    assert [(line.what, line.who, line.detail) for line in told] == [
        ("Ysgol Llŷn withdrew its consent to a quotation", "Łucja Żak", "It stands in version 1; later versions leave it out.")
    ]


def test_a_head_speaks_for_the_own_school_only_and_a_no_stays(desk: Desk) -> None:
    quotation = impact_reports.quotation(impact_reports.report(desk.lead), desk.school)
    stranger = people.head(desk.trust)
    for who, error in ((stranger, NotFound), (desk.leader, NotYours), (desk.lead, NotYours)):
        with pytest.raises(error):
            desk.do(consenting.answer_consent, who, quotation_id=quotation.pk, consent=Consent.GIVEN)
    with pytest.raises(BadInput, match="Say why"):
        say(desk, quotation, Consent.REFUSED)
    with pytest.raises(WrongStage, match="nothing to withdraw"):
        say(desk, quotation, Consent.WITHDRAWN)
    say(desk, quotation, Consent.REFUSED, because="Not ours.")
    # Sent twice it is said once.
    say(desk, quotation, Consent.REFUSED, because="Not ours.")
    with pytest.raises(WrongStage, match="that stands"):
        say(desk, quotation, Consent.GIVEN)


def test_who_is_asked_and_who_hears_the_answer(desk: Desk) -> None:
    report = impact_reports.report(desk.lead)
    quotation = impact_reports.quotation(report, desk.school)
    people.head(desk.trust)

    def told() -> list[tuple[str, str]]:
        with acting_in(desk.trust.pk):
            found = list(Notice.objects.order_by("pk").values_list("membership__person__name", "sentence"))
            Notice.objects.all().delete()
        return found

    with acting_in(desk.trust.pk):
        telling.tell_of_asking(quotation_id=quotation.pk)
    assert told() == [("Łucja Żak", "The annual impact report would like to quote Ysgol Llŷn. Please say whether it may.")]
    say(desk, quotation, Consent.GIVEN)
    with acting_in(desk.trust.pk):
        telling.tell_of_answer(quotation_id=quotation.pk)
    assert told() == [("Ann Reed", "Ysgol Llŷn agrees to be quoted in the impact report.")]
    say(desk, quotation, Consent.WITHDRAWN)
    with acting_in(desk.trust.pk):
        telling.tell_of_answer(quotation_id=quotation.pk)
    assert [name for name, _ in told()] == ["Ann Reed", "Ben Lowe"]


def test_words_that_are_taken_out_are_asked_for_no_more(desk: Desk) -> None:
    report = impact_reports.report(desk.lead)
    quotation = impact_reports.quotation(report, desk.school)
    desk.do(quoting.unquote, desk.lead, report_id=report.pk, quotation_id=quotation.pk)
    with acting_in(desk.trust.pk):
        assert not Quoted.objects.standing().exists()
        telling.tell_of_asking(quotation_id=quotation.pk)
        assert not Notice.objects.exists()
    with pytest.raises(NotFound):
        desk.do(quoting.unquote, desk.lead, report_id=report.pk, quotation_id=quotation.pk)
    checking = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, year=YEAR + 1)
    with pytest.raises(NotYours):
        desk.do(quoting.unquote, desk.central, report_id=checking.pk, quotation_id=quotation.pk)
