"""The list to fill in."""

from io import BytesIO

from openpyxl import load_workbook

from schools.imports.rules import Column, Columns, blank_csv, blank_xlsx, read_columns
from schools.web.sheets import read_sheet

WHOLE = Columns({column: index for index, column in enumerate(Column)})


def test_both_templates_are_files_that_we_read() -> None:
    for content in (blank_csv(), blank_xlsx(["Trustee"], ["Castle Hill"])):
        (heading,) = read_sheet(content, most_lines=2001).lines
        assert read_columns(heading.cells) == WHOLE


def test_excel_offers_roles_and_schools_to_pick_from() -> None:
    book = load_workbook(BytesIO(blank_xlsx(["Trustee", "School leader"], ["Castle Hill", "=Beckside"])))
    people, lists = book.worksheets
    assert (lists.sheet_state, [cell.value for cell in lists["B"]]) == ("hidden", ["Castle Hill", "=Beckside"])
    assert lists["B2"].data_type == "s"
    offered = {str(rule.sqref): rule.formula1 for rule in people.data_validations.dataValidation}
    assert offered == {
        "D2:D2001 G2:G2001": "Lists!$A$1:$A$2",
        "E2:E2001 H2:H2001": "Lists!$B$1:$B$2",
        "F2:F2001": "Lists!$C$1:$C$2",
    }


def test_a_trust_without_schools_gets_a_template_too() -> None:
    assert load_workbook(BytesIO(blank_xlsx(["Trustee"], []))).worksheets[1]["B1"].value is None


def test_a_school_may_be_called_what_excel_cannot_hold() -> None:
    assert load_workbook(BytesIO(blank_xlsx(["Trustee"], ["Castle\x0b Hill"]))).worksheets[1]["B1"].value == "Castle Hill"
