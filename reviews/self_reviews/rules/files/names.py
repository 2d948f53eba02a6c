"""A file's name as it is kept: as people gave it, without paths and without characters that show another name than there is."""

import unicodedata

from reviews.self_reviews.rules.files.kinds import Kind

LONGEST_NAME = 120


def fit_name(name: str, kind: Kind | None = None) -> str:
    """The name without folders and unseen characters, not too long; with the kind's usual end where it has none.

    >>> fit_name("C:\\\\data\\\\Reading \\u202efdp.exe")
    'Reading fdp.exe'
    """
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(character for character in bare if unicodedata.category(character)[0] != "C")
    words = " ".join(seen.split()).strip(". ") or "file"
    stem, dot, end = words.rpartition(".")
    if not dot or not stem or len(end) > 5:
        stem, end = words, kind.ends[0].lstrip(".") if kind else ""
    stem = stem[: LONGEST_NAME - len(end) - 1].rstrip()
    return f"{stem}.{end}" if end else stem


def end_of(name: str) -> str:
    """The end of a name in lower case, with its point; empty where there is none.

    >>> end_of("Plan 2.0 final.DOCX")
    '.docx'
    """
    stem, dot, end = name.rpartition(".")
    return f".{end.lower()}" if dot and stem and end.isalnum() and len(end) <= 5 else ""
