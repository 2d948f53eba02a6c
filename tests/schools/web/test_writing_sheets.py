"""No spreadsheet program runs what somebody typed into a name."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from schools.web.sheets import as_csv, as_xlsx, is_formula

FORMULAS = ["=1+1", "+44 1632", "-Ann", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("x")']


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_written_as_text(text: str) -> None:
    assert is_formula(text)
    assert b"'" + text.strip("\t\r")[:1].encode() in as_csv(["Name"], [[text]]).replace(b"'\t", b"'").replace(b"'\r", b"'")
    cell = load_workbook(BytesIO(as_xlsx("People", ["Name"], [[text]]))).worksheets[0]["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("text", ["Ann Reed", "a@example.org", "O'Neill", "5+", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert not is_formula(text)
    assert as_csv(["Name"], [[text, "end"]]) == f"\ufeffName\r\n{text},end\r\n".encode()


def test_letters_that_xml_cannot_hold_are_left_out() -> None:
    assert load_workbook(BytesIO(as_xlsx("People", ["Name"], [["A\x0bnn\uffff"]]))).worksheets[0]["A2"].value == "Ann"


@pytest.mark.parametrize("title", ["People of St. Anne's C/E", "Training in Ash: a trust", "[Ash] *\\?", "'Ash'", "A\x0bsh", "A" * 200])
def test_a_trust_of_any_name_has_a_sheet(title: str) -> None:
    (sheet,) = load_workbook(BytesIO(as_xlsx(title, ["Name"], [["Ann"]]))).worksheets
    assert 0 < len(sheet.title) <= 31
    assert not set(sheet.title) & set("[]:*?/\\'\x0b")
