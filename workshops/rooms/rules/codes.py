"""The code that is read aloud in a hall: six signs, none of which looks like another."""

from collections.abc import Callable

# Without 0 O Q D, 1 I L J, 5 S, 2 Z, 8 B G, and U V W.
SIGNS = "34679ACEFHKMNPRTXY"
LENGTH = 6


def code_from(choose: Callable[[str], str]) -> str:
    """A new code; `choose` takes one of the signs by chance."""
    return "".join(choose(SIGNS) for _ in range(LENGTH))


def as_code(typed: str) -> str:
    """What was typed, as a code is kept: people put in spaces and hyphens, and type small letters."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def spoken(code: str) -> str:
    """In two halves, as it is read aloud and shown."""
    return f"{code[:3]} {code[3:]}"
