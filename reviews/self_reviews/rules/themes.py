"""What a school is asked under a theme, and how far it has come."""

from collections.abc import Collection
from enum import StrEnum

# Codes of the enum Question. What is assured, the host states and nobody reviews: so nothing is asked of what helps and hinders.
ASKED = ("sees", "evidence", "helps", "hinders")
ASKED_OF_ASSURED = ("sees", "evidence")


class Progress(StrEnum):
    """How much of a theme is written."""

    EMPTY = "empty"
    BEGUN = "begun"
    WRITTEN = "written"


def asked_of(*, is_assured: bool) -> tuple[str, ...]:
    """The questions under a theme, in their order."""
    return ASKED_OF_ASSURED if is_assured else ASKED


def progress_of(written: Collection[str], *, is_assured: bool) -> Progress:
    """By the questions under which something stands."""
    asked = asked_of(is_assured=is_assured)
    answered = sum(question in written for question in asked)
    if answered == len(asked):
        return Progress.WRITTEN
    return Progress.BEGUN if answered else Progress.EMPTY
