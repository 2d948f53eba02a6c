"""A trust's look as whoever draws it takes it, colours that can be read, and logos drawn anew. Plain values in, plain values out."""

import re
from dataclasses import dataclass
from io import BytesIO

from schools.looks.errors import NotALogo

# Our own pine, for a trust that has chosen nothing.
OUR_ACCENT, WHITE = "#17493d", "#ffffff"
# What words must reach on their ground.
LEAST_CONTRAST = 4.5

MOST_BYTES = 5 * 1024 * 1024
WIDEST, HIGHEST, LEAST_SIDE = 1200, 600, 120
# Read whole, at four bytes a pixel.
_MOST_PIXELS = 25_000_000
# Of a logo as it is kept; one that weighs more is drawn in 256 colours.
_HEAVY = 300_000
_TAKEN = "Send it as PNG or JPEG."
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that was made anew here as PNG, at most 1,200 by 600 pixels, so it holds nothing but its pixels.

    `number` is its place among the trust's logos, and part of its address.
    """

    png: bytes
    width: int
    height: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """A trust's colour as `#rrggbb`, and its logo where it has one.

    The accent reaches 4.5:1 on white, so it may be the colour of headings and bars, and white words may stand on it.
    """

    accent: str = OUR_ACCENT
    logo: Logo | None = None

    @property
    def on_accent(self) -> str:
        """The colour of words upon the accent."""
        return WHITE


def as_colour(text: str) -> str:
    """In lower case, with its hash; empty for what is no colour of six digits.

    >>> as_colour(" 17493D ")
    '#17493d'
    """
    digits = text.strip().lower()
    colour = digits if digits.startswith("#") else f"#{digits}"
    return colour if _COLOUR.fullmatch(colour) else ""


def contrast(one: str, other: str) -> float:
    """Between two colours, from 1 to 21, as the accessibility guidelines reckon it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (each / 255 for each in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def darkened(colour: str) -> str:
    """The same hue, as dark as it must be for words on white.

    >>> darkened("#ffd400")
    '#876f00'
    """
    share = 100
    dark = colour
    while contrast(dark, WHITE) < LEAST_CONTRAST:
        share -= 1
        dark = "#{:02x}{:02x}{:02x}".format(*(part * share // 100 for part in _parts(colour)))
    return dark


def drawn_logo(content: bytes) -> Logo:
    """The picture drawn anew and no larger than is printed, upright, without the file's own data about it. Raises NotALogo."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - Pillow is large, and no page needs it

    refuse_by_size(len(content))
    if _is_svg(content):
        raise NotALogo(f"This is an SVG drawing, which can carry programs, so we do not take it. {_TAKEN}")
    broken = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        return _drawn_anew(content)
    except UnidentifiedImageError as error:
        raise NotALogo(f"This is no picture that we can read. {_TAKEN}") from error
    except broken as error:
        raise NotALogo(f"This picture is broken, or of a kind that we cannot read. {_TAKEN}") from error


def refuse_by_size(size: int) -> None:
    """By the number of bytes alone, so that nobody reads what is not taken. Raises NotALogo."""
    if size == 0:
        raise NotALogo("This file is empty.")
    if size > MOST_BYTES:
        raise NotALogo(f"This file has {size / 1024 / 1024:.1f} MB; a logo has up to {MOST_BYTES // 1024 // 1024} MB.")


def _is_svg(content: bytes) -> bool:
    # Drawings may come in the letters of another system, with a zero beside each.
    return b"<svg" in content[:4096].replace(b"\x00", b"").lower()


def _refuse_cut_off(content: bytes, kind: str) -> None:
    """A file that ends too early. Whoever sets PDFs in the same process has told Pillow to draw such files all the same."""
    last = b"IEND" if kind == "PNG" else b"\xff\xd9"
    if last not in content[-1024:]:
        raise OSError("The file ends before its picture does.")


def _drawn_anew(content: bytes) -> Logo:
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
        _refuse_cut_off(content, str(opened.format))
        width, height = opened.size
        if width * height > _MOST_PIXELS:
            raise NotALogo(f"This picture has {width:,} by {height:,} points, which is too many. {WIDEST:,} by {HIGHEST} are enough.")
        if max(width, height) < LEAST_SIDE:
            raise NotALogo(
                f"This picture has {width} by {height} points, too few to be printed. Its longer side needs {LEAST_SIDE} or more."
            )
        drawn = ImageOps.exif_transpose(opened).convert("RGBA")
    drawn.thumbnail((WIDEST, HIGHEST))
    out = BytesIO()
    drawn.save(out, "PNG", optimize=True)
    if out.tell() > _HEAVY:
        out, drawn = BytesIO(), drawn.quantize(256, method=Image.Quantize.FASTOCTREE)
        drawn.save(out, "PNG", optimize=True)
    return Logo(out.getvalue(), *drawn.size)
