"""What a workshop that was opened again says otherwise than when the plan took its words."""

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain


@dataclass(frozen=True, slots=True)
class Words:
    """What a commitment and an action say alike. `owner_name` is a name that was only typed."""

    what: str
    owner_id: int | None
    owner_name: str
    due_on: date | None
    success_measure: str


class Part(StrEnum):
    """A part of an action that the workshop may say otherwise."""

    WHAT = "what"
    OWNER = "owner"
    DUE = "due_on"
    MEASURE = "success_measure"


class Mark(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    GONE = "gone"
    ADDED = "added"


def changes(then: Words | None, now: Words, ours: Words, *, is_draft: bool) -> tuple[Part, ...]:
    """What the workshop has changed since `then` and the plan does not say yet: what the school alone changed is the school's.

    An agreed plan is not asked to do without a person or a date.
    """
    found = []
    for part in Part:
        said, wanted, has = (_of(words, part) if words else None for words in (then, now, ours))
        if wanted in (said, has) or (not is_draft and part in (Part.OWNER, Part.DUE) and wanted in (None, (None, ""))):
            continue
        if is_draft or part != Part.OWNER or now.owner_id is not None:
            found.append(part)
    return tuple(found)


def _of(words: Words, part: Part) -> object:
    return (words.owner_id, "" if words.owner_id else words.owner_name) if part is Part.OWNER else getattr(words, part)


def marked(old: str, new: str) -> tuple[tuple[Mark, str], ...]:
    """Both texts as one, in runs of words.

    >>> [(str(mark), words) for mark, words in marked("Read aloud daily", "Read daily in Year 6")]
    [('same', 'Read'), ('gone', 'aloud'), ('same', 'daily'), ('added', 'in Year 6')]
    """
    before, after = old.split(), new.split()
    runs = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    pairs = chain.from_iterable(
        [(Mark.SAME, before[a:b])] if tag == "equal" else [(Mark.GONE, before[a:b]), (Mark.ADDED, after[c:d])] for tag, a, b, c, d in runs
    )
    return tuple((mark, " ".join(words)) for mark, words in pairs if words)
