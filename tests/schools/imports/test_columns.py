"""Headings as people and programs write them."""

import pytest

from schools.imports.rules import Column, Columns, read_columns

ALL = {column: index for index, column in enumerate(Column)}


def test_the_templates_own_headings_are_all_known() -> None:
    assert read_columns(list(Column)) == Columns(ALL)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("  NAME ", Column.NAME),
        ("Full name *", Column.NAME),
        ("EMAIL", Column.EMAIL),
        ("e-mail address", Column.EMAIL),
        ("Email_Address", Column.EMAIL),
        ("Academy", Column.SCHOOL),
        ("Head teacher", Column.HEAD),
        ("Role 2", Column.SECOND_ROLE),
        ("Start date", Column.FROM),
        ("Ends on", Column.UNTIL),
    ],
)
def test_a_heading_is_known_by_other_names(text: str, column: Column) -> None:
    assert column in read_columns([text]).places


def test_other_columns_are_passed_over_by_name() -> None:
    found = read_columns(["Name", "Payroll no.", "", "E-mail", "Role"])
    assert found == Columns({Column.NAME: 0, Column.EMAIL: 3, Column.ROLE: 4}, ("Payroll no.",))


@pytest.mark.parametrize(
    ("heading", "problems"),
    [
        (["Name", "Role"], ("The first row must name the columns. “E-mail” is missing; it says “Name”, “Role”.",)),
        ([], ("The first row must name the columns. “Name” and “E-mail” and “Role” are missing; it says nothing.",)),
        (["Name", "E-mail", "Role", "Mail"], ("Two columns are both “E-mail”: “E-mail” and “Mail”. Delete one.",)),
    ],
)
def test_headings_that_cannot_be_used_are_told(heading: list[str], problems: tuple[str, ...]) -> None:
    assert read_columns(heading).problems == problems
