"""The programme on paper: for the wall of a staff room, and for who comes."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.preparations.queries.days import long_day, visit_in_words
from reviews.preparations.queries.facts import facts_of
from reviews.preparations.queries.programme import activities_of, name_of
from reviews.preparations.rules.days import by_day, ends_at
from schools.tenancy.member import Member
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class SheetLine:
    """An activity in one row."""

    time: str
    title: str
    kind: str
    host_leader: str
    reviewer: str
    place: str


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The days with their rows, who comes, to whom a concern goes, and what the host tells visitors."""

    crumbs: tuple[Crumb, ...]
    host: str
    cycle: str
    visit: str
    visitors: tuple[str, ...]
    lead: str
    contact: str
    notes: str
    days: tuple[tuple[str, tuple[SheetLine, ...]], ...]


def sheet_page(member: Member, review_id: int) -> SheetPage:
    """Three queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.PROGRAMME)
    told = facts_of(review_id)
    days = by_day(activities_of(review_id)).items()
    return SheetPage(
        crumbs=seen.crumbs(Crumb("Preparation", seen.url("preparation")), Crumb("Programme", seen.url("programme")), "To print"),
        host=seen.review.host.name,
        cycle=seen.review.cycle.name,
        visit=visit_in_words(seen.review.visit_on, seen.review.visit_until),
        visitors=tuple(visitor.name for visitor in told.visitors),
        lead=told.preparation.safeguarding_lead,
        contact=told.preparation.safeguarding_contact,
        notes=told.visitor_notes,
        days=tuple(
            (
                long_day(on),
                tuple(
                    SheetLine(
                        time=f"{row.starts_at:%H:%M} to {ends_at(row):%H:%M}",
                        title=row.title,
                        kind=row.get_kind_display(),
                        host_leader=name_of(row.host_leader),
                        reviewer=name_of(row.reviewer),
                        place=row.room or ("Online" if row.video_link else ""),
                    )
                    for row in rows
                ),
            )
            for on, rows in days
        ),
    )
