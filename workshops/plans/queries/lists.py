"""What was added to an action in the course of time: milestones, updates, support, check-ins. All of it comes in one statement."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from schools.history.queries import moment_in_words
from schools.models import School
from schools.tenancy.prepared import HOST, SUBJECT, TODAY, Prepared
from schools.tenancy.together import Rows, answers_to
from schools.web.pages import StatusPill
from workshops.plans.enums import ActionStage, SupportStage
from workshops.plans.models import ActionUpdate, CheckIn, Milestone, SupportRequest
from workshops.plans.queries.doors import Standing
from workshops.plans.queries.people import Choices
from workshops.plans.queries.rows import STAGE_KINDS
from workshops.plans.queries.support import SUPPORT_KINDS

_UPDATES_SHOWN = 50
_CHECK_INS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A step on the way."""

    pk: int
    text: str
    due_on: date | None
    is_done: bool
    is_late: bool
    mark_url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """What was told, and what shows it."""

    pk: int
    who: str
    when: str
    pill: StatusPill
    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A request for support. `is_offered` says that its use can be recorded, `is_open` that it can be withdrawn."""

    pk: int
    asked_of: str
    text: str
    pill: StatusPill
    answer: str
    answered_by: str
    use: str
    is_offered: bool
    is_open: bool
    use_url: str
    withdraw_url: str


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """What champion or peer said, when, and to what."""

    pk: int
    who: str
    when: str
    text: str
    what: str
    url: str


@dataclass(frozen=True, slots=True)
class Lists:
    """All of it, the newest first, milestones by their days; and the other schools, which may be asked for support."""

    milestones: tuple[MilestoneLine, ...]
    updates: tuple[UpdateLine, ...]
    support: tuple[SupportLine, ...]
    check_ins: tuple[CheckInLine, ...]
    schools: Choices


def lists_of(standing: Standing, action_id: int, today: date) -> Lists:
    """The lists of one action. One query."""
    told = answers_to([
        *(lists.about(subject=action_id) for lists in (_MILESTONES, _UPDATES, _SUPPORT, _OF_ACTION)),
        _SCHOOLS.about(host=standing.seen.review.host_id, today=today),
    ])  # fmt: skip
    milestones, updates, support, check_ins, schools = told
    return Lists(
        tuple(_milestone(standing, action_id, today, *row) for row in milestones),
        tuple(_update(*row) for row in updates),
        tuple(_support(standing, action_id, *row) for row in support),
        _check_ins(standing, check_ins),
        tuple((str(pk), name) for pk, name in schools),
    )


def check_ins_of(standing: Standing) -> tuple[CheckInLine, ...]:
    """Those of the whole plan, the newest first. One query."""
    (told,) = answers_to([_OF_PLAN.about(subject=standing.plan.pk)])
    return _check_ins(standing, told)


_MILESTONES = Prepared(
    lambda: (
        Milestone.objects.filter(action=SUBJECT, removed_at=None).order_by("due_on", "pk").values_list("pk", "text", "due_on", "done_at")
    )
)
_UPDATES = Prepared(
    lambda: (
        ActionUpdate.objects.filter(action=SUBJECT)
        .order_by("-at", "-pk")
        .values_list("pk", "by__person__name", "at", "stage", "text", "evidence")[:_UPDATES_SHOWN]
    )
)
_SUPPORT = Prepared(
    lambda: (
        SupportRequest.objects.filter(action=SUBJECT)
        .order_by("-asked_at", "-pk")
        .values_list("pk", "asked_of__name", "text", "stage", "answer", "answered_by__person__name", "use")
    )
)
_SCHOOLS = Prepared(lambda: School.objects.here(TODAY).exclude(pk=HOST).order_by("name").values_list("pk", "name"))


def _spoken(**where: int) -> Prepared:
    return Prepared(
        lambda: (
            CheckIn.objects.filter(**where)
            .order_by("-at", "-pk")
            .values_list("pk", "by__person__name", "at", "text", "action_id", "action__what", "action__removed_at")[:_CHECK_INS_SHOWN]
        )
    )


_OF_ACTION, _OF_PLAN = _spoken(action=SUBJECT), _spoken(plan=SUBJECT)


def _milestone(standing: Standing, action_id: int, today: date, pk: int, text: str, due: str | None, done_at: str | None) -> MilestoneLine:
    due_on = date.fromisoformat(due) if due else None
    return MilestoneLine(
        pk=pk,
        text=text,
        due_on=due_on,
        is_done=done_at is not None,
        is_late=done_at is None and due_on is not None and due_on < today,
        mark_url=standing.url("mark_milestone", action_id=action_id, milestone_id=pk),
        remove_url=standing.url("remove_milestone", action_id=action_id, milestone_id=pk),
    )


def _update(pk: int, who: str, at: str, code: str, text: str, evidence: str) -> UpdateLine:
    stage = ActionStage(code)
    return UpdateLine(pk, who, moment_in_words(datetime.fromisoformat(at)), StatusPill(stage.label, STAGE_KINDS[stage]), text, evidence)


def _support(standing: Standing, action_id: int, pk: int, asked_of: str | None, text: str, code: str, *said: Any) -> SupportLine:
    stage, (answer, answered_by, use) = SupportStage(code), said
    return SupportLine(
        pk=pk,
        asked_of=asked_of or "All schools",
        text=text,
        pill=StatusPill(stage.label, SUPPORT_KINDS[stage]),
        answer=answer,
        answered_by=answered_by or "",
        use=use,
        is_offered=stage == SupportStage.OFFERED,
        is_open=stage in (SupportStage.ASKED, SupportStage.OFFERED),
        use_url=standing.url("record_use", action_id=action_id, support_id=pk),
        withdraw_url=standing.url("withdraw_support", action_id=action_id, support_id=pk),
    )


def _check_ins(standing: Standing, rows: Rows) -> tuple[CheckInLine, ...]:
    """What was said to an action that was removed stays, without it."""
    found = []
    for pk, who, at, text, action_id, what, removed_at in rows:
        is_there = action_id is not None and removed_at is None
        url = standing.url("action", action_id=action_id) if is_there else ""
        found.append(CheckInLine(pk, who, moment_in_words(datetime.fromisoformat(at)), text, what if is_there else "", url))
    return tuple(found)
