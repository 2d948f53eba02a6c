"""An excerpt with the words that were found in it. The database sets signs around them, which nobody can type into a text it searched."""

import re
from dataclasses import dataclass

BEGINS, ENDS = "\x01", "\x02"
_MARKED = re.compile(f"{BEGINS}([^{ENDS}]*){ENDS}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row, all of them found or none. Plain text: whoever shows it escapes it."""

    text: str
    is_found: bool = False


def runs_of(marked: str) -> tuple[Run, ...]:
    """Text with signs around what was found, as runs.

    >>> runs_of("All pupils \\x01read\\x02.")
    (Run(text='All pupils ', is_found=False), Run(text='read', is_found=True), Run(text='.', is_found=False))
    """
    runs = (Run(text, bool(place % 2)) for place, text in enumerate(_MARKED.split(marked)))
    return tuple(run for run in runs if run.text)
