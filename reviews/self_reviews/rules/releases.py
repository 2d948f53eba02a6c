"""What a school has to have written before its peers may read."""

from collections.abc import Sequence

FOCUS_IS_MISSING = "Say which practice you invite your peers into."
QUESTION_IS_MISSING = "Put at least one enquiry question."


def missing_for_release(focus: str, questions: Sequence[str]) -> tuple[str, ...]:
    """Sentences, none when it can be released. Themes may stay empty: a school says what it has to say.

    >>> missing_for_release("Reading", [" "])
    ('Put at least one enquiry question.',)
    """
    found = [] if focus.strip() else [FOCUS_IS_MISSING]
    if not any(question.strip() for question in questions):
        found.append(QUESTION_IS_MISSING)
    return tuple(found)
