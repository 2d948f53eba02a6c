"""A trust's look as whoever draws it takes it. Plain values in, plain values out."""

from dataclasses import dataclass

# Our own pine, for a trust that has chosen nothing; white words stand on it.
OUR_ACCENT, WHITE, INK = "#17493d", "#ffffff", "#14261f"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that was made anew here as PNG, at most 1,200 by 600 pixels, so it holds nothing but its pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """A trust's colour as `#rrggbb`, the colour of words upon it (4.5:1 or better), and its logo where it has one.

    The accent also reaches 4.5:1 on white, so it may be the colour of headings and bars.
    """

    accent: str = OUR_ACCENT
    on_accent: str = WHITE
    logo: Logo | None = None
