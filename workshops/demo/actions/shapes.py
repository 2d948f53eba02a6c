"""What goes from one part of the play to the next."""

from dataclasses import dataclass
from datetime import date

from reviews.cycles.enums import ReviewStage
from reviews.demo.actions.past import Played
from workshops.demo.rules.aftermath import Aftermath, Line
from workshops.demo.rules.promises.shapes import Promise
from workshops.plans.models import Action, Plan


@dataclass(frozen=True, slots=True)
class Carried:
    """An action that a plan carried over, with its topic and its words."""

    topic: str
    words: Promise
    action: Action


@dataclass(frozen=True, slots=True)
class After:
    """A review, what is told of it afterwards, the host's people with the head first, and the earlier actions that it takes up."""

    played: Played
    told: Aftermath
    people: list[int]
    carried: tuple[Action, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether its check-back is closed by now."""
        return self.played.review.stage == ReviewStage.CLOSED

    def owner_of(self, line: Line) -> int:
        """Who of the host sees to it."""
        return self.people[line.owner % len(self.people)]


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with its actions, one a line of what is told, and the day of its check-back."""

    after: After
    plan: Plan
    back_on: date
    actions: tuple[Action, ...]

    @property
    def lines(self) -> tuple[tuple[Line, Action], ...]:
        """What is told, beside the actions."""
        return tuple(zip(self.after.told.lines, self.actions, strict=True))
