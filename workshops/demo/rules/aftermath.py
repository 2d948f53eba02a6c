"""Plans what follows a review: who came to the workshop, what became of each promise, what was said of it and learned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.course import Course
from reviews.demo.rules.seasons import Season
from reviews.demo.rules.speech import Gaps, Speech
from workshops.demo.rules import remarks
from workshops.demo.rules.promises import PROMISES
from workshops.demo.rules.promises.shapes import Promise
from workshops.impact_reviews.rules.lives import end_of

# An action that another school helped with, and a check-in on one, come about as often.
_SHARE_HELPED, _SHARE_CHECKED = 0.35, 0.6
# Most do not give a number on leaving because they are asked twice.
_SHARE_RATED = 0.9
_SHARE_ONLINE = 0.3


@dataclass(frozen=True, slots=True)
class Told:
    """An update: its day, the action's stage after it, the text, what shows it."""

    on: date
    stage: str
    text: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """Another school's support: asked, offered, and used or not. `asked_of` is a school's id."""

    asked_of: int
    on: date
    text: str
    offer: str
    use: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One promise and its year. `owner` is a place among the school's people; `again` that an earlier plan carried it over."""

    topic: str
    words: Promise
    owner: int
    due_on: date
    outcome: str
    update: str
    stopped_because: str = ""
    milestone: str = ""
    told: tuple[Told, ...] = ()
    check_in: str = ""
    help: Help | None = None
    again: int | None = None

    @property
    def stage(self) -> str:
        """Where the action ends up."""
        return end_of(self.outcome, "in_progress")


@dataclass(frozen=True, slots=True)
class Aftermath:
    """All that follows one review. Who left with which word and number is not known."""

    room: tuple[str, ...]
    leaving: tuple[tuple[str, int | None], ...]
    works: tuple[str, ...]
    in_the_way: tuple[str, ...]
    lines: tuple[Line, ...]
    manner: str
    confirmation: str
    reflection: str


@dataclass(frozen=True, slots=True)
class Excellent:
    """Schools known to be excellent at a topic, by topic, among all that may be asked for help."""

    by_topic: dict[str, list[int]]
    all_schools: tuple[int, ...]

    def one_for(self, topic: str, host_id: int, chance: Random) -> int | None:
        """A school to ask about it, best one that is excellent at it; nobody asks itself."""
        for known in (self.by_topic.get(topic, []), self.all_schools):
            others = [pk for pk in known if pk != host_id]
            if others:
                return chance.choice(others)
        return None


def follow(season: Season, course: Course, speech: Speech, known: Excellent, carried: Sequence[tuple[str, Promise]]) -> Aftermath:
    """`carried` are the topics and words of what the school's last plan carried over, which this one takes up."""
    chance = course.chance(f"after {season.host.urn}")
    return _Following(season, course, speech, known, chance).aftermath(carried)


class _Following:
    def __init__(self, season: Season, course: Course, speech: Speech, known: Excellent, chance: Random) -> None:
        self._season, self._course, self._speech, self._known, self._chance = season, course, speech, known, chance
        self._calendar = calendar_of(course.year)
        self._ages = season.host.ages

    def aftermath(self, carried: Sequence[tuple[str, Promise]]) -> Aftermath:
        chance, say = self._chance, self._speech.say
        room = tuple(chance.sample(remarks.ROOM, chance.randint(7, 13)))
        leaving = tuple((chance.choice(remarks.WORDS), self._rating()) for _ in room[chance.randrange(2) :])
        promised = [(one.topic, _filled(PROMISES[one.topic][one.place], one.gaps), None) for one in self._season.promised]
        again = [(topic, self._again(words), place) for place, (topic, words) in enumerate(carried)]
        return Aftermath(
            room=room,
            leaving=leaving,
            works=tuple(say(remarks.WORKS, ages=self._ages) for _ in range(2)),
            in_the_way=tuple(say(remarks.IN_THE_WAY, ages=self._ages) for _ in range(2)),
            lines=tuple(self._line(topic, words, owner, place) for owner, (topic, words, place) in enumerate([*promised, *again])),
            manner="online" if self._season.is_virtual or chance.random() < _SHARE_ONLINE else "in_person",
            confirmation=say(remarks.CONFIRMATIONS, remarks.CONFIRMATIONS, ages=self._ages),
            reflection=say(remarks.LEARNED, remarks.LEARNED, ages=self._ages),
        )

    def _again(self, words: Promise) -> Promise:
        """In other words than a school that promises it for the first time."""
        what = words.what if words.what.startswith(remarks.AGAIN) else f"{remarks.AGAIN}: {words.what}"
        banks = (remarks.AGAIN_MEASURES, remarks.AGAIN_BEFORE, remarks.AGAIN_AFTER, remarks.AGAIN_KNOWN)
        return Promise(what, *(self._speech.say(bank, ages=self._ages) for bank in banks))

    def _rating(self) -> int | None:
        if self._chance.random() > _SHARE_RATED:
            return None
        return min(max(round(self._chance.gauss(self._course.mean_rating, 0.7)), 1), 5)

    def _line(self, topic: str, words: Promise, owner: int, again: int | None) -> Line:
        chance, say, ages = self._chance, self._speech.say, self._ages
        days, outcome = self._season.days, self._outcome()
        bank = {"done": remarks.DONE, "stopped": remarks.STOPPED, "in_progress": remarks.UNFINISHED}.get(outcome, remarks.NOT_BEGUN)
        update = say(bank, ages=ages)
        return Line(
            topic=topic,
            words=words,
            owner=owner,
            due_on=self._calendar.plus(days.workshop_on, chance.randint(20, 55)),
            outcome=outcome,
            update=say(remarks.GOING if outcome == "done" else remarks.LEFT, opening=update, ages=ages),
            stopped_because=update if outcome == "stopped" else "",
            milestone=say(remarks.MILESTONES, ages=ages) if outcome != "carried_over" else "",
            told=tuple(self._told(outcome)),
            check_in=say(remarks.CHECK_INS, remarks.CHECK_INS, ages=ages) if chance.random() < _SHARE_CHECKED else "",
            help=self._help(topic) if outcome in ("done", "in_progress") and chance.random() < _SHARE_HELPED else None,
            again=again,
        )

    def _outcome(self) -> str:
        done, stopped, unfinished = (
            self._course.share_done,
            self._course.share_stopped,
            1 - self._course.share_done - self._course.share_stopped,
        )
        return self._chance.choices(
            ("done", "stopped", "in_progress", "carried_over"), (done, stopped, unfinished * 0.7, unfinished * 0.3)
        )[0]

    def _told(self, outcome: str) -> Iterator[Told]:
        """In the weeks between plan and check-back."""
        if outcome == "carried_over":
            return
        say, ages, days = self._speech.say, self._ages, self._season.days
        yield Told(
            self._calendar.plus(days.agreed_on, self._chance.randint(5, 12)), "in_progress", say(remarks.BEGUN, remarks.NEXT, ages=ages)
        )
        on = self._calendar.plus(days.agreed_on, self._chance.randint(16, 24))
        if on < days.back_on:
            stage = "done" if outcome == "done" else "in_progress"
            yield Told(on, stage, say(remarks.GOING, remarks.NEXT, ages=ages), say(remarks.EVIDENCE, ages=ages))

    def _help(self, topic: str) -> Help | None:
        asked_of = self._known.one_for(topic, self._season.host.pk, self._chance)
        if asked_of is None:
            return None
        on = self._calendar.plus(self._season.days.agreed_on, self._chance.randint(2, 9))
        say, ages = self._speech.say, self._ages
        use = say(remarks.USED, ages=ages) if self._chance.random() < _SHARE_RATED else ""
        return Help(asked_of, on, say(remarks.ASKED_FOR, ages=ages), say(remarks.OFFERED, ages=ages), use)


def _filled(promise: Promise, gaps: Gaps) -> Promise:
    return Promise(*(part.format_map(gaps) for part in promise))
