"""A plan as a workbook: one sheet to read and to write updates into, one with what was told before."""

from typing import TYPE_CHECKING

from schools.web.sheets import fit_for_xml, is_formula, xlsx_bytes
from workshops.plans.rules.papers import PlanPaper
from workshops.plans.rules.updates import STAGES, Column

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = {Column.ID: 8, Column.WHAT: 48, Column.STAGE: 14, Column.UPDATE: 44, Column.EVIDENCE: 44, Column.DUE: 13}
READ_ONLY = (("Who sees to it", 22), ("How we will know", 40), ("Where we start from", 32))
TOLD = (("Action", 8), ("When", 24), ("Who", 24), ("Stage", 14), ("What was told", 60), ("What shows it", 60))


def as_excel(paper: PlanPaper) -> bytes:
    """Every cell a text. The first column says which action a row is, and is hidden: an upload knows actions by it."""
    from openpyxl import Workbook  # noqa: PLC0415 - openpyxl is large, and no page needs it
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - likewise

    book = Workbook()
    plan = book.worksheets[0]
    plan.title = "Plan"
    _head(plan, [*((str(column), WIDTHS[column]) for column in Column), *READ_ONLY])
    for row, action in enumerate(paper.actions, start=2):
        written = (str(action.pk), action.what, action.stage, "", "", action.due_on)
        _put(plan, row, (*written, action.owner, action.measure, action.baseline))
    plan.column_dimensions["A"].hidden = True
    offered = DataValidation(type="list", formula1=f'"{",".join(STAGES.values())}"', allow_blank=False)
    plan.add_data_validation(offered)
    offered.add(f"C2:C{max(2, len(paper.actions) + 1)}")
    told = book.create_sheet("Told so far")
    _head(told, TOLD)
    lines = [
        (str(action.number), update.when, update.who, update.stage, update.text, update.evidence)
        for action in paper.actions
        for update in action.updates
    ]
    for row, line in enumerate(lines, start=2):
        _put(told, row, line)
    return xlsx_bytes(book)


def _head(sheet: "Worksheet", columns: list[tuple[str, int]] | tuple[tuple[str, int], ...]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    _put(sheet, 1, [label for label, _ in columns])
    for index, (_, width) in enumerate(columns, start=1):
        sheet.cell(1, index).font = Font(bold=True)
        sheet.cell(1, index).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A2"


def _put(sheet: "Worksheet", row: int, texts: list[str] | tuple[str, ...]) -> None:
    from openpyxl.styles import Alignment  # noqa: PLC0415 - as above

    for index, text in enumerate(texts, start=1):
        cell = sheet.cell(row, index)
        cell.value = fit_for_xml(text)
        # What looks like a formula stays a text.
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if is_formula(text):
            cell.quotePrefix = True
