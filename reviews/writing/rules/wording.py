"""How long a passage may be, and text as it is kept."""

LONGEST = 20_000


def as_kept(text: str) -> str:
    """Without what PostgreSQL cannot hold, with one kind of line end, without space at the end.

    >>> as_kept("one\\r\\ntwo  \\x00")
    'one\\ntwo'
    """
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").rstrip()


def is_blank(text: str) -> bool:
    """Whether nothing stands there but space."""
    return not text.strip()
