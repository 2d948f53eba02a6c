"""Names as people look for them: without accents, apostrophes and capitals, so that "st marys" finds "St. Mary's"."""

import re
import unicodedata

_APART = re.compile(r"[^a-z0-9]+")
# As letters are taken apart, their accents stand behind them.
_ACCENTS = re.compile("[\u0300-\u036f]")
# Straight and curly apostrophes, and the accents that people type in their place.
_SILENT = re.compile("['`\u2019\u00b4]")
# The first letter of a word and of what follows a hyphen or a bracket, but not of an apostrophe's "s".
_FIRST_LETTERS = re.compile(r"(?:^|(?<=[-(/&]))[a-z]")
_SAME = {"saint": "st", "saints": "sts"}
# Words of an upper-case name that stay small within it.
_SMALL = {"a", "and", "at", "by", "de", "for", "in", "of", "on", "the", "to", "upon", "with"}


def search_words(*texts: str) -> str:
    """The words to be found by, single spaces between them."""
    kept = " ".join(texts).replace("&", " and ")
    if not kept.isascii():
        kept = _ACCENTS.sub("", unicodedata.normalize("NFKD", kept))
    words = _APART.split(_SILENT.sub("", kept.casefold()))
    return " ".join(_SAME.get(word, word) for word in words if word)


def search_prefixes(text: str) -> str:
    """What was typed, for PostgreSQL's to_tsquery: every word's beginning must occur. Empty where nothing was typed."""
    return " & ".join(f"{word}:*" for word in search_words(text).split())


def readable_name(name: str) -> str:
    """The register writes many groups in capitals; this is a first guess at how they write themselves, for a person to mend."""
    if name != name.upper():
        return name
    words = name.split()
    return " ".join(_readable_word(word, is_first=index == 0) for index, word in enumerate(words))


def _readable_word(word: str, *, is_first: bool) -> str:
    small = word.lower()
    if small in _SMALL and not is_first:
        return small
    letters = _APART.sub("", small)
    # Without a vowel, or with a digit in it, it is an abbreviation; "CE" and "RC" are, too.
    if not set(letters) & set("aeiouy") or any(letter.isdigit() for letter in letters) or letters in {"ce", "rc", "mat", "uk"}:
        return word if letters != "st" else word.capitalize()
    return _FIRST_LETTERS.sub(lambda found: found[0].upper(), small)
