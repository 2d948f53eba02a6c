"""What the pages of findings read: the review's questions, its findings, and its notes with the findings that cite them. A query each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery

from reviews.cycles.models import Review
from reviews.findings.enums import FindingKind
from reviews.findings.models import Citation, Finding
from reviews.findings.rules.citing import Support, Version, standing, support
from reviews.findings.rules.readiness import Point
from reviews.frameworks.models import Theme
from reviews.preparations.models import Preparation
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.models import EvidenceNote
from reviews.writing.models import Aside
from schools.tenancy.member import Member

Question = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The questions and the framework's themes in their order, and whom a safeguarding concern is told."""

    questions: tuple[Question, ...]
    themes: tuple[tuple[int, str], ...]
    safeguarding_lead: str
    safeguarding_contact: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note that stands."""

    pk: int
    text: str
    mark: str
    question: int | None
    activity: str
    kind: str
    author: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes that stand, in the order in which they were made, and by finding those that it cites, as they read now."""

    rows: tuple[NoteRow, ...]
    cited: Mapping[int, tuple[NoteRow, ...]]

    def support_of(self, finding_id: int) -> Support:
        """How well a finding is supported now. What the row says was counted when its citations last changed."""
        return support([note.kind for note in self.cited.get(finding_id, ())])

    def uncited(self, removed: Sequence[int] = ()) -> frozenset[int]:
        """Notes that no finding cites, but for removed ones."""
        used = {note.pk for finding, notes in self.cited.items() if finding not in removed for note in notes}
        return frozenset(note.pk for note in self.rows if note.pk not in used)


def frame_of(review_id: int) -> Frame:
    """One query."""
    questions = EnquiryQuestion.objects.filter(review=OuterRef("pk")).order_by("position")
    themes = Theme.objects.filter(framework=OuterRef("cycle__framework"), is_assured=False).order_by("position", "pk")
    preparation = Preparation.objects.filter(review=OuterRef("pk"))
    row: Any = Review.objects.filter(pk=review_id).values(
        ids=ArraySubquery(questions.values("pk")),
        texts=ArraySubquery(questions.values("text")),
        theme_ids=ArraySubquery(themes.values("pk")),
        theme_titles=ArraySubquery(themes.values("title")),
        lead=Subquery(preparation.values("safeguarding_lead")[:1]),
        contact=Subquery(preparation.values("safeguarding_contact")[:1]),
    )[0]
    asked, framed = zip(row["ids"], row["texts"], strict=True), zip(row["theme_ids"], row["theme_titles"], strict=True)
    return Frame(tuple(asked), tuple(framed), row["lead"] or "", row["contact"] or "")


def findings_of(review_id: int, member: Member | None = None) -> list[Any]:
    """The rows in their order, removed ones too. With a member, each brings `saved_by__person`, and as `aside` what of theirs was kept."""
    rows = Finding.objects.filter(review=review_id).order_by("position", "pk")
    if member is None:
        return list(rows)
    aside = Aside.objects.filter(
        subject=Finding._meta.label_lower, subject_id=OuterRef("pk"), membership=member.membership_id, settled_at=None
    )
    return list(rows.select_related("saved_by__person").annotate(aside=Subquery(aside.values("text")[:1])))


def point_of(row: Any, sources: int) -> Point:
    """A finding's row for the rules that say what is missing, with the number of notes that it rests on now."""
    return Point(row.text, row.question_id, row.kind == FindingKind.EXCELLENCE, sources, row.theme_id is not None)


_COLUMNS = (
    "pk", "replaces", "removed_at", "text", "mark", "question", "activity__title", "activity__kind", "author__person__name", "made_at",
    "cited_by",
)  # fmt: skip


def notes_of(review_id: int) -> Notes:
    """One query. A citation of an edited note is one of the newest that stands for it; of a removed note, none."""
    citing = Citation.objects.filter(note=OuterRef("pk")).values("finding")
    found: Any = EvidenceNote.objects.filter(review=review_id).annotate(cited_by=ArraySubquery(citing)).order_by("made_at", "pk")
    rows = list(found.values_list(*_COLUMNS))
    heirs = standing(Version(row[0], row[1], row[2] is None) for row in rows)
    notes = tuple(_note(row) for row in rows if row[2] is None)
    cited: dict[int, set[int]] = {}
    for row in rows:
        if row[0] in heirs:
            for finding in row[-1]:
                cited.setdefault(finding, set()).add(heirs[row[0]])
    return Notes(notes, {finding: tuple(note for note in notes if note.pk in pks) for finding, pks in cited.items()})


def _note(row: Any) -> NoteRow:
    pk, _, _, text, mark, question, activity, kind, author, made_at, _ = row
    return NoteRow(pk, text, mark, question, activity or "", kind or "", author, made_at)
