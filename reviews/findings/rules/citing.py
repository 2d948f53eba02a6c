"""Which note stands for one that was edited, and how well notes support a finding."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

# The kind of source of a note that belongs to no activity.
OTHER = "other"
FIRM = 2


@dataclass(frozen=True, slots=True)
class Version:
    """A note's row: which one it replaces, and whether it stands, that is, was neither removed nor replaced itself."""

    pk: int
    replaces: int | None
    stands: bool


def standing(versions: Iterable[Version]) -> Mapping[int, int]:
    """For each note's row the row that stands for it now: itself, or the newest of those that replaced it, directly or in steps.

    Rows that nothing stands for, because the note was removed, are missing.

    >>> dict(standing([Version(1, None, False), Version(2, 1, False), Version(3, 2, True), Version(4, None, False)]))
    {1: 3, 2: 3, 3: 3}
    """
    found: dict[int, int] = {}
    # A later row replaces an earlier one, so that from the newest back each row's successors are known.
    rows = sorted(versions, key=lambda version: version.pk, reverse=True)
    heirs: dict[int, int] = {}
    for row in rows:
        here = row.pk if row.stands else heirs.get(row.pk)
        if here is None:
            continue
        found[row.pk] = here
        if row.replaces is not None:
            heirs[row.replaces] = max(here, heirs.get(row.replaces, 0))
    return found


@dataclass(frozen=True, slots=True)
class Support:
    """How many notes a finding rests on, and from how many kinds of source they come."""

    sources: int
    kinds: int

    @property
    def is_firm(self) -> bool:
        """Seen in more than one kind of place."""
        return self.kinds >= FIRM

    @property
    def in_words(self) -> str:
        """The same as a sentence.

        >>> Support(3, 1).in_words
        '3 notes from 1 kind of source; one more kind would make it firm.'
        """
        if not self.sources:
            return "Cite at least one before the feedback."
        if not self.kinds:
            return f"{_number(self.sources, 'note')}."
        rest = "." if self.is_firm else "; one more kind would make it firm."
        return f"{_number(self.sources, 'note')} from {_number(self.kinds, 'kind')} of source{rest}"


def support(kinds: Collection[str]) -> Support:
    """From the kinds of activity of the notes cited, one a note; empty for a note that belongs to none.

    >>> support(["learning_walk", "learning_walk", ""])
    Support(sources=3, kinds=2)
    """
    return Support(len(kinds), len({kind or OTHER for kind in kinds}))


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
