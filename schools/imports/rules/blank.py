"""The empty list to fill in: headings, and in Excel the trust's roles and schools to pick from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from schools.imports.rules.columns import Column
from schools.imports.rules.rows import MOST_ROWS
from schools.web.sheets import as_csv, fit_for_xml, xlsx_bytes

if TYPE_CHECKING:
    from openpyxl import Workbook

_WIDTHS = {Column.NAME: 28, Column.EMAIL: 34, Column.JOB_TITLE: 26, Column.SCHOOL: 34, Column.SECOND_SCHOOL: 34}


def blank_csv() -> bytes:
    """The headings alone."""
    return as_csv(list(Column), [])


def blank_xlsx(roles: Sequence[str], schools: Sequence[str]) -> bytes:
    """The headings, with lists to pick roles, schools and yes or no from; a hidden sheet holds the lists."""
    from openpyxl import Workbook  # noqa: PLC0415 - openpyxl is large, and no page needs it
    from openpyxl.styles import Font  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "People"
    for index, column in enumerate(Column, start=1):
        sheet.cell(1, index, column.value).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS.get(column, 16)
    sheet.freeze_panes = "A2"
    lists = book.create_sheet("Lists")
    lists.sheet_state = "hidden"
    for index, (columns, words) in enumerate(
        (((Column.ROLE, Column.SECOND_ROLE), roles), ((Column.SCHOOL, Column.SECOND_SCHOOL), schools), ((Column.HEAD,), ("yes", "no"))),
        start=1,
    ):
        _offer(book, index, columns, words)
    return xlsx_bytes(book)


def _offer(book: "Workbook", index: int, columns: Sequence[Column], words: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - likewise

    sheet, lists = book.worksheets
    letter = get_column_letter(index)
    for row, word in enumerate(words, start=1):
        # As text: a school's name that begins with an equals sign is still a name.
        lists.cell(row, index, fit_for_xml(word)).data_type = "s"
    validation = DataValidation(type="list", formula1=f"Lists!${letter}$1:${letter}${max(1, len(words))}", allow_blank=True)
    validation.error = "Pick one from the list."
    sheet.add_data_validation(validation)
    for column in columns:
        place = get_column_letter(list(Column).index(column) + 1)
        validation.add(f"{place}2:{place}{MOST_ROWS + 1}")
