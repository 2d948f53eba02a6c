"""Which theme a question belongs to, where that can be read from its words."""

from collections.abc import Iterable


def theme_of(question: str, examples: Iterable[tuple[str, int]]) -> int | None:
    """The theme of the example question that says the same, but for capitals and spaces; None where none does, or those of several do.

    >>> theme_of("To what extent  do pupils read?", [("To what extent do pupils read?", 7), ("To what extent do they count?", 8)])
    7
    """
    asked = _words(question)
    found = {theme for text, theme in examples if _words(text) == asked}
    return found.pop() if asked and len(found) == 1 else None


def _words(text: str) -> list[str]:
    return text.casefold().split()
