"""The logo of the demo's trust, drawn here: three valleys, and a sun."""

from io import BytesIO

_SIZE = (720, 240)
_HILLS = ((0, 150, "#8fb8a8"), (60, 175, "#3f7f73"), (130, 200, "#0b5563"))
ACCENT = "#0b5563"


def emblem() -> bytes:
    """A PNG on a ground that can be seen through."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - Pillow is large, and no page needs it

    drawn = Image.new("RGBA", _SIZE, (0, 0, 0, 0))
    pen = ImageDraw.Draw(drawn)
    pen.ellipse((470, 20, 570, 120), fill="#f2b632")
    for left, top, colour in _HILLS:
        pen.polygon([(left, 240), (left + 170, top - 90), (left + 320, top), (left + 470, top - 70), (left + 590, 240)], fill=colour)
    out = BytesIO()
    drawn.save(out, "PNG")
    return out.getvalue()
