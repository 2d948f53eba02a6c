"""What a file of people means: its columns, its cells, its rows. Plain values in, plain values out."""

from schools.imports.rules.blank import blank_csv, blank_xlsx
from schools.imports.rules.columns import Column, Columns, read_columns
from schools.imports.rules.rows import MOST_ROWS, Checked, Known, Newcomer, Problem, Wish, addresses_in, check_lines

__all__ = [
    "MOST_ROWS",
    "Checked",
    "Column",
    "Columns",
    "Known",
    "Newcomer",
    "Problem",
    "Wish",
    "addresses_in",
    "blank_csv",
    "blank_xlsx",
    "check_lines",
    "read_columns",
]
