"""Tables as downloads."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from schools.web.sheets import XLSX_TYPE, as_csv, as_xlsx


def attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    """A file to keep. Nothing on the way may store it: it holds what people know of each other."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Cache-Control"] = "no-store"
    return response


def as_file(title: str, kind: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """A table as XLSX, or as CSV for any other kind."""
    if kind == "xlsx":
        return attachment(as_xlsx(title, heading, rows), XLSX_TYPE, f"{slugify(title)}.xlsx")
    return attachment(as_csv(heading, rows), "text/csv; charset=utf-8", f"{slugify(title)}.csv")
