"""What can be found, and by which doors: whoever finds something may also open the page on which it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reviews.assignments.rules.sight import Thing


class Kind(StrEnum):
    """A kind of page that a search finds, in the order of the filter."""

    REVIEW = "review"
    REPORT = "report"
    SELF_REVIEW = "self_review"
    PREPARATION = "preparation"
    FINDINGS = "findings"
    NOTES = "notes"
    FRAMEWORK = "framework"


@dataclass(frozen=True, slots=True)
class Door:
    """Where a kind is opened by those who see `thing`. `part` is what the address takes besides the trust."""

    kind: Kind
    thing: Thing
    url_name: str
    label: str
    part: str = "review_id"


# Of a kind's doors a reader takes the first that is open. Frameworks belong to no review, and have none.
DOORS = (
    Door(Kind.REVIEW, Thing.TIMETABLE, "review", "Review"),
    Door(Kind.REPORT, Thing.REPORT, "report", "Report", "report_id"),
    Door(Kind.SELF_REVIEW, Thing.SELF_REVIEW, "self_review", "Self-review"),
    Door(Kind.SELF_REVIEW, Thing.PACK, "pack", "Self-review"),
    Door(Kind.PREPARATION, Thing.PROGRAMME, "preparation", "Preparation of the visit"),
    Door(Kind.FINDINGS, Thing.FINDINGS, "findings", "Findings"),
    Door(Kind.FINDINGS, Thing.FEEDBACK, "feedback", "Feedback"),
    Door(Kind.NOTES, Thing.NOTES, "notes", "Evidence notes"),
)

# What a kind is called where one chooses among them.
LABELS: Mapping[Kind, str] = {
    Kind.REVIEW: "Reviews",
    Kind.REPORT: "Reports",
    Kind.SELF_REVIEW: "Self-reviews",
    Kind.PREPARATION: "Preparation of visits",
    Kind.FINDINGS: "Findings and feedback",
    Kind.NOTES: "Evidence notes",
    Kind.FRAMEWORK: "Frameworks",
}


def open_doors(sees: Callable[[Thing], bool]) -> Mapping[Kind, Door]:
    """For each kind that is open to somebody who sees these things of a review, the door to it."""
    found: dict[Kind, Door] = {}
    for door in DOORS:
        if door.kind not in found and sees(door.thing):
            found[door.kind] = door
    return found
