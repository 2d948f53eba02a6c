"""Sets pages with WeasyPrint, as PDF/UA. Imported by workers alone: it costs time and memory (`make bench ONLY=pdf`)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
from django.conf import settings
from django.template.loader import render_to_string

from reports.documents.errors import CannotMake, NoEngine
from reports.documents.limits import at_most
from reports.documents.manuscripts import Manuscript
from reports.documents.rules import MEMORY_LIMIT

try:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher
except OSError as missing:
    # Its Python part is installed, and the machine has not the libraries that it calls.
    logging.getLogger(__name__).warning("No PDF can be made on this machine: %s", missing)
    weasyprint = None

# Each property that a browser knows and paper does not would be a line in the log.
logging.getLogger("weasyprint").setLevel(logging.ERROR)
VARIANT = "pdf/ua-1"
_PICTURE = "data:image/png;base64,"
NO_ENGINE = (
    "This server cannot make PDFs: Pango, which sets their text, is not installed. The report can be read and printed here. "
    "Whoever runs the service installs libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0; then it can be tried again."
)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file."""

    content: bytes
    pages: int


def set_pages(manuscript: Manuscript, on_step: Callable[[], None]) -> Made:
    """Lay out, set, write and check; `on_step` is called when each of the four begins. Raises CannotMake, MemoryError, or what a template
    with a mistake raises."""
    if weasyprint is None:
        raise NoEngine(NO_ENGINE)
    on_step()
    html = render_to_string(manuscript.template, {"page": manuscript.page})
    try:
        with at_most(MEMORY_LIMIT):
            content = _set(html, manuscript.style, on_step)
    except FatalURLFetchingError as error:
        raise CannotMake("The document asks for a file from elsewhere, which no worker fetches.") from error
    on_step()
    return Made(content, _checked(content))


def _set(html: str, style_name: str, on_step: Callable[[], None]) -> bytes:
    on_step()
    style, fonts = _style(style_name)
    document = weasyprint.HTML(string=html, url_fetcher=_fetcher()).render(font_config=fonts, stylesheets=[style], pdf_variant=VARIANT)
    on_step()
    content: bytes = document.write_pdf(pdf_variant=VARIANT)
    return content


@cache
def _style(name: str) -> tuple[Any, Any]:
    """A style sheet with its fonts, unpacked once for a worker's life and not for every document."""
    fonts = FontConfiguration()
    return weasyprint.CSS(settings.BASE_DIR / "static" / name, font_config=fonts, url_fetcher=_fetcher()), fonts


def _checked(content: bytes) -> int:
    """The number of pages of a file that opens and is tagged."""
    with pikepdf.open(BytesIO(content)) as opened:
        if "/StructTreeRoot" not in opened.Root or not opened.pages:
            raise CannotMake("The file that came out is not a whole, tagged PDF.")
        return len(opened.pages)


@cache
def _fetcher() -> Any:
    """Gives style sheets and fonts of our own and pictures that stand in the document itself, and nothing else: no text that somebody typed
    makes a worker ask elsewhere."""
    ours = (settings.BASE_DIR / "static").resolve()

    class OnlyOurs(URLFetcher):
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url.startswith(_PICTURE):
                return super().fetch(url, headers)
            parts = urlsplit(url)
            # As the library reads it: "%2e%2e/" leads out of the folder as well.
            path = Path(unquote(parts.path)).resolve()
            if parts.scheme != "file" or parts.netloc or not path.is_relative_to(ours):
                raise FatalURLFetchingError(f"A document asks for {url[:100]}")
            return super().fetch(url, headers)

    return OnlyOurs(allowed_protocols=["file", "data"])
