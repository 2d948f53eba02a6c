"""What the teams of the demo saw, and found."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.demo.actions.staging import Stage
from reviews.demo.rules import words
from reviews.findings.models import Citation, Finding
from reviews.findings.rules.citing import support
from reviews.frameworks.models import Theme
from reviews.preparations.models import Activity
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.models import EvidenceNote
from schools.tenancy.standing import current_trust_id


def gather(stage: Stage, review: Review, team: list[Assignment], activities: list[Activity]) -> list[EvidenceNote]:
    """Notes of the day; of a visit that is on, those of the morning."""
    questions = list(EnquiryQuestion.objects.filter(review=review).order_by("position"))
    reviewers = [row.membership for row in team if row.part != "improvement_champion"]
    told = words.NOTES if review.stage != ReviewStage.VISITING else words.NOTES[:7]
    made: list[EvidenceNote] = EvidenceNote.objects.bulk_create(
        EvidenceNote(
            trust_id=review.trust_id,
            review=review,
            client_id=uuid5(NAMESPACE_URL, f"demo {current_trust_id()} {review.pk} {place}"),
            author=reviewers[place % len(reviewers)],
            activity=activities[activity],
            question=questions[question],
            mark=mark,
            text=text,
            made_at=stage.moment(activities[activity].on, activities[activity].starts_at) + timedelta(minutes=5 + place),
        )
        for place, (activity, question, mark, text) in enumerate(told)
    )
    return made


def find(review: Review, team: list[Assignment], notes: list[EvidenceNote]) -> None:
    """Findings with the notes that they rest on; none yet for a visit that is on."""
    questions = list(EnquiryQuestion.objects.filter(review=review).order_by("position"))
    themes = list(Theme.objects.filter(framework=review.cycle.framework_id).order_by("position"))
    kinds = [note.activity.kind if note.activity else "" for note in notes]
    told = words.FINDINGS if review.stage != ReviewStage.VISITING else ()
    found: list[Finding] = Finding.objects.bulk_create(
        Finding(
            trust_id=review.trust_id,
            review=review,
            question=questions[question],
            kind=kind,
            theme=themes[theme],
            position=place,
            text=text,
            version=1,
            saved_by=team[0].membership,
            saved_at=timezone.now(),
            sources=rests_on.sources,
            kinds=rests_on.kinds,
        )
        for place, (question, kind, text, cited, theme) in enumerate(told, start=1)
        for rests_on in [support([kinds[each] for each in cited])]
    )
    Citation.objects.bulk_create(
        Citation(trust_id=review.trust_id, finding=finding, note=notes[each])
        for finding, (_, _, _, cited, _) in zip(found, told, strict=True)
        for each in cited
    )
