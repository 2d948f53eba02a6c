"""The shape of a promise."""

from typing import NamedTuple


class Promise(NamedTuple):
    """What a school's staff promise, how they will know, practice before and after, and how they knew. Gaps as in the topics of reviews."""

    what: str
    measure: str
    before: str
    after: str
    known: str
