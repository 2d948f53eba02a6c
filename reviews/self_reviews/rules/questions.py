"""What makes an enquiry question worth a visit: hints for whoever writes one. They advise and never refuse."""

import re
from dataclasses import dataclass

LONGEST = 500
# More words than these, and a team of visitors holds it in mind no longer.
MOST_WORDS = 40

_DEGREES = re.compile(r"^to what extent\b", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"^(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['\u2019]t)?\b", re.IGNORECASE
)
_COUNTS = re.compile(r"^how (?:many|much|often)\b", re.IGNORECASE)
_GRADES = re.compile(r"\b(?:outstanding|inadequate|requires improvement|grades?|judge?ments?|good enough)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\w*|which (?:teacher|member of staff)|who (?:is|are) the)\b")


@dataclass(frozen=True, slots=True)
class Hint:
    """What stands in the question, and what would make it stronger."""

    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A weak question, a good one about the same, and why."""

    weak: str
    good: str
    why: str


PAIRS = (
    Pair(
        "Is our reading curriculum good?",
        "To what extent do pupils who find reading hard choose to read, in and out of lessons?",
        "The first ends in yes or no. The second sends your peers to look at something, and has many answers.",
    ),
    Pair(
        "How many pupils use the new feedback?",
        "To what extent does feedback in writing lead pupils to change what they write next?",
        "A count says little. Ask for the change that you hope for.",
    ),
    Pair(
        "What do you think of our behaviour, attendance and assemblies?",
        "To what extent do pupils across year groups know what to do when they have fallen out?",
        "One question, one thing. A visit of a day or two can answer that well.",
    ),
    Pair(
        "Are our middle leaders outstanding?",
        "To what extent do subject leaders know what is taught outside their own classroom, and act on it?",
        "Nobody is graded here. Ask what happens, not how good somebody is.",
    ),
)


def hints_on(question: str) -> tuple[Hint, ...]:
    """What would make this question stronger, in the order in which one would mend it. Nothing for an empty one.

    >>> [hint.words for hint in hints_on("Is reading taught well?")]
    ['Is']
    """
    text = " ".join(question.split())
    return tuple(_hints(text)) if text else ()


def _hints(text: str) -> list[Hint]:
    found = [_opening(text)] if not _DEGREES.match(text) else []
    if text.count("?") > 1:
        found.append(Hint("Two questions", "Your peers can follow one at a time. You may ask up to four, each by itself."))
    elif not text.endswith("?"):
        found.append(Hint("No question mark", "End with one, so that it reads as a question in the programme and the report."))
    if graded := _GRADES.search(text):
        found.append(Hint(graded.group(), "This asks for a judgement. Ask what happens and for whom; nobody is graded here."))
    if person := _PEOPLE.search(text):
        found.append(Hint(person.group(), "This points at one person. Ask about the practice."))
    if len(text.split()) > MOST_WORDS:
        found.append(Hint("A long question", f"Up to about {MOST_WORDS} words are kept in mind during a visit. What could go?"))
    return found


def _opening(text: str) -> Hint:
    if closed := _YES_OR_NO.match(text):
        return Hint(closed.group(), "Yes or no would answer this. “To what extent …” asks your peers to look more closely.")
    if counted := _COUNTS.match(text):
        return Hint(counted.group(), "A number would answer this. “To what extent …” asks what the number means.")
    return Hint(" ".join(text.split()[:3]), "Begin with “To what extent …”: it leaves room for what you do not expect.")
