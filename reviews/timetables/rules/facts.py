"""What is known of one review, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reviews.cycles.rules.lives import has_reached, is_open

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody on the team of a review, or its Improvement Champion, and what they answered. `since` is the day of the asking; `schools`
    are those at which they work, where that was asked for."""

    pk: int
    membership_id: int
    name: str
    part: str
    has_accepted: bool
    has_declared: bool
    has_conflict: bool
    stays: bool
    since: date
    schools: frozenset[int] = frozenset()
    is_assured: bool = False

    @property
    def is_cleared(self) -> bool:
        """Accepted, and declared without a conflict, or with one in spite of which they stay."""
        return self.has_accepted and self.has_declared and (not self.has_conflict or self.stays)


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """One review with its cycle's phases by kind, its team, and how far its report is. Days are school days here, moments are not kept."""

    pk: int
    cycle_id: int
    cycle: str
    host_id: int
    host: str
    stage: str
    paused_because: str = ""
    visit_on: date | None = None
    visit_until: date | None = None
    signed_on: date | None = None
    signed_by: str = ""
    pack_on: date | None = None
    check_due_on: date | None = None
    # How its newest report stands: draft, checking, released; empty before there is one.
    report: str = ""
    is_checked: bool = False
    open_corrections: int = 0
    released_on: date | None = None
    phases: Mapping[str, Days] = field(default_factory=dict)
    team: tuple[Place, ...] = ()
    is_in_person: bool = True
    # Whether each side has agreed questions and programme.
    host_agreed: bool = False
    reviewers_agreed: bool = False

    @property
    def is_going_on(self) -> bool:
        """Neither over nor paused."""
        return is_open(self.stage) and not self.paused_because and self.stage != "planned"

    def has_reached(self, stage: str) -> bool:
        return has_reached(self.stage, stage)

    def begin_of(self, phase: str) -> date | None:
        """The first day of a phase; None where the cycle has no such phase."""
        return self.phases[phase][0] if phase in self.phases else None

    def end_of(self, phase: str) -> date | None:
        """The last day of a phase."""
        return self.phases[phase][1] if phase in self.phases else None

    @property
    def reviewers(self) -> tuple[Place, ...]:
        """The team without the Improvement Champion, whoever leads it first."""
        team = [place for place in self.team if place.part != "improvement_champion"]
        return tuple(sorted(team, key=lambda place: (place.part != "lead_reviewer", place.name)))

    @property
    def unassured(self) -> tuple[Place, ...]:
        """Who visits in person while the letter of assurance is missing; nobody before the visit is being prepared, or once it is over."""
        if self.stage not in ("shared", "visiting") or not self.is_in_person:
            return ()
        return tuple(place for place in self.reviewers if place.has_accepted and not place.is_assured)

    @property
    def champion(self) -> Place | None:
        return next((place for place in self.team if place.part == "improvement_champion"), None)


@dataclass(frozen=True, slots=True)
class CycleFacts:
    """A cycle with its phases by kind and its reviews by the host's name."""

    pk: int
    name: str
    academic_year: int
    stage: str
    phases: Mapping[str, Days]
    reviews: tuple[ReviewFacts, ...]
