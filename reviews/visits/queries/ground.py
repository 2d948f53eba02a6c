"""What stands on every page of evidence: the enquiry questions, and to whom a safeguarding concern goes."""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.preparations.models import Preparation
from reviews.self_reviews.models import EnquiryQuestion
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Prepared


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """An enquiry question in its place."""

    pk: int
    position: int
    text: str


@dataclass(frozen=True, slots=True)
class Ground:
    """The questions in their order. Lead and contact are empty while nobody recorded them."""

    questions: tuple[QuestionLine, ...] = ()
    lead: str = ""
    contact: str = ""


def evidence_for(member: Member, review_id: int) -> Seen:
    """The review, for who sees its raw evidence now. One query. Raises NotFound for everybody else."""
    return review_for(member, review_id, Thing.NOTES)


def ground_of(review_id: int) -> Ground:
    """One query."""
    found = next(iter(_GROUND.rows(subject=review_id)), None)
    if found is None:
        return Ground()
    lead, contact, questions = found
    told = (json.loads(one) if isinstance(one, str) else one for one in questions)
    return Ground(tuple(QuestionLine(**one) for one in told), lead or "", contact or "")


def _ground() -> Any:
    prepared = Preparation.objects.filter(review=OuterRef("pk"))
    asked = EnquiryQuestion.objects.filter(review=OuterRef("pk")).exclude(text="").order_by("position")
    rows: Any = Review.objects.filter(pk=SUBJECT).annotate(
        lead=Subquery(prepared.values("safeguarding_lead")[:1]),
        contact=Subquery(prepared.values("safeguarding_contact")[:1]),
        asked=ArraySubquery(asked.values(json=JSONObject(pk="pk", position="position", text="text"))),
    )
    return rows.values_list("lead", "contact", "asked")


_GROUND = Prepared(_ground)
