"""The pages of batches, and the ZIP file that is taken along."""

import os
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.batches.rules import told_apart
from reports.batches.zipping import LEFT_OUT, PIECE
from reports.documents.enums import DocumentKind
from reports.impact.enums import ImpactReportStage
from reports.models import ImpactReportReading
from reviews.cycles.enums import ReviewStage
from reviews.models import ReportReading, Review
from schools.tenancy.enums import Role
from tests.factories import batches, documents, impact_reports, people, reviews
from tests.queries import queries_of
from tests.reports.batches.conftest import Year

pytestmark = pytest.mark.django_db
MakeYear = Callable[[int], Year]


def address(year: Year, name: str, **keys: int) -> str:
    return reverse(f"reports:{name}", kwargs={"trust_slug": year.trust.slug, **keys})


def page(client: Client, year: Year, name: str, **keys: int) -> str:
    return client.get(address(year, name, **keys)).content.decode()


def zip_in(response: Any) -> ZipFile:
    """What was sent in pieces."""
    return ZipFile(BytesIO(b"".join(response.streaming_content)))


def test_the_list_of_reports_leads_to_cycles_and_these_to_their_batch(client: Client, make_year: MakeYear) -> None:
    year = make_year(3)
    here = address(year, "cycle_batch", cycle_id=year.cycle.pk)
    people.sign_in(client, year.lead)
    reports = client.get(reverse("reviews:reports", kwargs={"trust_slug": year.trust.slug})).content.decode()
    assert address(year, "batches") in reports
    listed = page(client, year, "batches")
    assert here in listed
    assert "0 of 3 there" in listed
    assert "Make what is missing" in client.get(here).content.decode()


def test_from_the_beginning_over_a_failed_one_to_the_end(client: Client, make_year: MakeYear) -> None:
    year = make_year(3)
    year.broken = {year.reports["Beech"].pk}
    here = address(year, "cycle_batch", cycle_id=year.cycle.pk)
    people.sign_in(client, year.lead)
    assert client.post(address(year, "begin_cycle_batch", cycle_id=year.cycle.pk))["Location"] == here
    batch = year.batch()
    told = client.get(here).content.decode()
    assert "0 of 3 are ready." in told
    assert f'hx-get="{address(year, "batch_box", batch_id=batch.pk)}" hx-trigger="every 2s" hx-swap="outerHTML" hx-target="#batch"' in told
    assert "Make what is missing" not in told
    year.work()
    box = page(client, year, "batch_box", batch_id=batch.pk)
    assert "2 of 3 are ready, and 1 could not be made." in box
    assert "hx-get" not in box
    assert "The page layout has a mistake." in box
    year.broken = set()
    with year.inside():
        item = batch.items.get(name="Beech")
    assert client.post(address(year, "try_batch_item", batch_id=batch.pk, item_id=item.pk))["Location"] == here
    year.work()
    told = client.get(here).content.decode()
    assert "All 3 are ready." in told
    assert address(year, "batch_zip", batch_id=batch.pk) in told


def test_stop_and_go_on(client: Client, year: Year) -> None:
    people.sign_in(client, year.lead)
    client.post(address(year, "begin_cycle_batch", cycle_id=year.cycle.pk))
    batch = year.batch()
    client.post(address(year, "stop_batch", batch_id=batch.pk))
    year.work()
    assert "Stopped. 4 of 6 are ready." in page(client, year, "cycle_batch", cycle_id=year.cycle.pk)
    assert client.get(address(year, "batch_zip", batch_id=batch.pk)).status_code == 404
    client.post(address(year, "resume_batch", batch_id=batch.pk))
    year.work()
    assert "All 6 are ready." in page(client, year, "cycle_batch", cycle_id=year.cycle.pk)


def test_the_zip_holds_each_document_and_says_what_it_lacks(client: Client, make_year: MakeYear) -> None:
    year = make_year(4)
    large = b"%PDF-" + os.urandom(3 * PIECE)
    content = {"Ash": large, "Beech": b"%PDF-Beech", "Cedar": b"%PDF-Cedar"}
    rows = {name: documents.ready(year.trust, year.reports[name].pk, told) for name, told in content.items()}
    default_storage.delete(str(rows["Cedar"].file.name))
    batch = batches.batch(year.trust, BatchKind.CYCLE, year.cycle.pk)
    for name, report in year.reports.items():
        stage = ItemStage.FAILED if name == "Elm" else ItemStage.DONE
        # Two schools of one name.
        batches.item(batch, report.pk, stage, name=name, file_name="Ash.pdf" if name == "Beech" else f"{name}.pdf")
    response: Any = people.sign_in(client, year.lead).get(address(year, "batch_zip", batch_id=batch.pk))
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/zip", "no-store")
    assert response["Content-Disposition"] == 'attachment; filename="Spring - peer review reports.zip"'
    pieces = list(response.streaming_content)
    assert len(pieces) > 3
    assert all(pieces)
    assert max(map(len, pieces)) < PIECE + 1000
    with ZipFile(BytesIO(b"".join(pieces))) as file:
        assert file.testzip() is None
        assert file.namelist() == ["Ash.pdf", "Ash (2).pdf", LEFT_OUT]
        assert (file.read("Ash.pdf"), file.read("Ash (2).pdf")) == (large, b"%PDF-Beech")
        lacking = file.read(LEFT_OUT).decode("utf-8-sig").splitlines()
    assert [line.split(":")[0] for line in lacking] == ["Cedar", "Elm"]
    assert "The page layout has a mistake." in lacking[1]
    with year.inside():
        read = {row.report_id for row in ReportReading.objects.filter(membership=year.lead.membership_id)}
    assert read == {year.reports["Ash"].pk, year.reports["Beech"].pk}


def test_a_report_whose_review_is_no_more_to_be_read_is_left_out(client: Client, make_year: MakeYear) -> None:
    year = make_year(2)
    batch = batches.batch(year.trust, BatchKind.CYCLE, year.cycle.pk)
    for name, report in year.reports.items():
        documents.ready(year.trust, report.pk)
        batches.item(batch, report.pk, name=name, file_name=f"{name}.pdf")
    with year.inside():
        Review.objects.filter(reports=year.reports["Ash"].pk).update(stage=ReviewStage.CANCELLED, cancelled_because="The school moves.")
    response = people.sign_in(client, year.lead).get(address(year, "batch_zip", batch_id=batch.pk))
    with zip_in(response) as file:
        assert file.namelist() == ["Beech.pdf", LEFT_OUT]


def test_a_years_documents(client: Client, make_year: MakeYear) -> None:
    year = make_year(1)
    report = impact_reports.report(year.lead, ImpactReportStage.RELEASED)
    people.sign_in(client, year.lead)
    assert address(year, "batches") in page(client, year, "impact_reports")
    here = address(year, "year_batch", batch_year=report.year)
    assert here in page(client, year, "batches")
    assert client.post(address(year, "begin_year_batch", batch_year=report.year))["Location"] == here
    year.work()
    assert {(row.kind, row.subject_id) for row in year.documents()} == {
        (DocumentKind.IMPACT_REPORT, report.pk),
        (DocumentKind.IMPACT_SUMMARY, report.pk),
    }
    response = client.get(address(year, "batch_zip", batch_id=year.batch().pk))
    with zip_in(response) as file:
        assert [name.split(" - ")[1] for name in file.namelist()] == ["impact report 2024-25", "impact summary 2024-25"]
    with year.inside():
        assert ImpactReportReading.objects.get(report=report).membership_id == year.lead.membership_id
    assert client.get(address(year, "year_batch", batch_year=1999)).status_code == 404


def test_what_came_out_since_is_told_and_no_report_is_an_empty_page(client: Client, make_year: MakeYear) -> None:
    year = make_year(2)
    batch = batches.batch(year.trust, BatchKind.CYCLE, year.cycle.pk)
    batches.item(batch, year.reports["Ash"].pk)
    people.sign_in(client, year.lead)
    assert "1 report has come out since then." in page(client, year, "cycle_batch", cycle_id=year.cycle.pk)
    empty = reviews.cycle(year.trust)
    assert "No report yet" in page(client, year, "cycle_batch", cycle_id=empty.pk)
    assert client.post(address(year, "begin_cycle_batch", cycle_id=empty.pk)).status_code == 409


def test_other_leaders_see_no_link(client: Client, year: Year) -> None:
    people.sign_in(client, people.member(year.trust, Role.SCHOOL_LEADER))
    assert address(year, "batches") not in client.get(reverse("reviews:reports", kwargs={"trust_slug": year.trust.slug})).content.decode()
    assert address(year, "batches") not in page(client, year, "impact_reports")


@pytest.mark.parametrize("schools", [1, 3])
def test_pages_ask_the_same_of_one_report_and_of_three(client: Client, make_year: MakeYear, schools: int) -> None:
    year = make_year(schools)
    impact_reports.report(year.lead, ImpactReportStage.RELEASED)
    for stage in (BatchStage.STOPPED, BatchStage.FINISHED):
        batch = batches.batch(year.trust, BatchKind.CYCLE, year.cycle.pk, stage)
        for report in year.reports.values():
            batches.item(batch, report.pk)
    for report in year.reports.values():
        documents.ready(year.trust, report.pk)
    people.sign_in(client, year.lead)
    pins = {
        "batches": ({}, 8),
        "cycle_batch": ({"cycle_id": year.cycle.pk}, 11),
        "batch_box": ({"batch_id": batch.pk}, 7),
        "batch_zip": ({"batch_id": batch.pk}, 11),
    }
    assert {name: len(queries_of(client, address(year, name, **keys))) for name, (keys, _) in pins.items()} == {
        name: pin for name, (_, pin) in pins.items()
    }


def test_names_stay_apart_when_a_number_is_taken() -> None:
    assert list(told_apart(["Ash.pdf", "Ash (2).pdf", "Ash.pdf", "ASH.PDF"])) == ["Ash.pdf", "Ash (2).pdf", "Ash (3).pdf", "ASH (4).PDF"]
