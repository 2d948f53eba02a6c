"""Deals findings of a year out to its reviews, so that none comes twice while there is another; and what schools promise for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviews.demo.rules import remarks
from reviews.demo.rules.course import Course
from reviews.demo.rules.speech import Gaps, Speech
from reviews.demo.rules.topics import TOPICS
from reviews.demo.rules.topics.shapes import Topic

Key = tuple[Topic, int]
Ages = tuple[int | None, int | None]
_THEMES = range(4)
_ALIKE = (1, 1, 1, 1)
_QUESTIONS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: its kind's code, its theme's place, the question it stands under, counted from 0."""

    kind: str
    topic: str
    theme: int
    question: int
    text: str


@dataclass(frozen=True, slots=True)
class Promised:
    """What the school will promise: the topic, the place among its promises, and words for the gaps."""

    topic: str
    place: int
    gaps: Gaps


@dataclass(frozen=True, slots=True)
class Dealt:
    """What one review is about, and finds."""

    focus: str
    questions: tuple[str, ...]
    found: tuple[Found, ...]
    promised: tuple[Promised, ...]


@dataclass(slots=True)
class _Hand:
    """Of one review while it is dealt: the school's ages, what is found by kind, the topics that are used, words for the gaps."""

    ages: Ages
    kinds: list[tuple[str, Key]]
    used: set[str]
    gaps: dict[Key, Gaps]


class Dealer:
    """The year's decks: a shuffled pile of what works, what could be better and what is excellent, for each theme."""

    def __init__(self, course: Course, speech: Speech) -> None:
        self._course, self._speech = course, speech
        self._chance = course.chance("findings")
        self._decks: dict[tuple[str, int], list[Key]] = {}
        self._asked: set[tuple[str, int]] = set()

    def deal(self, schools: Sequence[Ages]) -> list[Dealt]:
        """A review for each school of these ages. Findings first, then what else is promised, so that weights hold for findings."""
        hands = [self._hand(ages) for ages in schools]
        return [self._dealt(hand) for hand in hands]

    def _hand(self, ages: Ages) -> _Hand:
        chance, used = self._chance, set[str]()
        kinds = [("even_better_if", self._draw("better", self._course.better, used)) for _ in range(2)]
        kinds += [("working_well", self._draw("well", self._course.well, used)) for _ in range(chance.choice((2, 2, 3)))]
        if chance.random() < self._course.share_excellent:
            kinds.append(("excellence", self._draw("excellence", self._course.well, used)))
        return _Hand(ages, kinds, used, {key: self._speech.gaps(*ages) for _, key in kinds})

    def _dealt(self, hand: _Hand) -> Dealt:
        better = [key for kind, key in hand.kinds if kind == "even_better_if"]
        more = [self._draw("better", _ALIKE, hand.used) for _ in range(self._chance.randint(*self._course.promises) - len(better))]
        gaps = {key: self._speech.gaps(*hand.ages) for key in more} | hand.gaps
        questions = tuple(self._questions(hand))
        return Dealt(
            focus=self._speech.say(remarks.WISHES, opening=better[0][0].focus, ages=hand.ages),
            questions=questions,
            found=tuple(_found(kind, key, gaps[key], place % len(questions)) for place, (kind, key) in enumerate(hand.kinds)),
            promised=tuple(Promised(topic.code, place, gaps[topic, place]) for topic, place in (*better, *more)),
        )

    def _draw(self, pile: str, weights: Sequence[int], used: set[str]) -> Key:
        """From a theme by its weight; another one where the theme's pile is empty, and all anew where every pile is."""
        if not any(self._decks.get((pile, theme)) for theme in _THEMES):
            self._decks |= {(pile, theme): self._shuffled(pile, theme) for theme in _THEMES}
        left = [theme for theme in _THEMES if self._decks[pile, theme]]
        theme = self._chance.choices(left, [weights[theme] for theme in left])[0]
        deck = self._decks[pile, theme]
        # The first that is not of a topic the review speaks of already.
        place = next((number for number, (topic, _) in enumerate(deck) if topic.code not in used), 0)
        key = deck.pop(place)
        used.add(key[0].code)
        return key

    def _shuffled(self, pile: str, theme: int) -> list[Key]:
        keys = [(topic, place) for topic in TOPICS if topic.theme == theme for place in range(len(_pile(topic, pile)))]
        return self._chance.sample(keys, len(keys))

    def _questions(self, hand: _Hand) -> Iterator[str]:
        """Two about what was found: such as nobody has asked this year, as long as there are any."""
        asked = [(topic, place) for _, (topic, _) in _in_turn(hand.kinds) for place in (0, 1)]
        fresh = [(topic, place) for topic, place in asked if (topic.code, place) not in self._asked]
        chosen = {topic.code: (topic, place) for topic, place in reversed(fresh or asked)}
        for topic, place in list(chosen.values())[: -_QUESTIONS - 1 : -1]:
            self._asked.add((topic.code, place))
            yield topic.questions[place].format_map(self._speech.gaps(*hand.ages))


def _in_turn(kinds: Sequence[tuple[str, Key]]) -> Sequence[tuple[str, Key]]:
    """What could be better, then what works, in turn."""
    return [kinds[0], kinds[2], kinds[1], *kinds[3:]]


def _found(kind: str, key: Key, gaps: Gaps, question: int) -> Found:
    topic, place = key
    pile = {"working_well": "well", "even_better_if": "better"}.get(kind, "excellence")
    return Found(kind, topic.code, topic.theme, question, _pile(topic, pile)[place].format_map(gaps))


def _pile(topic: Topic, pile: str) -> tuple[str, ...]:
    return {"well": topic.well, "better": topic.better}.get(pile) or (topic.excellence,)
