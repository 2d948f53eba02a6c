"""What the teams of a past year prepared, saw and found. Notes that have been kept long enough by now are deleted, and that is logged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db.models import F

from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from reviews.demo.actions.ground import Ground, moment
from reviews.demo.rules.course import Course
from reviews.demo.rules.seasons import Season
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.writings import PROGRAMME, Note, meeting, notes_of
from reviews.findings.models import Citation, Finding
from reviews.findings.rules.citing import support
from reviews.preparations.models import Activity, Assurance, Preparation, PreparationPassage
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.models import EvidenceNote, Purge
from reviews.visits.rules.moments import kept_until

Asked = tuple[Review, Season, list[EnquiryQuestion]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit, as far as its report tells of it: also where the notes themselves are gone."""

    season: Season
    review: Review
    questions: tuple[EnquiryQuestion, ...]
    activities: tuple[Activity, ...]
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...] = ()


def look_at(ground: Ground, course: Course, asked: Iterable[Asked], speech: Speech) -> list[Seen]:
    """Prepare, visit and find, as far as each review has come."""
    ready = [one for one in asked if has_reached(one[0].stage, "shared")]
    activities = Activity.objects.bulk_create(activity for row, season, _ in ready for activity in _programme(ground, row, season, speech))
    _prepare(ground, ready, speech)
    seen = []
    for place, (row, season, questions) in enumerate(ready):
        if has_reached(row.stage, "visiting"):
            chance = course.chance(f"notes {season.host.urn}")
            own = activities[place * len(PROGRAMME) : (place + 1) * len(PROGRAMME)]
            seen.append(Seen(season, row, tuple(questions), tuple(own), tuple(notes_of(season, speech, chance))))
    kept = _keep_notes(ground, seen)
    return _find(ground, seen, kept)


def _programme(ground: Ground, row: Review, season: Season, speech: Speech) -> Iterator[Activity]:
    reviewers = [seat.who.pk for seat in season.team if seat.part != "improvement_champion"]
    head_id, gaps = season.head.pk, speech.gaps(*season.host.ages)
    for place, (kind, title, begin, minutes, room) in enumerate(PROGRAMME):
        link = f"https://video.example.org/{row.pk}" if season.is_virtual else ""
        yield Activity(
            trust_id=row.trust_id,
            review=row,
            on=season.days.first if place < len(PROGRAMME) // 2 else season.days.last,
            starts_at=time.fromisoformat(begin),
            minutes=minutes,
            kind=kind,
            title=(title := title.format_map(gaps))[:1].upper() + title[1:],
            room="" if link else room,
            video_link=link,
            host_leader_id=head_id,
            reviewer_id=reviewers[place % len(reviewers)],
        )


def _prepare(ground: Ground, ready: Sequence[Asked], speech: Speech) -> None:
    """Facts, what was agreed, and letters of assurance, which a virtual visit does without."""
    preparations, passages, letters = [], [], []
    for row, season, _ in ready:
        head = season.head
        agreed = moment(season.days.first - timedelta(days=7), 17)
        preparations.append(_preparation(row, season, head.name, agreed))
        text = meeting(season, speech)
        said: dict[str, Any] = {"text": text, "version": 1, "saved_by_id": head.pk, "saved_at": agreed}
        passages.append(PreparationPassage(trust_id=row.trust_id, review=row, record="meeting", **said))
        letters += [
            Assurance(
                trust_id=row.trust_id,
                review=row,
                membership_id=seat.who.pk,
                employer=ground.trust.name,
                confirmed_by=ground.lead,
                confirmed_at=agreed,
            )
            for seat in season.team
            if seat.part != "improvement_champion" and not season.is_virtual
        ]
    Preparation.objects.bulk_create(preparations)
    PreparationPassage.objects.bulk_create(passages)
    Assurance.objects.bulk_create(letters)


def _preparation(row: Review, season: Season, head: str, agreed: Any) -> Preparation:
    return Preparation(
        trust_id=row.trust_id,
        review=row,
        meeting_at=agreed - timedelta(hours=1),
        meeting_place="By video",
        safeguarding_lead=head,
        safeguarding_contact="The school office",
        host_agreed_by=head,
        reviewers_agreed_by=season.team[0].who.name,
        **dict.fromkeys(("host_agreed_at", "reviewers_agreed_at", "agreed_at"), agreed),
    )


def _keep_notes(ground: Ground, seen: Sequence[Seen]) -> dict[int, list[EvidenceNote]]:
    """The notes of each review that are not yet due to go, by its id; what is due is logged as deleted."""
    kept, purges = [], []
    for one in seen:
        released = one.review.released_at
        due = kept_until(released, one.review.cycle.keep_evidence_months) if released else None
        if due and due < ground.now:
            purges.append((Purge(trust_id=one.review.trust_id, review=one.review, notes=len(one.notes), photos=0), due))
        else:
            kept.append(one)
    made: list[EvidenceNote] = EvidenceNote.objects.bulk_create(note for one in kept for note in _rows(one))
    if made:
        EvidenceNote.objects.filter(review__in=[one.review for one in kept]).update(received_at=F("made_at"))
    Purge.objects.bulk_create(purge for purge, _ in purges)
    for purge, due in purges:
        purge.purged_at = due + timedelta(hours=5)
    Purge.objects.bulk_update([purge for purge, _ in purges], ["purged_at"])
    by_review: dict[int, list[EvidenceNote]] = {}
    for row in made:
        by_review.setdefault(row.review_id, []).append(row)
    return by_review


def _rows(one: Seen) -> Iterator[EvidenceNote]:
    reviewers = [seat.who.pk for seat in one.season.team if seat.part != "improvement_champion"]
    for place, note in enumerate(one.notes):
        activity = one.activities[note.activity]
        yield EvidenceNote(
            trust_id=one.review.trust_id,
            review=one.review,
            client_id=uuid5(NAMESPACE_URL, f"past {one.review.trust_id} {one.review.pk} {place}"),
            author_id=reviewers[place % len(reviewers)],
            activity=activity,
            question=one.questions[note.question],
            mark=note.mark,
            text=note.text,
            made_at=moment(activity.on, activity.starts_at.hour, activity.starts_at.minute) + timedelta(minutes=5 + place),
        )


def _find(ground: Ground, seen: Sequence[Seen], kept: dict[int, list[EvidenceNote]]) -> list[Seen]:
    """Findings of every visit that is over, with the notes they rest on where these are still there."""
    found = Finding.objects.bulk_create(
        finding for one in seen if has_reached(one.review.stage, "drafting") for finding in _findings(ground, one)
    )
    of_review: dict[int, list[Finding]] = {}
    for finding in found:
        of_review.setdefault(finding.review_id, []).append(finding)
    Citation.objects.bulk_create(
        Citation(trust_id=row.trust_id, finding=of_review[one.review.pk][note.finding], note=row)
        for one in seen
        if one.review.pk in of_review
        for note, row in zip(one.notes, kept.get(one.review.pk, ()), strict=False)
        if note.finding is not None
    )
    return [replace(one, findings=tuple(of_review.get(one.review.pk, ()))) for one in seen]


def _findings(ground: Ground, one: Seen) -> Iterator[Finding]:
    lead_id = one.season.team[0].who.pk
    for place, found in enumerate(one.season.found):
        rests_on = support([PROGRAMME[note.activity][0] for note in one.notes if note.finding == place])
        yield Finding(
            trust_id=one.review.trust_id,
            review=one.review,
            question=one.questions[found.question],
            kind=found.kind,
            theme=ground.themes[found.theme],
            position=place + 1,
            text=found.text,
            version=1,
            saved_by_id=lead_id,
            saved_at=moment(one.season.days.last, 14, 50),
            sources=rests_on.sources,
            kinds=rests_on.kinds,
        )
