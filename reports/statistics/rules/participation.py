"""Who took part, and how much of the cycle each school went through, on time or late; virtual, mixed and in-person reviews apart."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from reports.statistics.rules.counting import count, hosts, schools, source
from reports.statistics.rules.facts import ReviewFact, SchoolFact, YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table, TableKind
from workshops.impact_reviews.rules.moments import LATE_AFTER

MODES = (("in_person", "In person"), ("virtual", "Virtual"), ("mixed", "Mixed"))
_REVIEWS = frozenset({"lead_reviewer", "peer_reviewer"})
Moment = tuple[date | None, date | None]


def participation(facts: YearFacts) -> Chapter:
    """The chapter on participation and fidelity."""
    if not facts.reviews:
        return Chapter(ChapterKey.PARTICIPATION, "Participation", _schools(facts), note="No review took place in this year.")
    return Chapter(
        ChapterKey.PARTICIPATION, "Participation", (*_schools(facts), *_steps(facts), *_apart(facts)), (_by_mode(facts), _on_time(facts))
    )


def _schools(facts: YearFacts) -> tuple[Figure, ...]:
    here = [school for school in facts.schools if _was_here(school, facts)]
    joined = [school.pk for school in here if school.joined_on is not None and school.joined_on > facts.first_day]
    left = [school.pk for school in here if school.left_on is not None and school.left_on < facts.last_day]
    told = (
        ("schools", "Schools in the trust", "Schools that were in the trust on at least one day of the year.", [one.pk for one in here]),
        ("joined", "Joined during the year", "Schools whose first day in the trust lies within the year.", joined),
        (
            "left",
            "Left during the year",
            "Schools whose last day lies within the year, those that moved to another trust among them.",
            left,
        ),
        (
            "converted",
            "Carried on under a new URN",
            "Schools that became one other school in the year; they count as one school throughout.",
            [school.pk for school in here if school.pk in facts.converted],
        ),
    )
    return tuple(count(f"participation.{key}", label, words, "school", ids, unit="schools") for key, label, words, ids in told)


def _was_here(school: SchoolFact, facts: YearFacts) -> bool:
    has_come = school.joined_on is None or school.joined_on <= facts.as_of
    return has_come and (school.left_on is None or school.left_on >= facts.first_day)


def _steps(facts: YearFacts) -> tuple[Figure, ...]:
    released, took_part = facts.released, len(hosts(facts.held))
    reviewed = len(hosts(released))
    workshops = [review for review in released if review.workshop]
    through = [review for review in released if review.workshop and review.is_agreed and review.is_confirmed]
    here = sum(_was_here(school, facts) for school in facts.schools)
    return (
        schools("participation.took_part", "Took part", "Schools with a review in the year that was not cancelled.", facts.held, of=here),
        schools("participation.reviewed", "Were reviewed", "Schools whose review report was released.", released, of=took_part),
        _reviewers(facts, here),
        schools(
            "participation.workshops",
            "Held their workshop",
            "Reviewed schools whose Improvement Workshop was held.",
            workshops,
            of=reviewed,
        ),
        schools(
            "participation.plans",
            "Agreed a plan",
            "Reviewed schools whose head agreed the action plan.",
            (review for review in released if review.is_agreed),
            of=reviewed,
        ),
        schools(
            "participation.checked_back",
            "Were checked back on",
            f"Reviewed schools whose impact review was confirmed by the {facts.champion} or a peer.",
            (review for review in released if review.is_confirmed),
            of=reviewed,
        ),
        schools(
            "participation.whole_cycle",
            "Went the whole way",
            "Reviewed schools with all of it: report, workshop, agreed plan and confirmed impact review.",
            through,
            of=reviewed,
        ),
    )


def _reviewers(facts: YearFacts, here: int) -> Figure:
    visited = {review.pk: review.host for review in facts.held if review.was_visited}
    parts = [part for part in facts.parts if part.part in _REVIEWS and part.review in visited]
    from_schools = {school for part in parts for school in part.schools if school != visited[part.review]}
    return Figure(
        "participation.reviewed_others",
        "Reviewed others",
        "Schools at least one of whose people was on the review team of another school that was visited.",
        len(from_schools),
        here,
        "schools",
        source=source("review", [part.review for part in parts if part.schools]),
    )


def _apart(facts: YearFacts) -> tuple[Figure, ...]:
    told = (
        (
            "paused",
            "Were paused",
            "Reviews that were paused at some time, such as for an inspection.",
            [review for review in facts.reviews if review.was_paused],
        ),
        (
            "still_paused",
            "Are still paused",
            "Reviews that were paused and have not been taken up again.",
            [review for review in facts.reviews if review.is_paused],
        ),
        (
            "cancelled",
            "Were cancelled",
            "Reviews that were cancelled; they count nowhere else.",
            [review for review in facts.reviews if review.is_cancelled],
        ),
    )
    of = len(facts.reviews)
    return tuple(
        count(f"participation.{key}", label, words, "review", [row.pk for row in rows], of=of, unit="reviews")
        for key, label, words, rows in told
    )


def modes_of(facts: YearFacts) -> list[tuple[str, str]]:
    """The ways in which this year's visits were made, with their labels."""
    return [(mode, label) for mode, label in MODES if any(review.mode == mode for review in facts.held)]


def _by_mode(facts: YearFacts) -> Table:
    steps: tuple[tuple[str, str, Callable[[ReviewFact], bool]], ...] = (
        ("reviews", "Reviews", lambda review: True),
        ("reports", "Reports released", lambda review: review.released_on is not None),
        ("workshops", "Workshops held", lambda review: review.workshop is not None),
        ("check_backs", "Check-backs confirmed", lambda review: review.is_confirmed),
    )
    rows = []
    for mode, label in modes_of(facts):
        mine = [review for review in facts.held if review.mode == mode]
        cells = (_reviews(f"participation.by_mode.{mode}.{key}", words, [one for one in mine if is_so(one)]) for key, words, is_so in steps)
        rows.append(Row(label, tuple(cells)))
    definition = "Reviews that were not cancelled, by the way in which their visit was or is to be made, and how far they came."
    return Table("participation.by_mode", "In person, virtual, mixed", definition, tuple(words for _, words, _ in steps), tuple(rows))


def _on_time(facts: YearFacts) -> Table:
    told: tuple[tuple[str, str, Callable[[ReviewFact], Moment]], ...] = (
        ("reports", "Reports", lambda review: (review.cycle.reports_until, review.released_on)),
        ("workshops", "Workshops", lambda review: (review.cycle.workshops_until, review.workshop.held_on if review.workshop else None)),
        ("check_backs", "Check-backs", _check_back),
    )
    rows = []
    for key, label, moment in told:
        dated = [(review, *moment(review)) for review in facts.held if moment(review)[0] is not None]
        groups = {
            "on_time": [review for review, until, done in dated if done and until and done <= until],
            "late": [review for review, until, done in dated if done and until and done > until],
            "open": [review for review, until, done in dated if done is None],
        }
        cells = (_reviews(f"participation.on_time.{key}.{group}", label, mine) for group, mine in groups.items())
        rows.append(Row(label, tuple(cells)))
    definition = (
        "Reviews that were not cancelled, where a day was set. Reports and workshops are on time up to the last day that the cycle sets "
        "for them, check-backs when they are confirmed within two weeks of their day."
    )
    return Table("participation.on_time", "On time", definition, ("On time", "Late", "Not yet"), tuple(rows), TableKind.PARTS)


def _check_back(review: ReviewFact) -> Moment:
    if review.check_back is None:
        return None, None
    return review.check_back.due_on + timedelta(days=LATE_AFTER.days), review.check_back.confirmed_on


def _reviews(key: str, label: str, rows: Iterable[ReviewFact]) -> Figure:
    return count(key, label, "", "review", [row.pk for row in rows], unit="reviews")
