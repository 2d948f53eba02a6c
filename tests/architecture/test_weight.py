"""What a web process carries from its start: nothing that only files, photos and the queue need."""

import subprocess
import sys

from tests.architecture.sources import ROOT

ONLY_WHEN_ASKED = ("PIL", "holidays", "icalendar", "openpyxl", "pikepdf", "pptx", "redis", "weasyprint")
LOADED = f"import config.wsgi, config.urls, sys; print(*sorted(sys.modules.keys() & set({ONLY_WHEN_ASKED})))"


def test_a_web_process_starts_without_what_no_page_needs() -> None:
    told = subprocess.run([sys.executable, "-W", "ignore", "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
