"""Files for tests: whole ones of each kind, and those that must not come in."""

import zipfile
from io import BytesIO

import pikepdf
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_MAIN = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def pdf(*, owner: str = "", user: str = "") -> bytes:
    """One empty page; with `owner` or `user` protected by that password."""
    out = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(out, encryption=pikepdf.Encryption(owner=owner, user=user) if owner or user else False)
    return out.getvalue()


def office(heart: str = "word/document.xml", *, types: str = "", **parts: bytes) -> bytes:
    """An Office file by its heart; more parts by name, with `__` for a slash and `_dot_` for a point."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _MAIN.format(types))
        archive.writestr(heart, "<document>Words</document>")
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def image(kind: str = "JPEG", size: tuple[int, int] = (40, 20), mode: str = "RGB", *, turned: bool = False) -> bytes:
    """A picture that says where it was taken, by which device and by whom; `turned` as a phone held upright writes it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "Phone of Ann", "Ann Reed"
    if turned:
        exif[0x0112] = 6
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (IFDRational(53), IFDRational(41), IFDRational(12))
    out, more = BytesIO(), {"comment": b"Taken at home"} if kind == "JPEG" else {}
    Image.new(mode, size, "red" if mode != "RGBA" else (255, 0, 0, 100)).save(out, kind, exif=exif, **more)
    return out.getvalue()


def bomb() -> bytes:
    """An Office file of a few kB that unpacks to 300 MB."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _MAIN.format(""))
        with archive.open("word/document.xml", "w") as part:
            for _ in range(300):
                part.write(bytes(1024 * 1024))
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """The beginning of a PNG that claims to be so large; it holds no such thing."""
    whole = bytearray(image("PNG", (8, 8)))
    at = whole.index(b"IHDR") + 4
    whole[at : at + 8] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    crc = zipfile.crc32(bytes(whole[at - 4 : at + 13]))  # type: ignore[attr-defined]
    whole[at + 13 : at + 17] = crc.to_bytes(4, "big")
    return bytes(whole)
