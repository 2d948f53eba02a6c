"""The list of a trust's people: four queries whatever their number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from schools.people.permissions import (
    manages_everyone,
    may_bring_people,
    may_download_people,
    may_see_addresses,
    may_see_people,
)
from schools.people.queries.choices import school_names
from schools.people.queries.listing import HERE, INVITED, LEFT, Listing
from schools.people.rules import day
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.pages import Kind
from schools.web.tables import Column, Filter, TablePage, TableShape, read_ask

WHOLE_TRUST = "Whole trust"
HEAD = "Headteacher"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the list. `url` is relative to the list."""

    url: str
    name: str
    job_title: str
    email: str
    roles: str
    schools: str
    state: str
    kind: Kind

    @property
    def mailbox(self) -> str:
        """The address up to its @; narrow columns break it there."""
        return self.email.partition("@")[0]

    @property
    def domain(self) -> str:
        """The rest of the address, with its @."""
        return self.email.removeprefix(self.mailbox)


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The list, what may be done from it, and the same list as files."""

    table: TablePage[PersonRow]
    shows_addresses: bool
    bring: Answer
    download: Answer
    csv_url: str
    xlsx_url: str


def people_page(member: Member, query: Mapping[str, str]) -> PeoplePage:
    """The page of the list that the address asks for. Raises NotYours for who has no list."""
    require(may_see_people(member))
    names = school_names()
    shape = _shape(member, names)
    listing = Listing(member, read_ask(query, shape))
    total = listing.count()
    ask = listing.ask.within(total)
    table = TablePage(shape, ask, tuple(_read(listing, listing.page(ask), names)), total)
    download = reverse("schools:download_people", kwargs={"trust_slug": member.trust_slug})
    return PeoplePage(
        table=table,
        shows_addresses=bool(may_see_addresses(member)),
        bring=may_bring_people(member),
        download=may_download_people(member),
        csv_url=f"{download}{table.url()}&as=csv",
        xlsx_url=f"{download}{table.url()}&as=xlsx",
    )


def people_to_download(member: Member, query: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Heading and rows of the list that the address asks for, on however many pages it stands. Raises NotYours."""
    require(may_download_people(member))
    names = school_names()
    listing = Listing(member, read_ask(query, _shape(member, names)))
    rows = _read(listing, list(listing.rows(listing.ask)), names)
    heading = ["Name", "E-mail", "Job title", "Roles", "Schools", "State"]
    return heading, [[row.name, row.email, row.job_title, row.roles, row.schools, row.state] for row in rows]


def _shape(member: Member, names: Mapping[int, str]) -> TableShape:
    addresses = (Column("email", "E-mail"),) if may_see_addresses(member) else ()
    trained = (Filter("training", "Training", tuple((word.value, member.labels.of(word)) for word in Capability)),)
    return TableShape(
        columns=(
            Column("name", "Name", is_sortable=True),
            Column("roles", "Roles"),
            Column("school", "School", is_sortable=True),
            *addresses,
            Column("state", "State", is_sortable=True),
        ),
        things="people",
        thing="person",
        default_sort="name",
        filters=(
            Filter("name", "Name or e-mail" if addresses else "Name"),
            Filter("school", "School", tuple((str(pk), name) for pk, name in names.items())),
            Filter("role", "Role", tuple((role.value, member.labels.of(role)) for role in Role)),
            *(trained if settings.CAPABILITIES else ()),
            *((Filter("state", "State", _states(member), unasked="Members and invited"),) if may_bring_people(member) else ()),
        ),
    )


def _states(member: Member) -> tuple[tuple[str, str], ...]:
    past = ((LEFT, "Left"),) if manages_everyone(member) or member.headed_school_ids else ()
    return ((HERE, "Members"), (INVITED, "Invited"), *past)


def _read(listing: Listing, rows: list[dict[str, Any]], names: Mapping[int, str]) -> Iterator[PersonRow]:
    """Rows in words. One query for the roles of all of them."""
    member, now = listing.member, timezone.now()
    roles: dict[tuple[bool, int], list[tuple[str, str]]] = {}
    for is_invited, pk, role, school_id, is_head in listing.roles(rows):
        title = HEAD if is_head else member.labels.of(Role(role))
        roles.setdefault((is_invited, pk), []).append((title, names.get(school_id or 0, WHOLE_TRUST)))
    shows_addresses = bool(may_see_addresses(member))
    for row in rows:
        held = roles.get((row["is_invited"], row["pk"]), [])
        trained = [member.labels.of(Capability(code)) for code in row["trained"]]
        state, kind = _state(row, now)
        yield PersonRow(
            url=f"invitations/{row['pk']}/" if row["is_invited"] else f"{row['pk']}/",
            name=row["called"],
            job_title=row["job_title"],
            email=row["address"] if shows_addresses else "",
            roles=_joined([*(title for title, _ in held), *trained]) or "No role",
            schools=_joined([school for _, school in held]),
            state=state,
            kind=kind,
        )


def _joined(words: list[str]) -> str:
    return ", ".join(dict.fromkeys(words))


def _state(row: Mapping[str, Any], now: datetime) -> tuple[str, Kind]:
    today = timezone.localdate(now)
    if row["is_invited"]:
        return ("Invitation expired", Kind.LATE) if row["expires_at"] <= now else ("Invited", Kind.NOW)
    if row["left_at"]:
        return f"Left {day(timezone.localdate(row['left_at']))}", Kind.STOPPED
    if row["ends_on"] and row["ends_on"] < today:
        return f"Left {day(row['ends_on'])}", Kind.STOPPED
    if row["starts_on"] > today:
        return f"From {day(row['starts_on'])}", Kind.WAITING
    return (f"Until {day(row['ends_on'])}", Kind.DONE) if row["ends_on"] else ("Member", Kind.DONE)
