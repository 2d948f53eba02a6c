"""The PDF of a workshop's record, set once and read back; and its box on the record's page."""

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import page as page_validation
import pytest
from django.test import Client

from reports.documents.engine import set_pages
from reports.documents.errors import NotThere
from reports.documents.manuscripts import Manuscript
from reports.record_pdf.queries.manuscripts import STYLE, TEMPLATE, pages_of, workshop_record
from schools.models import Trust
from tests.factories import documents, people
from tests.workshops.conftest import make_hall
from workshops.agendas.enums import WorkshopStage
from workshops.models import WorkshopRecord
from workshops.records.actions.after import reopen_workshop
from workshops.records.actions.keeping import keep_record
from workshops.records.queries.told import Hidden, Told, ToldCommitment, ToldStep
from workshops.records.rules.telling import Block, Line
from workshops.rooms.actions.opening import close

TOLD = Told(
    workshop_id=1,
    host="St Mary's Łódź School",
    cycle="Spring round",
    on=date(2026, 12, 4),
    place="Hall",
    leader="Ike Champion",
    people=12,
    is_anonymous=True,
    check_back="5 Mar 2027",
    steps=(
        ToldStep("Ideas", "What could we do?", "9 min", (Block("", tuple(Line(f"Idea {n} " + "word " * 60) for n in range(30))),)),
        ToldStep("Dot votes", "", "", (Block("Votes", (Line("One page", ("4 dots",)), Line("W" * 300, ("0 dots",)))),)),
        ToldStep("Left out", "", "left out", ()),
    ),
    commitments=(ToldCommitment("Write one page.\nHang it up.", "Bram", "", "It hangs there."),),
    hidden=(Hidden("Unkind words.", "Unkind."),),
)


def test_it_passes_pdf_ua_says_everything_and_nothing_hidden(tmp_path: Path) -> None:
    row = WorkshopRecord(trust=Trust(name="Ash Trust"), number=2, closed_at=datetime(2026, 12, 4, 17, tzinfo=UTC), because="A promise.")
    path = tmp_path / "record.pdf"
    path.write_bytes(set_pages(Manuscript(TEMPLATE, pages_of(row, TOLD), STYLE), lambda: None).content)
    report = page_validation.validate_pdf(path, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.passed == report.rules.total > 0
    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)
    told = " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout.split())
    for words in ("Idea 29", "Hang it up.", "It hangs there.", "4 dots", "A promise.", "12 people took part", "5 Mar 2027"):
        assert words in told, words
    assert "Unkind" not in told


@pytest.mark.django_db
def test_its_readers_wait_for_it_and_open_it_until_the_workshop_is_open_again(client: Client) -> None:
    hall = make_hall(WorkshopStage.CLOSED)
    record = hall.inside(keep_record, workshop_id=hall.now().pk)
    people.sign_in(client, hall.staff)
    assert "It waits to be made" in client.get(hall.url("record/")).content.decode()
    assert client.get(hall.url("record/pdf/")).status_code == 404
    documents.ready(hall.trust, record.pk, b"%PDF-1.7 read me", kind="workshop_record")
    assert b"".join(client.get(hall.url("record/pdf/"))) == b"%PDF-1.7 read me"
    assert hall.inside(lambda: workshop_record(record.pk)).template == TEMPLATE
    hall.do(reopen_workshop, because="A promise was forgotten.")
    assert client.get(hall.url("record/pdf/")).status_code == 409
    with pytest.raises(NotThere):
        hall.inside(lambda: workshop_record(record.pk))
    # What the second record leaves out, the first may still say.
    hall.do(close)
    assert client.get(hall.url("record/pdf/")).status_code == 404
