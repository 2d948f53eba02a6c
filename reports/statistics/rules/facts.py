"""What is known of an academic year, as plain values: every figure is reckoned from these and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reviews.cycles.rules.lives import has_reached
from schools.training.rules import Training

OUR_LABELS: Mapping[str, str] = {
    "peer_reviewer": "Peer Reviewer",
    "lead_reviewer": "Lead Reviewer",
    "improvement_champion": "Improvement Champion",
}


@dataclass(frozen=True, slots=True)
class SchoolFact:
    """A school's time in the trust; without a date it was always there, or still is."""

    pk: int
    joined_on: date | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class CycleFact:
    """A round of reviews that has begun. `reports_until` and `workshops_until` are the last days that were set for them."""

    pk: int
    name: str
    framework: int
    framework_name: str
    mode: str
    reports_until: date | None = None
    workshops_until: date | None = None


def way_of(by_video: bool, in_person: bool) -> str:
    """How a visit was made whose cycle leaves it open, by what there is in its programme; the cycle's own word where nothing is yet.

    >>> way_of(True, False), way_of(True, True), way_of(False, False)
    ('virtual', 'mixed', '')
    """
    if by_video and in_person:
        return "mixed"
    return "virtual" if by_video else "in_person" if in_person else ""


@dataclass(frozen=True, slots=True)
class WorkshopFact:
    """A workshop that was closed, the day on which it was held, and how many people took part."""

    pk: int
    held_on: date
    participants: int = 0


@dataclass(frozen=True, slots=True)
class CheckBackFact:
    """A plan's impact review. `manner` is empty and `confirmed_on` None until somebody from outside the school confirmed it."""

    pk: int
    due_on: date
    stage: str
    confirmed_on: date | None = None
    manner: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFact:
    """One school's review with what came of it. `was_paused` says that it was paused at some time, `is_paused` that it is now.

    `way` is how the visit was made where its cycle leaves that open.
    """

    pk: int
    host: int
    cycle: CycleFact
    stage: str
    way: str = ""
    visit_on: date | None = None
    released_on: date | None = None
    was_paused: bool = False
    is_paused: bool = False
    workshop: WorkshopFact | None = None
    plan: int | None = None
    is_agreed: bool = False
    check_back: CheckBackFact | None = None

    @property
    def mode(self) -> str:
        """How the visit was made: in person, by video, or partly each."""
        return self.way or self.cycle.mode

    @property
    def is_cancelled(self) -> bool:
        return self.stage == "cancelled"

    @property
    def was_visited(self) -> bool:
        """The team has seen the school."""
        return has_reached(self.stage, "drafting")

    @property
    def is_confirmed(self) -> bool:
        """Somebody from outside the school has checked back."""
        return self.check_back is not None and self.check_back.confirmed_on is not None


@dataclass(frozen=True, slots=True)
class PartFact:
    """That somebody who accepted had a part in a review's team, or was its Improvement Champion; `schools` are those they came from."""

    pk: int
    review: int
    membership: int
    part: str
    schools: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeFact:
    """A theme that peers may look at, in its framework's order."""

    pk: int
    framework: int
    title: str


@dataclass(frozen=True, slots=True)
class FindingFact:
    """A finding with words, of a review whose report is released."""

    pk: int
    review: int
    kind: str
    theme: int | None


@dataclass(frozen=True, slots=True)
class CheckOutFact:
    """What somebody left at the end of a workshop: a rating from 1 to 5, or none, and a word, or none."""

    workshop: int
    rating: int | None
    word: str = ""


@dataclass(frozen=True, slots=True)
class ActionFact:
    """A standing action of an agreed plan, and whether its impact review tells of it, with practice before, now and how that is known."""

    pk: int
    review: int
    stage: str
    due_on: date | None = None
    ended_on: date | None = None
    is_carried_in: bool = False
    is_told: bool = False
    is_evidenced: bool = False


@dataclass(frozen=True, slots=True)
class SupportFact:
    """That a school asked for another's support for an action. Asked of the trust, `asked_of` is None."""

    pk: int
    review: int
    stage: str
    asked_of: int | None = None


@dataclass(frozen=True, slots=True)
class TrainingFact:
    """A training record with the last day on which its person was in the trust, if that is over, and their schools."""

    pk: int
    membership: int
    training: Training
    is_by_colleague: bool
    left_on: date | None = None
    schools: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class YearFacts:
    """An academic year, by the calendar year in which it began. `as_of` is its last day, or today while it lasts.

    A school that carried on as one other is that other everywhere here; where schools merged or one was split, each stands for itself.
    `first_years` says by school in which academic year it first took part in a review; `trainings` hold those of all years, `reflected`
    are impact reviews in which the school wrote what it learned. `labels` are the trust's words for what training makes of somebody.
    """

    year: int
    first_day: date
    last_day: date
    as_of: date
    schools: tuple[SchoolFact, ...] = ()
    converted: frozenset[int] = frozenset()
    cycles: tuple[CycleFact, ...] = ()
    reviews: tuple[ReviewFact, ...] = ()
    parts: tuple[PartFact, ...] = ()
    themes: tuple[ThemeFact, ...] = ()
    findings: tuple[FindingFact, ...] = ()
    check_outs: tuple[CheckOutFact, ...] = ()
    actions: tuple[ActionFact, ...] = ()
    support: tuple[SupportFact, ...] = ()
    trainings: tuple[TrainingFact, ...] = ()
    reflected: frozenset[int] = frozenset()
    first_years: Mapping[int, int] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=lambda: OUR_LABELS)

    @property
    def champion(self) -> str:
        """What the trust calls who facilitates a school's workshop and checks back."""
        return self.labels["improvement_champion"]

    @property
    def held(self) -> tuple[ReviewFact, ...]:
        """Reviews that were not cancelled."""
        return tuple(review for review in self.reviews if not review.is_cancelled)

    @property
    def released(self) -> tuple[ReviewFact, ...]:
        """Reviews whose report is released."""
        return tuple(review for review in self.held if review.released_on is not None)

    def review(self, pk: int) -> ReviewFact:
        """One of this year's reviews."""
        return next(review for review in self.reviews if review.pk == pk)
