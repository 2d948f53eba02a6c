"""A report from its beginning to its release and beyond: who may what when, what is kept, what never changes."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from reports.impact.actions import beginning, handing, releasing, telling, writing
from reports.impact.enums import ALWAYS, ImpactReportStage, SectionKey, Way
from reports.impact.queries.listing import years_page
from reports.impact.queries.log import log_page
from reports.impact.queries.reading import ReleasedImpact, released_impact
from reports.impact.rules.moments import year_to_tell
from reports.models import ImpactReport
from reviews.cycles.enums import ReviewStage
from reviews.models import Cycle
from reviews.review_reports.enums import ReportStage
from schools.history.queries import versions_of
from schools.models import Notice
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, Refusal, WrongStage
from tests.factories import impact_reports, looks, people, reviews, trusts
from tests.reports.impact.conftest import Desk, desk

LONG = " ".join(["Gwnaed newid: szkoły, مدارس."] * 3400)


def fresh(desk: Desk, report: ImpactReport) -> ImpactReport:
    with acting_in(desk.trust.pk):
        found: ImpactReport = ImpactReport.objects.get(pk=report.pk)
        return found


def release(desk: Desk, report: ImpactReport) -> None:
    """From hand to hand: two leads and the central team."""
    desk.do(handing.send_to_check, desk.lead, report_id=report.pk)
    desk.do(handing.mark_checked, desk.central, report_id=report.pk)
    desk.do(releasing.release_report, desk.other_lead, report_id=report.pk)


def written(desk: Desk, year: int) -> ImpactReport:
    """Begun, written in, given back once and so sent twice."""
    report: ImpactReport = desk.do(beginning.begin_report, desk.lead, year=year)
    assert desk.do(beginning.begin_report, desk.other_lead, year=year) == report
    for key, text in (("summary", "Visits became shorter."), ("asks", "1. Fund cover.\n2. Ask again."), ("themes", LONG)):
        desk.do(writing.write_section, desk.lead, report_id=report.pk, key=key, text=text, based_on=0)
    desk.do(writing.place_section, desk.lead, report_id=report.pk, key="voice", way=Way.LEAVE_OUT)
    desk.do(writing.place_section, desk.lead, report_id=report.pk, key="limits", way=Way.UP)
    desk.do(writing.set_board_day, desk.lead, report_id=report.pk, board_on=reviews.days(14), seen=None)
    desk.do(handing.send_to_check, desk.lead, report_id=report.pk)
    desk.do(handing.give_back, desk.central, report_id=report.pk, because="Say who was not heard.")
    assert fresh(desk, report).returned_because == "Say who was not heard."
    return report


def as_released(desk: Desk, report: ImpactReport) -> ReleasedImpact:
    with acting_in(desk.trust.pk):
        found = released_impact(report.pk)
    assert found is not None
    return found


def year_with_one_report(desk: Desk) -> Cycle:
    cycle = reviews.cycle(desk.trust, academic_year=year_to_tell(timezone.localdate()))
    host = reviews.review(cycle, desk.school, stage=ReviewStage.RELEASED, with_text=False)
    reviews.report(host, ReportStage.RELEASED)
    return cycle


def test_a_year_is_written_checked_and_released(desk: Desk) -> None:
    looks.look(desk.trust)
    report = written(desk, year_with_one_report(desk).academic_year)
    release(desk, report)
    assert fresh(desk, report).returned_because == ""
    told = as_released(desk, report)
    assert (told.trust, told.prepared_by, told.checked_by, told.released_by) == ("Ash Learning Trust", "Ann Reed", "Cat Moss", "Ben Lowe")
    assert (told.asks, told.text_of(SectionKey.THEMES)) == (("Fund cover.", "Ask again."), LONG)
    assert [one.key for one in told.sections][-3:] == ["limits", "years", "cross_map"]
    assert "voice" not in [one.key for one in told.sections]
    assert told.sections[2].chapter == told.figures.chapters[0]
    assert told.look.logo is not None
    assert [line.area for line in told.cross_map][3] == "Finance and operations"


def test_a_correction_has_figures_of_its_own_and_the_first_stays_as_it_was(desk: Desk) -> None:
    cycle = year_with_one_report(desk)
    report = written(desk, cycle.academic_year)
    release(desk, report)
    first = as_released(desk, report)
    later = desk.do(beginning.begin_version, desk.lead, report_id=report.pk, because="A school was counted twice.")
    desk.do(writing.write_section, desk.lead, report_id=later.pk, key="summary", text="Visits became shorter, in ten schools.", based_on=0)
    reviews.report(reviews.review(cycle, stage=ReviewStage.RELEASED, with_text=False), ReportStage.RELEASED)
    release(desk, later)
    second = as_released(desk, later)
    assert as_released(desk, report) == first
    assert fresh(desk, report).stage == ImpactReportStage.SUPERSEDED
    assert [(line.number, line.because) for line in second.versions] == [(1, ""), (2, "A school was counted twice.")]
    assert second.figures != first.figures
    with acting_in(desk.trust.pk):
        log = log_page(desk.central, later.pk)
    ways = ("released", "checked: it may go out", "sent to its check")
    told = [line.what for line in log.lines]
    # In a test's one transaction the history's clock stands still, so it may stand anywhere.
    told.remove("The board's meeting is set")
    assert told == [
        *(f"Version 2 {way}" for way in (*ways, "begun")),
        *(f"Version 1 {way}" for way in (*ways, "given back", "sent to its check", "begun")),
    ]
    assert log.changes[0].sections == ("Summary",)
    assert log.changes[0].figures


def test_who_may_do_what(desk: Desk) -> None:
    draft = impact_reports.report(desk.lead)
    for who in (desk.head, desk.leader, desk.trustee, desk.central):
        with pytest.raises(NotFound):
            desk.do(writing.write_section, who, report_id=draft.pk, key="asks", text="x", based_on=1)
        with pytest.raises(NotYours, match="Only a Partnership Lead prepares"):
            desk.do(beginning.begin_report, who, year=impact_reports.YEAR)
    sent = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, year=2025)
    desk.do(writing.write_section, desk.central, report_id=sent.pk, key="asks", text="A word mended.", based_on=1)
    with pytest.raises(NotYours, match="You sent it"):
        desk.do(handing.mark_checked, desk.lead, report_id=sent.pk)
    for deed in (releasing.release_report, handing.take_back):
        with pytest.raises(NotYours, match="Only a Partnership Lead"):
            desk.do(deed, desk.central, report_id=sent.pk)
    with pytest.raises(WrongStage, match="still being checked"):
        desk.do(releasing.release_report, desk.lead, report_id=sent.pk)
    desk.do(handing.mark_checked, desk.other_lead, report_id=sent.pk)
    with pytest.raises(WrongStage, match="checked and waits for its release"):
        desk.do(writing.write_section, desk.lead, report_id=sent.pk, key="asks", text="One more word.", based_on=2)
    desk.do(handing.take_back, desk.lead, report_id=sent.pk)
    assert fresh(desk, sent).checked_by_id is None
    with pytest.raises(NotFound):
        desk.do(handing.give_back, desk.central, report_id=sent.pk, because="Late.")


@pytest.mark.parametrize(
    ("stage", "deed", "given", "error", "said"),
    [
        ("draft", handing.send_to_check, {}, WrongStage, "“What we ask of the board” says nothing yet."),
        ("draft", writing.place_section, {"key": "asks", "way": Way.LEAVE_OUT}, WrongStage, "stands in every impact report"),
        ("draft", writing.place_section, {"key": "weather", "way": Way.UP}, NotFound, "^$"),
        ("draft", writing.write_section, {"key": "asks", "text": "x" * 120_001, "based_on": 1}, BadInput, "we take up to 120,000"),
        ("draft", handing.mark_checked, {}, WrongStage, "It is not being checked."),
        ("released", writing.write_section, {"key": "asks", "text": "x", "based_on": 1}, WrongStage, "This version is released"),
        ("released", handing.send_to_check, {}, WrongStage, "This version is released"),
        ("released", releasing.release_report, {}, WrongStage, "This version is released"),
        ("superseded", beginning.begin_version, {"because": "x"}, WrongStage, "Only the newest released version"),
    ],
)
def test_what_cannot_be_done_is_told(desk: Desk, stage: str, deed: object, given: dict, error: type[Refusal], said: str) -> None:
    report = impact_reports.report(desk.lead, ImpactReportStage(stage), asks="" if stage == "draft" else "Something.")
    with pytest.raises(error, match=said):
        desk.do(deed, desk.other_lead if deed == handing.mark_checked else desk.lead, report_id=report.pk, **given)  # type: ignore[arg-type]


def test_there_is_one_version_at_a_time_and_none_for_a_year_that_has_not_begun(desk: Desk) -> None:
    released = impact_reports.report(desk.lead, ImpactReportStage.RELEASED)
    desk.do(beginning.begin_version, desk.lead, report_id=released.pk, because="Figures were late.")
    with pytest.raises(WrongStage, match="being written already"):
        desk.do(beginning.begin_version, desk.other_lead, report_id=released.pk, because="Another word.")
    with pytest.raises(NotFound):
        desk.do(beginning.begin_report, desk.lead, year=2090)
    other = impact_reports.report(desk.lead, ImpactReportStage.RELEASED, year=2022)
    with pytest.raises(WrongStage, match="begin a new version"):
        desk.do(beginning.begin_report, desk.lead, year=other.year)


def test_a_year_with_nothing_can_be_told_all_the_same(desk: Desk) -> None:
    with acting_in(desk.trust.pk):
        years = years_page(desk.lead).years
    assert [(line.year, bool(line.begin_url)) for line in years] == [(year_to_tell(timezone.localdate()), True)]
    report = desk.do(beginning.begin_report, desk.lead, year=years[0].year)
    for key in ALWAYS:
        desk.do(writing.write_section, desk.lead, report_id=report.pk, key=key, text="Nothing was held.", based_on=0)
    desk.do(handing.send_to_check, desk.lead, report_id=report.pk)
    desk.do(handing.mark_checked, desk.central, report_id=report.pk)
    desk.do(releasing.release_report, desk.lead, report_id=report.pk)
    with acting_in(desk.trust.pk):
        assert released_impact(report.pk) is not None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reports_impactreport SET because = 'x' WHERE id = {report}",
        "UPDATE reports_impactreport SET stage = 'draft', released_at = NULL, released_by_id = NULL WHERE id = {report}",
        "UPDATE reports_impactreportsection SET text = 'x' WHERE report_id = {report}",
        "INSERT INTO reports_quoted (trust_id, report_id, quotation_id, section) VALUES ({trust}, {report}, {quotation}, 'asks')",
        "UPDATE reports_quoted SET removed_at = now() WHERE report_id = {report}",
        "UPDATE reports_quotation SET text = 'x' WHERE id = {quotation}",
        "DELETE FROM reports_impactreportsection WHERE report_id = {report}",
        "DELETE FROM reports_quoted WHERE report_id = {report}",
    ],
)
def test_the_database_keeps_a_released_report_and_a_quotations_words(desk: Desk, statement: str) -> None:
    report = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, checked_by_id=desk.central.membership_id)
    quotation = impact_reports.quotation(report, desk.school)
    with acting_in(desk.trust.pk), transaction.atomic():
        impact_reports.release(report, desk.lead)
    deed = statement.format(report=report.pk, trust=desk.trust.pk, quotation=quotation.pk)
    with pytest.raises(DatabaseError, match=r"never changes|keeps its words"):
        by_hand(desk, f"{deed}; SET CONSTRAINTS ALL IMMEDIATE")


def by_hand(desk: Desk, sql: str) -> None:
    with acting_in(desk.trust.pk), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_each_is_told_when_it_is_their_turn_and_nobody_what_it_says(desk: Desk) -> None:
    report = impact_reports.report(desk.lead, ImpactReportStage.CHECKING, board_on=reviews.days(20))
    told: dict[str, list[str]] = {}

    def tell(deed: object) -> None:
        with acting_in(desk.trust.pk):
            Notice.objects.all().delete()
            deed(report_id=report.pk)  # type: ignore[operator]
            rows = Notice.objects.order_by("membership").values_list("membership__person__name", flat=True)
            told[deed.__name__] = list(rows)  # type: ignore[attr-defined]

    tell(telling.tell_of_check)
    desk.do(handing.mark_checked, desk.central, report_id=report.pk)
    # What is over is not told.
    tell(telling.tell_of_check)
    assert told["tell_of_check"] == []
    tell(telling.tell_of_checked)
    desk.do(releasing.release_report, desk.lead, report_id=report.pk)
    tell(telling.tell_of_release)
    with acting_in(desk.trust.pk):
        notice = Notice.objects.get()
    assert notice.sentence.startswith("The impact report for 2024/25 is there for you to read. The board meets on ")
    assert notice.url == f"/ash/impact/{report.pk}/"
    assert told == {"tell_of_check": [], "tell_of_checked": ["Ann Reed", "Ben Lowe"], "tell_of_release": ["محمد علي"]}


@pytest.mark.django_db
def test_without_a_central_team_another_lead_is_asked_to_check() -> None:
    trust = trusts.trust()
    lead, other = people.member(trust), people.member(trust)
    report = impact_reports.report(lead, ImpactReportStage.CHECKING)
    with acting_in(trust.pk):
        telling.tell_of_check(report_id=report.pk)
        assert list(Notice.objects.values_list("membership", flat=True)) == [other.membership_id]


@pytest.mark.django_db(transaction=True)
def test_two_leads_who_begin_at_once_begin_one_and_two_who_write_at_once_lose_nothing() -> None:
    made, start = desk(), Barrier(2)
    year = year_to_tell(timezone.localdate())

    def both(turn: int) -> tuple[int, bool]:
        who = (made.lead, made.other_lead)[turn]
        start.wait(10)
        try:
            report = made.do(beginning.begin_report, who, year=year)
            start.wait(10)
            kept = made.do(writing.write_section, who, report_id=report.pk, key="asks", text=f"By {who.name}.", based_on=0)
            return report.pk, kept.other is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(both, (0, 1)))
    assert found[0][0] == found[1][0]
    assert sorted(came_late for _, came_late in found) == [False, True]
    with acting_in(made.trust.pk), transaction.atomic():
        assert ImpactReport.objects.count() == 1
        assert versions_of(ImpactReport.objects.get()).count() == 1
