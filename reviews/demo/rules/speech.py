"""Draws what people say: from banks of sentences in a new order, with gaps filled for a school, and nothing twice while there is more."""

from collections.abc import Callable, Mapping
from functools import cache
from random import Random

Gaps = Mapping[str, str]

_SUBJECTS = ("history", "geography", "science", "art", "music", "design and technology", "religious education", "computing")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
# Small numbers of people are not told: "three pupils with ..." may be three whom one knows.
_NUMBERS = ("five", "six", "seven", "eight", "nine")
_TRIES = 12
_YOUNGEST, _OLDEST = 4, 11


@cache
def classes_of(low_age: int | None, high_age: int | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The year groups of a school one by one, and two by two; a primary school's where the ages are not known.

    >>> classes_of(4, 7)
    (('Reception', 'Year 1', 'Year 2'), ('Reception and Year 1', 'Years 1 and 2'))
    """
    low, high = max(low_age or _YOUNGEST, _YOUNGEST), min(high_age or _OLDEST, 18)
    numbers = range(low - 4, max(high - 4, low - 2))
    single = tuple("Reception" if number == 0 else f"Year {number}" for number in numbers)
    pairs = tuple("Reception and Year 1" if number == 0 else f"Years {number} and {number + 1}" for number in numbers[:-1])
    return single, pairs


class Speech:
    """What is said in one trust's year. The same `chance` gives the same words."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._decks: dict[tuple[str, ...], list[str]] = {}
        self._said: set[str] = set()

    def gaps(self, low_age: int | None, high_age: int | None) -> Gaps:
        """Words for the gaps of a sentence about a school of these ages."""
        single, pairs = classes_of(low_age, high_age)
        choose = self._chance.choice
        return {
            "year": choose(single),
            "years": choose(pairs),
            "subject": choose(_SUBJECTS),
            "day": choose(_DAYS),
            "n": choose(_NUMBERS),
        }

    def say(self, *banks: tuple[str, ...], ages: tuple[int | None, int | None], opening: str = "") -> str:
        """A sentence of each bank, after an opening; another choice where the same was said already."""
        return self.fresh(lambda: " ".join(filter(None, (opening, *(self._next(bank).format_map(self.gaps(*ages)) for bank in banks)))))

    def fresh(self, make: Callable[[], str]) -> str:
        """What `make` gives, asked again a few times where it was said already."""
        text = make()
        for _ in range(_TRIES):
            if text not in self._said:
                break
            text = make()
        self._said.add(text)
        return text

    def _next(self, bank: tuple[str, ...]) -> str:
        """From the top of a shuffled deck."""
        deck = self._decks.setdefault(bank, [])
        if not deck:
            deck += self._chance.sample(bank, len(bank))
        return deck.pop()
