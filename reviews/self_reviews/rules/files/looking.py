"""Looks into a file: which kind it is, whether it is whole, and whether anything in it must not come in. Every refusal is a sentence."""

import warnings
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import filetype

from reviews.self_reviews.rules.files.kinds import HEARTS, KINDS, LARGEST, Kind
from reviews.self_reviews.rules.files.names import end_of

if TYPE_CHECKING:
    from PIL import Image

# Images beyond this hold nothing more for a reader, and would fill the memory.
MOST_PIXELS = 50_000_000
# What an Office file may unpack to: some hold many pictures, none of ours holds a thousand times its size.
MOST_PARTS = 5_000
MOST_UNPACKED = 250 * 1024 * 1024
_TYPES = "[Content_Types].xml"
_MOST_TYPES = 2 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE_ENDS = {".docx", ".xlsx", ".pptx"}

_IMAGE_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
_TAKEN = "PDF, images (PNG, JPEG, WebP), Word, Excel and PowerPoint files (DOCX, XLSX, PPTX)"
_BROKEN = "It is broken or not complete. Open it where you made it, save it anew and add that."


class UnfitFile(Exception):
    """Why a file is not taken: a sentence or two, without its name."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that may come in: its kind, and what is kept of it. An image is drawn anew, so that nothing but the picture is left."""

    kind: Kind
    content: bytes


def looked_at(name: str, content: bytes) -> Looked:
    """What a file is and what is kept of it. Raises UnfitFile."""
    if not content:
        raise UnfitFile("It is empty.")
    refuse_too_large(len(content))
    kind = _kind_of(name, content)
    end = end_of(name)
    if end and end not in kind.ends:
        raise UnfitFile(
            f"Its name ends in {end}, but inside it is another kind: {kind.words}. Give it the right ending, or save it as what it says."
        )
    if kind.mime in _IMAGE_FORMATS:
        return Looked(kind, _drawn_anew(content, _IMAGE_FORMATS[kind.mime]))
    if kind.mime == "application/pdf":
        _refuse_unreadable_pdf(content)
    return Looked(kind, content)


def refuse_too_large(size: int) -> None:
    """By the number of bytes alone, so that nobody reads what is not taken. Raises UnfitFile."""
    if size > LARGEST:
        raise UnfitFile(f"It has {size / 1024 / 1024:.1f} MB; we take up to {LARGEST // 1024 // 1024} MB.")


def _kind_of(name: str, content: bytes) -> Kind:
    if content.startswith(_OLE):
        is_locked = end_of(name) in _OFFICE_ENDS or "EncryptedPackage".encode("utf-16-le") in content
        raise UnfitFile(
            "It is protected by a password. Save it without one and add that."
            if is_locked
            else f"It is in an old Office format. Save it as DOCX, XLSX or PPTX. We take {_TAKEN}."
        )
    mime = filetype.guess_mime(content)
    if content.startswith(b"PK"):
        mime = _office_kind(content)
    if mime not in KINDS:
        raise UnfitFile(f"We take {_TAKEN}; inside it is none of these, whatever its name says.")
    return KINDS[mime]


def _refuse_unreadable_pdf(content: bytes) -> None:
    import pikepdf  # noqa: PLC0415 - it is large, and no page needs it

    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise UnfitFile("It is protected against copying or printing. Save it without protection and add that.")
            if not len(pdf.pages):
                raise UnfitFile(_BROKEN)
    except pikepdf.PasswordError as error:
        raise UnfitFile("It is protected by a password. Save it without one and add that.") from error
    # What a broken PDF makes the reader raise is not one kind of error.
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise UnfitFile(_BROKEN) from error


def _drawn_anew(content: bytes, image_format: str) -> bytes:
    """The picture, upright, without where and when it was taken, by which device, and without what is hidden behind its end."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - Pillow is large, and no page needs it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=[image_format]) as image:
                _refuse_huge(image)
                upright = ImageOps.exif_transpose(image)
                upright.load()
        mode = _mode_for(upright, image_format)
        picture = upright if upright.mode == mode else upright.convert(mode)
        colours = upright.info.get("icc_profile") if mode in {"RGB", "RGBA"} else None
        # Pillow writes some of what stands in `info`, comments among it.
        picture.info = {}
        out = BytesIO()
        picture.save(out, image_format, quality=88, **({"icc_profile": colours} if colours else {}))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnfitFile("It has far more pixels than a screen can show. Make it smaller and add that.") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, OverflowError, TypeError) as error:
        raise UnfitFile(_BROKEN) from error
    return out.getvalue()


def _refuse_huge(image: "Image.Image") -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise UnfitFile(f"It is {width} by {height} pixels large. Make it smaller and add that.")


def _mode_for(image: "Image.Image", image_format: str) -> str:
    has_transparency = "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "La", "RGBa"}
    if has_transparency and image_format != "JPEG":
        return "RGBA"
    return "L" if image.mode in {"L", "1"} and image_format != "WEBP" else "RGB"


def _office_kind(content: bytes) -> str | None:
    """The MIME type of an Office file; none for another archive. Raises UnfitFile for one that is locked, broken, a bomb, or has macros."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if _TYPES not in names:
                return None
            _refuse_unfit_parts(parts)
            with archive.open(_TYPES) as types:
                declared = types.read(_MOST_TYPES)
            heart = next((name for name in HEARTS if name in names), None)
            _read_through(archive, heart)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        raise UnfitFile(_BROKEN) from error
    if b"macroEnabled" in declared or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnfitFile("It has macros in it. Save it without them (as DOCX, XLSX or PPTX) and add that.")
    return HEARTS[heart] if heart else None


def _read_through(archive: zipfile.ZipFile, name: str | None) -> None:
    """Read a part to its end, where the reader compares its checksum: a document whose heart is damaged is of no use to anybody."""
    if name is not None:
        with archive.open(name) as part:
            while part.read(1024 * 1024):
                pass


def _refuse_unfit_parts(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 0x1 for part in parts):
        raise UnfitFile("It is protected by a password. Save it without one and add that.")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UnfitFile("It unpacks to far more than a document of that size should. Save it anew and add that.")
