"""A report's words for a wall: paragraph by paragraph."""

import re

_MARK = re.compile(r"^(?:[-*•\u2013]|\d+[.)])\s+")


def paragraphs(text: str) -> tuple[str, ...]:
    """Each line that says something, without the mark of a list.

    >>> paragraphs("- We saw books.\\n\\n2. What if more were read?")
    ('We saw books.', 'What if more were read?')
    """
    return tuple(_MARK.sub("", line.strip()) for line in text.splitlines() if line.strip())
