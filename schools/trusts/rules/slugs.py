"""A trust's address, made from its name."""

import re
import unicodedata
from collections.abc import Container

from schools.tenancy.rules import LONGEST_SLUG, is_trust_slug

# Room for a number after it, when the name is taken.
_LONGEST = LONGEST_SLUG - 4


def slug_for(name: str, taken: Container[str]) -> str:
    """The first free address that reads like the name; words of our own get "-trust" behind them. Empty if the name has no letters."""
    plain = unicodedata.normalize("NFKD", re.sub("['\u2019]", "", name)).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.split(r"[^a-z0-9]+", plain) if word]
    stem = "-".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)[:_LONGEST].strip("-")
    if not stem:
        return ""
    candidates = [stem, f"{stem}-trust", *(f"{stem}-{number}" for number in range(2, 100))]
    return next((slug for slug in candidates if is_trust_slug(slug) and slug not in taken), "")
