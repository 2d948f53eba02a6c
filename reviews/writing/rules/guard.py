"""Finds what may tell of a pupil in a text. It warns and never refuses: only the writer knows whom the words mean.

Made to be quiet over what heads write every day: a warning that is wrong three times is not read the fourth.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviews.writing.rules.names import ABBREVIATIONS, GIVEN_NAMES, NOT_NAMES, WELL_KNOWN

_ONE = r"(?:pupil|child|boy|girl|student|learner|toddler)"
_ANY = r"(?:pupils?|child(?:ren)?|boys?|girls?|students?|learners?|toddlers?|siblings|twins)"
_YEAR = r"(?:(?:Year|Yr|Y) ?\d{1,2}[A-Z]?\b|Reception\b|Nursery\b|(?:KS|Key Stage) ?[1-5]\b|class\b)"
_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][a-zà-öø-ÿłśżźćńąęó]+(?:[-'\u2019][A-ZÀ-ÖØ-ÞŁŚŻŹĆ][a-zà-öø-ÿłśżźćńąęó]+)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"

# A unique pupil number: a check letter without I, O and S, and twelve digits, the last of which may be a letter; often typed in groups.
_PUPIL_NUMBER = re.compile(r"\b[A-HJ-NP-RT-Z](?:[ -]?\d){11}[ -]?[0-9A-HJ-NP-RT-Z]\b")
_OTHER_NUMBER = re.compile(r"\b(?:UPN|ULN|NHS)\b(?: (?:number|no\.?))?\W{0,3}\d[\d -]{5,}\d", re.IGNORECASE)
_BIRTH = re.compile(
    rf"(?<!-)\b(?:born|d\.?o\.?b\.?|date of birth|birthday)\b\W{{0,3}}(?:is |was )?(?:on |in )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ./-]{{1,2}}(?:\d|{_MONTH})"
    rf"|\d{{4}}-\d\d|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?,?)? \d{{4}})[\d./-]*(?: \d{{4}})?",
    re.IGNORECASE,
)
_INITIALS = re.compile(rf"\b(?i:{_ANY}),? (?P<initials>(?:[A-Z]\.? ?){{2}})(?![A-Za-z0-9])")
_INITIALS_BY_YEAR = re.compile(rf"(?<![\w.])(?P<initials>[A-Z]\. ?[A-Z]\.?|[A-Z]{{2}})(?:['\u2019]s)?,? (?:in |from |of )?\(?{_YEAR}")
_LETTER = re.compile(rf"\b(?i:{_ONE}) [A-Z]\b(?![ -]level|['\u2019*.-]\w)")
_CALLED = re.compile(rf"\b(?i:{_ANY}),? (?:called|named|whose name is) {_NAME}")
_BESIDE = re.compile(rf"\b(?P<pupil>(?i:{_ONE})),? (?P<name>{_NAME})(?= |[,.;:!?)]|$)")
_BY_YEAR = re.compile(rf"(?P<name>{_NAME})(?: {_NAME})?,? (?:\({_YEAR}|(?:who is |is |was )?(?:in|from) (?:our )?{_YEAR})")
_LISTED = re.compile(rf"(?P<name>{_NAME})(?: {_NAME})?,? {_YEAR}")
_FAMILY = re.compile(
    rf"(?P<name>{_NAME})['\u2019]s? (?:mum|mummy|dad|daddy|mother|father|nan|brother|sister|EHCP|EHC plan|social worker)\b"
)
_WORD = re.compile(_NAME)
_PUPILS = re.compile(rf"\b{_ANY}\b", re.IGNORECASE)

_FEW = re.compile(
    rf"(?<![\w.,£%/\u2013-])(?P<number>one|two|three|four|[1-4])(?: of (?:the|our|these|those))?"
    rf"(?P<between>(?: [\w'\u2019-]+){{0,3}}?) {_ANY}"
    r"(?= (?:with|who|whose|have|has|had|are|is|were|was|on|in|at|from|receiv\w+|attend\w*|left|joined|moved|living|supported)\b)",
    re.IGNORECASE,
)
_NO_FEW = re.compile(
    r"(?:\b(?:years?|yrs?|y|key stages?|stages?|ks|sets?|groups?|class(?:es)?|phases?|tiers?|levels?|waves?|terms?|weeks?|units?|rooms?)"
    r" ?(?:\d+[A-Za-z]?(?:,| and| to| or| &|/|-|\u2013) ?)*|\b(?:in|every|each|per|than one to) )$",
    re.IGNORECASE,
)
_NO_FEW_BETWEEN = {
    "in",
    "of",
    "out",
    "or",
    "to",
    "by",
    "and",
    "for",
    "per",
    "times",
    "quarters",
    "thirds",
    "day",
    "days",
    "years",
    "year",
    "other",
}
_NO_FEW_AFTER = re.compile(
    r" (?:(?:from|in|at|on) (?:each|every|a time|any|turn|pairs?|an? )|in (?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty)\b)"
)

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|St|Saint|Rev|Revd|Canon|King|Queen|Prince|Princess|Lady|Lord|Professor|President)\.? $"
)
_IN_A_NAME = re.compile(
    r"(?:['\u2019]s?)?(?: (?:[A-Z][\w'\u2019-]*|of|the|and)){0,4} "
    r"(?:Primary|Secondary|Infants?|Juniors?|School|Academy|College|House|Trust|Church|Centre)\b"
)
# How far a name stands from the pupils whom it may be one of: letters, within the sentence.
_NEAR = 40
_STOP = re.compile(r"[.!?\n]")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place in a text that may tell of a pupil: what stands there, and a sentence about it."""

    words: str
    sentence: str


_NUMBER_SENTENCE = "This reads like a number that a pupil is known by. Take it out."
_BIRTH_SENTENCE = "This reads like a pupil's date of birth. Take it out."
_INITIALS_SENTENCE = "Initials tell colleagues which pupil is meant. Write “a pupil in Year 4”, or less."
_NAME_SENTENCE = "This may be a pupil's name. Nothing here is named after a pupil; for a colleague, write the role."
_FEW_SENTENCE = "So few pupils can be recognised. Write “a small number”, or say it without the number."

_Found = tuple[int, int, str]


def doubts_in(text: str) -> tuple[Doubt, ...]:
    """Everything in the text that its writer should look at again, in its order; each kind of words once.

    >>> [doubt.words for doubt in doubts_in("UPN A123456789012, and the boy called Harry.")]
    ['A123456789012', 'boy called Harry']
    """
    doubts, reached = [], 0
    for start, end, sentence in sorted(_found(text), key=lambda found: (found[0], -found[1])):
        if start >= reached:
            doubts.append(Doubt(text[start:end].strip(" ,("), sentence))
            reached = end
    return tuple(dict.fromkeys(doubts))


def _found(text: str) -> Iterator[_Found]:
    for pattern in (_PUPIL_NUMBER, _OTHER_NUMBER):
        yield from ((*match.span(), _NUMBER_SENTENCE) for match in pattern.finditer(text))
    yield from ((*match.span(), _BIRTH_SENTENCE) for match in _BIRTH.finditer(text))
    yield from _initials(text)
    yield from _names(text)
    yield from _given_names(text)
    yield from _few(text)


def _initials(text: str) -> Iterator[_Found]:
    for pattern in (_INITIALS, _INITIALS_BY_YEAR):
        for match in pattern.finditer(text):
            if match["initials"].strip() not in ABBREVIATIONS:
                yield (*match.span(), _INITIALS_SENTENCE)
    yield from ((*match.span(), _INITIALS_SENTENCE) for match in _LETTER.finditer(text))


def _names(text: str) -> Iterator[_Found]:
    """Where the words around it make a name of a word, whether we know it as one or not."""
    yield from ((*match.span(), _NAME_SENTENCE) for match in _CALLED.finditer(text))
    for match in _BESIDE.finditer(text):
        # "Pupil Voice" is a heading, "pupil Amira" is not.
        if match["name"] in GIVEN_NAMES or (match["pupil"][0].islower() and match["name"] not in NOT_NAMES):
            yield (*match.span(), _NAME_SENTENCE)
    for match in _LISTED.finditer(text):
        if match["name"] in GIVEN_NAMES and not _is_someone_else(text, match.start(), match["name"]):
            yield (*match.span(), _NAME_SENTENCE)
    for pattern in (_BY_YEAR, _FAMILY):
        for match in pattern.finditer(text):
            if _may_be_a_name(text, match.start("name"), match["name"]):
                yield (*match.span(), _NAME_SENTENCE)


def _may_be_a_name(text: str, start: int, name: str) -> bool:
    """Known as one; or written with a capital in the middle of a sentence, and not a word of schools."""
    if _is_someone_else(text, start, name) or name in NOT_NAMES:
        return False
    before = text[:start].rstrip(" ")
    begins = not before or before[-1] in '.!?:;\n•-\u2013*("“”' or not text[start - 1 : start].isspace()
    follows_name = before[-1:].isalpha() and before.split()[-1][:1].isupper()
    return name in GIVEN_NAMES or not (begins or follows_name)


def _given_names(text: str) -> Iterator[_Found]:
    """A name that many bear, in one sentence with pupils and not far from them."""
    for match in _WORD.finditer(text):
        if match.group() not in GIVEN_NAMES or _is_someone_else(text, match.start(), match.group()):
            continue
        before = _STOP.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
        after = _STOP.split(text[match.end() : match.end() + _NEAR])[0]
        if _PUPILS.search(before) or _PUPILS.search(after):
            yield (*match.span(), _NAME_SENTENCE)


def _is_someone_else(text: str, start: int, name: str) -> bool:
    """A colleague with a title, a saint, a school, somebody whom every class knows."""
    end = start + len(name)
    surname = _WORD.match(text, end + 1)
    first = re.search(rf"({_NAME}) $", text[max(0, start - 20) : start])
    pairs = {f"{name} {surname.group()}" if surname else "", f"{first[1]} {name}" if first else ""}
    return bool(_TITLED.search(text[max(0, start - 12) : start]) or _IN_A_NAME.match(text, end) or pairs & WELL_KNOWN)


def _few(text: str) -> Iterator[_Found]:
    for match in _FEW.finditer(text):
        between = set(match["between"].lower().split())
        if between & _NO_FEW_BETWEEN or _NO_FEW.search(text[: match.start()]) or _NO_FEW_AFTER.match(text, match.end()):
            continue
        yield (*match.span(), _FEW_SENTENCE)
