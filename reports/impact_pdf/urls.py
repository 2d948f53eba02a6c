"""Addresses of what trustees take along of an impact report, inside a trust."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, path

from reports.documents.enums import DocumentKind
from reports.impact_pdf import views

_HERE = "impact/<int:impact_id>/"


def _of(kind: DocumentKind, folder: str, name: str) -> Iterator[URLPattern]:
    """The file, how far it is, and once more."""
    here, which = f"{_HERE}{folder}/", {"kind": kind}
    yield path(here, views.impact_document, which, name=name)
    yield path(f"{here}box/", views.impact_document_box, which, name=f"{name}_box")
    yield path(f"{here}again/", views.retry_impact_document, which, name=f"retry_{name}")


in_a_trust: list[URLPattern | URLResolver] = [
    *_of(DocumentKind.IMPACT_REPORT, "pdf", "impact_pdf"),
    *_of(DocumentKind.IMPACT_SUMMARY, "summary", "impact_summary"),
    path(f"{_HERE}slides/", views.impact_slides, name="impact_slides"),
]
