"""Fills the teams of a year one after the other, within the rules of `assignments` and with as little as may be that they warn of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from reviews.assignments.rules.fitness import CHAMPION, FEWEST, LEAD_REVIEWER, MOST, REVIEWER, REVIEWS
from reviews.demo.rules.company import Colleague, Seat
from schools.training.rules import Training, capabilities_of

# A champion is needed until the workshop and the check-back; so long after the visit their training has to count.
_SEEN_THROUGH = timedelta(days=60)
_FOURTH = 0.25


@dataclass(frozen=True, slots=True)
class Asked:
    """A visit that needs a team: whose, when people are asked, and its days."""

    host_id: int
    on: date
    first: date
    last: date


class Staffing:
    """Who has what to do in one year so far. The same `chance` and the same order of asking give the same teams."""

    def __init__(self, leaders: Sequence[Colleague], chance: Random) -> None:
        self._leaders = leaders
        self._chance = chance
        self._load: Counter[int] = Counter()
        self._days: dict[int, list[tuple[date, date]]] = {}
        # school -> schools that its people review
        self._reviewed: dict[int, set[int]] = {}

    def team_for(self, visit: Asked) -> tuple[Seat, ...]:
        """Lead Reviewer first, Improvement Champion last; nobody where too few are trained and free."""
        seats: list[Seat] = []
        for part in (LEAD_REVIEWER, REVIEWER, REVIEWER):
            seats += self._next(visit, part, seats)
        if len(seats) < FEWEST or seats[0].part != LEAD_REVIEWER:
            return ()
        if len(seats) < MOST and self._chance.random() < _FOURTH:
            seats += self._next(visit, REVIEWER, seats)
        champion = self._next(visit, CHAMPION, seats)
        if not champion:
            return ()
        self._remember(visit, seats)
        self._load.update(seat.who.pk for seat in (*seats, *champion))
        return (*seats, *champion)

    def _next(self, visit: Asked, part: str, seats: Sequence[Seat]) -> list[Seat]:
        fit = [one for one in self._leaders if self._may(one, visit, part, seats)]
        there = {seat.who.school_id for seat in seats}
        best = min(fit, key=lambda one: self._against(one, visit, there), default=None)
        return [Seat(best, part)] if best is not None else []

    def _may(self, one: Colleague, visit: Asked, part: str, seats: Sequence[Seat]) -> bool:
        if one.school_id == visit.host_id or any(seat.who.pk == one.pk for seat in seats):
            return False
        until = visit.last if part in REVIEWS else visit.last + _SEEN_THROUGH
        if not (_is_trained(one.trainings, part, visit.on) and _is_trained(one.trainings, part, until)):
            return False
        return part not in REVIEWS or all(last < visit.first or visit.last < first for first, last in self._days.get(one.pk, ()))

    def _against(self, one: Colleague, visit: Asked, there: set[int]) -> tuple[bool, bool, int, float]:
        is_swap = one.school_id in self._reviewed.get(visit.host_id, ())
        return is_swap, one.school_id in there, self._load[one.pk], self._chance.random()

    def _remember(self, visit: Asked, seats: Sequence[Seat]) -> None:
        for seat in seats:
            self._days.setdefault(seat.who.pk, []).append((visit.first, visit.last))
            self._reviewed.setdefault(seat.who.school_id, set()).add(visit.host_id)


def _is_trained(trainings: Sequence[Training], part: str, on: date) -> bool:
    return part in capabilities_of(trainings, on)
