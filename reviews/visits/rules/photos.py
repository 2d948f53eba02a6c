"""Makes an uploaded photo small, and takes out what the camera knew of place, time and owner: the picture is drawn anew, nothing else."""

from io import BytesIO

from reviews.visits.errors import NotAPhoto

LONGEST_SIDE = 1600
MOST_BYTES = 15 * 1024 * 1024
# JPEG is made smaller while it is read; the others are read whole, at four bytes a pixel.
_MOST_PIXELS = {"JPEG": 100_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}


def made_small(content: bytes) -> bytes:
    """A JPEG of at most 1600 px a side, upright, without any of the file's own data about it. Raises NotAPhoto."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - Pillow is large, and no page needs it

    broken = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, Image.DecompressionBombWarning)
    if len(content) > MOST_BYTES:
        raise NotAPhoto(f"This photo is too large: we take up to {MOST_BYTES // 1024 // 1024} MB.")
    try:
        return _drawn_anew(content)
    except UnidentifiedImageError as error:
        raise NotAPhoto("This is no photo that we can read. Send a JPEG, PNG or WebP picture.") from error
    except broken as error:
        raise NotAPhoto("This photo is broken or far too large. Take it again.") from error


def _drawn_anew(content: bytes) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    with Image.open(BytesIO(content), formats=tuple(_MOST_PIXELS)) as opened:
        width, height = opened.size
        if width * height > _MOST_PIXELS[opened.format or ""]:
            raise NotAPhoto(f"This photo has {width} by {height} points, which is too many.")
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        drawn = Image.new("RGB", upright.size, "white")
        seen_through = upright.convert("RGBA")
        drawn.paste(seen_through, mask=seen_through)
    out = BytesIO()
    drawn.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
