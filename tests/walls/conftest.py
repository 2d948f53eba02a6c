"""Prints what the access table came to, at the end of a run that asked it."""

import pytest

FILE = "tests/walls/test_access.py"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line: addresses, questions asked, gaps and leaks."""
    passed, failed = (
        [report.nodeid for report in terminalreporter.stats.get(kind, []) if FILE in getattr(report, "nodeid", "")]
        for kind in ("passed", "failed")
    )
    if passed or failed:
        gaps = sum("every_address" in nodeid for nodeid in failed)
        asked = sum("answers_as" in nodeid for nodeid in [*passed, *failed])
        terminalreporter.write_line(f"Access table: {asked} addresses and methods, 8 people each, {gaps} gaps, {len(failed) - gaps} leaks")
