"""The plan as Word and Excel: read back equal, opened by another program, and updates brought back from it."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from openpyxl import load_workbook

from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, workshops
from tests.workshops.plans.conftest import Desk
from workshops.models import Action, ActionUpdate
from workshops.plans.actions import progress
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.queries.paper import plan_paper
from workshops.plans.rules.papers import PlanPaper, facts_of

HARD = "=1+1 is no formula\nسطر ثان & <b>bold</b> 📚"


def paper_of(desk: Desk) -> PlanPaper:
    assert desk.plan is not None
    with acting_in(desk.trust.pk):
        return plan_paper(desk.staff, desk.plan.pk)


def filled(desk: Desk) -> PlanPaper:
    desk.begin(PlanStage.AGREED, check_back_on=reviews.days(90))
    first = desk.add(HARD, success_measure="Pupils ask for more.", baseline="-3 of 30", finding=reviews.finding(desk.review))
    desk.add("Choose books", is_priority=False)
    workshops.milestone(first)
    given = {"plan_id": first.plan_id, "action_id": first.pk}
    desk.do(progress.tell_update, desk.staff, text=HARD, evidence="+1 list", to=ActionStage.IN_PROGRESS, **given)
    return paper_of(desk)


def fetched(desk: Desk, client: Client, name: str) -> bytes:
    response = people.sign_in(client, desk.staff).get(desk.url(f"{name}/"))
    assert response.status_code == 200
    assert "action-plan-alder-school" in response["Content-Disposition"]
    return bytes(response.content)


def test_word_reads_back_equal(desk: Desk, client: Client) -> None:
    paper = filled(desk)
    read = Document(BytesIO(fetched(desk, client, "word")))
    assert [[tuple(cell.text for cell in row.cells) for row in table.rows] for table in read.tables] == [
        list(facts_of(action)) for action in paper.actions
    ]
    said = [paragraph.text for paragraph in read.paragraphs]
    assert [action.what for action in paper.actions if action.what in said] == [action.what for action in paper.actions]
    assert any(text.endswith(HARD) and "Stef Staff" in text for text in said)
    assert [paragraph.text for paragraph in read.paragraphs if str(paragraph.style.name if paragraph.style else "") == "Heading 1"] == [
        "Action 1",
        "Action 2 (no priority)",
    ]


def test_excel_reads_back_equal_and_runs_nothing(desk: Desk, client: Client) -> None:
    paper = filled(desk)
    book = load_workbook(BytesIO(fetched(desk, client, "excel")))
    plan, told = book.worksheets
    assert plan.column_dimensions["A"].hidden
    rows = [[cell or "" for cell in row] for row in plan.iter_rows(min_row=2, values_only=True)]
    assert rows == [[str(one.pk), one.what, one.stage, "", "", one.due_on, one.owner, one.measure, one.baseline] for one in paper.actions]
    assert [cell.data_type for row in plan.iter_rows() for cell in row if cell.value and cell.data_type != "s"] == []
    (update,) = paper.actions[0].updates
    assert list(told.iter_rows(min_row=2, values_only=True)) == [("1", update.when, update.who, update.stage, HARD, "+1 list")]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed, so no other program opens the files.")
def test_libreoffice_opens_both_and_keeps_every_word(desk: Desk, client: Client, tmp_path: Path) -> None:
    filled(desk)
    ours = {f"plan.{ending}": fetched(desk, client, name) for name, ending in (("word", "docx"), ("excel", "xlsx"))}
    for name, content in ours.items():
        (tmp_path / name).write_bytes(content)
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to", name[-4:]]
        subprocess.run([*command, "--outdir", tmp_path / "theirs", tmp_path / name], check=True, capture_output=True, timeout=120)
    assert words_of((tmp_path / "theirs/plan.docx").read_bytes()) == words_of(ours["plan.docx"])
    assert cells_of((tmp_path / "theirs/plan.xlsx").read_bytes()) == cells_of(ours["plan.xlsx"])


def words_of(content: bytes) -> list[str]:
    read = Document(BytesIO(content))
    return [paragraph.text for paragraph in read.paragraphs] + [
        cell.text for table in read.tables for row in table.rows for cell in row.cells
    ]


def cells_of(content: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for sheet in load_workbook(BytesIO(content)).worksheets for row in sheet.iter_rows()]


def upload(desk: Desk, client: Client, change: Any) -> Any:
    """The page that answers the plan's own file, filled in by `change`."""
    book = load_workbook(BytesIO(fetched(desk, client, "excel")))
    change(book.worksheets[0])
    out = BytesIO()
    book.save(out)
    return client.post(desk.url("import/"), {"file": SimpleUploadedFile("plan.xlsx", out.getvalue())})


def test_updates_come_back_from_excel_when_confirmed_and_all_or_none(desk: Desk, client: Client) -> None:
    filled(desk)
    first, second = (desk.row(Action(pk=action.pk)) for action in paper_of(desk).actions)

    def fill(sheet: Any) -> None:
        sheet["C2"], sheet["D2"], sheet["E2"] = "Done", "All classes read.", "A list"
        sheet["C3"], sheet["F3"] = "In progress", reviews.days(40)

    page = upload(desk, client, fill)
    said = page.content.decode()
    assert "2 actions would change" in said
    assert "All classes read." in said
    assert desk.row(first).stage == ActionStage.IN_PROGRESS
    carried = {"file": "plan.xlsx", "read": page.context["page"].read}
    for _ in range(2):
        assert client.post(desk.url("import/confirm/"), carried).status_code == 302
    assert (desk.row(first).stage, desk.row(second).stage) == (ActionStage.DONE, ActionStage.IN_PROGRESS)
    assert desk.row(second).due_on == reviews.days(40)
    with acting_in(desk.trust.pk):
        assert ActionUpdate.objects.filter(text="All classes read.", evidence="A list").count() == 1
    # What was read is signed: nobody slips other rows in.
    assert client.post(desk.url("import/confirm/"), {"read": f"x{carried['read']}"}).status_code == 302
    assert desk.row(first).stage == ActionStage.DONE


def test_one_bad_row_keeps_the_others_out_even_if_it_went_bad_after_the_preview(desk: Desk, client: Client) -> None:
    filled(desk)
    first, second = (desk.row(Action(pk=action.pk)) for action in paper_of(desk).actions)

    def spoil(sheet: Any) -> None:
        sheet["C2"], sheet["C3"] = "Done", "Stopped"

    page = upload(desk, client, spoil)
    assert "Row 3, New update" in page.content.decode()
    assert "Take it over" not in page.content.decode()

    def fill(sheet: Any) -> None:
        sheet["C2"], sheet["D2"], sheet["C3"] = "Stopped", "No books came.", "Done"

    page = upload(desk, client, fill)
    desk.do(progress.move_action, desk.head, plan_id=second.plan_id, action_id=second.pk, to=ActionStage.IN_PROGRESS)
    given = {"plan_id": first.plan_id, "action_id": first.pk}
    desk.do(progress.move_action, desk.head, to=ActionStage.DONE, **given)
    page = client.post(desk.url("import/confirm/"), {"read": page.context["page"].read})
    assert "Row 2, Stage" in page.content.decode()
    assert (desk.row(first).stage, desk.row(second).stage) == (ActionStage.DONE, ActionStage.IN_PROGRESS)


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"Name,Due\nAnn,today\n", "must name the columns"), (b"", "is empty"), (b"%PDF-1.7", "PDF")]
)
def test_another_file_is_refused_with_a_reason(desk: Desk, client: Client, content: bytes, sentence: str) -> None:
    desk.begin(PlanStage.AGREED)
    page = people.sign_in(client, desk.staff).post(desk.url("import/"), {"file": SimpleUploadedFile("any.xlsx", content)})
    assert sentence in page.content.decode()
