"""Finds words that judge in a text, and says what to write in their place: what was seen, or a question. It warns and never refuses.

What somebody else said is evidence: between quotation marks nothing is looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviews.writing.rules.guard import Doubt

SAW = "Say what you saw: who did what, where, how often."
ASK = "Say what you saw, then ask: “What would happen if …?”"
GRADE = "This reads like a grade, and there are none here. Say what you saw: who did what, where, how often."
COMPARE = "Compared with what? Say what you saw: who did what, where, how often."
COUNT = "How many did you see, out of how many? Say the number."
SHOWN = "What made it clear? Say what you saw or heard."


@dataclass(frozen=True, slots=True)
class Hint:
    """Words of a text that judge, as they stand there, and a sentence about what to write instead."""

    words: str
    sentence: str


def hints_in(text: str) -> tuple[Hint, ...]:
    """Every judgement in the text, in its order; the same words once. Where two readings overlap, the longer one counts.

    >>> [hint.words for hint in hints_in("Good morning! Behaviour is good, and teachers always greet pupils.")]
    ['good', 'always']
    """
    found = sorted(_found(_QUOTED.sub(lambda match: " " * len(match.group()), text)))
    hints: dict[str, Hint] = {}
    end = 0
    for start, length, sentence in found:
        if start < end:
            continue
        end = start - length
        words = text[start:end]
        hints.setdefault(" ".join(words.casefold().split()), Hint(words, sentence))
    return tuple(hints.values())


def wording_doubts(text: str) -> tuple[Doubt, ...]:
    """The same, to be shown where a passage shows its doubts."""
    return tuple(Doubt(hint.words, hint.sentence) for hint in hints_in(text))


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Where, how long (as a negative number, so that the longest comes first), and what to say."""
    for pattern, sentence in _LOOKS:
        for match in pattern.finditer(text):
            yield match.start(), -len(match.group()), sentence


def _words(pattern: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """The pattern as whole words; not where one of `before` stands directly before it, or one of `after` behind it.

    A look-behind has one width, so there is one for each word.
    """
    behind = "".join(rf"(?<!\b{word} )" for word in before.split("|") if word)
    ahead = rf"(?![ -](?:{after})\b)" if after else ""
    return re.compile(rf"(?<![\w-]){behind}(?:{pattern})(?!\w){ahead}", re.IGNORECASE)


_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_THINGS = r"teachers?|staff|leaders?|adults?|teaching assistants?|lessons?|classes|classrooms?|pupils?|child|children|students?|governors?"
_AS_SEEN = r"(?:that )?(?:we|I)|who (?:spoke|met|came|took)|observed|visited|seen|meetings?|trainings?|briefings?|rooms?|voice|councils?"
_MANNER = "labelled|marked|displayed|visible|audible|written|signed|signposted|set|laid|explained|heard|seen|shown|named|numbered|enough"
_GREETINGS = "morning|mornings|afternoon|afternoons|evening|night|day|bye|luck|wishes|friday|shepherd|samaritan|companions|grief|heavens"
_AMOUNTS = "deal|number|many|few|half|third|quarter|while|bit|hour|minute"
_MEETING = "to see|to hear|to meet|to know|to be|to have|news|friends?|idea|ideas|questions?|reasons?|faith|will|as new|time|times"

_SCALE = "good|outstanding|(?:at )?the expected standard|expected standard|strong|exceptional|inadequate|weak|poor|[1-5]"

_LOOKS = (
    # Grades, and words of inspections' scales.
    (_words(r"requir(?:es|ed|ing) improvement|inadequate|urgent improvement|special measures|needs? attention"), GRADE),
    (_words("strong standard|satisfactory"), GRADE),
    (_words(rf"(?:graded|rated|judged)(?: as| to be)? (?:{_SCALE})"), GRADE),
    (_words(r"grade [1-5]", before="gcse|piano|music|violin|exam|from|at|to|a", after="to|and|or|in"), GRADE),
    (_words(r"ofsted[- ](?:grades?|ratings?|judgements?|good|outstanding|ready)"), GRADE),
    (_words("exceptional", after="circumstances?|cases?|leave|items?|costs?|needs?"), GRADE),
    (
        _words(
            "outstanding", before="still|remain|remains|remained|any|an", after="actions?|tasks?|items?|matters?|payments?|issues?|repairs?"
        ),
        GRADE,
    ),
    # Praise.
    (_words("good", before="for|as|feel|feels|felt|no|do|sharing|share|shared", after=f"{_GREETINGS}|{_AMOUNTS}|{_MEETING}"), SAW),
    (
        _words(
            "excellent|superb|brilliant|fantastic|wonderful|amazing|impressive|exemplary|high[- ]quality|very effective|highly effective"
            "|world[- ]class|strong (?:teaching|leadership|practice|curriculum|behaviour|teachers?|leaders?)"
        ),
        SAW,
    ),
    # Blame.
    (_words("weak|weaker|weakest|weakness|weaknesses", after="signal|wifi|wi-fi|battery|tea|light|wall|roof|form|forms"), ASK),
    (_words("poor", before="the|and", after="weather|signal|wifi|wi-fi|light|lighting|health|eyesight|hearing|reception"), ASK),
    (_words(r"poor(?=(?: \w+)? (?:teaching|leadership|behaviour|planning|curriculum|practice))"), ASK),
    (_words(r"poorly (?:\w+ed|taught|led|kept|run|written|chosen|understood)"), ASK),
    (_words("failing|fails|failed|failure", after="that|light|to (?:load|open|send|connect|print|start)|battery|boiler"), ASK),
    (
        _words(
            "ineffective|mediocre|disappointing|unacceptable|unsatisfactory|chaotic|shocking|below standard|not good enough|lacks rigour"
        ),
        ASK,
    ),
    # Comparisons and absolutes.
    (
        _words("best", before="at|their|his|her|my|our|your|its|as|second", after="wishes|friends?|before|man|interests?|of luck|guess"),
        COMPARE,
    ),
    (_words("worst", before="at"), COMPARE),
    (_words(rf"(?:all|every|no) (?:the |of the )?(?:{_THINGS})", before="after|not|for|of|do|that|together", after=_AS_SEEN), COUNT),
    (
        _words(r"(?:everyone|everybody|nobody|no one|no-one)(?= (?:is|was|knows?|does|did|has|had|agrees?|understands?|teaches|uses?))"),
        COUNT,
    ),
    (_words("always|never|consistently|invariably|without exception", after="mind|ending|again|before"), COUNT),
    # What is said to be plain.
    (_words(r"obviously|undoubtedly|undeniably|without (?:a )?doubt|it is (?:clear|obvious) that|needless to say"), SHOWN),
    (re.compile(r"(?:(?<=\A)|(?<=[.!?\n] )|(?<=\n))Clearly(?=,| )"), SHOWN),
    (_words(rf"(?:is|are|was|were|has|have|had|do|does|did) clearly(?! (?:{_MANNER})\b)"), SHOWN),
    (_words(r"clearly (?:is|are|was|were|needs?|shows?|showed|demonstrates?|knows?|loves?|understands?|values?|enjoys?|lacks?)"), SHOWN),
)
