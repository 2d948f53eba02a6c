"""An uploaded file as it would be imported today, and what one needs to fill a file in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from schools.imports.enums import ImportStage
from schools.imports.models import PeopleImport
from schools.imports.rules import MOST_ROWS, Checked, Column, Known, Newcomer, Problem, Wish, addresses_in, check_lines
from schools.people.models import Invitation, Membership, RoleHeld
from schools.people.permissions import may_bring_people, may_give
from schools.people.queries.choices import role_choices, school_choices
from schools.people.queries.people import HEAD, WHOLE_TRUST
from schools.people.rules import day, period
from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import HeldRole, Member
from schools.trusts.models import School
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from schools.web.tables import Column as TableColumn
from schools.web.tables import TableAsk, TablePage, TableShape, read_ask

PROBLEMS = TableShape(
    columns=(
        TableColumn("line", "Where", is_sortable=True),
        TableColumn("value", "What stands there"),
        TableColumn("why", "What is wrong"),
    ),
    things="problems",
    default_sort="line",
)
NEWCOMERS = TableShape(
    columns=(
        TableColumn("line", "Name", is_sortable=True),
        TableColumn("row", "Row"),
        TableColumn("email", "E-mail"),
        TableColumn("roles", "Roles"),
        TableColumn("days", "Member"),
    ),
    things="people",
    thing="person",
    default_sort="line",
)
GOOD_ROWS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class UploadPage:
    """What one needs to know to fill a file in."""

    crumbs: tuple[Crumb, ...]
    back: str
    columns: tuple[str, ...]
    roles: tuple[str, ...]
    schools: tuple[str, ...]
    most_rows: int
    csv_url: str
    xlsx_url: str


@dataclass(frozen=True, slots=True)
class NewcomerRow:
    """Somebody who would be invited, in words."""

    line: int
    name: str
    email: str
    job_title: str
    roles: str
    days: str


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What would happen. With problems `table` lists those, and `good` some of the rows that are fine; without, it lists everybody."""

    crumbs: tuple[Crumb, ...]
    file: str
    total: int
    has_problems: bool
    table: TablePage[Any]
    good: tuple[NewcomerRow, ...]
    good_total: int
    passed_over: tuple[str, ...]
    heads: tuple[str, ...]
    waits_until: datetime
    confirm: Answer
    upload_url: str
    # What has become of the file where there is nothing to confirm any more.
    over: str


def upload_page(member: Member) -> UploadPage:
    """One query. Raises NotYours."""
    require(may_bring_people(member))
    template = _url(member, "import_template")
    return UploadPage(
        crumbs=(Crumb("People", _url(member, "people")), Crumb("Import a list")),
        back=_url(member, "people"),
        columns=tuple(Column),
        roles=tuple(label for _, label in role_choices(member)),
        schools=tuple(name for _, name in school_choices(member)),
        most_rows=MOST_ROWS,
        csv_url=f"{template}?as=csv",
        xlsx_url=f"{template}?as=xlsx",
    )


def import_for(member: Member, pk: int) -> PeopleImport:
    """Files are their uploader's alone. Raises NotFound."""
    row: PeopleImport | None = PeopleImport.objects.filter(pk=pk, uploaded_by=member.membership_id).first()
    if row is None:
        raise NotFound
    return row


def checked_lines(member: Member, row: PeopleImport) -> Checked:
    """The file against the people and schools of today: three queries, whatever its length."""
    lines = [(number, {Column(name): text for name, text in cells.items()}) for number, cells, _ in row.lines]
    checked = check_lines(lines, _known(member, addresses_in(lines)))
    unreadable = tuple(Problem(number, "", "", trouble) for number, _, trouble in row.lines if trouble)
    bad = {problem.line for problem in unreadable}
    return Checked(
        tuple(newcomer for newcomer in checked.newcomers if newcomer.line not in bad),
        tuple(sorted((*unreadable, *checked.problems), key=lambda problem: problem.line)),
    )


def preview_page(member: Member, row: PeopleImport, query: Any) -> PreviewPage:
    """What would happen if it were confirmed now."""
    require(may_bring_people(member))
    checked = checked_lines(member, row)
    names = dict(School.objects.values_list("pk", "name"))
    newcomers = [_in_words(member, newcomer, names) for newcomer in checked.newcomers]
    found: list[Any] = list(checked.problems) or newcomers
    shape = PROBLEMS if checked.problems else NEWCOMERS
    ask = read_ask(query, shape).within(len(found))
    return PreviewPage(
        crumbs=(Crumb("People", _url(member, "people")), Crumb("Import a list", _url(member, "import_people")), Crumb(row.file_name)),
        file=row.file_name,
        total=len(row.lines),
        has_problems=bool(checked.problems),
        table=TablePage(shape, ask, _slice(found, ask), len(found)),
        good=tuple(newcomers[:GOOD_ROWS_SHOWN]) if checked.problems else (),
        good_total=len(newcomers),
        passed_over=tuple(row.passed_over),
        heads=_heads_in_the_way(checked),
        waits_until=row.expires_at,
        confirm=_may_confirm(row, checked),
        upload_url=_url(member, "import_people"),
        over=_what_became_of(row),
    )


def school_and_role_lists(member: Member) -> tuple[list[str], list[str]]:
    """Roles and schools that this member may put into a file. Raises NotYours."""
    require(may_bring_people(member))
    return [label for _, label in role_choices(member)], [name for _, name in school_choices(member)]


def _known(member: Member, emails: set[str]) -> Known:
    today = timezone.localdate()
    schools = {pk: (name, urn) for pk, name, urn in School.objects.filter(left_on=None).values_list("pk", "name", "urn")}
    members = Membership.objects.not_over(today).filter(person__email__in=emails).values_list("person__email", flat=True)
    invited = Invitation.objects.open().filter(email__in=emails).values_list("email", flat=True)
    return Known(
        today=today,
        roles={member.labels.of(role): role.value for role in Role},
        other_words={str(role.label): role.value for role in Role},
        school_roles=frozenset(role.value for role in SCHOOL_ROLES),
        head_role=Role.SCHOOL_LEADER.value,
        schools={pk: name for pk, (name, _) in schools.items()},
        numbers={str(urn): pk for pk, (_, urn) in schools.items() if urn},
        members=frozenset(members),
        invited=frozenset(invited),
        why_not=lambda wish: may_give(member, _held(wish)).because,
    )


def _held(wish: Wish) -> HeldRole:
    return HeldRole(Role(wish.role), wish.school_id, wish.is_head)


def _in_words(member: Member, newcomer: Newcomer, names: dict[int, str]) -> NewcomerRow:
    roles = (
        f"{HEAD if wish.is_head else member.labels.of(Role(wish.role))}, {names.get(wish.school_id or 0, WHOLE_TRUST.lower())}"
        for wish in newcomer.roles
    )
    return NewcomerRow(
        line=newcomer.line,
        name=newcomer.name,
        email=newcomer.email,
        job_title=newcomer.job_title,
        roles="; ".join(roles),
        days=period(newcomer.starts_on, newcomer.ends_on, timezone.localdate()).replace("since", "from"),
    )


def _heads_in_the_way(checked: Checked) -> tuple[str, ...]:
    """Sentences for schools that get a head and have one already."""
    schools = {wish.school_id for newcomer in checked.newcomers for wish in newcomer.roles if wish.is_head}
    heads = RoleHeld.objects.current(timezone.localdate()).filter(is_head=True, school__in=schools)
    rows = heads.order_by("school__name").values_list("membership__person__name", "school__name")
    return tuple(f"{name} stays head of {school} until you end that role." for name, school in rows)


def _what_became_of(row: PeopleImport) -> str:
    if row.imported_at:
        return f"This list was imported on {day(timezone.localdate(row.imported_at))}: {row.imported_count} people were invited."
    if row.stage == ImportStage.CLEARED or row.expires_at <= timezone.now():
        return f"A file waits {settings.IMPORT_HOURS} hours to be confirmed, then what it said is deleted. Upload it again."
    return ""


def _may_confirm(row: PeopleImport, checked: Checked) -> Answer:
    if over := _what_became_of(row):
        return no(over)
    if checked.problems:
        many = len(checked.problems) > 1
        count = f"the {len(checked.problems)} problems" if many else "the problem"
        return no(f"Put {count} right in your file first, then upload it again. Nothing has been imported.")
    return YES


def _slice(found: list[Any], ask: TableAsk) -> tuple[Any, ...]:
    return tuple((found[::-1] if ask.is_descending else found)[ask.start : ask.stop])


def _url(member: Member, name: str) -> str:
    return reverse(f"schools:{name}", kwargs={"trust_slug": member.trust_slug})
