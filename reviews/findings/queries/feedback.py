"""The feedback discussion: what the team found, in its present words, without notes and without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import may_move
from reviews.cycles.enums import ReviewStage
from reviews.findings.enums import FindingKind
from reviews.findings.permissions import WRITING_STAGES, may_open_feedback
from reviews.findings.queries.page import SOMETHING_ELSE
from reviews.findings.queries.rows import findings_of, frame_of, notes_of, point_of
from reviews.findings.rules.readiness import Point, obstacles, warnings
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class Topic:
    """A question and what was found about it."""

    heading: str
    working_well: tuple[str, ...]
    even_better_if: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """Everything on the page. It is a preview for the team until the Lead Reviewer opens it."""

    crumbs: tuple[Crumb, ...]
    host: str
    topics: tuple[Topic, ...]
    excellence: str
    is_preview: bool
    is_team: bool
    may_change: bool
    obstacles: tuple[str, ...]
    warnings: tuple[str, ...]
    open: Answer
    open_url: str
    findings_url: str
    url: str
    is_projector: bool


@dataclass(frozen=True, slots=True)
class OpenPage:
    """The question before the feedback is opened, and what will happen."""

    points: tuple[str, ...]
    action: str
    back: str


def feedback_page(member: Member, review_id: int, *, is_projector: bool = False) -> FeedbackPage:
    """Three queries; before it is opened one more. Raises NotFound for whoever does not see it now, the host before it is opened."""
    seen = review_for(member, review_id, Thing.FEEDBACK)
    frame, rows = frame_of(review_id), _kept(review_id)
    is_preview = seen.review.stage == ReviewStage.VISITING
    points = _points(review_id, rows) if is_preview else []
    return FeedbackPage(
        crumbs=seen.crumbs("Feedback discussion"),
        host=seen.review.host.name,
        topics=_topics(frame.questions, rows),
        excellence=next((row.text for row in rows if row.kind == FindingKind.EXCELLENCE and row.text.strip()), ""),
        is_preview=is_preview,
        is_team=seen.is_team,
        may_change=seen.review.stage in WRITING_STAGES,
        obstacles=obstacles(points) if is_preview else (),
        warnings=warnings(points, frame.questions) if is_preview else (),
        open=_may_open(seen, points),
        open_url=seen.url("open_feedback"),
        findings_url=seen.url("findings") if seen.sees(Thing.FINDINGS) else "",
        url=seen.url("feedback"),
        is_projector=is_projector,
    )


def open_feedback_page(member: Member, review_id: int) -> OpenPage:
    """Four queries. Raises NotYours unless it is the Lead Reviewer, WrongStage while something is missing or once it is open."""
    seen = review_for(member, review_id, Thing.FINDINGS)
    require(may_open_feedback(seen))
    require(may_move(seen.review, ReviewStage.DRAFTING), WrongStage)
    frame, rows = frame_of(review_id), _kept(review_id)
    points = _points(review_id, rows)
    require(_is_ready(points), WrongStage)
    host = seen.review.host.name
    happens = (
        f"The leaders of {host} can read every finding, without the notes and without names. They are told.",
        "The visit is over, and the report begins from these findings.",
        "The team can still sharpen the words until the report goes to the host's check; the feedback always shows the present ones.",
    )
    return OpenPage((*warnings(points, frame.questions), *happens), seen.url("open_feedback"), seen.url("feedback"))


def _kept(review_id: int) -> list[Any]:
    return [row for row in findings_of(review_id) if row.removed_at is None]


def _points(review_id: int, rows: Sequence[Any]) -> list[Point]:
    notes = notes_of(review_id)
    return [point_of(row, notes.support_of(row.pk).sources) for row in rows]


def _may_open(seen: Seen, points: Sequence[Point]) -> Answer:
    return may_open_feedback(seen) and may_move(seen.review, ReviewStage.DRAFTING) and _is_ready(points)


def _is_ready(points: Sequence[Point]) -> Answer:
    missing = obstacles(points)
    return no(" ".join(("The feedback cannot be opened yet.", *missing))) if missing else Answer()


def _topics(questions: Sequence[tuple[int, str]], rows: Sequence[Any]) -> tuple[Topic, ...]:
    """Every question, also one that nothing was found about; "Something else" only where something was."""

    def texts(pk: int | None, kind: FindingKind) -> tuple[str, ...]:
        return tuple(row.text for row in rows if row.kind == kind and row.question_id == pk and row.text.strip())

    every = [
        (pk, Topic(text, texts(pk, FindingKind.WORKING_WELL), texts(pk, FindingKind.EVEN_BETTER_IF)))
        for pk, text in (*questions, (None, SOMETHING_ELSE))
    ]
    return tuple(topic for pk, topic in every if pk is not None or topic.working_well or topic.even_better_if)
