"""What a report begins with: each section as far as it is known from the preparation and the findings, for the team to make its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reviews.assignments.rules.days import span
from reviews.review_reports.rules.facts import Facts, Reviewer

# Between findings under several questions this stands above those under none.
BESIDES = "Besides"
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


@dataclass(frozen=True, slots=True)
class Said:
    """A finding: the question that it stands under, empty for none, its kind, and its words."""

    question: str
    kind: str
    text: str


def first_texts(facts: Facts, findings: Iterable[Said]) -> Mapping[str, str]:
    """The words of each section, by its key. What only people can say stays empty; the host's response always does."""
    said = tuple(findings)
    return {
        "context": _context(facts),
        "focus": _focus(facts),
        "people": _people(facts),
        "looked_at": _looked_at(facts),
        "working_well": _under_questions(said, "working_well"),
        "even_better_if": _under_questions(said, "even_better_if"),
        "excellence": next((one.text for one in said if one.kind == "excellence"), ""),
        "next_steps": "",
        "host_response": "",
        "sharing": facts.readers,
    }


def _context(facts: Facts) -> str:
    what = f"{_a(facts.phase.lower())} school" if facts.phase else "a school"
    return f"{facts.school} is {what}{f' in {facts.town}' if facts.town else ''}."


def _a(word: str) -> str:
    """The word with its article.

    >>> _a("all-through")
    'an all-through'
    """
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _focus(facts: Facts) -> str:
    if not facts.questions:
        return facts.focus
    asked = "\n".join(f"{number}. {text}" for number, text in enumerate(facts.questions, start=1))
    return "\n\n".join(part for part in (facts.focus, asked) if part)


def _people(facts: Facts) -> str:
    """Who came, when and how.

    >>> from reviews.review_reports.rules.facts import Reviewer
    >>> _named((Reviewer("Lea", "Birch School", True), Reviewer("Bea", "", False)))
    'Lea (Birch School), who led the review, and Bea'
    """
    if not facts.reviewers:
        return ""
    number = len(facts.reviewers)
    count = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    who = f"{count.capitalize()} {'leader' if number == 1 else 'leaders'} reviewed"
    when = f" on {span(facts.visit_on, facts.visit_until or facts.visit_on)}" if facts.visit_on else ""
    return f"{who}{when}, {_HOW[facts.mode]}: {_named(facts.reviewers)}. In every activity a leader of the school stood beside a reviewer."


_HOW = {"In person": "in person", "Virtual": "by video", "Mixed": "partly in person and partly by video"}


def _named(reviewers: Sequence[Reviewer]) -> str:
    names = [
        f"{one.name}{f' ({one.school})' if one.school else ''}{', who led the review' if one.is_lead and len(reviewers) > 1 else ''}"
        for one in reviewers
    ]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{',' if reviewers[-2].is_lead else ''} and {names[-1]}"


def _looked_at(facts: Facts) -> str:
    if not facts.looked_at:
        return ""
    kinds = [f"{one.kind.lower()}{f' ({one.activities} times)' if one.activities > 1 else ''}" for one in facts.looked_at]
    listed = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} and {kinds[-1]}"
    return f"The programme of the visit: {listed}."


def _under_questions(said: Sequence[Said], kind: str) -> str:
    """The findings of a kind as paragraphs, each question's under the question where there is more than one."""
    mine = [one for one in said if one.kind == kind]
    questions = list(dict.fromkeys(one.question for one in mine))
    if len(questions) < 2:
        return "\n\n".join(one.text for one in mine)
    blocks = [(question or BESIDES, *(one.text for one in mine if one.question == question)) for question in questions]
    return "\n\n".join(text for block in blocks for text in block)
