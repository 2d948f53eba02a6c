"""Writes tables for spreadsheet programs. A cell that a program would take for a formula stays text."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Tab and carriage return too: programs strip them, and then see what follows.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What XML 1.0, and so XLSX, cannot hold.
_NOT_IN_XML = {number: None for number in range(32) if chr(number) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}
# What Excel lets no sheet be called; an apostrophe may not stand at either end, and is missed by nobody.
_NOT_IN_A_TITLE = _NOT_IN_XML | {ord(letter): " " for letter in "[]:*?/\\'\t\n\r"}
_WIDEST = 48


def is_formula(text: str) -> bool:
    """Whether a spreadsheet program would run this cell instead of showing it."""
    return text.startswith(_STARTS_A_FORMULA) or text.lstrip().startswith(_STARTS_A_FORMULA[:4])


def as_csv(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """CSV for Excel: UTF-8 with a byte order mark, and an apostrophe before what would be a formula."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heading)
    writer.writerows([f"'{cell}" if is_formula(cell) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def as_xlsx(title: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook with one sheet: headings that stay in sight, every cell a text."""
    from openpyxl import Workbook  # noqa: PLC0415 - openpyxl is large, and no page needs it
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title.translate(_NOT_IN_A_TITLE)[:31]
    widths = [len(head) for head in heading]
    _write_row(sheet, 1, heading)
    for number, row in enumerate(rows, start=2):
        _write_row(sheet, number, row)
        widths = [max(width, len(cell)) for width, cell in zip(widths, row, strict=True)]
    for index, width in enumerate(widths, start=1):
        sheet.cell(1, index).font = Font(bold=True)
        sheet.cell(1, index).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(index)].width = min(width + 3, _WIDEST)
    sheet.freeze_panes = "A2"
    return xlsx_bytes(book)


def fit_for_xml(text: str) -> str:
    """The text without what an XLSX cannot hold."""
    return text.translate(_NOT_IN_XML)


def xlsx_bytes(book: "Workbook") -> bytes:
    """A workbook as a file's content."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write_row(sheet: "Worksheet", number: int, row: Sequence[str]) -> None:
    for index, text in enumerate(row, start=1):
        cell = sheet.cell(number, index)
        cell.value = fit_for_xml(text)
        # openpyxl makes a formula of every text that begins with an equals sign; this says that it is none.
        cell.data_type = "s"
        if is_formula(text):
            cell.quotePrefix = True
