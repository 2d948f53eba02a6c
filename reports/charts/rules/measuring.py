"""How wide words are in the product's letters, and where they break, so that nothing is cut off where nobody can lay text out for us."""

import unicodedata
from collections.abc import Iterable, Iterator

# In parts of the letters' size, a little more than what the font's own table says. What is not named is WIDE or USUAL.
_WIDTHS = {
    **dict.fromkeys(" !'(),.:;[]`ijl|", 0.33),
    **dict.fromkeys('-/I\\frt1{}_"', 0.43),
    **dict.fromkeys("DGHNOQU&w", 0.75),
    **dict.fromkeys("mMW%@\u2014\u00e6\u0153\u00c6\u0152\u2122", 0.95),
}
_USUAL, _WIDE = 0.64, 1.05


def width_of(text: str, size: float) -> float:
    """In the measure of `size`. Never less than what is drawn.

    >>> width_of("ill", 10) < width_of("www", 10)
    True
    """
    return sum(_width(letter) for letter in text) * size


def _width(letter: str) -> float:
    # A letter with an accent is as wide as without, and an accent of its own takes no room.
    plain = unicodedata.normalize("NFD", letter)[:1]
    if plain in _WIDTHS:
        return _WIDTHS[plain]
    if unicodedata.combining(plain):
        return 0
    return _WIDE if unicodedata.east_asian_width(plain) in "WF" else _USUAL


def lines_of(text: str, size: float, room: float) -> tuple[str, ...]:
    """The text in lines that are no wider than `room`. A word that is wider is broken; no letter is lost."""
    lines: list[str] = []
    for word in _pieces(text.split(), size, room):
        if lines and width_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(words: Iterable[str], size: float, room: float) -> Iterator[str]:
    for word in words:
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter, size) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece
