"""XLSX, read row by row, with no trust in what the file says of its own size."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from schools.web.sheets.parts import Line, UnreadableFile, make_line

# A file of 2 MB that unpacks to more than this was made to fill memory; one of more tags, to keep us busy: this many take 5 s.
# A list of 2,000 people in ten columns is 2 MB and 200,000 tags.
MOST_UNPACKED = 20 * 1024 * 1024
MOST_TAGS = 600_000
_FAR_TOO_MUCH = "This workbook unpacks to far too much. Copy the rows into a new workbook and upload that."
_CELL_TOO_LONG = 2000
# As it reads in every encoding that XML readers take without being asked.
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def read(content: bytes, *, most_lines: int, most_columns: int) -> list[Line]:
    """The rows of the first sheet that can be seen. Formulas come as they were typed, with their equals sign."""
    _refuse_traps(content)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
        try:
            sheet = next((each for each in book.worksheets if each.sheet_state == "visible"), None)
            return [] if sheet is None else list(_lines(sheet, most_lines, most_columns))
        finally:
            book.close()
    except UnreadableFile:
        raise
    # openpyxl lets through whatever its XML and zip readers meet in a broken file: a dozen kinds of exception, none of ours.
    except Exception as error:
        raise UnreadableFile("This is not a whole Excel workbook. Open it in Excel, save it as .xlsx and upload that.") from error


def _refuse_traps(content: bytes) -> None:
    """Everything that must be known before the file is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise UnreadableFile("This is a ZIP file but not an Excel workbook (.xlsx). Save the table as .xlsx or CSV.")
            # The zip reader never gives more than a part says it has, so the sum holds.
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UnreadableFile(_FAR_TOO_MUCH)
            # Every part, as it is links that say which of them is read, and not their names.
            texts = [archive.read(part) for part in parts]
            # A document type is where entities are declared that swell to gigabytes; no spreadsheet program writes one.
            if any(mark in text for text in texts for mark in _DOCTYPE):
                raise UnreadableFile("This workbook holds something that Excel does not write. Save it again in Excel and upload that.")
            if sum(text.count(b"<") for text in texts) > MOST_TAGS:
                raise UnreadableFile(_FAR_TOO_MUCH)
    except UnreadableFile:
        raise
    # As below: a damaged ZIP makes its reader and its decompressors raise half a dozen kinds of exception.
    except Exception as error:
        raise UnreadableFile("This file is damaged. Save it again in Excel and upload that.") from error


def _lines(sheet: Any, most_lines: int, most_columns: int) -> Iterator[Line]:
    found = 0
    # The file's own word for its size may be missing or wrong, and openpyxl pads rows to it.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if len(row) > most_columns and any(value is not None for value in row[most_columns:]):
            raise UnreadableFile(f"This file has {len(row):,} columns; we take up to {most_columns}. Is it the right file?")
        # A stray cell at the bottom of a sheet makes a million empty rows.
        if not any(value is not None for value in row):
            continue
        line = make_line(number, (_text(value) for value in row[:most_columns]))
        found += bool(line.cells)
        if found > most_lines:
            raise UnreadableFile(f"This file has more than {most_lines - 1:,} rows. Split it, please.")
        yield line


def _text(value: Any) -> str:
    """A cell as text: dates in ISO order, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, ArrayFormula | DataTableFormula):
        return f"={getattr(value, 'text', None) or 'a formula'}".replace("==", "=")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)[:_CELL_TOO_LONG]
