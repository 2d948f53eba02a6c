"""What is promised and told after a review, as plain values."""

import re
from collections import Counter
from dataclasses import replace

from reviews.demo.rules.course import Course
from reviews.demo.rules.seasons import plan_year
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.topics import TOPICS
from reviews.writing.rules.guard import doubts_in
from tests.reviews.demo.company import company
from workshops.demo.rules.aftermath import Aftermath, Excellent, Line, follow
from workshops.demo.rules.promises import PROMISES

YEAR = 2025


def followed(course: Course, carried: int = 0) -> list[Aftermath]:
    """What follows a year of fifteen schools, each of which takes up so many promises of an earlier plan."""
    trust = company(15, YEAR)
    speech = Speech(course.chance("words"))
    earlier = [("reading", PROMISES["reading"][1]), ("maths", PROMISES["maths"][1])][:carried]
    known = Excellent({"maths": [3]}, tuple(host.pk for host in trust.hosts))
    return [follow(season, course, speech, known, earlier) for season in plan_year(trust, trust.hosts, course, speech)]


def lines(told: list[Aftermath]) -> list[Line]:
    return [line for one in told for line in one.lines]


def test_every_finding_that_asks_for_more_has_a_promise_at_its_place() -> None:
    assert {code: len(promises) for code, promises in PROMISES.items()} == {topic.code: len(topic.better) for topic in TOPICS}
    said = [part for promises in PROMISES.values() for promise in promises for part in promise]
    assert len(set(said)) == len(said)


def test_a_year_that_goes_well_keeps_more_and_is_rated_higher_than_one_that_does_not() -> None:
    good = followed(Course(YEAR, "good", share_done=0.85, share_stopped=0.05, mean_rating=4.6))
    bad = followed(Course(YEAR, "bad", share_done=0.3, share_stopped=0.4, mean_rating=2.8))
    kept = [Counter(line.stage for line in lines(told)) for told in (good, bad)]
    assert kept[0]["done"] > 2 * kept[1]["done"]
    assert kept[1]["stopped"] > kept[0]["stopped"]
    rated = [[number for one in told for _, number in one.leaving if number] for told in (good, bad)]
    assert sum(rated[0]) / len(rated[0]) > sum(rated[1]) / len(rated[1]) + 1


def test_what_was_carried_over_is_taken_up_once_in_words_of_its_own() -> None:
    again = [line for line in lines(followed(Course(YEAR, "again"), carried=2)) if line.again is not None]
    assert len(again) == 30
    assert {line.words.what for line in again} == {
        f"Again, from last year's plan: {PROMISES[code][1].what}" for code in ("reading", "maths")
    }
    twice = replace(Course(YEAR, "again"), year=YEAR)
    speech = Speech(twice.chance("words"))
    season = plan_year(company(3, YEAR), company(3, YEAR).hosts, twice, speech)[0]
    line = follow(season, twice, speech, Excellent({}, ()), [("reading", again[0].words)]).lines[-1]
    assert line.words.what == again[0].words.what


def test_nobody_asks_itself_for_help_and_whoever_is_excellent_is_asked_first() -> None:
    trust = company(15, YEAR)
    course = Course(YEAR, "help", share_done=1.0, share_stopped=0.0)
    speech = Speech(course.chance("words"))
    everybody = tuple(host.pk for host in trust.hosts)
    known = Excellent({topic.code: [3] for topic in TOPICS}, everybody)
    asked = {}
    for season in plan_year(trust, trust.hosts, course, speech):
        told = follow(season, course, speech, known, [])
        asked[season.host.pk] = {line.help.asked_of for line in told.lines if line.help}
    assert set.union(*(schools for host, schools in asked.items() if host != 3)) == {3}
    assert 3 not in asked[3]


def test_nothing_is_about_a_pupil_and_no_gap_stays_open() -> None:
    texts = []
    for one in followed(Course(YEAR, "guard", promises=(5, 8)), carried=1):
        texts += [*one.works, *one.in_the_way, one.confirmation, one.reflection]
        for line in one.lines:
            texts += [*line.words, line.update, line.stopped_because, line.milestone, line.check_in]
            texts += [part for told in line.told for part in (told.text, told.evidence)]
            texts += [line.help.text, line.help.offer, line.help.use] if line.help else []
    assert [(text, doubts) for text in texts if (doubts := doubts_in(text))] == []
    assert [text for text in texts if re.search(r"[{}]|\b(\w+) \1\b|  ", text)] == []
