"""Frameworks, cycles, reviews and what hangs on them, for tests. Each row is made inside its trust, by no deed and no rule."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import count
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from PIL import Image

from reviews.assignments.enums import AssignmentStage, Part
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.findings.enums import FindingKind
from reviews.models import (
    Activity,
    Assignment,
    Attachment,
    Citation,
    Cycle,
    EnquiryQuestion,
    EvidenceNote,
    ExampleQuestion,
    Finding,
    Framework,
    NotePhoto,
    ReportSection,
    Review,
    ReviewReport,
    SelfReviewPassage,
    Signature,
    Theme,
)
from reviews.preparations.enums import ActivityKind
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.queries.live import live_facts
from reviews.self_reviews.enums import PER_THEME, Question
from reviews.visits.enums import Mark
from schools.models import School, Trust
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, training, trusts

_numbers = count(1)


def framework(trust: Trust, name: str = "", themes: Iterable[str] = ("Our Impact", "Looking Inward"), **fields: Any) -> Framework:
    """A framework with these themes and one example question each."""
    with acting_in(trust.pk), transaction.atomic():
        made = Framework.objects.create(name=name or f"Framework {next(_numbers)}", **fields)
        for position, title in enumerate(themes, start=1):
            theme = Theme.objects.create(framework=made, position=position, title=title, prompt=f"Think of {title.lower()}.")
            ExampleQuestion.objects.create(theme=theme, position=1, text=f"To what extent does {title.lower()} reach every pupil?")
        return made


def cycle(trust: Trust, name: str = "", *, stage: CycleStage = CycleStage.RUNNING, **fields: Any) -> Cycle:
    """A cycle of this academic year, running unless told otherwise, with a framework and terms of its own."""
    fields.setdefault("academic_year", academic_year(timezone.localdate()))
    fields.setdefault("agreement", "We review each other's schools to learn.")
    fields.setdefault("framework", None)
    if fields["framework"] is None:
        fields["framework"] = framework(trust)
    with acting_in(trust.pk), transaction.atomic():
        made: Cycle = Cycle.objects.create(name=name or f"Cycle {next(_numbers)}", stage=stage, **fields)
        return made


def academic_year(today: date) -> int:
    """The year in which the academic year of a day began."""
    return today.year if today.month >= 9 else today.year - 1


def review(
    cycle: Cycle, host: School | None = None, *, stage: ReviewStage = ReviewStage.SELF_REVIEW, with_text: bool = True, **fields: Any
) -> Review:
    """A host's review, with an empty passage for everything that is written in a self-review unless `with_text` is off."""
    trust = Trust.objects.get(pk=cycle.trust_id)
    host = host or trusts.school(trust)
    with acting_in(trust.pk), transaction.atomic():
        made: Review = Review.objects.create(cycle=cycle, host=host, stage=stage, **fields)
        if with_text:
            SelfReviewPassage.objects.create(review=made, question=Question.FOCUS)
            for theme in Theme.objects.filter(framework=cycle.framework_id).order_by("position"):
                for question in PER_THEME:
                    SelfReviewPassage.objects.create(review=made, theme=theme, question=question)
        return made


def assignment(review: Review, who: Member, part: Part = Part.REVIEWER, *, is_cleared: bool = True, **fields: Any) -> Assignment:
    """This member's part in the review: accepted and declared without a conflict, or only asked."""
    now = timezone.now()
    values: dict[str, Any] = {"stage": AssignmentStage.INVITED}
    if is_cleared:
        values = {"stage": AssignmentStage.ACCEPTED, "answered_at": now, "declared_at": now}
    with acting_in(who.trust_id), transaction.atomic():
        made: Assignment = Assignment.objects.create(
            review=review, membership_id=who.membership_id, part=part, invited_by_id=who.membership_id, invited_at=now, **values | fields
        )
        return made


def reviewer(
    review: Review, part: Part = Part.REVIEWER, school: School | None = None, *, is_cleared: bool = True, name: str = ""
) -> Member:
    """A leader of another school, trained for the part and on the review's team. Their school does not take part in the cycle by this."""
    trust = Trust.objects.get(pk=review.trust_id)
    person = people.person(name, two_factor=True)
    who = people.member(trust, Role.SCHOOL_LEADER, school, person=person)
    training.record(who, Capability(part.value))
    assignment(review, who, part, is_cleared=is_cleared)
    return people.member(trust, None, person=person)


def sign(review: Review, who: Member) -> Signature:
    """The head's signature under the cycle's terms."""
    with acting_in(who.trust_id), transaction.atomic():
        made: Signature = Signature.objects.create(
            review=review, membership_id=who.membership_id, signed_at=timezone.now(), agreement=review.cycle.agreement
        )
        return made


def question(
    review: Review, text: str = "To what extent do all pupils read with joy?", position: int = 1, **fields: Any
) -> EnquiryQuestion:
    """An enquiry question in its place."""
    with acting_in(review.trust_id), transaction.atomic():
        made: EnquiryQuestion = EnquiryQuestion.objects.create(review=review, text=text, position=position, version=1, **fields)
        return made


def attachment(review: Review, who: Member, name: str = "Reading.pdf", content: bytes = b"%PDF-", **fields: Any) -> Attachment:
    """A file that was added, of whatever content; stored as the product stores it."""
    values: dict[str, Any] = {"kind": "application/pdf", "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    path = default_storage.save(f"{review.trust_id}/attachments/{uuid4()}", ContentFile(content))
    with acting_in(review.trust_id), transaction.atomic():
        made: Attachment = Attachment.objects.create(review=review, file=path, name=name, added_by_id=who.membership_id, **values | fields)
        return made


def activity(review: Review, title: str = "Learning walk", kind: ActivityKind = ActivityKind.LEARNING_WALK, **fields: Any) -> Activity:
    """Something in the programme of the visit's first day, at nine."""
    values: dict[str, Any] = {"on": review.visit_on or timezone.localdate(), "starts_at": time(9), "title": title, "kind": kind}
    with acting_in(review.trust_id), transaction.atomic():
        made: Activity = Activity.objects.create(review=review, **values | fields)
        return made


def note(
    review: Review, author: Member, text: str = "Pupils talk about books.", mark: Mark = Mark.WORKING_WELL, **fields: Any
) -> EvidenceNote:
    """A note that arrived just now."""
    values: dict[str, Any] = {"client_id": uuid4(), "made_at": timezone.now(), "mark": mark, "text": text}
    with acting_in(review.trust_id), transaction.atomic():
        made: EvidenceNote = EvidenceNote.objects.create(review=review, author_id=author.membership_id, **values | fields)
        return made


def photo(note: EvidenceNote) -> NotePhoto:
    """A small grey photo of a note, kept where the product keeps it."""
    content = BytesIO()
    Image.new("RGB", (8, 8), "grey").save(content, "JPEG")
    with acting_in(note.trust_id), transaction.atomic():
        made = NotePhoto(note=note, client_id=uuid4(), size=len(content.getvalue()))
        made.file.save(f"evidence/{note.trust_id}/{note.review_id}/{uuid4().hex}.jpg", ContentFile(content.getvalue()), save=False)
        made.save()
        return made


def finding(
    review: Review,
    text: str = "Pupils read widely.",
    kind: FindingKind = FindingKind.WORKING_WELL,
    notes: Iterable[EvidenceNote] = (),
    **fields: Any,
) -> Finding:
    """A finding that cites these notes."""
    cited = list(notes)
    values: dict[str, Any] = {"position": next(_numbers), "version": 1, "sources": len(cited), "kinds": min(len(cited), 1)}
    with acting_in(review.trust_id), transaction.atomic():
        made: Finding = Finding.objects.create(review=review, text=text, kind=kind, **values | fields)
        Citation.objects.bulk_create([Citation(trust_id=review.trust_id, finding=made, note=cited_note) for cited_note in cited])
        return made


def report(review: Review, stage: ReportStage = ReportStage.DRAFT, text: str = "What we saw.", **fields: Any) -> ReviewReport:
    """A version of the report with every section, each saying its heading and `text`, or what `fields` give under the section's key.

    A released one has kept the review's facts as they are now; other `fields` are the report's.
    """
    said = {key: fields.pop(key.value, f"{key.label}: {text}") for key in SectionKey}
    with acting_in(review.trust_id), transaction.atomic():
        made: ReviewReport = ReviewReport.objects.create(review=review, **fields)
        ReportSection.objects.bulk_create(
            ReportSection(trust_id=review.trust_id, report=made, key=key, text=words, version=1) for key, words in said.items()
        )
        if stage in (ReportStage.RELEASED, ReportStage.SUPERSEDED):
            made.released_at = made.released_at or timezone.now()
            made.facts = live_facts(review.pk).as_json()
        # Last, as sections of a released report never change.
        made.stage = stage
        made.save()
        return made


def at(day: date, hour: int = 9) -> datetime:
    """A moment of a day, in school time."""
    return timezone.make_aware(datetime.combine(day, time(hour)))


def days(number: int) -> date:
    """So many days from today; before it when negative."""
    return timezone.localdate() + timedelta(days=number)
