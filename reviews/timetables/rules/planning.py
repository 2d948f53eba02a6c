"""What those who plan should see to, over all reviews of a cycle: one line a kind, not one a school."""

from collections.abc import Iterator, Sequence
from datetime import date

from reviews.timetables.rules.cells import STEPS, cell
from reviews.timetables.rules.duties import SMALLEST_TEAM, Duty
from reviews.timetables.rules.facts import ReviewFacts

_SHOWN = 2


def planning_duties(reviews: Sequence[ReviewFacts], today: date) -> Iterator[Duty]:
    """Of one running cycle: teams to put together, visits without a date; and what waits for heads and hosts."""
    going_on = [facts for facts in reviews if facts.is_going_on]
    if not going_on:
        return
    cycle_id = going_on[0].cycle_id
    before_visit = [facts for facts in going_on if not facts.has_reached("visiting")]
    if lacking := [facts for facts in before_visit if not is_complete(facts)]:
        first = min((day for facts in lacking if (day := facts.visit_on or facts.begin_of("preparation"))), default=None)
        yield Duty(
            f"Put together {_schools('the team for', 'teams', lacking)}", "teams", cycle_id, "cycle_id", due_on=first, deed="Put together"
        )
    if dateless := [facts for facts in before_visit if facts.visit_on is None]:
        due = dateless[0].begin_of("preparation")
        yield Duty(
            f"Set the days of {_schools('the visit to', 'visits', dateless)}",
            "timetable",
            cycle_id,
            "cycle_id",
            due_on=due,
            deed="Set them",
        )
    if lettered := [facts for facts in before_visit if facts.unassured]:
        only = lettered[0] if len(lettered) == 1 else None
        page = ("preparation", only.pk, "review_id") if only else ("timetable", cycle_id, "cycle_id")
        due = min((facts.visit_on for facts in lettered if facts.visit_on), default=None)
        what = f"Confirm letters of assurance for {_schools('the visit to', 'visits', lettered)}"
        yield Duty(what, *page, due_on=due, why="Or each visitor's own head does.", deed="Confirm", may_wait=True)
    if unsigned := [facts for facts in going_on if facts.signed_on is None]:
        what, who = "Sign the agreement", hosts_in_words(unsigned)
        yield Duty(what, "timetable", cycle_id, "cycle_id", due_on=unsigned[0].end_of("agreement"), who=who)
    for step in ("self_review", "preparation", "report"):
        if late := [facts for facts in going_on if cell(step, facts, today).is_late]:
            due = min(day for facts in late if (day := cell(step, facts, today).on))
            yield Duty(f"{STEPS[step]} is late", "timetable", cycle_id, "cycle_id", due_on=due, who=hosts_in_words(late))


def is_complete(facts: ReviewFacts) -> bool:
    """Whether everybody whom a team needs was asked: a Lead Reviewer among three, and an Improvement Champion."""
    has_lead = any(place.part == "lead_reviewer" for place in facts.reviewers)
    return has_lead and len(facts.reviewers) >= SMALLEST_TEAM and facts.champion is not None


def _schools(one: str, many: str, reviews: Sequence[ReviewFacts]) -> str:
    return f"{one} {reviews[0].host}" if len(reviews) == 1 else f"{len(reviews)} {many}"


def hosts_in_words(reviews: Sequence[ReviewFacts]) -> str:
    """The hosts' names as a list in a sentence: two, and how many more."""
    names = [facts.host for facts in reviews]
    more = len(names) - _SHOWN
    shown = names if more <= 1 else names[:_SHOWN]
    rest = [] if more <= 1 else [f"{more} more"]
    parts = [*shown, *rest]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
