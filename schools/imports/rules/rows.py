"""Rows of a file: who would be invited to what, and every problem at its row and column."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from schools.imports.rules.cells import Names, read_date, read_email, read_yes, unfit
from schools.imports.rules.columns import Column

# People in one file.
MOST_ROWS = 2000
LONGEST = {Column.NAME: 150, Column.EMAIL: 300, Column.JOB_TITLE: 120}
OTHERWISE = 200

Cells = Mapping[Column, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where: `line` as Excel numbers it, `column` by its heading; empty where it is the whole row."""

    line: int
    column: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Wish:
    """A role by its code, at a school by its id or in the whole trust."""

    role: str
    school_id: int | None = None
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A row without problems: whom to invite, to what."""

    line: int
    name: str
    email: str
    job_title: str
    roles: tuple[Wish, ...]
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are checked against. `why_not` is empty where the uploader may give the role, else says why not."""

    today: date
    # Code by label, in the order to list them; and by other words that are understood.
    roles: Mapping[str, str]
    # The codes of roles that are held at one school, and of the one that a head holds.
    school_roles: frozenset[str]
    head_role: str
    # Names by id, and everything that may stand for a school: URN, number.
    schools: Mapping[int, str]
    numbers: Mapping[str, int] = field(default_factory=dict)
    other_words: Mapping[str, str] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    invited: frozenset[str] = frozenset()
    why_not: Callable[[Wish], str] = lambda _: ""


@dataclass(frozen=True, slots=True)
class Checked:
    """All rows looked at. Only without problems may anything be imported."""

    newcomers: tuple[Newcomer, ...]
    problems: tuple[Problem, ...]


def addresses_in(lines: Sequence[tuple[int, Cells]]) -> set[str]:
    """Every address that the rows hold, as members and invitations have it."""
    return {read_email(cells.get(Column.EMAIL, "")) for _, cells in lines} - {""}


def check_lines(lines: Sequence[tuple[int, Cells]], known: Known) -> Checked:
    """Check every row for itself, then rows against each other. Costs no query."""
    reader = _Reader(known)
    newcomers = [newcomer for number, cells in lines if (newcomer := reader.read(number, cells))]
    return Checked(tuple(newcomers), tuple(sorted(reader.problems, key=_place)))


def _place(problem: Problem) -> tuple[int, int]:
    """Rows in their order, and in a row the columns in the template's."""
    return problem.line, list(Column).index(Column(problem.column)) if problem.column else -1


class _Reader:
    """Reads rows one after the other, and remembers which addresses it has met."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.problems: list[Problem] = []
        self.seen: dict[str, tuple[int, str]] = {}
        self.roles = Names({**known.other_words, **{code: code for code in known.roles.values()}, **known.roles})
        self.schools = Names({name: pk for pk, name in known.schools.items()} | dict(known.numbers))

    def read(self, line: int, cells: Cells) -> Newcomer | None:
        found = list(self._problems_of_cells(cells))
        self.problems += [Problem(line, column, cells.get(column, ""), sentence) for column, sentence in found]
        email = read_email(cells.get(Column.EMAIL, ""))
        twice = self._met_before(line, email, cells.get(Column.EMAIL, ""))
        self.problems += [twice] if twice else []
        if found or twice:
            return None
        return Newcomer(
            line=line,
            name=cells[Column.NAME],
            email=email,
            job_title=cells.get(Column.JOB_TITLE, ""),
            roles=tuple(self._roles_of(cells)),
            starts_on=read_date(cells.get(Column.FROM, "")) or self.known.today,
            ends_on=read_date(cells.get(Column.UNTIL, "")),
        )

    def _problems_of_cells(self, cells: Cells) -> Iterator[tuple[Column, str]]:
        bad = {column: why for column, text in cells.items() if (why := unfit(text, LONGEST.get(column, OTHERWISE)))}
        yield from bad.items()
        checks: dict[Column, Callable[[Cells], str]] = {
            Column.NAME: _wrong_name,
            Column.EMAIL: self._wrong_email,
            Column.ROLE: lambda cells: self._wrong_role(cells, Column.ROLE),
            Column.SCHOOL: lambda cells: self._wrong_school(cells, Column.ROLE, Column.SCHOOL),
            Column.HEAD: self._wrong_head,
            Column.SECOND_ROLE: lambda cells: self._wrong_role(cells, Column.SECOND_ROLE),
            Column.SECOND_SCHOOL: lambda cells: self._wrong_school(cells, Column.SECOND_ROLE, Column.SECOND_SCHOOL),
            Column.FROM: lambda cells: _wrong_date(cells, Column.FROM),
            Column.UNTIL: self._wrong_end,
        }
        sound = {column: why for column, check in checks.items() if column not in bad and (why := check(cells))}
        yield from sound.items()
        if not bad and not sound:
            yield from ((Column.ROLE, why) for held in self._roles_of(cells) if (why := self.known.why_not(held)))

    def _wrong_email(self, cells: Cells) -> str:
        text = cells.get(Column.EMAIL, "")
        email = read_email(text)
        if not email:
            return "This is not a whole e-mail address." if text else "The e-mail address is missing: the invitation goes there."
        if email in self.known.members:
            return "This person is a member already. Take the row out, and give roles on the person's page."
        if email in self.known.invited:
            return "This address has been invited and has not answered yet. Take the row out, or withdraw that invitation first."
        return ""

    def _wrong_role(self, cells: Cells, column: Column) -> str:
        text = cells.get(column, "")
        if not text:
            return "The role is missing." if column is Column.ROLE else ""
        if self.roles.find(text):
            return ""
        near = self.roles.nearest(text)
        return f"This is not a role. {f'Did you mean “{near}”? ' if near else ''}Roles are: {', '.join(self.known.roles)}."

    def _wrong_school(self, cells: Cells, role_column: Column, column: Column) -> str:
        text, role = cells.get(column, ""), self.roles.find(cells.get(role_column, ""))
        if role is None:
            return "A second school needs a second role." if text and not cells.get(role_column) else ""
        if role not in self.known.school_roles:
            return "This role is for the whole trust. Leave the school empty." if text else ""
        if not text:
            return "The school is missing: this role is held at one school."
        if self.schools.find(text) is not None:
            return ""
        near = self.schools.nearest(text)
        return f"No school of yours has this name.{f' Did you mean “{near}”?' if near else ''}"

    def _wrong_head(self, cells: Cells) -> str:
        is_head = read_yes(cells.get(Column.HEAD, ""))
        if is_head is None:
            return "Write yes or no."
        if is_head and self.roles.find(cells.get(Column.ROLE, "")) != self.known.head_role:
            return "Only a school leader can be head. The first role decides."
        return ""

    def _wrong_end(self, cells: Cells) -> str:
        if wrong := _wrong_date(cells, Column.UNTIL):
            return wrong
        ends = read_date(cells.get(Column.UNTIL, ""))
        starts = read_date(cells.get(Column.FROM, "")) or self.known.today
        if ends and ends < starts:
            return "This day comes before the first day."
        return "This day is over." if ends and ends < self.known.today else ""

    def _roles_of(self, cells: Cells) -> Iterator[Wish]:
        """The roles of a row whose cells are sound; a second one that says the same as the first counts once."""
        met = set()
        for role_column, school_column in ((Column.ROLE, Column.SCHOOL), (Column.SECOND_ROLE, Column.SECOND_SCHOOL)):
            role = self.roles.find(cells.get(role_column, ""))
            school = self.schools.find(cells.get(school_column, ""))
            if role is not None and (role, school) not in met:
                met.add((role, school))
                yield Wish(role, school, role_column is Column.ROLE and bool(read_yes(cells.get(Column.HEAD, ""))))

    def _met_before(self, line: int, email: str, text: str) -> Problem | None:
        if not email:
            return None
        first, as_written = self.seen.setdefault(email, (line, text))
        if first == line:
            return None
        how = "" if as_written == text else ", written in other letters"
        return Problem(line, Column.EMAIL, text, f"The same address stands in row {first}{how}. One row a person.")


def _wrong_name(cells: Cells) -> str:
    text = cells.get(Column.NAME, "")
    if not text:
        return "The name is missing."
    return "This is an address. Put the person's name here." if "@" in text else ""


def _wrong_date(cells: Cells, column: Column) -> str:
    text = cells.get(column, "")
    if not text:
        return ""
    found = read_date(text)
    if found is None:
        return "This is not a date. Write it like 01/09/2026."
    return "" if 2000 <= found.year <= 2100 else "This year cannot be right."
