"""Plays a planned year of reviews, many rows at once: finished where it is long over, and up to today where it is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle, Phase, Review, Signature
from reviews.cycles.rules.lives import has_reached
from reviews.demo.actions.ground import Ground, moment
from reviews.demo.actions.past_reports import report_on
from reviews.demo.actions.past_visits import look_at
from reviews.demo.rules.calendar import calendar_of
from reviews.demo.rules.course import Course
from reviews.demo.rules.plot import AGREEMENT
from reviews.demo.rules.seasons import Season
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.standing import stage_on
from reviews.demo.rules.writings import self_review
from reviews.findings.models import Finding
from reviews.self_reviews.enums import PER_THEME, Question
from reviews.self_reviews.models import EnquiryQuestion, SelfReviewPassage


@dataclass(frozen=True, slots=True)
class Played:
    """A review as it was planned, and its rows as far as an app above goes on from them."""

    season: Season
    review: Review
    findings: tuple[Finding, ...] = ()


def play_year(ground: Ground, course: Course, seasons: Sequence[Season], speech: Speech, stage: CycleStage) -> list[Played]:
    """One cycle with all its reviews, in the trust one stands in. The same plan and speech give the same rows."""
    cycle = _cycle(ground, course, stage)
    reviews: list[Review] = Review.objects.bulk_create(_review(ground, cycle, season) for season in seasons)
    Signature.objects.bulk_create(_signatures(ground, reviews, seasons))
    Assignment.objects.bulk_create(_assignments(ground, reviews, seasons))
    questions = _write_self_reviews(ground, course, reviews, seasons, speech)
    seen = look_at(ground, course, list(zip(reviews, seasons, questions, strict=True)), speech)
    report_on(ground, course, [one for one in seen if has_reached(one.review.stage, "drafting")], speech)
    findings = {one.review.pk: one.findings for one in seen}
    return [Played(season, row, findings.get(row.pk, ())) for row, season in zip(reviews, seasons, strict=True)]


def _cycle(ground: Ground, course: Course, stage: CycleStage) -> Cycle:
    calendar = calendar_of(course.year)
    started = moment(calendar.phases["agreement"].starts_on, 9)
    closed = moment(calendar.plus(calendar.phases["impact_review"].ends_on, 70), 16)
    cycle: Cycle = Cycle.objects.create(
        name=f"Peer reviews {course.year}/{(course.year + 1) % 100:02}",
        academic_year=course.year,
        framework=ground.framework,
        mode=course.mode,
        stage=stage,
        agreement=AGREEMENT,
        started_at=started,
        closed_at=min(closed, ground.now) if stage == CycleStage.CLOSED else None,
    )
    Cycle.objects.filter(pk=cycle.pk).update(created_at=started - timedelta(days=40))
    Phase.objects.bulk_create(
        Phase(trust_id=cycle.trust_id, cycle=cycle, kind=phase.kind, starts_on=phase.starts_on, ends_on=phase.ends_on)
        for phase in calendar.phases.values()
    )
    return cycle


def _review(ground: Ground, cycle: Cycle, season: Season) -> Review:
    days, stage = season.days, stage_on(season, ground.today)
    is_paused = bool(season.paused_because)
    return Review(
        trust_id=cycle.trust_id,
        cycle=cycle,
        host=ground.schools[season.host.pk],
        stage=stage,
        visit_on=days.first,
        visit_until=days.last,
        paused_at=moment(days.first - timedelta(days=3), 12) if is_paused else None,
        paused_because=season.paused_because,
        cancelled_because=season.cancelled_because,
        pack_released_at=moment(days.pack_on, 15) if has_reached(stage, "shared") else None,
        check_due_on=days.check_due_on if has_reached(stage, "checking") else None,
        released_at=moment(days.released_on, 11) if has_reached(stage, "released") else None,
    )


def _signatures(ground: Ground, reviews: Sequence[Review], seasons: Sequence[Season]) -> Iterator[Signature]:
    for row, season in zip(reviews, seasons, strict=True):
        if season.days.signed_on < ground.today:
            yield Signature(
                trust_id=row.trust_id,
                review=row,
                membership_id=season.head.pk,
                signed_at=moment(season.days.signed_on, 9, 20),
                agreement=row.cycle.agreement,
            )


def _assignments(ground: Ground, reviews: Sequence[Review], seasons: Sequence[Season]) -> Iterator[Assignment]:
    for row, season in zip(reviews, seasons, strict=True):
        asked = moment(season.days.asked_on)
        if asked > ground.now:
            continue
        answered: dict[str, Any] = {}
        if asked + timedelta(days=4) < ground.now:
            at = asked + timedelta(days=2, hours=5)
            answered = {"stage": AssignmentStage.ACCEPTED, "answered_at": at, "declared_at": at}
        for seat in season.team:
            yield Assignment(
                trust_id=row.trust_id,
                review=row,
                membership_id=seat.who.pk,
                part=seat.part,
                invited_by=ground.lead,
                invited_at=asked,
                **answered,
            )


def _write_self_reviews(
    ground: Ground, course: Course, reviews: Sequence[Review], seasons: Sequence[Season], speech: Speech
) -> list[list[EnquiryQuestion]]:
    """Everything where the pack is out; before that the first themes. The questions of each review, in their order."""
    passages: list[SelfReviewPassage] = []
    asked: list[list[EnquiryQuestion]] = []
    for row, season in zip(reviews, seasons, strict=True):
        chance = course.chance(f"self-review {season.host.urn}")
        until = len(ground.themes) if has_reached(row.stage, "shared") or season.cancelled_because else chance.randrange(4)
        at = moment(season.days.pack_on - timedelta(days=chance.randint(4, 12)), 16, 40)
        head_id = season.head.pk
        saved = {"version": 1, "saved_by_id": head_id, "saved_at": min(at, ground.now)}
        focus = {"text": season.focus, **saved} if until else {}
        passages.append(SelfReviewPassage(trust_id=row.trust_id, review=row, question=Question.FOCUS, **focus))
        for place, (theme, texts) in enumerate(zip(ground.themes, self_review(season, speech, chance), strict=True)):
            for question, text in zip(PER_THEME, texts, strict=True):
                said = {"text": text, **saved} if place < until else {}
                passages.append(SelfReviewPassage(trust_id=row.trust_id, review=row, theme=theme, question=question, **said))
        questions = season.questions if until else ()
        asked.append(
            [
                EnquiryQuestion(trust_id=row.trust_id, review=row, position=place, text=text, **saved)
                for place, text in enumerate(questions, 1)
            ]
        )
    SelfReviewPassage.objects.bulk_create(passages)
    EnquiryQuestion.objects.bulk_create([question for questions in asked for question in questions])
    return asked
