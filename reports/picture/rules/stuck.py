"""What has come to a stop, or is late: what a lead would ring somebody up about."""

from datetime import date

from reports.statistics.rules.counting import count
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Figure

_ENDED = frozenset({"done", "stopped", "carried_over"})


def stuck(facts: YearFacts, today: date) -> tuple[Figure, ...]:
    """Counts of late or waiting things, nought among them: that nothing is stuck is worth saying."""
    held = [review for review in facts.held if not review.is_paused]
    reports = [one.pk for one in held if one.was_visited and one.released_on is None and _is_past(one.cycle.reports_until, today)]
    workshops = [one.pk for one in held if one.released_on and one.workshop is None and _is_past(one.cycle.workshops_until, today)]
    plans = [one.pk for one in held if one.workshop is not None and not one.is_agreed]
    late = [one.pk for one in held if one.check_back and one.check_back.confirmed_on is None and one.check_back.due_on < today]
    actions = [one.pk for one in facts.actions if one.stage not in _ENDED and _is_past(one.due_on, today)]
    paused = [one.pk for one in facts.held if one.is_paused]
    return (
        count(
            "stuck.reports",
            "Reports not out",
            "Visited reviews without a released report, after its days.",
            "review",
            reports,
        ),
        count("stuck.workshops", "Workshops not held", "Released reviews without a workshop, after its days.", "review", workshops),
        count("stuck.plans", "Plans not agreed", "Workshops that were held and whose plan the school has not agreed.", "review", plans),
        count("stuck.check_backs", "Check-backs overdue", "Impact reviews that are due and that nobody has confirmed.", "review", late),
        count("stuck.actions", "Actions overdue", "Actions of agreed plans, past their day and not ended.", "action", actions),
        count("stuck.paused", "Reviews paused", "Reviews that are paused today.", "review", paused),
    )


def _is_past(day: date | None, today: date) -> bool:
    return day is not None and day < today
