"""Whoever reads a report and reckons: every number that agrees with all that is published, tried one by one.

It knows nothing of how suppression works, only what the words of the figures mean and that people and schools are counted in whole numbers.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

from reports.statistics.rules.figures import Figure, YearFigures

# No hidden number is thought to be greater.
MOST = 9
Possible = dict[str, set[int]]


def published(told: YearFigures) -> Mapping[str, Figure]:
    """Its figures by key."""
    found = {figure.key: figure for figure in told.every_figure()}
    assert len(found) == len(told.every_figure())
    return found


def choices(figures: Mapping[str, Figure], key: str, most: int = MOST) -> range:
    """What one number may be, before anything is reckoned."""
    value = figures[key].value
    return range(most + 1) if value is None else range(int(value), int(value) + 1)


def possible_ratings(figures: Mapping[str, Figure]) -> Possible:
    """Numbers of people by rating, of those who rated, and of those who did not."""
    found: Possible = {}
    told_words = sum(int(figure.value or 0) for key, figure in figures.items() if key.startswith("voice.words."))
    for ratings in _ratings(figures):
        answered = sum(ratings)
        for participants in choices(figures, "voice.participants", answered + MOST):
            if participants < max(answered, told_words):
                continue
            named = {f"rated {point}": number for point, number in enumerate(ratings, start=1)}
            _note(found, named | {"answered": answered, "unanswered": participants - answered, "participants": participants})
    return found


def _ratings(figures: Mapping[str, Figure]) -> Iterator[tuple[int, ...]]:
    answered, mean = figures["voice.answered"].value, figures["voice.rating"].value
    buckets = {
        tuple(range(int(begin), int(end or begin) + 1)): figure.value
        for key, figure in figures.items()
        if key.startswith("voice.ratings.")
        for begin, _, end in [key.removeprefix("voice.ratings.").partition("-")]
    }
    for ratings in _sums(5, range(2 * MOST + 1) if answered is None else range(int(answered), int(answered) + 1)):
        if any(value not in (None, sum(ratings[point - 1] for point in points)) for points, value in buckets.items()):
            continue
        if mean is None or (any(ratings) and _mean(ratings) == Decimal(str(mean))):
            yield ratings


def _mean(ratings: tuple[int, ...]) -> Decimal:
    total = sum(point * number for point, number in enumerate(ratings, start=1))
    return (Decimal(total) / sum(ratings)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _sums(parts: int, totals: Collection[int]) -> Iterator[tuple[int, ...]]:
    """Every way in which so many numbers add up to one of these."""
    if parts == 1:
        yield from ((total,) for total in totals)
        return
    most = max(totals)
    for first in range(most + 1):
        rest = [total - first for total in totals if total >= first]
        yield from ((first, *others) for others in _sums(parts - 1, rest))


def possible_schools(figures: Mapping[str, Figure], reviewed: int) -> Possible:
    """Schools by theme and kind, where each school has one area of excellence at most, and `rest`, those that a cell does not count."""
    cells = [key for key in figures if key.startswith("themes.") and key.count(".") == 2]
    areas = [cell for cell in cells if cell.endswith(".excellence")]
    total = figures["themes.findings"].value
    found: Possible = {}
    for numbers in product(*(choices(figures, cell, reviewed) for cell in cells)):
        named = dict(zip(cells, numbers, strict=True))
        outside = {
            under_none
            for under_none in choices(figures, "themes.unplaced")
            if total is None or 0 < sum(numbers) <= total - under_none or (total == under_none and not sum(numbers))
        }
        excellent = sum(named[cell] for cell in areas)
        whole = choices(figures, "excellence.areas", reviewed)
        if any(0 <= areas_named - excellent <= under_none for under_none in outside for areas_named in whole):
            rest = {f"{cell} rest": reviewed - number for cell, number in named.items()}
            _note(found, named | rest)
    return found


def possible_people(figures: Mapping[str, Figure]) -> Possible:
    """People by what they were trained as and by whom, and all of them together."""
    found = _possible_trainings(figures, ("peer_reviewer", "lead_reviewer", "improvement_champion"))
    peers, leads = "capacity.peer_reviewer.current", "capacity.lead_reviewer.current"
    for peer, lead in product(choices(figures, peers), choices(figures, leads)):
        if lead <= peer:
            _note(found, {peers: peer, leads: lead})
    for key in ("capacity.improvement_champion.current", "capacity.reviewers", "capacity.champions"):
        found[key] = set(choices(figures, key))
    return found


def _possible_trainings(figures: Mapping[str, Figure], kinds: Sequence[str]) -> Possible:
    found: Possible = {}
    pairs = {kind: list(_pairs(figures, kind)) for kind in kinds}
    for trained in product(*({sum(pair) for pair in pairs[kind]} for kind in kinds)):
        people = [number for number in choices(figures, "capacity.people", 3 * MOST) if max(trained) <= number <= sum(trained)]
        found.setdefault("capacity.people", set()).update(people)
        for kind, total in zip(kinds, trained, strict=True) if people else ():
            found.setdefault(f"capacity.{kind}.trained", set()).add(total)
    for kind in kinds:
        for pair in pairs[kind]:
            if sum(pair) in found[f"capacity.{kind}.trained"]:
                _note(found, {f"capacity.{kind}.by_colleagues": pair[0], f"capacity.{kind}.from_outside": pair[1]})
    return found


def _pairs(figures: Mapping[str, Figure], kind: str) -> Iterator[tuple[int, int]]:
    keys = [f"capacity.{kind}.{name}" for name in ("by_colleagues", "from_outside")]
    trained = figures[f"capacity.{kind}.trained"].value
    for pair in product(*(choices(figures, key) for key in keys)):
        if trained is None or sum(pair) == trained:
            yield pair[0], pair[1]


def _note(found: Possible, named: Mapping[str, int]) -> None:
    for name, number in named.items():
        found.setdefault(name, set()).add(number)
