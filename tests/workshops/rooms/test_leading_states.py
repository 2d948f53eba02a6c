"""Random deeds by random people: a room reaches only the states it may, refused deeds change nothing, and its history has every step."""

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.models import Cycle
from schools.history.queries import versions_of
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, NotYours, Refusal
from tests.factories import reviews, workshops
from tests.workshops.rooms.conftest import Cast, cast_of
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.models import Card, Step, Workshop
from workshops.rooms.actions import agenda, committing, for_others, grouping, moving, opening, weighing
from workshops.rooms.rules.course import NEXT_STAGES

PEOPLE = ("champion", "helper", "head", "lead")
# Who leads is drawn more often than who may not.
WHO = st.sampled_from((*PEOPLE, "champion", "champion", "helper"))
PLACE = st.integers(0, 5)
KINDS = (StepKind.WRITING, StepKind.CAUSES, StepKind.IDEAS, StepKind.VOTING, StepKind.COMMITMENTS, StepKind.CHECK_OUT)


class RoomMachine(RuleBasedStateMachine):
    """One room of six steps, and four people of whom two lead in turns. Which stages any room has reached is kept for the end."""

    reached: ClassVar[set[str]] = set()
    cast: ClassVar[Cast]
    cycle: ClassVar[Cycle]

    def __init__(self) -> None:
        super().__init__()
        review = reviews.review(self.cycle, stage=ReviewStage.WORKSHOP, with_text=False)
        reviews.assignment(review, self.cast.champion, Part.CHAMPION)
        self.trust_id = review.trust_id
        self.people: dict[str, Member] = {name: getattr(self.cast, name) for name in PEOPLE}
        made = workshops.workshop(review, kinds=KINDS, co_facilitator_id=self.cast.helper.membership_id)
        self.pk, self.passed = made.pk, [made.stage]

    @initialize(number=st.integers(0, 4))
    def come_as_far(self, number: int) -> None:
        """Planned, open, or on for some steps already."""
        for _ in range(number):
            self.go_on("champion")

    @property
    def row(self) -> Workshop:
        return Workshop.objects.get(pk=self.pk)

    def do(self, who: str, deed: Callable[..., Any], **given: Any) -> None:
        """Try it: whoever may not is refused, and a refusal leaves everything as it was."""
        with acting_in(self.trust_id):
            before, by = self._all(), self.people[who]
            holder = self.row.console_by_id
            try:
                deed(by=by, workshop_id=self.pk, **given)
            except Refusal as refused:
                self._was_rightly_refused(who, refused, holder)
                assert self._all() == before
                return
            assert who in ("champion", "helper")
            assert deed is opening.take_over or holder in (None, by.membership_id)
            if self.row.stage != self.passed[-1]:
                assert self.row.stage in NEXT_STAGES[self.passed[-1]]
                self.passed.append(self.row.stage)

    def _was_rightly_refused(self, who: str, refusal: Refusal, holder: int | None) -> None:
        assert isinstance(refusal, NotFound) or who in ("champion", "helper")
        assert not isinstance(refusal, NotYours) or holder != self.people[who].membership_id

    def _all(self) -> list[Any]:
        """The workshop counts every change of what a screen may show."""
        return [Workshop.objects.filter(pk=self.pk).values().get(), *Step.objects.filter(workshop=self.pk).order_by("pk").values()]

    def step(self, place: int) -> int:
        with acting_in(self.trust_id):
            rows = list(Step.objects.filter(workshop=self.pk).order_by("position").values_list("pk", flat=True))
        return rows[place % len(rows)]

    def here(self) -> Step | None:
        with acting_in(self.trust_id):
            found: Step | None = Step.objects.filter(workshop=self.pk, stage=StepStage.NOW).first()
            return found

    @rule(who=WHO, deed=st.sampled_from((opening.take_over, moving.pause, moving.resume)))
    def press(self, who: str, deed: Callable[..., Any]) -> None:
        self.do(who, deed)

    @rule(who=WHO)
    def go_on(self, who: str) -> None:
        with acting_in(self.trust_id):
            stage = self.row.stage
        if stage == WorkshopStage.PLANNED:
            self.do(who, opening.open_room)
        elif stage == WorkshopStage.OPEN:
            self.do(who, opening.begin)
        else:
            here = self.here()
            self.do(who, moving.next_step, after=here.pk if here else 0)

    @rule(who=WHO, place=PLACE, deed=st.sampled_from((moving.go_to_step, agenda.skip_step, agenda.take_step_in)))
    def change_course(self, who: str, place: int, deed: Callable[..., Any]) -> None:
        self.do(who, deed, step=self.step(place))

    @rule(who=WHO, place=PLACE, to=st.sampled_from(("up", "down")))
    def order(self, who: str, place: int, to: str) -> None:
        self.do(who, agenda.order_step, step=self.step(place), to=to)

    @rule(who=WHO)
    def show(self, who: str) -> None:
        here = self.here()
        self.do(who, moving.reveal, step=here.pk if here else self.step(0), round=here.round if here else 1)

    @rule(who=WHO, kind=st.sampled_from(("works", "cause", "idea")))
    def enter(self, who: str, kind: str) -> None:
        self.do(who, for_others.enter_card, client_id=uuid4(), kind=kind, text="We read.")

    @rule(who=WHO)
    def dig(self, who: str) -> None:
        here = self.here()
        with acting_in(self.trust_id):
            card = Card.objects.filter(workshop=self.pk).order_by("-pk").values_list("pk", flat=True).first() or 1
        self.do(who, weighing.choose_answer, card=card)
        self.do(who, weighing.ask_why, round=here.round if here else 1)

    @rule(who=WHO)
    def group(self, who: str) -> None:
        with acting_in(self.trust_id):
            cards = list(Card.objects.filter(workshop=self.pk).values_list("pk", flat=True))
        self.do(who, grouping.make_group, name="Reading", cards=cards)

    @rule(who=WHO)
    def promise(self, who: str) -> None:
        self.do(who, committing.enter_commitment, client_id=uuid4(), what="Read aloud daily")

    @precondition(lambda self: len(self.passed) > 2)
    @rule(who=WHO)
    def close(self, who: str) -> None:
        self.do(who, opening.close)

    @invariant()
    def stands_as_it_may(self) -> None:
        with acting_in(self.trust_id):
            row, steps = self.row, list(Step.objects.filter(workshop=self.pk).order_by("position"))
        assert [step.stage for step in steps].count(StepStage.NOW) <= (1 if row.stage == WorkshopStage.LIVE else 0)
        assert row.paused_at is None or row.stage == WorkshopStage.LIVE
        assert [step.position for step in steps] == list(range(1, len(steps) + 1))
        self.reached.add(row.stage)

    @invariant()
    def its_history_has_every_stage(self) -> None:
        with acting_in(self.trust_id):
            kept = list(versions_of(self.row).values_list("stage", flat=True))
        assert [stage for stage, before in zip(kept, [None, *kept], strict=False) if stage != before] == self.passed


@pytest.mark.django_db
def test_random_deeds_by_random_people() -> None:
    review = workshops.review()
    RoomMachine.cast, RoomMachine.cycle = cast_of(review), review.cycle
    run_state_machine_as_test(RoomMachine, settings=settings(max_examples=10, stateful_step_count=15, deadline=None, derandomize=True))
    assert RoomMachine.reached == set(WorkshopStage)
