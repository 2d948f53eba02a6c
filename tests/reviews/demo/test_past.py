"""Past years as plans: teams within the rules, days that follow one another, words about nobody; no database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reviews.assignments.rules.fitness import CHAMPION, REVIEWS, Candidate, Duty, Other, Post, Visit, may_be_assigned
from reviews.cycles.rules.days import is_school_day
from reviews.cycles.rules.years import first_day, last_day
from reviews.demo.rules.calendar import closed_in
from reviews.demo.rules.company import Company, Seat
from reviews.demo.rules.course import Course
from reviews.demo.rules.seasons import Season, plan_year
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.standing import stage_on
from reviews.demo.rules.story import CHAPTERS
from reviews.demo.rules.topics import TOPICS
from reviews.demo.rules.writings import meeting, notes_of, report, self_review
from reviews.frameworks.rules.shipped import SHIPPED
from reviews.writing.rules.guard import doubts_in
from tests.reviews.demo.company import company

YEAR = 2025
SIZES = [3, 4, 5, 8, 15, 40]


def planned(schools: int, seed: str, **course: object) -> tuple[Company, tuple[Season, ...]]:
    """A year of a trust in which all schools take part and the last joined in February."""
    told = replace(Course(YEAR, seed), **course)  # type: ignore[arg-type]
    trust = company(schools, YEAR, joined_on=date(YEAR + 1, 2, 2))
    return trust, plan_year(trust, trust.hosts, told, Speech(told.chance("words")))


def refusals(trust: Company, seasons: Sequence[Season]) -> list[str]:
    """What the product's own rules would have refused, had each been asked after the other."""
    found: list[str] = []
    duties: dict[int, list[Duty]] = {}
    for season in seasons:
        visit = Visit(season.host.name, frozenset({season.host.pk}), season.days.asked_on, season.days.first, season.days.last)
        others: list[Other] = []
        for seat in season.team:
            candidate = candidate_of(seat, duties.get(seat.who.pk, []))
            found += may_be_assigned(candidate, visit, others).refusals
            others.append(Other(seat.who.pk, seat.who.name, seat.part, frozenset({seat.who.school_id})))
        for seat in season.team:
            duties.setdefault(seat.who.pk, []).append(Duty(seat.part, season.host.name, True, season.days.first, season.days.last))
    return found


def candidate_of(seat: Seat, duties: Sequence[Duty]) -> Candidate:
    until = max(training.refresher_due_on for training in seat.who.trainings)
    post = Post(seat.who.school_id, seat.who.school, date(YEAR - 5, 9, 1))
    return Candidate(seat.who.pk, seat.who.name, seat.part, until, (post,), tuple(duties))


@pytest.mark.parametrize("schools", SIZES)
def test_whatever_the_seed_teams_are_within_the_rules(schools: int) -> None:
    for seed in range(200 // schools):
        trust, seasons = planned(schools, str(seed))
        assert len(seasons) == schools
        assert refusals(trust, seasons) == []
        for season in seasons:
            assert season.is_held, season.cancelled_because
            reviewers = [seat for seat in season.team if seat.part in REVIEWS]
            assert 3 <= len(reviewers) <= 4
            assert season.team[0].part == "lead_reviewer"
            assert season.team[-1].part == CHAMPION
            assert season.host.pk not in {seat.who.school_id for seat in season.team}


def test_where_nobody_is_trained_a_review_is_given_up_and_says_why() -> None:
    trust = company(5, YEAR)
    untrained = Company(trust.hosts, [replace(one, trainings=()) for one in trust.leaders])
    seasons = plan_year(untrained, trust.hosts, Course(YEAR, "nobody"), Speech(Course(YEAR).chance("words")))
    assert {season.cancelled_because for season in seasons} == {"Too few trained colleagues were free for a team."}
    assert {stage_on(season, date(YEAR + 3, 1, 1)) for season in seasons} == {"cancelled"}


@pytest.mark.parametrize("share_late", [0.0, 1.0])
def test_days_follow_one_another_on_school_days(share_late: float) -> None:
    _, seasons = planned(15, "days", share_late=share_late)
    closed = closed_in(YEAR) | closed_in(YEAR + 1)
    for season in seasons:
        days = season.days
        in_order = [
            days.asked_on, days.pack_on, days.first, days.last, days.sent_on, days.checked_on, days.released_on, days.workshop_on,
            days.agreed_on, days.back_on, days.told_on, days.confirmed_on, days.closed_on,
        ]  # fmt: skip
        assert in_order == sorted(in_order)
        assert all(is_school_day(day, closed) for day in in_order)
        assert first_day(YEAR) < days.asked_on
        assert days.agreed_on <= last_day(YEAR)
        assert days.checked_on <= days.check_due_on
        # The product calls a check-back late when two weeks have gone by.
        assert (days.told_on - days.back_on > timedelta(days=14)) == bool(share_late)
    latecomer = next(season for season in seasons if season.host.joined_on)
    assert latecomer.days.signed_on > date(YEAR + 1, 2, 2)
    assert latecomer.days.first >= date(YEAR + 1, 2, 20)


def test_a_review_stands_where_its_days_say() -> None:
    _, seasons = planned(3, "standing")
    days, after = seasons[0].days, timedelta(days=1)
    assert [stage_on(seasons[0], on) for on in (days.pack_on, days.pack_on + after, days.first, days.last + after)] == [
        "self_review", "shared", "visiting", "drafting",
    ]  # fmt: skip
    later = (days.sent_on, days.released_on, days.workshop_on, days.closed_on)
    assert [stage_on(seasons[0], on + after) for on in later] == ["checking", "released", "follow_up", "closed"]
    paused = replace(seasons[0], paused_because="An inspection call came.")
    assert stage_on(paused, date(YEAR + 3, 1, 1)) == "shared"
    assert stage_on(replace(seasons[0], is_left_open=True), date(YEAR + 3, 1, 1)) == "follow_up"


def written(season: Season, speech: Speech, course: Course) -> Iterator[str]:
    """Everything that is written in a review."""
    chance = course.chance(str(season.host.urn))
    yield season.focus
    yield from season.questions
    yield from (found.text for found in season.found)
    yield from (text for texts in self_review(season, speech, chance) for text in texts)
    yield from (note.text for note in notes_of(season, speech, chance))
    yield from report(season, speech).values()
    yield meeting(season, speech)


def test_nothing_is_about_a_pupil_and_no_gap_stays_open() -> None:
    """The guard that warns heads of what may tell of a pupil is as quiet over all of it."""
    trust = company(40, YEAR)
    course = Course(YEAR, "guard")
    speech = Speech(course.chance("words"))
    texts = [text for season in plan_year(trust, trust.hosts, course, speech) for text in written(season, speech, course)]
    assert len(texts) > 1500
    assert [(text, doubts) for text in texts if (doubts := doubts_in(text))] == []
    assert [text for text in texts if re.search(r"[{}]|\b(\w+) \1\b|  ", text)] == []


def test_the_demos_years_find_the_same_whatever_year_it_is() -> None:
    def found(this_year: int) -> list[list[tuple[str, int, str]]]:
        told = []
        for chapter in CHAPTERS:
            course = chapter.in_year(this_year)
            trust = company(15, course.year)
            hosts = [host for host in trust.hosts if host.urn in chapter.schools]
            seasons = plan_year(trust, hosts, course, Speech(course.chance("words")), chapter.mishaps)
            told.append(sorted((one.kind, one.theme, one.text) for season in seasons for one in season.found))
        return told

    now = found(2026)
    assert now == found(2026) == found(2031)
    # “Looking Outward” is what schools are told to look at in the first year, and less so in each that follows.
    outward = [[kind == "even_better_if" for kind, theme, _ in year if theme == 3] for year in now]
    shares = [sum(year) / len(year) for year in outward]
    assert shares[0] > 0.8 > shares[1] > 0.5 > shares[2]


def test_topics_stand_under_the_themes_of_our_own_framework() -> None:
    assert {topic.theme for topic in TOPICS} == set(range(len(SHIPPED["enquiry"].themes)))
    assert len({topic.code for topic in TOPICS}) == len(TOPICS)
    sentences = [text for topic in TOPICS for text in (*topic.well, *topic.better, topic.excellence)]
    assert len(set(sentences)) == len(sentences) >= 100
