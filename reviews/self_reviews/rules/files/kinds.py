"""The kinds of file that are taken."""

from dataclasses import dataclass

LARGEST = 20 * 1024 * 1024
_OFFICE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind by its MIME type: what people call it, and the ends of names that are right for it, the usual one first."""

    mime: str
    words: str
    ends: tuple[str, ...]


KINDS = {
    kind.mime: kind
    for kind in (
        Kind("application/pdf", "PDF", (".pdf",)),
        Kind("image/png", "PNG image", (".png",)),
        Kind("image/jpeg", "JPEG image", (".jpg", ".jpeg", ".jpe", ".jfif")),
        Kind("image/webp", "WebP image", (".webp",)),
        Kind(f"{_OFFICE}wordprocessingml.document", "Word document", (".docx",)),
        Kind(f"{_OFFICE}spreadsheetml.sheet", "Excel workbook", (".xlsx",)),
        Kind(f"{_OFFICE}presentationml.presentation", "PowerPoint presentation", (".pptx",)),
    )
}
# For the file chooser, which it guides and does not bind.
ACCEPTS = ",".join(end for kind in KINDS.values() for end in kind.ends)
# What an Office file has at its heart.
HEARTS = {
    "word/document.xml": f"{_OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}presentationml.presentation",
}
