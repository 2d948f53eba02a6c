"""Files as people really upload them: every usual kind is read, every wrong kind is told with a sentence."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from schools.web.sheets import MOST_BYTES, CellProblem, Line, Sheet, UnreadableFile, as_csv, as_xlsx, read_sheet

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
READ = Sheet((Line(1, ("Name", "E-mail")), Line(2, ("Siân Évans", "sian@example.org"))))


def read(content: bytes) -> Sheet:
    return read_sheet(content, most_lines=11)


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_of_any_program_is_read(encoding: str, ends: str, separator: str) -> None:
    text = ends.join([separator.join(["Name", "E-mail"]), separator.join(["Siân Évans", " sian@example.org "]), ""])
    assert read(text.encode(encoding)) == READ


def test_rows_are_numbered_as_excel_numbers_them() -> None:
    content = b'Name\n\n"Ann\nReed"\n,,\nBen\n'
    assert read(content).lines == (Line(1, ("Name",)), Line(3, ("Ann Reed",)), Line(5, ("Ben",)))


def test_rows_in_two_encodings_are_told_row_by_row() -> None:
    content = "Name,E-mail\nSiân,a@example.org\n".encode() + "Zoë,b@example.org\n".encode("cp1252")
    sheet = read(content)
    assert sheet.lines[2] == Line(3, ("Zoë", "b@example.org"))
    assert [(problem.line, problem.value) for problem in sheet.problems] == [(3, "Zoë b@example.org")]
    assert "another encoding" in sheet.problems[0].sentence


def test_a_row_with_nul_is_told() -> None:
    sheet = read(b"Name,E-mail\nAnn,a@example.org\nB\x00en,b@example.org\n")
    assert sheet.problems == (
        CellProblem(3, "Ben b@example.org", "This row holds NUL characters, which are no text. Delete the row and type it again."),
    )


def test_a_workbook_is_read_as_text() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Name", "From", "Pupils", "Head"])
    sheet.append(["  Ann   Reed ", datetime(2026, 9, 1), 7.0, True])
    sheet.append(["=1+1", None, 2.5, False])
    sheet["H9"] = "far"
    out = BytesIO()
    book.save(out)
    assert read(out.getvalue()).lines == (
        Line(1, ("Name", "From", "Pupils", "Head")),
        Line(2, ("Ann Reed", "2026-09-01", "7", "yes")),
        Line(3, ("=1+1", "", "2.5", "no")),
        Line(9, ("", "", "", "", "", "", "", "far")),
    )


def test_a_stray_cell_at_the_very_bottom_is_found() -> None:
    book = Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["A1048576"] = "Name", "Ann"
    out = BytesIO()
    book.save(out)
    assert read(out.getvalue()).lines == (Line(1, ("Name",)), Line(1048576, ("Ann",)))


def test_a_hidden_sheet_is_passed_over() -> None:
    book = Workbook()
    book.worksheets[0].append(["Secret"])
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("People").append(["Name"])
    out = BytesIO()
    book.save(out)
    assert read(out.getvalue()).lines == (Line(1, ("Name",)),)


def zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """A real workbook with one part replaced or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook(["Name"]))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def with_damage() -> bytes:
    """A real workbook whose compressed bytes were changed on the way, with every name and size as it was."""
    whole = workbook(["Name"])
    start = whole.index(b"xl/workbook.xml") + len("xl/workbook.xml")
    return whole[:start] + bytes(byte ^ 0xFF for byte in whole[start : start + 40]) + whole[start + 40 :]


def with_place(place: int) -> bytes:
    """A real workbook that says its list of parts stands there."""
    whole = workbook(["Name"])
    return whole[:-6] + place.to_bytes(4, "little") + whole[-2:]


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>'
LATE_BOMB = BOMB.replace(b"<!DOCTYPE", b"<!--" + b"x" * 5000 + b"--><!DOCTYPE")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf\r\n,,\r\n", "This file is empty."),
        (PNG, "This is a picture, whatever its name says."),
        (b"%PDF-1.7 and so on", "This is a PDF file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"rest", "old Excel file, or one with a password"),
        (b"\n<html><table><tr><td>Name", "This is a web page"),
        (b"x" * (MOST_BYTES + 1), "This file has 2.0 MB; we take up to 2 MB."),
        (",".join(map(str, range(200))).encode(), "This file has 200 columns; we take up to 40."),
        (workbook(list(range(200))), "This file has 200 columns"),
        (b"Name\n" + b"Ann\n" * 11, "This file has more than 10 rows."),
        (workbook(*[["Ann"]] * 12), "This file has more than 10 rows."),
        (b'Name\n"Ann', "Row 2 cannot be read"),
        (b'Name\n"Ann" Reed', "Row 2 cannot be read"),
        ("Name,E-mail\nAnn,a@example.org".encode("utf-16-le"), "This file is not text."),
        ("Name".encode("utf-16")[:-1], "breaks off inside a character"),
        (zipped(content_xml=b"<x/>"), "This is a ZIP file but not an Excel workbook"),
        (zipped(xl__workbook_xml=b"<broken"), "not a whole Excel workbook"),
        (workbook(["Name"])[:400], "This file is damaged."),
        (with_damage(), "This file is damaged."),
        (with_place(2**32 - 1), "This file is damaged."),
        (with_place(2**16), "This file is damaged."),
        (with_part("xl/sharedStrings.xml", BOMB), "holds something that Excel does not write"),
        (with_part("xl/worksheets/sheet1.xml", LATE_BOMB), "holds something that Excel does not write"),
        (with_part("xl/worksheets/sheet1.xml", BOMB.decode().encode("utf-16")), "holds something that Excel does not write"),
        (with_part("xl/worksheets/sheet1.dat", BOMB), "holds something that Excel does not write"),
        (with_part("xl/media.bin", bytes(21 * 1024 * 1024)), "unpacks to far too much"),
        (with_part("xl/worksheets/sheet1.xml", b"<row/>" * 600_000), "unpacks to far too much"),
        (with_part("xl/worksheets/sheet1.dat", b"<row/>" * 600_000), "unpacks to far too much"),
    ],
)
def test_a_wrong_file_is_told(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(content)
    assert sentence in str(caught.value)


def test_a_heading_that_begins_like_a_picture_is_still_text() -> None:
    assert read(b"BM,Name\nx,Ann\n").lines[0] == Line(1, ("BM", "Name"))


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(lambda text: " ".join(text.split()))
tables = st.lists(st.lists(words, min_size=3, max_size=3).filter(lambda row: row[-1]), min_size=1, max_size=6)


@given(tables)
def test_what_we_write_we_read_back_but_for_the_apostrophe_before_formulas(rows: list[list[str]]) -> None:
    heading = ["A", "B", "C"]
    from_xlsx = [list(line.cells) for line in read(as_xlsx("People", heading, rows)).lines]
    assert from_xlsx == [heading, *rows]
    from_csv = [[cell.removeprefix("'") for cell in line.cells] for line in read(as_csv(heading, rows)).lines]
    assert from_csv == [heading, *[[cell.removeprefix("'") for cell in row] for row in rows]]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_told(content: bytes) -> None:
    for attempt in (content, b"PK\x03\x04" + content, b"Name,E-mail\n" + content):
        try:
            sheet = read_sheet(attempt, most_lines=500)
        except UnreadableFile as told:
            assert str(told).endswith((".", "?"))  # noqa: PT017 - either outcome is right
        else:
            assert all("\x00" not in cell for line in sheet.lines for cell in line.cells)
