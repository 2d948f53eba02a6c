"""Reads the table of an uploaded CSV or XLSX file as text. What a file is, its content says, not its name."""

from collections.abc import Sequence

import filetype

from schools.web.sheets import csv_files
from schools.web.sheets.parts import CellProblem, Line, Sheet, UnreadableFile, drop_empty

MOST_BYTES = 2 * 1024 * 1024
MOST_COLUMNS = 40

__all__ = ["MOST_BYTES", "MOST_COLUMNS", "CellProblem", "Line", "Sheet", "UnreadableFile", "read_sheet"]

# Old binary Excel, and every Office file with a password, begin so.
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<table")
_KINDS = {"image": "a picture", "video": "a film", "audio": "a sound"}
_ZIP = b"PK\x03\x04"


def read_sheet(content: bytes, *, most_lines: int) -> Sheet:
    """All lines with anything in them. `most_lines` counts the heading.

    Raises UnreadableFile, whose text is a sentence for the person who uploaded; what is wrong in one row is a problem in the sheet.
    """
    _refuse_by_size(content)
    lines: list[Line]
    problems: list[CellProblem]
    if content.startswith(_ZIP):
        from schools.web.sheets import xlsx_files  # noqa: PLC0415 - openpyxl is large, and no page needs it

        lines, problems = xlsx_files.read(content, most_lines=most_lines, most_columns=MOST_COLUMNS), []
    else:
        _refuse_by_kind(content)
        lines, problems = csv_files.read(content)
    kept = drop_empty(lines)
    _refuse_by_shape(kept, most_lines)
    return Sheet(kept, tuple(problems))


def _refuse_by_size(content: bytes) -> None:
    if not content.strip(b"\xef\xbb\xbf \r\n\t,;"):
        raise UnreadableFile("This file is empty.")
    if len(content) > MOST_BYTES:
        raise UnreadableFile(f"This file has {len(content) / 1024 / 1024:.1f} MB; we take up to {MOST_BYTES // 1024 // 1024} MB.")


def _refuse_by_kind(content: bytes) -> None:
    if content.startswith(_OLE):
        raise UnreadableFile("This is an old Excel file, or one with a password. Save it as .xlsx, without a password, and upload that.")
    if content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_WEB_PAGE):
        raise UnreadableFile("This is a web page under another name, as some programs export it. Open it in Excel and save it as .xlsx.")
    kind = filetype.guess(content)
    # Two letters are enough to be taken for some kinds of picture, and a heading may begin with them; but pictures are never plain letters.
    if kind is None or (content.isascii() and kind.mime.startswith(("image/", "audio/", "video/"))):
        return
    what = _KINDS.get(kind.mime.split("/")[0], f"a {kind.extension.upper()} file")
    raise UnreadableFile(f"This is {what}, whatever its name says. We read CSV and XLSX.")


def _refuse_by_shape(lines: Sequence[Line], most_lines: int) -> None:
    widest = max((len(line.cells) for line in lines), default=0)
    if widest > MOST_COLUMNS:
        raise UnreadableFile(f"This file has {widest} columns; we take up to {MOST_COLUMNS}. Is it the right file?")
    if len(lines) > most_lines:
        raise UnreadableFile(f"This file has more than {most_lines - 1:,} rows. Split it, please.")
