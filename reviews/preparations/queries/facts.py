"""Everything small that is known of a preparation, in one query."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.enums import Mode
from reviews.cycles.models import Review
from reviews.preparations.enums import Record
from reviews.preparations.models import Activity, Assurance, Preparation, PreparationPassage
from reviews.preparations.rules.readiness import Ready
from reviews.self_reviews.models import EnquiryQuestion
from schools.people.models import RoleHeld
from schools.web.errors import NotFound

_COLUMNS = (
    "meeting_at", "meeting_place", "meeting_link", "safeguarding_lead", "safeguarding_contact", "host_agreed_by", "host_agreed_at",
    "reviewers_agreed_by", "reviewers_agreed_at", "agreed_at", "programme_version", "programme_changed_by", "programme_changed_at",
)  # fmt: skip
_MOMENTS = ("meeting_at", "host_agreed_at", "reviewers_agreed_at", "agreed_at", "programme_changed_at")


@dataclass(frozen=True, slots=True)
class Safeguarding:
    """To whom concerns go during a visit; empty where nobody is named yet."""

    name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Visitor:
    """An accepted reviewer with the schools at which they work, and who confirmed their letter of assurance, if anybody has."""

    membership_id: int
    name: str
    schools: Mapping[int, str] = field(default_factory=dict)
    employer: str = ""
    confirmed_by: str = ""
    confirmed_at: datetime | None = None

    @property
    def is_assured(self) -> bool:
        return self.confirmed_at is not None


@dataclass(frozen=True, slots=True)
class PreparationFacts:
    """The row as an unsaved or saved Preparation, who visits, and what there is to count."""

    preparation: Preparation
    visitors: tuple[Visitor, ...]
    visitor_notes: str
    has_protocols: bool
    activities: int
    questions: int
    questions_saved_at: datetime | None
    ready: Ready

    def changed_after(self, agreed: datetime | None) -> str:
        """What changed after the moment at which somebody agreed, as a sentence; empty where nothing has, or where they have not."""
        if agreed is None:
            return ""
        if self.preparation.programme_changed_at and self.preparation.programme_changed_at > agreed:
            return f"{self.preparation.programme_changed_by} has changed the programme since."
        if self.questions_saved_at and self.questions_saved_at > agreed:
            return "A question was changed or taken out since."
        return ""


def safeguarding_of(review_id: int) -> Safeguarding:
    """The host's designated safeguarding lead and how to reach them. One query."""
    rows = Preparation.objects.filter(review=review_id).values_list("safeguarding_lead", "safeguarding_contact")
    found = rows.first()
    return Safeguarding(*found) if found else Safeguarding()


def facts_of(review_id: int) -> PreparationFacts:
    """One query. Raises NotFound where there is no such review."""
    told = _told().filter(pk=review_id).first()
    if told is None:
        raise NotFound
    preparation = _preparation(review_id, told["preparations_told"])
    visitors = tuple(_visitor(_read(one)) for one in told["visitors"])
    texts = {one["record"]: one["text"].strip() for one in map(_read, told["texts"])}
    questions = [_read(one) for one in told["questions_told"]]
    moments = [datetime.fromisoformat(one["at"]) for one in questions if one["at"]]
    activities = len(told["activities_told"])
    ready = Ready(
        has_days=told["visit_on"] is not None,
        has_meeting=preparation.meeting_at is not None and bool(preparation.meeting_place or preparation.meeting_link),
        has_lead=bool(preparation.safeguarding_lead and preparation.safeguarding_contact),
        activities=activities,
        questions=sum(bool(one["text"].strip()) for one in questions),
        has_protocols=bool(texts.get(Record.PROTOCOLS)),
        has_notes=bool(texts.get(Record.VISITOR_NOTES)),
        host_agreed=preparation.host_agreed_at is not None,
        reviewers_agreed=preparation.reviewers_agreed_at is not None,
        is_in_person=told["cycle__mode"] != Mode.VIRTUAL,
        unassured=tuple(visitor.name for visitor in visitors if not visitor.is_assured),
    )
    return PreparationFacts(
        preparation=preparation,
        visitors=visitors,
        visitor_notes=texts.get(Record.VISITOR_NOTES, ""),
        has_protocols=ready.has_protocols,
        activities=activities,
        questions=ready.questions,
        questions_saved_at=max((*moments, *([told["question_gone_at"]] if told["question_gone_at"] else ())), default=None),
        ready=ready,
    )


def _told() -> "QuerySet[Any, Any]":
    mine = {"review": OuterRef("pk")}
    row = Preparation.objects.filter(**mine).values(json=JSONObject(pk="pk", version="version", **{name: name for name in _COLUMNS}))
    texts = PreparationPassage.objects.filter(**mine).values(json=JSONObject(record="record", text="text"))
    questions = EnquiryQuestion.objects.filter(**mine).values(json=JSONObject(text="text", at="saved_at"))
    events: Any = EnquiryQuestion.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    gone = events.objects.filter(review_id=OuterRef("pk"), pgh_label="delete").exclude(text="").order_by("-pgh_id")
    held = RoleHeld.objects.current(timezone.localdate()).filter(membership=OuterRef("membership"), school__isnull=False)
    letter = Assurance.objects.filter(review=OuterRef("review"), membership=OuterRef("membership"))
    visitor = JSONObject(
        membership="membership_id",
        name="membership__person__name",
        schools=ArraySubquery(held.order_by("pk").values(json=JSONObject(pk="school_id", name="school__name"))),
        employer=Subquery(letter.values("employer")[:1]),
        by=Subquery(letter.values("confirmed_by__person__name")[:1]),
        at=Subquery(letter.values("confirmed_at")[:1]),
    )
    team = Assignment.objects.filter(**mine, stage=AssignmentStage.ACCEPTED, part__in=REVIEWS).order_by("part", "pk")
    rows: QuerySet[Any, Any] = Review.objects.annotate(
        preparations_told=ArraySubquery(row),
        texts=ArraySubquery(texts),
        questions_told=ArraySubquery(questions),
        question_gone_at=Subquery(gone.values("pgh_created_at")[:1]),
        visitors=ArraySubquery(team.values(json=visitor)),
        activities_told=ArraySubquery(Activity.objects.filter(**mine).values("pk")),
    ).values("visit_on", "cycle__mode", "preparations_told", "texts", "questions_told", "question_gone_at", "visitors", "activities_told")
    return rows


def _preparation(review_id: int, told: list[Any]) -> Preparation:
    values = dict(_read(told[0])) if told else {}
    for name in _MOMENTS:
        if values.get(name):
            values[name] = datetime.fromisoformat(values[name])
    return Preparation(review_id=review_id, **values)


def _visitor(told: Mapping[str, Any]) -> Visitor:
    at = datetime.fromisoformat(told["at"]) if told["at"] else None
    schools = {one["pk"]: one["name"] for one in map(_read, told["schools"] or ())}
    return Visitor(told["membership"], told["name"], schools, told["employer"] or "", told["by"] or "", at)


def _read(told: Any) -> Any:
    return json.loads(told) if isinstance(told, str) else told
