"""New days for a visit: within the time for visits, on school days, when the team is free, and with the fewest changes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reviews.assignments.rules.replanning import NOTICE, Days, Proposal, Time, Visit, earliest_day, proposals
from reviews.cycles.rules.days import days_between, is_school_day

MONDAY = date(2027, 1, 18)
PAUSED = Visit(1, "Ash", Days(MONDAY, MONDAY + timedelta(days=1)), frozenset({1, 2, 3}))


def on(number: int, length: int = 2) -> Days:
    """Days so many days after the Monday."""
    first = MONDAY + timedelta(days=number)
    return Days(first, first + timedelta(days=length - 1))


def time(weeks: int = 3, late: int = 6, closed: frozenset[date] = frozenset()) -> Time:
    return Time(MONDAY + timedelta(days=7), MONDAY + timedelta(weeks=weeks) - timedelta(days=3), MONDAY + timedelta(weeks=late), closed)


def other(pk: int, days: Days, *people: int, may_move: bool = True) -> Visit:
    return Visit(pk, f"School {pk}", days, frozenset(people), may_move)


def days_of(found: tuple[Proposal, ...]) -> list[list[Days]]:
    return [[move.now for move in one.moves] for one in found]


def test_the_soonest_free_days_come_first_and_alternatives_lie_a_week_apart() -> None:
    assert days_of(proposals(PAUSED, [], time())) == [[on(7)], [on(14)]]


def test_nobody_is_sent_to_two_visits_at_once() -> None:
    busy = [other(2, on(7), 3, 9), other(3, on(9, 1), 1)]
    assert days_of(proposals(PAUSED, busy, time()))[0] == [on(10)]
    assert days_of(proposals(PAUSED, [other(2, on(7), 8, 9)], time()))[0] == [on(7)]


def test_breaks_and_weekends_are_left_out_and_a_visit_of_two_days_is_not_torn() -> None:
    closed = frozenset(days_between(on(7).first, on(10, 1).last))
    # Of that week only Friday is left.
    assert days_of(proposals(PAUSED, [], time(closed=closed)))[0] == [on(14)]


def test_an_exchange_moves_the_other_visit_to_days_when_its_own_team_is_free() -> None:
    # The team is away all week but on the days that Birch has; and Birch's team is free on Wednesday and Thursday.
    away = [other(2, on(7), 1, 5), other(3, on(9), 2, may_move=False), other(4, on(11, 1), 3, may_move=False)]
    (exchange, late) = proposals(PAUSED, away, time(weeks=2))
    assert [(move.review_id, move.now) for move in exchange.moves] == [(1, on(7)), (2, on(9))]
    assert (late.is_late, late.moves[0].now) == (True, on(14))


def test_a_visit_that_may_not_move_gives_its_days_to_nobody() -> None:
    away = [other(2, on(7), 1, may_move=False), other(3, on(9, 3), 2, may_move=False)]
    assert [one.is_late for one in proposals(PAUSED, away, time(weeks=2))] == [True]


def test_where_nothing_fits_nothing_is_proposed() -> None:
    closed = frozenset(days_between(MONDAY, MONDAY + timedelta(weeks=9)))
    assert proposals(PAUSED, [], time(closed=closed)) == ()


def test_nobody_is_asked_to_be_ready_sooner_than_in_two_school_weeks() -> None:
    assert earliest_day(MONDAY, MONDAY, ()) == MONDAY + timedelta(days=14)
    assert earliest_day(MONDAY, MONDAY + timedelta(days=70), ()) == MONDAY + timedelta(days=70)
    shut = frozenset(days_between(MONDAY, MONDAY + timedelta(days=4)))
    assert sum(is_school_day(day, shut) for day in days_between(MONDAY, earliest_day(MONDAY, MONDAY, shut))) == NOTICE


visits = st.lists(
    st.builds(
        other,
        st.integers(2, 99),
        st.builds(on, st.integers(0, 30), st.integers(1, 2)),
        st.integers(1, 6),
        st.integers(1, 6),
        may_move=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda visit: visit.review_id,
)


@given(visits, st.frozensets(st.builds(lambda number: on(number).first, st.integers(0, 30)), max_size=10))
def test_whatever_the_others_do_no_proposal_sends_somebody_to_two_places(others: list[Visit], closed: frozenset[date]) -> None:
    for proposal in proposals(PAUSED, others, time(closed=closed)):
        moved = {move.review_id: move.now for move in proposal.moves}
        after = [Visit(one.review_id, one.host, moved.get(one.review_id, one.days), one.people) for one in (PAUSED, *others)]
        for one in (visit for visit in after if visit.review_id in moved):
            assert not [two for two in after if two is not one and two.people & one.people and two.days.overlaps(one.days)]
        # The last to move goes to school days; in an exchange the first takes days that somebody had chosen already.
        last = proposal.moves[-1].now
        assert all(is_school_day(day, closed) for day in days_between(last.first, last.last))
