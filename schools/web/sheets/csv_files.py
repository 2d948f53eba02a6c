"""CSV as Excel, Numbers, LibreOffice and management information systems write it: any usual separator, UTF-8, UTF-16 or cp1252."""

import csv
from collections.abc import Iterator
from io import StringIO

from schools.web.sheets.parts import CellProblem, Line, UnreadableFile, make_line

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = (",", ";", "\t")
# What cp1252 has no letter for; Latin-1 at least shows that something stands there.
_NEVER_CP1252 = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D])


def read(content: bytes) -> tuple[list[Line], list[CellProblem]]:
    """Every row, numbered as Excel numbers them, and what is wrong with some rows' characters."""
    text, foreign = _decode(content)
    if text.count("\x00") * 10 > len(text):
        raise UnreadableFile("This file is not text. We read CSV and XLSX.")
    lines, problems, first = [], [], 1
    for number, (cells, last) in enumerate(_records(text), start=1):
        line = make_line(number, (cell.replace("\x00", "") for cell in cells))
        shown = " ".join(line.cells)[:120]
        if any("\x00" in cell for cell in cells):
            problems.append(CellProblem(number, shown, _NUL))
        if foreign & set(range(first, last + 1)):
            problems.append(CellProblem(number, shown, _MIXED))
        lines.append(line)
        first = last + 1
    return lines, problems


_NUL = "This row holds NUL characters, which are no text. Delete the row and type it again."
_MIXED = "This row is written in another encoding than the rest of the file. Save the whole file as “CSV UTF-8” and upload it again."


def _decode(content: bytes) -> tuple[str, set[int]]:
    """The text, and the numbers of physical lines that are not in the encoding of the others."""
    if content.startswith(_UTF16):
        try:
            return _one_line_end(content.decode("utf-16")), set()
        except UnicodeDecodeError as error:
            raise UnreadableFile("This file breaks off inside a character. Save it as “CSV UTF-8” and upload it again.") from error
    rows = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    decoded = [_decode_row(row) for row in rows]
    utf8 = {number for number, (_, encoding) in enumerate(decoded, start=1) if encoding == "utf-8"}
    cp1252 = {number for number, (_, encoding) in enumerate(decoded, start=1) if encoding == "cp1252"}
    text = "\n".join(row for row, _ in decoded)
    return text, (cp1252 if utf8 else set())


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_row(row: bytes) -> tuple[str, str]:
    """The text and its encoding; plain ASCII fits any."""
    if row.isascii():
        return row.decode("ascii"), ""
    try:
        return row.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return row.translate(None, _NEVER_CP1252).decode("cp1252"), "cp1252"


def _records(text: str) -> Iterator[tuple[list[str], int]]:
    """Each row's cells and the number of the last physical line it stands on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    done = 0
    try:
        for cells in reader:
            done += 1
            yield cells, reader.line_num
    except csv.Error as error:
        raise UnreadableFile(f"Row {done + 1} cannot be read: a quotation mark in it is not closed, or stands inside a cell.") from error


def _separator(text: str) -> str:
    heading = next((line for line in text.split("\n") if line.strip()), "")
    return max(_SEPARATORS, key=heading.count)
