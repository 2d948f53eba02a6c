"""Who may be assigned to a review, and what speaks against it: the rules that refuse and those that warn, over plain values.

`may_be_assigned` is asked by the deed, by the button and by the list of candidates alike. It is also what a later optimiser stands on,
which has its place here as `ProposeTeams`.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import hypot
from typing import Protocol

from schools.people.rules import day

LEAD_REVIEWER, REVIEWER, CHAMPION = "lead_reviewer", "peer_reviewer", "improvement_champion"
REVIEWS = frozenset({LEAD_REVIEWER, REVIEWER})
# Those who review a school, the Lead Reviewer among them.
FEWEST, MOST = 3, 4
# Farther than this is a long way to drive for a visit, in metres.
FAR = 60_000
# So many reviews more than is usual in the cycle is far above the others.
FAR_ABOVE = 2


@dataclass(frozen=True, slots=True)
class Post:
    """A role held at a school; without a last day it goes on. The place is on the Ordnance Survey grid."""

    school_id: int
    school: str
    starts_on: date
    ends_on: date | None = None
    place: tuple[int | None, int | None] = (None, None)

    def lasts(self, on: date) -> bool:
        """Whether it is held on this day."""
        return self.starts_on <= on and (self.ends_on is None or self.ends_on >= on)


@dataclass(frozen=True, slots=True)
class Duty:
    """A part that somebody has in another review, asked or accepted. Days are the visit's, where there are any."""

    part: str
    host: str
    is_in_this_cycle: bool = True
    visit_on: date | None = None
    visit_until: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody for one part in a review. `trained_until` is the last day on which training for that part counts; None for none ever."""

    pk: int
    name: str
    part: str
    trained_until: date | None
    posts: tuple[Post, ...] = ()
    duties: tuple[Duty, ...] = ()
    is_central: bool = False

    @property
    def load(self) -> int:
        """Reviews in this cycle, whatever the part."""
        return sum(duty.is_in_this_cycle for duty in self.duties)

    def schools_on(self, on: date) -> frozenset[int]:
        """Where this person works on that day."""
        return frozenset(post.school_id for post in self.posts if post.lasts(on))


@dataclass(frozen=True, slots=True)
class Visit:
    """The review to be staffed, as of `today`."""

    host: str
    # The host, what it carries on, and what carries it on.
    family: frozenset[int]
    today: date
    starts_on: date | None = None
    ends_on: date | None = None
    years_apart: int = 2
    # Whether people go there.
    is_in_person: bool = True
    place: tuple[int | None, int | None] = (None, None)
    # Schools that people of the host review in the same cycle.
    reviewed_by_host: frozenset[int] = frozenset()
    # Schools that are visited themselves on those days.
    visited_then: frozenset[int] = frozenset()
    # How many reviews of the cycle somebody trained for the part has, on average.
    usual_load: float = 0.0


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody on the team already, asked or accepted."""

    pk: int
    name: str
    part: str
    school_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Caution:
    """What speaks against it without forbidding it. Some ask the planner for words, which are kept."""

    sentence: str
    asks_words: bool = False


@dataclass(frozen=True, slots=True)
class Fitness:
    """What the rules say: any refusal forbids, a warning is for the planner to weigh."""

    refusals: tuple[str, ...] = ()
    warnings: tuple[Caution, ...] = ()

    @property
    def because(self) -> str:
        """All refusals as one text; empty where nothing forbids it."""
        return " ".join(self.refusals)

    @property
    def asks_words(self) -> bool:
        """Whether the planner has to say why in spite of a warning."""
        return any(warning.asks_words for warning in self.warnings)


class ProposeTeams(Protocol):
    """The seam for a later optimiser: a pure function that fills what is open in many reviews at once.

    It is given the visits to be staffed with those who are on each team already, which it leaves alone, and for each visit everybody
    who could take a part in it (one Candidate a person and part, with the duties as they stand). It answers with the candidates to
    be asked, by the visit's position. It never proposes what `may_be_assigned` refuses, counting its own proposals as duties and as
    others; of what is left it prefers few warnings, those that ask for words least of all, then even loads, then short ways. The
    same values give the same proposal. A person reads the proposal and asks by the ordinary deed; nothing is assigned by it.
    """

    def __call__(
        self, visits: Sequence[Visit], others: Sequence[Collection[Other]], candidates: Sequence[Collection[Candidate]]
    ) -> Sequence[Collection[Candidate]]: ...


def may_be_assigned(candidate: Candidate, review: Visit, others: Collection[Other]) -> Fitness:
    """What forbids this person's part in the review, and what speaks against it."""
    reviews = candidate.part in REVIEWS
    refusals = [*_untrained(candidate, review), *_too_close(candidate, review), *_no_room(candidate, others)]
    warnings = [*_lapses(candidate, review), *_worked_there(candidate, review)]
    if reviews:
        refusals += _elsewhere(candidate, review)
        warnings += [*_swaps(candidate, review), *_needed_at_home(candidate, review), *_all_from_one_school(candidate, review, others)]
    return Fitness(tuple(refusals), (*warnings, *_busy(candidate, review), *_far(candidate, review)))


def come_up(candidate: Candidate, review: Visit) -> tuple[str, ...]:
    """What speaks against somebody who is on the team, and may have come up after they were asked: a visit or a job that moved, training
    that lapses."""
    found = [*_untrained(candidate, review), *_too_close(candidate, review)]
    found += [f"{candidate.name}: {warning.sentence[:1].lower()}{warning.sentence[1:]}" for warning in _lapses(candidate, review)]
    return (*found, *_elsewhere(candidate, review)) if candidate.part in REVIEWS else tuple(found)


def metres_to(candidate: Candidate, review: Visit) -> float | None:
    """How far the nearest of the person's schools is from the host, as the crow flies; None where that is not known."""
    east, north = review.place
    if east is None or north is None:
        return None
    here = [post.place for post in candidate.posts if post.lasts(review.today)]
    return min((hypot(x - east, y - north) for x, y in here if x is not None and y is not None), default=None)


def _untrained(candidate: Candidate, review: Visit) -> Iterator[str]:
    if candidate.trained_until is None:
        yield f"{candidate.name} is not trained for this."
    elif candidate.trained_until < review.today:
        yield f"The training of {candidate.name} for this lapsed on {day(candidate.trained_until)}."


def _too_close(candidate: Candidate, review: Visit) -> Iterator[str]:
    """Of the host, now or soon; for those who review, also within the years that the cycle says."""
    if candidate.part == LEAD_REVIEWER and candidate.is_central:
        yield f"{candidate.name} supports schools from the centre, and so does not lead their reviews."
    at_host = [post for post in candidate.posts if post.school_id in review.family]
    if any(post.ends_on is None or post.ends_on >= review.today for post in at_host):
        yield f"{candidate.name} belongs to {review.host}, the school that is reviewed."
    elif candidate.part in REVIEWS and (recent := _recent(at_host, review)):
        ended = f"{candidate.name} worked at {recent.school} until {day(recent.ends_on or review.today)}."
        yield f"{ended} Nobody reviews a school within {_years(review.years_apart)} of having worked there."


def _no_room(candidate: Candidate, others: Collection[Other]) -> Iterator[str]:
    if any(other.pk == candidate.pk for other in others):
        yield f"{candidate.name} is on this team already."
        return
    holder = next((other.name for other in others if other.part == candidate.part), None)
    if holder is not None and candidate.part != REVIEWER:
        yield f"{holder} has this part in the review already."
    elif candidate.part in REVIEWS and sum(other.part in REVIEWS for other in others) >= MOST:
        yield f"The review team is full: it has at most {MOST} people, the one who leads it among them."


def _elsewhere(candidate: Candidate, review: Visit) -> Iterator[str]:
    for duty in candidate.duties:
        if duty.part in REVIEWS and _overlap(duty, review):
            yield f"{candidate.name} is on the visit to {duty.host} on those days."


def _overlap(duty: Duty, review: Visit) -> bool:
    if duty.visit_on is None or duty.visit_until is None or review.starts_on is None or review.ends_on is None:
        return False
    return duty.visit_on <= review.ends_on and review.starts_on <= duty.visit_until


def _lapses(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    until = candidate.trained_until
    if until is not None and review.ends_on is not None and review.today <= until < review.ends_on:
        yield Caution(f"Training lapses on {day(until)}, before the visit is over.")


def _worked_there(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    """What is known and does not forbid: long ago, or of an Improvement Champion."""
    past = [post for post in candidate.posts if post.school_id in review.family and post.ends_on and post.ends_on < review.today]
    if past and not (candidate.part in REVIEWS and _recent(past, review)):
        last = max(past, key=lambda post: post.ends_on or review.today)
        yield Caution(f"Worked at {last.school} until {day(last.ends_on or review.today)}.")


def _swaps(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    here = {post.school_id: post.school for post in candidate.posts if post.lasts(review.today)}
    for school_id in sorted(review.reviewed_by_host & set(here)):
        yield Caution(f"Direct swap: people of {review.host} review {here[school_id]} in this cycle.", asks_words=True)


def _needed_at_home(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    for post in candidate.posts:
        if post.school_id in review.visited_then and post.lasts(review.today):
            yield Caution(f"{post.school} is itself visited on those days.")


def _all_from_one_school(candidate: Candidate, review: Visit, others: Collection[Other]) -> Iterator[Caution]:
    team = [other.school_ids for other in others if other.part in REVIEWS]
    shared = candidate.schools_on(review.today).intersection(*team) if team else frozenset()
    if shared:
        school = next(post.school for post in candidate.posts if post.school_id in shared)
        yield Caution(f"The whole team would come from {school}.")


def _busy(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    if candidate.load + 1 - max(review.usual_load, 1.0) >= FAR_ABOVE:
        yield Caution(f"Has {candidate.load} reviews in this cycle already, far more than others.")


def _far(candidate: Candidate, review: Visit) -> Iterator[Caution]:
    metres = metres_to(candidate, review) if review.is_in_person else None
    if metres is not None and metres > FAR:
        yield Caution(f"{metres / 1000:.0f} km away.")


def _recent(posts: Collection[Post], review: Visit) -> Post | None:
    """The last post at the host that ended within the years apart, counted back from the visit or, without a day for it, from today."""
    since = years_before(review.starts_on or review.today, review.years_apart)
    ended = [post for post in posts if post.ends_on is not None and post.ends_on >= since]
    return max(ended, key=lambda post: post.ends_on or review.today, default=None) if review.years_apart else None


def years_before(on: date, years: int) -> date:
    """The same day so many years earlier; 28 February for one that the earlier year has not."""
    if (on.month, on.day) == (2, 29):
        return date(on.year - years, 2, 28)
    return on.replace(year=on.year - years)


def _years(number: int) -> str:
    return "a year" if number == 1 else f"{number} years"
