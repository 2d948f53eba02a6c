"""Rows of a file: who would be invited to what, and every problem where it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schools.imports.rules import Checked, Column, Known, Newcomer, Problem, Wish, check_lines

TODAY = date(2026, 11, 24)
KNOWN = Known(
    today=TODAY,
    roles={
        "Partnership Lead": "trust_lead",
        "School leader": "school_leader",
        "Staff member": "staff_member",
        "Trustee": "trustee",
    },
    school_roles=frozenset({"school_leader", "staff_member"}),
    head_role="school_leader",
    schools={1: "Castle Hill Primary School", 2: "Beckside Primary School"},
    numbers={"100002": 2},
    members=frozenset({"member@example.org"}),
    invited=frozenset({"invited@example.org"}),
    why_not=lambda wish: "You cannot make leads." if wish.role == "trust_lead" else "",
)
ANN = {Column.NAME: "Ann Reed", Column.EMAIL: "ann@example.org", Column.ROLE: "Trustee"}
LEADER = ANN | {Column.ROLE: "School leader", Column.SCHOOL: "Castle Hill"}


def check(*rows: dict[Column, str]) -> Checked:
    return check_lines(list(enumerate(rows, start=2)), KNOWN)


def test_a_good_row_says_who_is_invited_to_what() -> None:
    full = {
        Column.NAME: "Ann Reed",
        Column.EMAIL: "Ann@Example.org",
        Column.JOB_TITLE: "Deputy",
        Column.ROLE: "school LEADER",
        Column.SCHOOL: "castle hill primary",
        Column.HEAD: "yes",
        Column.SECOND_ROLE: "staff_member",
        Column.SECOND_SCHOOL: "100002",
        Column.FROM: "01/09/2026",
        Column.UNTIL: "31 August 2027",
    }
    assert check(full) == Checked(
        (
            Newcomer(
                line=2,
                name="Ann Reed",
                email="ann@example.org",
                job_title="Deputy",
                roles=(Wish("school_leader", 1, True), Wish("staff_member", 2)),
                starts_on=date(2026, 9, 1),
                ends_on=date(2027, 8, 31),
            ),
        ),
        (),
    )


def test_a_short_row_begins_today_and_has_no_end() -> None:
    assert check(ANN).newcomers == (Newcomer(2, "Ann Reed", "ann@example.org", "", (Wish("trustee"),), TODAY, None),)


def test_a_second_role_that_repeats_the_first_counts_once() -> None:
    row = LEADER | {Column.HEAD: "yes", Column.SECOND_ROLE: "School leader", Column.SECOND_SCHOOL: "Castle Hill"}
    assert check(row).newcomers[0].roles == (Wish("school_leader", 1, True),)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (ANN | {Column.NAME: ""}, "Name", "The name is missing."),
        (ANN | {Column.NAME: "ann@example.org"}, "Name", "This is an address."),
        (ANN | {Column.NAME: "=HYPERLINK(1)"}, "Name", "This is a formula"),
        (ANN | {Column.NAME: "x" * 151}, "Name", "This has 151 letters; we take up to 150."),
        (ANN | {Column.EMAIL: ""}, "E-mail", "The e-mail address is missing"),
        (ANN | {Column.EMAIL: "ann@"}, "E-mail", "This is not a whole e-mail address."),
        (ANN | {Column.EMAIL: "MEMBER@example.org"}, "E-mail", "This person is a member already."),
        (ANN | {Column.EMAIL: "Invited@Example.org"}, "E-mail", "This address has been invited and has not answered yet."),
        (ANN | {Column.ROLE: ""}, "Role", "The role is missing."),
        (ANN | {Column.ROLE: "Head Teacher"}, "Role", "This is not a role. Roles are: Partnership Lead, School leader"),
        (ANN | {Column.ROLE: "School leaders"}, "Role", "Did you mean “School leader”?"),
        (ANN | {Column.ROLE: "Partnership Lead"}, "Role", "You cannot make leads."),
        (ANN | {Column.SCHOOL: "Castle Hill"}, "School", "This role is for the whole trust."),
        (LEADER | {Column.SCHOOL: ""}, "School", "The school is missing"),
        (LEADER | {Column.SCHOOL: "Castel Hill"}, "School", "No school of yours has this name. Did you mean “Castle Hill Primary School”?"),
        (LEADER | {Column.SCHOOL: "Nowhere"}, "School", "No school of yours has this name."),
        (LEADER | {Column.HEAD: "perhaps"}, "Head", "Write yes or no."),
        (ANN | {Column.HEAD: "yes"}, "Head", "Only a school leader can be head."),
        (ANN | {Column.SECOND_SCHOOL: "Beckside"}, "Second school", "A second school needs a second role."),
        (ANN | {Column.SECOND_ROLE: "Staff member"}, "Second school", "The school is missing"),
        (ANN | {Column.SECOND_ROLE: "Boss"}, "Second role", "This is not a role."),
        (ANN | {Column.FROM: "soon"}, "From", "This is not a date."),
        (ANN | {Column.FROM: "01/09/1926"}, "From", "This year cannot be right."),
        (ANN | {Column.UNTIL: "31/02/2027"}, "Until", "This is not a date."),
        (ANN | {Column.FROM: "01/09/2027", Column.UNTIL: "31/08/2027"}, "Until", "This day comes before the first day."),
        (ANN | {Column.FROM: "01/09/2025", Column.UNTIL: "31/08/2026"}, "Until", "This day is over."),
    ],
)
def test_a_problem_is_told_at_its_row_and_column(row: dict[Column, str], column: str, sentence: str) -> None:
    checked = check(ANN | {Column.EMAIL: "fine@example.org"}, row)
    (problem,) = checked.problems
    assert (problem.line, problem.column, problem.value) == (3, column, row.get(Column(column), ""))
    assert problem.sentence.startswith(sentence) or sentence in problem.sentence
    assert len(checked.newcomers) == 1


def test_every_problem_of_a_row_is_told_at_once() -> None:
    row = {Column.NAME: "", Column.EMAIL: "ann@", Column.ROLE: "School leader", Column.UNTIL: "soon"}
    assert [problem.column for problem in check(row).problems] == ["Name", "E-mail", "School", "Until"]


def test_an_address_that_stands_twice_is_told_whatever_its_case() -> None:
    checked = check(ANN, ANN | {Column.EMAIL: "ANN@example.org"}, ANN)
    assert checked.problems == (
        Problem(3, "E-mail", "ANN@example.org", "The same address stands in row 2, written in other letters. One row a person."),
        Problem(4, "E-mail", "ann@example.org", "The same address stands in row 2. One row a person."),
    )
    assert len(checked.newcomers) == 1


def test_schools_that_share_a_name_are_told_apart_by_exact_name_or_number() -> None:
    known = Known(
        TODAY, KNOWN.roles, KNOWN.school_roles, KNOWN.head_role, schools={1: "St Mary's School", 2: "St Mary's Academy"}, numbers={"77": 2}
    )
    rows = [LEADER | {Column.SCHOOL: text, Column.EMAIL: f"a{text[-2:]}@example.org"} for text in ("St Mary's Academy", "77", "St Marys")]
    checked = check_lines(list(enumerate(rows, start=2)), known)
    assert [newcomer.roles[0].school_id for newcomer in checked.newcomers] == [2, 2]
    assert [problem.line for problem in checked.problems] == [4]


cells = st.text(max_size=12) | st.sampled_from(["ann@example.org", "School leader", "Castle Hill", "yes", "01/09/2026", ""])
rows = st.lists(st.dictionaries(st.sampled_from(list(Column)), cells), max_size=8)


@given(rows)
def test_every_row_is_either_taken_or_told(some: list[dict[Column, str]]) -> None:
    checked = check(*some)
    taken, told = {newcomer.line for newcomer in checked.newcomers}, {problem.line for problem in checked.problems}
    assert taken | told == set(range(2, len(some) + 2))
    assert not taken & told
    assert len({newcomer.email for newcomer in checked.newcomers}) == len(checked.newcomers)
