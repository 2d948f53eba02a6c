"""What participants of workshops said as they left: how useful it was, and the word in which they put it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from reports.statistics.rules.counting import count, source, units
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table, TableKind
from reports.statistics.rules.guarding import Knowledge, Law, Protected, Statement, exactly, is_sum
from reports.statistics.rules.suppression import is_safe, withheld_keys

POINTS = (1, 2, 3, 4, 5)
_MOST_WORDS = 12
Buckets = tuple[tuple[int, ...], ...]


def voice(facts: YearFacts, threshold: int) -> tuple[Chapter, Knowledge]:
    """The chapter on the participants' voice, and how its numbers hang together: fewer than `threshold` people are not told."""
    workshops = [review.workshop for review in facts.held if review.workshop]
    if not workshops:
        return Chapter(ChapterKey.VOICE, "Voice of participants", note="No Improvement Workshop was held in this year."), Knowledge()
    ids = [workshop.pk for workshop in workshops]
    ratings = Counter(one.rating for one in facts.check_outs if one.rating is not None)
    words = _words(facts, ids, threshold)
    figures = (
        count("voice.workshops", "Workshops held", "Improvement Workshops that were held to their end.", "workshop", ids, unit="workshops"),
        _figure(
            "voice.participants",
            "Took part",
            "People who came into a workshop's room.",
            sum(one.participants for one in workshops),
            ids,
            "people",
        ),
        _figure("voice.answered", "Rated it", "People who said at the end how useful it was.", ratings.total(), ids, "people"),
        _figure(
            "voice.rating", "How useful", "Mean of the ratings, from 1, not useful, to 5, very useful.", _mean(ratings), ids, "out of 5"
        ),
    )
    known = _known(figures, ratings, words, threshold)
    buckets = _buckets(known, ratings)
    shown = buckets or tuple((point,) for point in POINTS)
    known |= Knowledge(statements=(_statement(shown, ratings),), untold=frozenset() if buckets else frozenset(map(_key, shown)))
    table = _table(shown, ratings, ids)
    return Chapter(ChapterKey.VOICE, "Voice of participants", figures, (table, words)), known


def _figure(key: str, label: str, words: str, value: float | None, ids: Sequence[int], unit: str) -> Figure:
    return Figure(key, label, words, value, None, units(value, None, unit), source=source("workshop", ids))


def _tenths(ratings: Counter[int]) -> int:
    """The mean in tenths, halves up."""
    number, total = ratings.total(), sum(rating * times for rating, times in ratings.items())
    return (20 * total + number) // (2 * number)


def _mean(ratings: Counter[int]) -> float | None:
    return _tenths(ratings) / 10 if ratings else None


def _words(facts: YearFacts, ids: Sequence[int], threshold: int) -> Table:
    said = Counter(_plain(one.word) for one in facts.check_outs)
    often = sorted((word for word, times in said.items() if word and times >= threshold), key=lambda word: (-said[word], word))
    rows = (
        Row(word, (_figure(f"voice.words.{word.replace(' ', '-')}", "People", "", said[word], ids, "people"),))
        for word in often[:_MOST_WORDS]
    )
    definition = f"Words in which people put the workshop as they left it, where at least {threshold} said the same."
    return Table("voice.words", "In a word", definition, ("People",), tuple(rows))


def _plain(word: str) -> str:
    """The word without capitals and signs: "So useful!" is "so useful". It stands in the figure's key, and so in an address."""
    return " ".join(re.findall(r"\w+", word.casefold()))


def _known(figures: Sequence[Figure], ratings: Counter[int], words: Table, threshold: int) -> Knowledge:
    """All but the distribution. Each number of people with one rating is protected, however it is told."""
    participants, answered = (int(figure.value or 0) for figure in figures[1:3])
    numbers = {_name(point): ratings[point] for point in POINTS}
    numbers |= {"voice.participants": participants, "voice.answered": answered, "unanswered": participants - answered}
    laws = [is_sum("voice.answered", map(_name, POINTS)), is_sum("voice.participants", ("voice.answered", "unanswered"))]
    said = [
        Statement(("voice.participants",), (exactly("voice.participants", participants),), 1),
        Statement(("voice.answered",), (exactly("voice.answered", answered),), 3),
    ]
    for row in words.rows:
        (cell,) = row.cells
        numbers[cell.key] = int(cell.value or 0)
        laws += [exactly(cell.key, numbers[cell.key])]
    laws.append(Law((("voice.participants", -1), *((row.cells[0].key, 1) for row in words.rows)), None, 0))
    if answered:
        said.append(Statement(("voice.rating",), _of_mean(_tenths(ratings)), 2))
    names = ("voice.participants", "voice.answered", "unanswered", *map(_name, POINTS))
    untold = frozenset({"voice.rating"} if 0 < answered < threshold else ())
    return Knowledge(numbers, tuple(laws), tuple(Protected(name, threshold) for name in names), tuple(said), untold)


def _name(point: int) -> str:
    return f"rated {point}"


def _of_mean(tenths: int) -> tuple[Law, Law]:
    """What a mean that is told in tenths says of the ratings: 20 sums + 1 number lies from 2 numbers tenths up to the next tenth."""
    at_least = Law(tuple((_name(point), 20 * point + 1 - 2 * tenths) for point in POINTS), 0, None)
    below = Law(tuple((_name(point), 20 * point - 1 - 2 * tenths) for point in POINTS), None, -1)
    return at_least, below


def _every_bucketing() -> Iterator[Buckets]:
    """Neighbouring points brought together in every way: the finest first, and among equally fine ones low points together first."""
    for number in range(len(POINTS) - 1, 0, -1):
        for cuts in sorted(combinations(range(1, len(POINTS)), number), reverse=True):
            ends = (0, *cuts, len(POINTS))
            yield tuple(POINTS[begin:end] for begin, end in pairwise(ends))


def _buckets(known: Knowledge, ratings: Counter[int]) -> Buckets:
    """The finest way to tell the ratings that leaves all small numbers unknown; empty where there is none."""
    withheld = withheld_keys(known)
    said = [one for one in known.statements if not withheld & set(one.hides)]
    small = [one for one in known.protected if one.is_small(known.numbers[one.name])]
    for buckets in _every_bucketing():
        more = [*said, _statement(buckets, ratings)]
        if "voice.answered" not in withheld and all(is_safe(one, known, more) for one in small):
            return buckets
    return ()


def _statement(buckets: Buckets, ratings: Counter[int]) -> Statement:
    laws = (_told(bucket, ratings) for bucket in buckets)
    return Statement(tuple(_key(bucket) for bucket in buckets), tuple(laws))


def _told(bucket: tuple[int, ...], ratings: Counter[int]) -> Law:
    number = sum(ratings[point] for point in bucket)
    return Law(tuple((_name(point), 1) for point in bucket), number, number)


def _key(bucket: tuple[int, ...]) -> str:
    return f"voice.ratings.{bucket[0]}" if len(bucket) == 1 else f"voice.ratings.{bucket[0]}-{bucket[-1]}"


def _table(buckets: Buckets, ratings: Counter[int], ids: Sequence[int]) -> Table:
    rows = []
    for bucket in buckets:
        label = str(bucket[0]) if len(bucket) == 1 else f"{bucket[0]} to {bucket[-1]}"
        words = f"People who rated the workshop {label}."
        rows.append(Row(label, (_figure(_key(bucket), "People", words, sum(ratings[point] for point in bucket), ids, "people"),)))
    definition = (
        "People by their rating, from 1, not useful, to 5, very useful. Ratings that few gave are told together with their neighbours."
    )
    return Table("voice.ratings", "How useful it was", definition, ("People",), tuple(rows), TableKind.SCALE)
