"""Who there is to play a year: schools, and colleagues with what they were trained for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from schools.training.rules import Training


@dataclass(frozen=True, slots=True)
class Host:
    """A school as far as a review speaks of it."""

    pk: int
    urn: int
    name: str
    town: str = ""
    phase: str = ""
    pupils: int | None = None
    free_meals: str = ""
    low_age: int | None = None
    high_age: int | None = None
    joined_on: date | None = None

    @property
    def ages(self) -> tuple[int | None, int | None]:
        """For the gaps of a sentence."""
        return self.low_age, self.high_age


@dataclass(frozen=True, slots=True)
class Colleague:
    """A leader of a school. `job` is head, deputy or leader; the pk is the membership's."""

    pk: int
    name: str
    school_id: int
    school: str
    job: str
    trainings: tuple[Training, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A part in a review."""

    who: Colleague
    part: str


@dataclass(frozen=True, slots=True)
class Company:
    """A trust's schools and leaders, in an order that does not hang on the numbers that the database gave them."""

    hosts: Sequence[Host]
    leaders: Sequence[Colleague]

    def head_of(self, school_id: int) -> Colleague:
        """Who heads a school."""
        return next(one for one in self.leaders if one.school_id == school_id and one.job == "head")
