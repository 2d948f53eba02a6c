"""Refusals, each with the status a page answers with. One middleware turns them into pages, so no view needs a `try`."""

from collections.abc import Mapping


class Refusal(Exception):
    """A sentence for the person who asked."""

    status = 400


class BadInput(Refusal):
    """What was sent cannot be done as it stands: a sentence a field; under "" one for the whole. Forms catch it and show it there."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


class NotFound(Refusal):
    """Not visible to this person, which looks the same as not there."""

    status = 404


class NotYours(Refusal):
    """Visible, but not this person's to do."""

    status = 403


class WrongStage(Refusal):
    """Theirs to do, but not now."""

    status = 409


class StaleSave(Refusal):
    """Somebody else saved in between. Forms that can show both texts catch it as data; this is the last resort."""

    status = 409


class TooLarge(Refusal):
    """More than this page takes."""

    status = 413


class TooOften(Refusal):
    """Too many tries in a short time."""

    status = 429


class NotNow(Refusal):
    """Something we stand on is away, such as the mail server. Trying again later helps."""

    status = 503
