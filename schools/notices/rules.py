"""What makes a letter recognisable, so that a repeat after a crash is the same letter."""

import hashlib


def message_id(trust_id: int, key: str, host: str) -> str:
    """The Message-ID header of the letter with this key. The same each time; it tells a reader of the header nothing.

    >>> message_id(7, "invitation 5 x", "example.org").endswith("@example.org>")
    True
    """
    return f"<{hashlib.sha256(f'{trust_id} {key}'.encode()).hexdigest()[:32]}@{host}>"
