"""The door to a workshop: the row, its review, and what the member is in it. Every noun above begins here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from reviews.assignments.queries.seeing import Seen, seen_through, with_its_review
from reviews.assignments.rules.sight import Tie
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.agendas.models import Workshop
from workshops.agendas.rules.seats import Deed, Seat, may

_SEATS = {
    Tie.CHAMPION: Seat.CHAMPION,
    Tie.HOST_HEAD: Seat.HEAD,
    Tie.HOST_LEADER: Seat.LEADER,
    Tie.HOST_STAFF: Seat.STAFF,
    Tie.LEAD: Seat.LEAD,
    Tie.CENTRAL: Seat.CENTRAL,
}


# Whoever is tied so leads no workshop of the review.
_NEAR = frozenset({Tie.HOST_HEAD, Tie.HOST_LEADER, Tie.HOST_STAFF, Tie.LEAD_REVIEWER, Tie.REVIEWER, Tie.ASKED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A workshop as one member stands to it."""

    seen: Seen
    workshop: Workshop
    seats: frozenset[Seat]

    @property
    def member(self) -> Member:
        return self.seen.member

    def may(self, deed: Deed) -> bool:
        """Whether one of the member's seats allows it. Only its leaders know of a rehearsal."""
        return may(deed, self.seats) and (not self.workshop.is_rehearsal or may(Deed.PREPARE, self.seats))

    def require(self, deed: Deed) -> None:
        """Raise NotFound unless the member may: what one may not see looks as if it were not there."""
        if not self.may(deed):
            raise NotFound

    def url(self, name: str, **parts: Any) -> str:
        """The address of a page of this workshop."""
        return reverse(f"workshops:{name}", kwargs={"trust_slug": self.member.trust_slug, "workshop_id": self.workshop.pk, **parts})

    def crumbs(self, *labels: str | Crumb) -> tuple[Crumb, ...]:
        """The way from the cycle's timetable over review and workshop to the page itself."""
        here = Crumb("Improvement Workshop", self.url("workshop") if labels else "")
        return self.seen.crumbs(here, *labels)


def workshop_for(member: Member, workshop_id: int, deed: Deed) -> Standing:
    """The workshop, if it is in the member's trust and the member may do this in it. One query. Raises NotFound."""
    workshop = _BY_ID.first(subject=workshop_id, member=member.membership_id, schools=member.school_ids)
    if workshop is None:
        raise NotFound
    standing = standing_in(seen_through(member, workshop), workshop)
    standing.require(deed)
    return standing


_BY_ID = PreparedModels(lambda: with_its_review(Workshop.objects.filter(pk=SUBJECT)))


def standing_in(seen: Seen, workshop: Workshop) -> Standing:
    """What the member is in a workshop of a review they see. No query."""
    return Standing(seen, workshop, frozenset(seats_of(seen, workshop)))


def seats_of(seen: Seen, workshop: Workshop | None) -> Iterator[Seat]:
    """The seats that ties to the review give; the co-facilitator's is the workshop's own, lost by whoever joins host or team."""
    return seats_by(seen.ties, helps=workshop is not None and workshop.co_facilitator_id == seen.member.membership_id)


def seats_by(ties: frozenset[Tie], *, helps: bool) -> Iterator[Seat]:
    """The same of ties alone; `helps` says whether the member is named as co-facilitator."""
    yield from (seat for tie, seat in _SEATS.items() if tie in ties)
    if helps and not ties & _NEAR:
        yield Seat.CO_FACILITATOR
