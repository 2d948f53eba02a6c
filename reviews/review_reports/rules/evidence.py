"""How much evidence stands behind a report, in numbers only, and none so small that it could tell of one pupil or one colleague."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# No number of notes below this is told.
SMALLEST = 3
OTHER_SOURCES = "Other sources"
_FEW = f"fewer than {SMALLEST}"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A note as far as it is counted: its question (None for none), its activity, and what kind of source that is, in words."""

    question: int | None
    activity: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class SourceCount:
    """So many notes from one kind of source."""

    kind: str
    notes: int


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What was gathered under a question. `notes` is None for a number too small to be told, and then `activities` are not told either;
    `sources` add up to it."""

    question: str
    activities: int
    notes: int | None
    sources: tuple[SourceCount, ...]

    @property
    def notes_in_words(self) -> str:
        """The number, or that it is small."""
        return _FEW if self.notes is None else str(self.notes)

    @property
    def activities_in_words(self) -> str:
        """The number; small where that of the notes is, which could be told from it."""
        return _FEW if self.notes is None else str(self.activities)


def evidence_rows(questions: Sequence[tuple[int, str]], sightings: Iterable[Sighting], something_else: str) -> tuple[EvidenceRow, ...]:
    """A row for every question, and one named `something_else` where there are notes under none."""
    rest = list(sightings)
    known = {pk for pk, _ in questions}
    rows = [_row(text, [one for one in rest if one.question == pk]) for pk, text in questions]
    others = [one for one in rest if one.question not in known]
    return (*rows, *([_row(something_else, others)] if others else []))


def _row(question: str, sightings: Sequence[Sighting]) -> EvidenceRow:
    activities = len({one.activity for one in sightings if one.activity is not None})
    notes = len(sightings) if len(sightings) >= SMALLEST or not sightings else None
    sources = () if notes is None else told_counts(Counter(one.kind for one in sightings))
    return EvidenceRow(question, activities, notes, sources)


def told_counts(counts: Counter[str]) -> tuple[SourceCount, ...]:
    """The counts, largest first, with small ones put together so that none of them can be worked out from the sum.

    >>> [(one.kind, one.notes) for one in told_counts(Counter({"Learning walk": 5, "Documents": 4, "Pupil voice": 1}))]
    [('Learning walk', 5), ('Other sources', 5)]
    """
    ordered = sorted(((number, kind) for kind, number in counts.items()), key=lambda pair: (-pair[0], pair[1]))
    together = 0
    while ordered and (ordered[-1][0] < SMALLEST or 0 < together < SMALLEST):
        together += ordered.pop()[0]
    told = tuple(SourceCount(kind, number) for number, kind in ordered)
    return (*told, SourceCount(OTHER_SOURCES, together)) if together else told
