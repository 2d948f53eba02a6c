"""The action plans of a past year, with what was told of each action on the way."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import F

from reviews.demo.actions.ground import Ground, moment, weekday_by
from workshops.demo.actions.shapes import After, Planned
from workshops.demo.rules.aftermath import Help, Line, Told
from workshops.plans.enums import ENDED, ActionStage, PlanStage, SupportStage
from workshops.plans.models import Action, ActionUpdate, CheckIn, Milestone, Plan, SupportRequest
from workshops.rooms.models import Commitment

# A plan says of so many of its actions that they come first.
_PRIORITIES = 3
# An impact review that is still open was opened so many days ago.
_OPENED_AGO = timedelta(days=3)


def write_plans(ground: Ground, afters: Sequence[After], promised: Sequence[Sequence[Commitment]]) -> list[Planned]:
    """Closed ones where the check-back is over by now, else under way."""
    plans: list[Plan] = Plan.objects.bulk_create(_plan(ground, after) for after in afters)
    if plans:
        Plan.objects.filter(pk__in=[plan.pk for plan in plans]).update(created_at=F("agreed_at") - timedelta(days=2))
    actions: list[Action] = Action.objects.bulk_create(
        action
        for plan, after, commitments in zip(plans, afters, promised, strict=True)
        for action in _actions(ground, plan, after, commitments)
    )
    of_plan: dict[int, list[Action]] = {plan.pk: [] for plan in plans}
    for action in actions:
        of_plan[action.plan_id].append(action)
    planned = [Planned(after, plan, _back_on(ground, after), tuple(of_plan[plan.pk])) for plan, after in zip(plans, afters, strict=True)]
    _tell(ground, planned)
    return planned


def _back_on(ground: Ground, after: After) -> date:
    season = after.played.season
    return weekday_by(ground.today - _OPENED_AGO) if season.is_left_open else season.days.back_on


def _plan(ground: Ground, after: After) -> Plan:
    season, over = after.played.season, after.is_over
    return Plan(
        trust_id=after.played.review.trust_id,
        review=after.played.review,
        stage=PlanStage.CLOSED if over else PlanStage.IN_PROGRESS,
        agreed_at=moment(season.days.agreed_on, 16),
        agreed_by_id=season.head.pk,
        check_back_on=_back_on(ground, after),
        closed_at=moment(season.days.closed_on, 12) if over else None,
    )


def _actions(ground: Ground, plan: Plan, after: After, commitments: Sequence[Commitment]) -> Iterator[Action]:
    season = after.played.season
    found = {each.topic: row for each, row in zip(season.found, after.played.findings, strict=False) if each.kind == "even_better_if"}
    for place, (line, promised) in enumerate(zip(after.told.lines, commitments, strict=True)):
        stage = line.stage if after.is_over else _stage_now(ground, line)
        yield Action(
            trust_id=plan.trust_id,
            plan=plan,
            position=place + 1,
            what=line.words.what,
            is_priority=place < _PRIORITIES,
            owner_id=promised.owner_id,
            owner_confirmed_at=moment(season.days.agreed_on, 17),
            due_on=line.due_on,
            success_measure=line.words.measure,
            baseline=line.words.before,
            stage=stage,
            stopped_because=line.stopped_because if stage == ActionStage.STOPPED else "",
            ended_at=_ended(after, line, stage),
            finding=found.get(line.topic),
            commitment=promised,
            promised_version=promised.version,
            carried_from=after.carried[line.again] if line.again is not None else None,
        )


def _stage_now(ground: Ground, line: Line) -> str:
    return next((told.stage for told in reversed(line.told) if told.on < ground.today), ActionStage.NOT_STARTED)


def _ended(after: After, line: Line, stage: str) -> Any:
    if stage not in ENDED:
        return None
    last = line.told[-1] if line.told else None
    is_told = last is not None and last.stage == stage
    return moment(last.on, 15, 30) if last and is_told else moment(after.played.season.days.closed_on, 12)


def _tell(ground: Ground, planned: Sequence[Planned]) -> None:
    lines = [(each, line, action) for each in planned for line, action in each.lines]
    Milestone.objects.bulk_create(
        Milestone(
            trust_id=action.trust_id,
            action=action,
            text=line.milestone,
            due_on=line.told[0].on if line.told else line.due_on,
            done_at=moment(line.told[0].on, 15) if line.told and line.told[0].on < ground.today else None,
        )
        for _, line, action in lines
        if line.milestone
    )
    ActionUpdate.objects.bulk_create(
        _update(each, line, action, told) for each, line, action in lines for told in line.told if told.on < ground.today
    )
    CheckIn.objects.bulk_create(
        _check_in(each, line, action) for each, line, action in lines if line.check_in and _spoken_on(line) < ground.today
    )
    SupportRequest.objects.bulk_create(
        _support(ground, each, line, line.help, action) for each, line, action in lines if line.help and line.help.on < ground.today
    )


def _update(each: Planned, line: Line, action: Action, told: Told) -> ActionUpdate:
    return ActionUpdate(
        trust_id=action.trust_id,
        action=action,
        by_id=each.after.owner_of(line),
        at=moment(told.on, 15, 30),
        stage=told.stage,
        text=told.text,
        evidence=told.evidence,
    )


def _spoken_on(line: Line) -> date:
    """A few days after the last update, or where there is none by the day on which it is due."""
    return line.told[-1].on + timedelta(days=2) if line.told else line.due_on


def _check_in(each: Planned, line: Line, action: Action) -> CheckIn:
    champion = each.after.played.season.team[-1].who.pk
    at = moment(_spoken_on(line), 17, 10)
    return CheckIn(trust_id=action.trust_id, plan=each.plan, action=action, by_id=champion, at=at, text=line.check_in)


def _support(ground: Ground, each: Planned, line: Line, helped: Help, action: Action) -> SupportRequest:
    is_used = bool(helped.use) and each.after.is_over
    return SupportRequest(
        trust_id=action.trust_id,
        action=action,
        asked_of_id=helped.asked_of,
        asked_by_id=each.after.owner_of(line),
        asked_at=moment(helped.on, 8, 40),
        text=helped.text,
        stage=SupportStage.USED if is_used else SupportStage.OFFERED,
        answered_by_id=ground.company.head_of(helped.asked_of).pk,
        answer=helped.offer,
        use=helped.use if is_used else "",
    )
