"""How long texts may be, what a quotation may leave out, and text as items of a list."""

import re

# Some 20,000 words: the whole paper of a lead who writes much.
LONGEST_SECTION = 120_000
LONGEST_QUOTATION = 600

# Where something is left out, whoever quotes says so in one of these ways.
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\u2026|\.{3})\s*\]|\u2026|\.{3})\s*")
_BULLET = re.compile(r"^(?:[-*\u2022\u2013]|\d{1,3}[.)])\s+(?=\S)")


def _plain(text: str) -> str:
    return " ".join(text.split())


def is_quoted_from(quotation: str, source: str) -> bool:
    """Whether these are the source's own words in its order, with nothing but cuts, each told by dots.

    >>> is_quoted_from("Pupils read … with joy", "Pupils read every day, with joy.")
    True
    >>> is_quoted_from("Pupils read with joy", "Pupils read every day, with joy.")
    False
    """
    parts = [part for part in _LEFT_OUT.split(_plain(quotation)) if part]
    rest = _LEFT_OUT.sub(" ", _plain(source))
    for part in parts:
        _, found, rest = rest.partition(part)
        if not found:
            return False
    return bool(parts)


def items_of(text: str) -> tuple[str, ...]:
    """Each line that says something as an item, without the dash or number it begins with.

    >>> items_of("1. Fund a day of cover.\\n\\n- Ask again in July.")
    ('Fund a day of cover.', 'Ask again in July.')
    """
    lines = (line.strip() for line in text.splitlines())
    return tuple(_BULLET.sub("", line) for line in lines if line)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Parts between blank lines, for picking from."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text.strip()) if part.strip())
