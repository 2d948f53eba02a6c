"""How well evidence is supported: by how many notes, from how many kinds of source, by how many people."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A note as a source: the kind of its activity (empty where it has none), its mark, and whose it is."""

    kind: str
    mark: str
    author: int


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a question or a finding. `kinds` are kinds of activity, as often as none counts for nothing; `marks` come with
    their number, the most frequent first."""

    notes: int = 0
    kinds: tuple[str, ...] = ()
    people: int = 0
    marks: tuple[tuple[str, int], ...] = ()

    @property
    def is_triangulated(self) -> bool:
        """Two kinds of source or more, and two notes at least: what was only heard in one place is not there yet."""
        return self.notes > 1 and len(self.kinds) > 1

    @property
    def in_words(self) -> str:
        """ "3 notes, 2 kinds of source, 2 reviewers": numbers, and no judgement on them."""
        if not self.notes:
            return "No notes yet"
        return ", ".join((_many(self.notes, "note"), _many(len(self.kinds), "kind") + " of source", _many(self.people, "reviewer")))

    @property
    def advice(self) -> str:
        """What would make it firmer; empty where nothing need be said."""
        if not self.notes:
            return "Nobody has looked at this yet."
        if not self.kinds:
            return "None of these notes says in which activity it was made."
        if len(self.kinds) == 1:
            return "All of it comes from one kind of source. Look for a second."
        return "All of it was noted by one reviewer. Ask a second to look." if self.people == 1 else ""


def support_of(sources: Iterable[Source]) -> Support:
    """Count what stands behind something.

    >>> support_of([Source("meeting", "wonder", 1), Source("", "wonder", 2)]).in_words
    '2 notes, 1 kind of source, 2 reviewers'
    """
    found = list(sources)
    kinds = dict.fromkeys(source.kind for source in found if source.kind)
    marks = Counter(source.mark for source in found)
    return Support(len(found), tuple(kinds), len({source.author for source in found}), tuple(marks.most_common()))


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
