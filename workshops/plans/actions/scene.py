"""Writes the demo's action plan and the workshop that it comes from, in the trust one stands in."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.models import Assignment
from reviews.cycles.enums import ReviewStage
from reviews.demo.rules.plot import SLUG
from reviews.models import Finding, Review
from schools.people.models import RoleHeld
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.rules.script import SCRIPT
from workshops.plans.enums import ENDED, PlanStage
from workshops.plans.models import Action, ActionUpdate, CheckIn, Milestone, Plan, SupportRequest
from workshops.plans.rules.story import ACTIONS, AGREED, BACK, CHECK_IN, MADE, SUPPORT, Line
from workshops.rooms.models import Commitment


def play_plan(*, slug: str, lead_id: int) -> None:
    """A plan under way at each school of the demo's largest trust that has come so far; nothing in the others."""
    if slug != SLUG:
        return
    for review in Review.objects.filter(stage=ReviewStage.FOLLOW_UP, plans=None).order_by("pk"):
        _play(review)


def _play(review: Review) -> None:
    held = RoleHeld.objects.current(timezone.localdate()).filter(school=review.host_id).order_by("-is_head", "pk")
    people = list(dict.fromkeys(held.values_list("membership", flat=True)))
    promised = _hold_workshop(review, people)
    plan = Plan.objects.create(
        review=review, stage=PlanStage.IN_PROGRESS, agreed_at=_at(AGREED), agreed_by_id=people[0], check_back_on=_day(BACK)
    )
    Plan.objects.filter(pk=plan.pk).update(created_at=_at(MADE))
    findings = list(Finding.objects.filter(review=review, removed_at=None).order_by("position")[: len(ACTIONS)])
    actions = [
        _write(plan, line, promised[place], people[line.owner % len(people)], findings[place % len(findings)])
        for place, line in enumerate(ACTIONS)
    ]
    champion = Assignment.objects.cleared().filter(review=review, part=Part.CHAMPION).first()
    if champion is not None:
        CheckIn.objects.create(plan=plan, action=actions[0], by_id=champion.membership_id, at=_at(-2), text=CHECK_IN)
    SupportRequest.objects.create(action=actions[0], asked_by_id=people[0], asked_at=_at(-3), text=SUPPORT)


def _hold_workshop(review: Review, people: Sequence[int]) -> list[Commitment]:
    """Held and closed; what was promised in it is told here, what was written in the records' scene."""
    moment = _at(MADE)
    held: Workshop = Workshop.objects.create(
        review=review,
        stage=WorkshopStage.CLOSED,
        on=_day(MADE),
        starts_at=time(15, 40),
        place="School hall",
        opened_at=moment,
        began_at=moment,
        closed_at=moment + timedelta(minutes=sum(line.minutes for line in SCRIPT)),
        check_back_on=_day(BACK),
    )
    ends = [moment + timedelta(minutes=minutes) for minutes in accumulate((line.minutes for line in SCRIPT), initial=0)]
    Step.objects.bulk_create(
        Step(
            trust_id=held.trust_id,
            workshop=held,
            position=place,
            **line._asdict(),
            stage=StepStage.DONE,
            began_at=ends[place - 1],
            ended_at=ends[place],
        )
        for place, line in enumerate(SCRIPT, start=1)
    )
    made: list[Commitment] = Commitment.objects.bulk_create(
        Commitment(
            trust_id=held.trust_id,
            workshop=held,
            client_id=uuid5(NAMESPACE_URL, f"demo {held.trust_id} {held.pk} {place}"),
            position=place,
            what=line.what,
            owner_id=people[line.owner % len(people)],
            by_when=_day(line.due),
            how_known=line.measure,
        )
        for place, line in enumerate(ACTIONS, start=1)
    )
    return made


def _write(plan: Plan, line: Line, promised: Commitment, owner_id: int, finding: Finding) -> Action:
    made: Action = Action.objects.create(
        plan=plan,
        commitment=promised,
        promised_version=promised.version,
        position=promised.position,
        what=line.what,
        is_priority=line.is_priority,
        owner_id=owner_id,
        owner_confirmed_at=_at(AGREED + 1) if line.is_confirmed else None,
        due_on=_day(line.due),
        success_measure=line.measure,
        baseline=line.baseline,
        finding=finding,
        stage=line.stage,
        ended_at=_at(line.told[-1].on) if line.stage in ENDED else None,
    )
    Milestone.objects.bulk_create(
        Milestone(trust_id=plan.trust_id, action=made, text=text, due_on=_day(due), done_at=_at(due) if is_reached else None)
        for text, due, is_reached in line.milestones
    )
    ActionUpdate.objects.bulk_create(
        ActionUpdate(
            trust_id=plan.trust_id, action=made, by_id=owner_id, at=_at(told.on), stage=told.stage, text=told.text, evidence=told.evidence
        )
        for told in line.told
    )
    return made


def _day(number: int) -> date:
    """So many days from today, or the Friday before where that is a weekend."""
    found = timezone.localdate() + timedelta(days=number)
    return found - timedelta(days=max(0, found.weekday() - 4))


def _at(number: int) -> datetime:
    return timezone.make_aware(datetime.combine(_day(number), time(15, 40)))
