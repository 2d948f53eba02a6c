"""Tables as files: read from an upload whatever program wrote it, written so that no program runs what people typed."""

from schools.web.sheets.reading import MOST_BYTES, CellProblem, Line, Sheet, UnreadableFile, read_sheet
from schools.web.sheets.writing import XLSX_TYPE, as_csv, as_xlsx, fit_for_xml, is_formula, xlsx_bytes

__all__ = [
    "MOST_BYTES",
    "XLSX_TYPE",
    "CellProblem",
    "Line",
    "Sheet",
    "UnreadableFile",
    "as_csv",
    "as_xlsx",
    "fit_for_xml",
    "is_formula",
    "read_sheet",
    "xlsx_bytes",
]
