"""Ten rounds of random deeds by random people: every stage is reached, nothing forbidden happens, and the history tells it all."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from reviews.assignments.rules.sight import Tie
from schools.history.queries import versions_of
from schools.tenancy.standing import acting_in
from schools.web.errors import Refusal
from tests.factories import reviews
from tests.workshops.plans.conftest import Desk
from workshops.models import Action, CheckIn, Plan
from workshops.plans.actions import agreeing, checking_in, editing, progress
from workshops.plans.actions.entering import locked_action, locked_plan, may_carry_over, move_action, move_plan
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.queries.agreeing import as_agreed
from workshops.plans.queries.editing import as_shown
from workshops.plans.rules.lives import NEXT_ACTION_STAGES, NEXT_PLAN_STAGES, UNDER_WAY, WRITTEN
from workshops.plans.rules.sight import Deed, may

# People of the host twice as often, or hardly anything would happen.
PEOPLE = st.sampled_from((*[Tie.HOST_HEAD] * 4, Tie.HOST_STAFF, Tie.HOST_LEADER, Tie.CHAMPION, Tie.LEAD, Tie.LEADER, Tie.TRUSTEE))
STAGES = st.sampled_from(ActionStage)
TOLD = st.sampled_from((*ActionStage, *[ActionStage.STOPPED] * 3))
WHICH = st.integers(0, 1)


class Deeds(RuleBasedStateMachine):
    """Deeds on one plan. What the tables say is asked before each deed; what the rows say, after it."""

    desk: ClassVar[Desk]
    reached: ClassVar[set[str]]

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.plan = self.desk.begin()
        self.told: dict[int, list[str]] = {}
        self.stage: str = PlanStage.DRAFT

    def teardown(self) -> None:
        self.the_history_is_complete()
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def rows(self) -> list[Action]:
        with acting_in(self.desk.trust.pk):
            return list(Action.objects.standing().filter(plan=self.plan).order_by("pk"))

    def one(self, which: int) -> Action | None:
        rows = self.rows()
        return rows[which % len(rows)] if rows else None

    def attempt(self, tie: Tie, right: Deed, deed: Callable[..., Any], **given: Any) -> bool:
        """Do it; True if it was done, which only somebody with the right may hear."""
        try:
            self.desk.do(deed, self.desk.by_tie[tie], plan_id=self.plan.pk, **given)
        except Refusal:
            return False
        assert may(right, {tie}), (tie, deed)
        return True

    @initialize(begins=st.sampled_from((True, True, False)))
    def begin(self, begins: bool) -> None:
        """Most rounds begin with a plan that is agreed: what is more interesting comes later."""
        self.nothing_forbidden_happened()
        self.add(Tie.HOST_STAFF, True)
        if begins:
            self.agree(Tie.HOST_HEAD, True)

    @rule(tie=PEOPLE, is_whole=st.booleans())
    def add(self, tie: Tie, is_whole: bool) -> None:
        who = {"owner": self.desk.staff.membership_id, "due_on": reviews.days(9)} if is_whole else {"owner": None, "due_on": None}
        if self.attempt(tie, Deed.WRITE, editing.add_action, values={"what": "Read aloud", "is_priority": True, **who}):
            assert self.stage in WRITTEN

    @rule(tie=PEOPLE, which=WHICH, days=st.integers(-2, 9))
    def edit(self, tie: Tie, which: int, days: int) -> None:
        if (row := self.one(which)) is not None:
            seen = as_shown(row)
            self.attempt(tie, Deed.WRITE, editing.edit_action, action_id=row.pk, seen=seen, values=seen | {"due_on": reviews.days(days)})

    @rule(tie=PEOPLE, which=WHICH)
    def remove(self, tie: Tie, which: int) -> None:
        row = self.one(which)
        if row is not None and self.attempt(tie, Deed.WRITE, editing.remove_action, action_id=row.pk):
            assert self.stage == PlanStage.DRAFT

    @precondition(lambda self: self.stage == PlanStage.DRAFT)
    @rule(tie=PEOPLE, completes=st.booleans())
    def agree(self, tie: Tie, completes: bool) -> None:
        with acting_in(self.desk.trust.pk):
            seen = as_agreed(self.plan, self.rows())
        whole = {name: self.desk.staff.membership_id if name.startswith("owner") else reviews.days(9) for name in seen}
        wanted = whole if completes else seen
        if self.attempt(tie, Deed.AGREE, agreeing.agree_plan, values=wanted, seen=seen):
            assert None not in wanted.values()

    @precondition(lambda self: self.stage != PlanStage.DRAFT)
    @rule(tie=PEOPLE, which=WHICH, to=STAGES)
    def move(self, tie: Tie, which: int, to: ActionStage) -> None:
        row = self.one(which)
        if row is not None and self.attempt(tie, Deed.WRITE, progress.move_action, action_id=row.pk, to=to):
            assert self.stage in UNDER_WAY
            assert to not in (ActionStage.STOPPED, ActionStage.CARRIED_OVER)

    @precondition(lambda self: self.stage != PlanStage.DRAFT)
    @rule(tie=PEOPLE, which=WHICH, to=TOLD)
    def tell(self, tie: Tie, which: int, to: ActionStage) -> None:
        row = self.one(which)
        if row is not None and self.attempt(tie, Deed.WRITE, progress.tell_update, action_id=row.pk, text="So it is.", to=to):
            assert self.stage in UNDER_WAY
            assert to != ActionStage.CARRIED_OVER or row.stage == to

    @rule(tie=PEOPLE, which=WHICH, says_yes=st.booleans())
    def answer(self, tie: Tie, which: int, says_yes: bool) -> None:
        if (row := self.one(which)) is not None:
            deed, more = (progress.confirm_owner, {}) if says_yes else (progress.decline_owner, {"because": "No time."})
            if self.attempt(tie, Deed.WRITE, deed, action_id=row.pk, **more):
                assert row.owner_id == self.desk.by_tie[tie].membership_id

    @rule(tie=PEOPLE)
    def check_in(self, tie: Tie) -> None:
        with acting_in(self.desk.trust.pk):
            before = CheckIn.objects.count()
        is_said = self.attempt(tie, Deed.CHECK_IN, checking_in.check_in, text="How is it?")
        with acting_in(self.desk.trust.pk):
            assert CheckIn.objects.count() == before + is_said

    @precondition(lambda self: self.stage != PlanStage.DRAFT)
    @rule(to=st.sampled_from((PlanStage.DRAFT, PlanStage.REVIEWED, PlanStage.CLOSED)), which=WHICH)
    def impact_review(self, to: PlanStage, which: int) -> None:
        """What the noun above does: it carries unfinished actions over and moves the plan on."""
        with acting_in(self.desk.trust.pk), transaction.atomic():
            plan, row = locked_plan(self.plan.pk), self.one(which)
            if row is not None and may_carry_over(row) and to == PlanStage.REVIEWED:
                move_action(plan, locked_action(plan, row.pk), ActionStage.CARRIED_OVER)
            if to in NEXT_PLAN_STAGES[plan.stage] and to in (PlanStage.REVIEWED, PlanStage.CLOSED):
                move_plan(plan, to)

    @invariant()
    def nothing_forbidden_happened(self) -> None:
        with acting_in(self.desk.trust.pk):
            now = Plan.objects.get(pk=self.plan.pk)
        assert now.stage == self.stage or now.stage in NEXT_PLAN_STAGES[self.stage]
        self.stage = now.stage
        self.reached.add(f"plan {now.stage}")
        for row in self.rows():
            told = self.told.setdefault(row.pk, [ActionStage.NOT_STARTED.value])
            assert row.stage == told[-1] or row.stage in NEXT_ACTION_STAGES[told[-1]]
            if row.stage != told[-1]:
                told.append(row.stage)
            self.reached.add(f"action {row.stage}")

    def the_history_is_complete(self) -> None:
        with acting_in(self.desk.trust.pk):
            for row in self.rows():
                versions = list(versions_of(row))
                stages = [version.stage for version in versions]
                assert [stage for before, stage in zip(["", *stages], stages, strict=False) if stage != before] == self.told[row.pk]
                newest = versions[-1]
                assert (newest.version, newest.what, newest.owner_id, newest.due_on) == (row.version, row.what, row.owner_id, row.due_on)


def test_ten_rounds_of_random_deeds(desk: Desk) -> None:
    Deeds.desk, Deeds.reached = desk, set()
    rounds = settings(
        max_examples=10, stateful_step_count=50, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Deeds, settings=rounds)
    wanted = {*(f"plan {stage}" for stage in PlanStage.values), *(f"action {stage}" for stage in ActionStage.values)}
    assert Deeds.reached == wanted, wanted - Deeds.reached
