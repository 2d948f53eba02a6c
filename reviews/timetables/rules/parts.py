"""The parts of a review's page: where each leads, who sees it when, and from when it will be there."""

from collections.abc import Iterable
from dataclasses import dataclass

from reviews.assignments.rules.sight import SIGHT, Thing, Tie
from reviews.cycles.rules.lives import REVIEW_ORDER


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a review: what it is for, in one sentence. `ties`, where named, narrow who is led there."""

    label: str
    url_name: str
    thing: Thing
    about: str
    ties: tuple[Tie, ...] = tuple(Tie)


PARTS = (
    Part(
        "Agreement", "sign_agreement", Thing.TIMETABLE, "What is shared with whom.", (Tie.HOST_HEAD, Tie.HOST_LEADER, Tie.LEAD, Tie.CENTRAL)
    ),
    Part("Team", "review_team", Thing.TIMETABLE, "Reviewers and the Improvement Champion, put together.", (Tie.LEAD, Tie.CENTRAL)),
    Part("Self-review", "self_review", Thing.SELF_REVIEW, "What the school sees in itself, and what it asks its peers."),
    Part("What the team reads", "pack", Thing.PACK, "The self-review and its questions, as released."),
    Part(
        "Preparation",
        "preparation",
        Thing.PROGRAMME,
        "What is done before the visit, what is missing, and who sees to it.",
        (Tie.HOST_HEAD, Tie.HOST_LEADER, Tie.LEAD_REVIEWER, Tie.REVIEWER, Tie.LEAD, Tie.CENTRAL),
    ),
    Part("Programme", "programme", Thing.PROGRAMME, "The days of the visit: what happens when, with whom."),
    Part("Gather evidence", "visit", Thing.NOTES, "Notes and photos from the phone, also without a network."),
    Part("The team's notes", "notes", Thing.NOTES, "Everything gathered so far, and how well it is supported."),
    Part("Findings", "findings", Thing.FINDINGS, "From notes to what the team says."),
    Part("Feedback discussion", "feedback", Thing.FEEDBACK, "What team and host talk about at the end of the visit."),
    Part(
        "Writing the report",
        "report_draft",
        Thing.REPORT_DRAFT,
        "Begun from the findings, written by the team, released by whoever leads it.",
        (Tie.LEAD_REVIEWER, Tie.REVIEWER),
    ),
    Part("Checking the report", "report_check", Thing.REPORT_DRAFT, "Whether its facts are right.", (Tie.HOST_HEAD, Tie.HOST_LEADER)),
    Part("The report", "newest_report", Thing.REPORT, "What was seen, and what the school says to it."),
)


def opens_at(part: Part, ties: Iterable[Tie]) -> str:
    """The first stage at which one of these ties sees the part; empty if none ever does."""
    held = [tie for tie in ties if tie in part.ties]
    return next((stage for stage in REVIEW_ORDER if any(stage in SIGHT[part.thing][tie] for tie in held)), "")
