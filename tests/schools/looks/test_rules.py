"""Colours that can be read, and pictures that become a logo, or a sentence."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from schools.looks.errors import NotALogo
from schools.looks.rules import HIGHEST, LEAST_CONTRAST, MOST_BYTES, WHITE, WIDEST, as_colour, contrast, darkened, drawn_logo
from tests.factories.looks import picture

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(("text", "colour"), [("#17493D", "#17493d"), (" ffd400", "#ffd400"), ("#fff", ""), ("red", ""), ("#17493d;", "")])
def test_a_colour_has_six_digits(text: str, colour: str) -> None:
    assert as_colour(text) == colour


def test_contrast_is_that_of_the_guidelines() -> None:
    assert (contrast("#000000", WHITE), round(contrast("#767676", WHITE), 2), contrast(WHITE, WHITE)) == (21, 4.54, 1)


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_can_be_made_dark_enough_and_a_dark_one_stays(number: int) -> None:
    colour = f"#{number:06x}"
    dark = darkened(colour)
    assert contrast(dark, WHITE) >= LEAST_CONTRAST
    assert dark == colour or contrast(colour, WHITE) < LEAST_CONTRAST


@pytest.mark.parametrize("content", [picture(), picture("JPEG"), picture(mode="RGBA", colour=(0, 0, 0, 0)), picture("JPEG", mode="CMYK")])
def test_a_logo_is_drawn_anew_as_png(content: bytes) -> None:
    logo = drawn_logo(content)
    with Image.open(BytesIO(logo.png)) as drawn:
        assert (drawn.format, drawn.size) == ("PNG", (logo.width, logo.height)) == ("PNG", (400, 200))


def test_what_a_picture_says_of_itself_is_left_out() -> None:
    told, content = PngImagePlugin.PngInfo(), BytesIO()
    told.add_text("Author", "Somebody at home")
    Image.new("RGB", (200, 200)).save(content, "PNG", pnginfo=told)
    assert b"Somebody" in content.getvalue()
    assert b"Somebody" not in drawn_logo(content.getvalue()).png


def test_a_large_one_is_made_as_small_as_is_printed_and_light() -> None:
    noise = Image.effect_noise((2400, 2000), 90).convert("RGB")
    content = BytesIO()
    noise.save(content, "JPEG")
    logo = drawn_logo(content.getvalue())
    assert logo.width <= WIDEST
    assert logo.height == HIGHEST
    assert len(logo.png) < 700_000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"x" * (MOST_BYTES + 1), "5.0 MB; a logo has up to 5 MB"),
        (SVG, "SVG drawing, which can carry programs"),
        (SVG.decode().encode("utf-16"), "SVG drawing"),
        (b"%PDF-1.7", "no picture that we can read. Send it as PNG or JPEG"),
        (picture("GIF"), "no picture that we can read"),
        (picture()[:90], "broken"),
        (picture(size=(60, 30)), "60 by 30 points, too few"),
        (picture(size=(6000, 6000), mode="1", colour=0), "6,000 by 6,000 points, which is too many"),
    ],
)
def test_what_is_no_logo_is_told_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(NotALogo, match=said):
        drawn_logo(content)
