"""Plays the cycles: schools, teams, self-reviews and preparations, and hands over what was seen and reported."""

from collections.abc import Sequence
from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle, Phase, Review, Signature
from reviews.cycles.rules.lives import has_reached
from reviews.cycles.rules.years import academic_year_of
from reviews.demo.actions.reporting import write_report
from reviews.demo.actions.staging import Stage
from reviews.demo.actions.visiting import find, gather
from reviews.demo.rules import words
from reviews.demo.rules.plot import AGREEMENT, PHASES, PLOTS, SLUG, Part, Plot, Who
from reviews.frameworks.actions import freeze, take_in
from reviews.frameworks.models import Framework, Theme
from reviews.preparations.models import Activity, Assurance, Preparation, PreparationPassage
from reviews.self_reviews.enums import PER_THEME, Question
from reviews.self_reviews.models import EnquiryQuestion, SelfReviewPassage
from schools.people.models import Membership
from schools.people.queries import member_for


def play_reviews(*, slug: str, lead_id: int) -> None:
    """This year's cycle of the demo's largest trust; nothing in the others. `lead_id` is who leads there."""
    lead = member_for(lead_id, slug)
    if slug != SLUG or lead is None:
        return
    row = Membership.objects.select_related("person").get(pk=lead.membership_id)
    framework = take_in(by=lead, code_or_pk="enquiry")
    year = academic_year_of(timezone.localdate())
    _play_cycle(Stage(row), _cycle(framework, year, CycleStage.RUNNING), PLOTS)
    freeze(framework_id=framework.pk)


def _cycle(framework: Framework, year: int, stage: CycleStage) -> Cycle:
    name = f"Peer reviews {year}/{(year + 1) % 100:02}"
    return Cycle(name=name, academic_year=year, framework=framework, stage=stage, agreement=AGREEMENT)


def _play_cycle(stage: Stage, cycle: Cycle, plots: Sequence[Plot]) -> None:
    cycle.started_at = stage.moment(stage.day(-80))
    cycle.save()
    Phase.objects.bulk_create(
        Phase(trust_id=cycle.trust_id, cycle=cycle, kind=kind, starts_on=stage.day(first), ends_on=stage.day(last))
        for kind, (first, last) in PHASES.items()
    )
    reviews: list[Review] = Review.objects.bulk_create(_review(stage, cycle, plot) for plot in plots)
    Signature.objects.bulk_create(
        Signature(
            trust_id=cycle.trust_id,
            review=review,
            membership=stage.people[Who(plot.school)],
            signed_at=stage.moment(stage.day(-60)),
            agreement=cycle.agreement,
        )
        for review, plot in zip(reviews, plots, strict=True)
        if plot.is_signed
    )
    team = Assignment.objects.bulk_create(
        _assignment(stage, review, part) for review, plot in zip(reviews, plots, strict=True) for part in plot.team
    )
    _write_self_reviews(stage, reviews, plots, list(Theme.objects.filter(framework=cycle.framework_id).order_by("position")))
    for review, plot in zip(reviews, plots, strict=True):
        _play(stage, review, plot, [row for row in team if row.review_id == review.pk])


def _play(stage: Stage, review: Review, plot: Plot, team: list[Assignment]) -> None:
    """What comes after the release of the pack."""
    if not has_reached(plot.stage, "shared"):
        return
    head = stage.people[Who(plot.school)]
    activities = _prepare(stage, review, head, team, plot)
    if has_reached(plot.stage, "visiting"):
        notes = gather(stage, review, team, activities)
        find(review, team, notes)
        if has_reached(plot.stage, "drafting"):
            write_report(stage, review, head, team)


def _review(stage: Stage, cycle: Cycle, plot: Plot) -> Review:
    visit = None if plot.visit_in is None else stage.day(plot.visit_in)
    first = visit or stage.today
    is_out = has_reached(plot.stage, "released")
    return Review(
        trust_id=cycle.trust_id,
        cycle=cycle,
        host=stage.schools[plot.school],
        stage=plot.stage,
        visit_on=visit,
        visit_until=visit,
        paused_at=stage.moment(stage.day(-1)) if plot.paused_because else None,
        paused_because=plot.paused_because,
        pack_released_at=stage.moment(min(stage.day(-12), first - timedelta(days=14))) if has_reached(plot.stage, "shared") else None,
        check_due_on=stage.day(3) if plot.stage == "checking" else first + timedelta(days=9) if is_out else None,
        released_at=stage.moment(stage.day(-15)) if is_out else None,
    )


def _assignment(stage: Stage, review: Review, part: Part) -> Assignment:
    asked = stage.moment(stage.day(-40 if part.answer == "ready" else -3))
    answered = {"asked": {}, "accepted": {"stage": AssignmentStage.ACCEPTED, "answered_at": asked}}.get(part.answer)
    if answered is None:
        answered = {"stage": AssignmentStage.ACCEPTED, "answered_at": asked, "declared_at": asked}
    if part.answer == "conflict":
        answered |= {"has_conflict": True, "conflict": part.conflict}
    return Assignment(
        trust_id=review.trust_id,
        review=review,
        membership=stage.people[part.who],
        part=part.part,
        invited_by=stage.lead,
        invited_at=asked,
        **answered,
    )


def _write_self_reviews(stage: Stage, reviews: Sequence[Review], plots: Sequence[Plot], themes: Sequence[Theme]) -> None:
    """What the schools have written so far: so many themes from the first, the focus with them, and their questions."""
    passages, questions = [], []
    for review, plot in zip(reviews, plots, strict=True):
        at = stage.moment(min(stage.day(-20), (review.visit_on or stage.today) - timedelta(days=14)))
        saved: dict[str, Any] = {"version": 1, "saved_by": stage.people[Who(plot.school)], "saved_at": at}
        focus = {"text": words.FOCUS, **saved} if plot.themes_written else {}
        passages.append(SelfReviewPassage(trust_id=review.trust_id, review=review, question=Question.FOCUS, **focus))
        for place, theme in enumerate(themes):
            texts = words.THEMES[place] if place < plot.themes_written else ("",) * len(PER_THEME)
            for question, text in zip(PER_THEME, texts, strict=True):
                written = {"text": text, **saved} if text else {}
                passages.append(SelfReviewPassage(trust_id=review.trust_id, review=review, theme=theme, question=question, **written))
        asked = words.QUESTIONS if plot.themes_written > 1 else words.QUESTIONS[: plot.themes_written]
        for place, text in enumerate(asked, start=1):
            questions.append(EnquiryQuestion(trust_id=review.trust_id, review=review, position=place, text=text, **saved))
    SelfReviewPassage.objects.bulk_create(passages)
    EnquiryQuestion.objects.bulk_create(questions)


def _prepare(stage: Stage, review: Review, head: Membership, team: list[Assignment], plot: Plot) -> list[Activity]:
    day = review.visit_on or stage.today
    agreed = stage.moment(day - timedelta(days=7), time(17))
    agreement: dict[str, Any] = {"host_agreed_by": head.person.name, "reviewers_agreed_by": team[0].membership.person.name}
    agreement |= dict.fromkeys(("host_agreed_at", "reviewers_agreed_at", "agreed_at"), agreed)
    Preparation.objects.create(
        review=review,
        meeting_at=stage.moment(day - timedelta(days=7), time(16)),
        meeting_place="By video",
        safeguarding_lead=head.person.name,
        safeguarding_contact="Extension 201, or the school office",
        **(agreement if plot.is_prepared else {}),
    )
    _write_records(stage, review, head, plot)
    reviewers = [row for row in team if row.part != "improvement_champion"]
    Assurance.objects.bulk_create(
        Assurance(
            trust_id=review.trust_id,
            review=review,
            membership=row.membership,
            employer="Three Valleys Learning Trust",
            confirmed_by=stage.lead,
            confirmed_at=stage.moment(stage.day(-11)),
        )
        for row in (reviewers if plot.is_prepared else reviewers[:1])
    )
    named = len(words.PROGRAMME) if plot.is_prepared else 4
    return Activity.objects.bulk_create(
        Activity(
            trust_id=review.trust_id,
            review=review,
            on=day,
            starts_at=time.fromisoformat(begin),
            minutes=minutes,
            kind=kind,
            title=title,
            room=room,
            host_leader=head,
            reviewer=reviewers[place % len(reviewers)].membership if place < named else None,
        )
        for place, (kind, title, begin, minutes, room) in enumerate(words.PROGRAMME)
    )


def _write_records(stage: Stage, review: Review, head: Membership, plot: Plot) -> None:
    """The passages of the preparation; where it is not finished, the host's own alone."""
    at = stage.moment(min(stage.day(-6), (review.visit_on or stage.today) - timedelta(days=7)))
    PreparationPassage.objects.bulk_create(
        PreparationPassage(trust_id=review.trust_id, review=review, record=record, text=text, version=1, saved_by=head, saved_at=at)
        for record, text in words.RECORDS.items()
        if plot.is_prepared or record == "visitor_notes"
    )
