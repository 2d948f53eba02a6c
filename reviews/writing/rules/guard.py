"""Finds what may tell of a pupil in a text. It warns and never refuses: only the writer knows whom the words mean."""

import re
from dataclasses import dataclass

# A unique pupil number: a check letter without I, O and S, and twelve digits, the last of which may be a letter.
_PUPIL_NUMBER = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b")
_BIRTH = re.compile(r"\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)\W{0,3}\d{1,2}[ ./-]", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:pupil|child|boy|girl|student)s? (?:[A-Z]\.? ?){2}(?![A-Za-z])")
_CALLED = re.compile(r"\b(?:pupil|child|boy|girl|student)s?(?:,? (?:called|named))? (?P<name>[A-Z][a-zà-öø-ÿ'\u2019-]+)(?= |[,.;:!?)]|$)")
_NOT_NAMES = {"Premium", "Voice", "Progress", "Services", "Protection", "Outcomes", "Leadership", "Council", "Passport", "Passports"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place in a text that may tell of a pupil: what stands there, and a sentence about it."""

    words: str
    sentence: str


def doubts_in(text: str) -> tuple[Doubt, ...]:
    """Everything in the text that its writer should look at again, in its order; each kind of words once.

    >>> [doubt.words for doubt in doubts_in("UPN A123456789012, and the boy called Harry.")]
    ['A123456789012', 'boy called Harry']
    """
    found: list[tuple[int, Doubt]] = []
    for pattern, sentence in _LOOKS:
        for match in pattern.finditer(text):
            if match.groupdict().get("name") not in _NOT_NAMES:
                found.append((match.start(), Doubt(match.group().strip(), sentence)))
    ordered = [doubt for _, doubt in sorted(found, key=lambda pair: pair[0])]
    return tuple(dict.fromkeys(ordered))


_LOOKS = (
    (_PUPIL_NUMBER, "This reads like a unique pupil number. Take it out."),
    (_BIRTH, "This reads like a pupil's date of birth. Take it out."),
    (_INITIALS, "Initials tell colleagues which pupil is meant. Write “a pupil in Year 4”, or less."),
    (_CALLED, "This may be a pupil's name. Nothing here is named after a pupil."),
)
