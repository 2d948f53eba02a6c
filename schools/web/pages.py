"""The small frozen values that pages hand to components. Each is what one component shows, ready in words; none knows a model."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """How a status looks; its word says what it means."""

    DONE = "done"
    NOW = "now"
    WAITING = "waiting"
    LATE = "late"
    STOPPED = "stopped"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class StatusPill:
    """A word for where something stands."""

    label: str
    kind: Kind = Kind.WAITING


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way here; the last one, the page itself, has no address."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a fact list. `note` says where it comes from or how old it is."""

    label: str
    value: str
    url: str = ""
    note: str = ""


class Stop(StrEnum):
    """A stop on the line: behind us, here, or ahead."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """A stop on a line: a stage of a cycle, or something that happened."""

    label: str
    stop: Stop = Stop.AHEAD
    on: date | None = None
    detail: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class JobProgress:
    """A long job as the person who waits sees it. `url` answers with this component again; a job that is over is not asked any more.

    `total` is 0 while nobody can know how much there is.
    """

    label: str
    sentence: str
    url: str
    done: int = 0
    total: int = 0
    is_over: bool = False
    has_failed: bool = False


@dataclass(frozen=True, slots=True)
class OtherText:
    """What somebody else saved in a field while this person was writing in it."""

    text: str
    who: str
    when: str
