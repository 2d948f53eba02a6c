"""Planning a cycle, starting it, copying it: who may, what is refused, what two at once keep."""

from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.dates import set_breaks, set_phases
from reviews.cycles.actions.planning import choose_framework, choose_schools, plan_cycle, save_agreement, save_basics, save_sharing
from reviews.cycles.actions.starting import copy_cycle, start_cycle
from reviews.cycles.enums import CycleStage, Mode, ReviewStage, Sharing
from reviews.cycles.models import Cycle, Phase, Review, SchoolBreak
from reviews.cycles.queries import closed_days, cycle_for, days_of_year, phases_of
from reviews.cycles.queries.agreements import usual_text
from reviews.cycles.queries.phases import as_values
from reviews.cycles.rules.phases import KINDS, usual_phases
from reviews.cycles.rules.years import Span, academic_year_of
from schools.models import News, School, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, Refusal, WrongStage
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db
YEAR = academic_year_of(timezone.localdate())


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


@pytest.fixture
def schools(ash: Trust) -> list[School]:
    return [trusts.school(ash, f"{name} School") for name in ("Alder", "Birch", "Cedar")]


@pytest.fixture
def plan(lead: Member) -> Cycle:
    with acting_in(lead.trust_id):
        return plan_cycle(by=lead, name="Our reviews", academic_year=YEAR, mode=Mode.IN_PERSON)


def proposed(year: int = YEAR) -> dict[str, Any]:
    return as_values(usual_phases(year, closed_days(year), date(year, 9, 1)))


def fill(lead: Member, plan: Cycle, schools: list[School]) -> None:
    """Every step of the plan, as a lead who changes nothing."""
    days, framework = proposed(plan.academic_year), str(reviews.framework(Trust.objects.get(pk=lead.trust_id), "Enquiry").pk)
    text = {"agreement": usual_text(lead, plan)}
    choose_framework(by=lead, cycle_id=plan.pk, values={"framework": framework}, seen={"framework": ""})
    choose_schools(by=lead, cycle_id=plan.pk, ticked=[row.pk for row in schools], was_ticked=[row.pk for row in schools])
    assert set_phases(by=lead, cycle_id=plan.pk, values=days, seen=days, is_meant=False) == {}
    assert save_agreement(by=lead, cycle_id=plan.pk, values=text, seen=text) == {}


def test_a_plan_is_its_planners_until_it_starts(ash: Trust, lead: Member, plan: Cycle) -> None:
    central, head = people.member(ash, Role.CENTRAL_TEAM), people.head(ash)
    with acting_in(ash.pk):
        assert cycle_for(central, plan.pk).name == "Our reviews"
        with pytest.raises(NotFound):
            cycle_for(head, plan.pk)
        with pytest.raises(NotFound):
            save_basics(by=head, cycle_id=plan.pk, values={}, seen={})
        with pytest.raises(NotYours, match="plan the cycle"):
            plan_cycle(by=head, name="Mine", academic_year=YEAR, mode=Mode.VIRTUAL)
    stranger = people.member(trusts.trust("birch"))
    with acting_in(stranger.trust_id), pytest.raises(NotFound):
        cycle_for(stranger, plan.pk)


def test_a_form_sent_twice_makes_one_plan(lead: Member, plan: Cycle) -> None:
    with acting_in(lead.trust_id), transaction.atomic():
        with pytest.raises(BadInput, match="cycle of this name"):
            plan_cycle(by=lead, name="Our reviews", academic_year=YEAR, mode=Mode.IN_PERSON)
        plan_cycle(by=lead, name="Our reviews", academic_year=YEAR + 1, mode=Mode.IN_PERSON)
        assert Cycle.objects.count() == 2


def test_two_who_change_different_things_lose_nothing_and_the_same_thing_is_shown(ash: Trust, lead: Member, plan: Cycle) -> None:
    central = people.member(ash, Role.CENTRAL_TEAM, person=people.person("Farah"))
    seen = {"name": "Our reviews", "academic_year": YEAR, "mode": Mode.IN_PERSON}
    with acting_in(ash.pk):
        assert save_basics(by=central, cycle_id=plan.pk, values=seen | {"mode": Mode.MIXED}, seen=seen) == {}
        assert save_basics(by=lead, cycle_id=plan.pk, values=seen | {"name": "Peer review"}, seen=seen) == {}
        row = Cycle.objects.get(pk=plan.pk)
        assert (row.name, row.mode, row.version) == ("Peer review", Mode.MIXED, 3)
        others = save_basics(by=lead, cycle_id=plan.pk, values=seen | {"mode": Mode.VIRTUAL}, seen=seen)
        assert {name: other.text for name, other in others.items()} == {"mode": "Mixed"}
        assert Cycle.objects.get(pk=plan.pk).mode == Mode.MIXED


def test_ticks_of_two_people_are_merged(ash: Trust, lead: Member, plan: Cycle, schools: list[School]) -> None:
    alder, birch, cedar = (row.pk for row in schools)
    gone = trusts.school(ash, "Gone School", left_on=reviews.days(-9)).pk
    with acting_in(ash.pk):
        with pytest.raises(BadInput, match="at least one"):
            choose_schools(by=lead, cycle_id=plan.pk, ticked=[], was_ticked=[alder])
        choose_schools(by=lead, cycle_id=plan.pk, ticked=[alder, birch, gone], was_ticked=[alder, birch, cedar])
        assert set(Review.objects.values_list("host_id", flat=True)) == {alder, birch}
        # One unticks Alder, the other, on a page made before, ticks Cedar.
        choose_schools(by=lead, cycle_id=plan.pk, ticked=[birch], was_ticked=[alder, birch])
        choose_schools(by=lead, cycle_id=plan.pk, ticked=[alder, birch, cedar], was_ticked=[alder, birch])
        assert set(Review.objects.values_list("host_id", flat=True)) == {birch, cedar}


def test_a_framework_that_is_put_away_or_not_here_is_not_chosen(ash: Trust, lead: Member, plan: Cycle) -> None:
    away = reviews.framework(ash, "Old", put_away_at=timezone.now())
    foreign = reviews.framework(trusts.trust("birch"), "Theirs")
    first, second = reviews.framework(ash, "Ours"), reviews.framework(ash, "Ours", number=2)
    with acting_in(ash.pk):
        for pk in (str(away.pk), str(foreign.pk), "nonsense", "9" * 30):
            with pytest.raises(BadInput):
                choose_framework(by=lead, cycle_id=plan.pk, values={"framework": pk}, seen={"framework": ""})
        choose_framework(by=lead, cycle_id=plan.pk, values={"framework": str(second.pk)}, seen={"framework": ""})
        assert Cycle.objects.get(pk=plan.pk).framework_id == second.pk
        others = choose_framework(by=lead, cycle_id=plan.pk, values={"framework": str(first.pk)}, seen={"framework": ""})
        assert others["framework"].text == "Ours, version 2"


def test_days_that_cross_are_refused_and_holidays_asked_about(lead: Member, plan: Cycle) -> None:
    with acting_in(lead.trust_id), transaction.atomic():
        days = proposed()
        crossing = days | {"visit_starts_on": days["agreement_starts_on"]}
        with pytest.raises(BadInput) as refused:
            set_phases(by=lead, cycle_id=plan.pk, values=crossing, seen=days, is_meant=True)
        assert set(refused.value.problems) == {"visit_starts_on"}
        christmas = days | {"preparation_ends_on": date(YEAR, 12, 25), "visit_ends_on": days["visit_ends_on"]}
        with pytest.raises(BadInput) as asked:
            set_phases(by=lead, cycle_id=plan.pk, values=christmas, seen=days, is_meant=False)
        assert set(asked.value.problems) == {"preparation_ends_on", "keep"}
        assert "Christmas Day" in asked.value.problems["preparation_ends_on"]
        assert not Phase.objects.exists()
        assert set_phases(by=lead, cycle_id=plan.pk, values=christmas, seen=days, is_meant=True) == {}
        assert [phase.kind for phase in phases_of(plan.pk)] == list(KINDS)
        assert not News.objects.filter(kind="reviews.dates_changed").exists()


def test_a_day_that_somebody_else_moved_meanwhile_is_shown_beside(lead: Member, plan: Cycle) -> None:
    with acting_in(lead.trust_id):
        days = proposed()
        set_phases(by=lead, cycle_id=plan.pk, values=days, seen=days, is_meant=False)
        theirs = days | {"self_review_ends_on": days["preparation_ends_on"]}
        set_phases(by=lead, cycle_id=plan.pk, values=theirs, seen=days, is_meant=True)
        others = set_phases(
            by=lead, cycle_id=plan.pk, values=days | {"self_review_ends_on": days["visit_ends_on"]}, seen=days, is_meant=True
        )
        assert set(others) == {"self_review_ends_on"}
        ours = days | {"impact_review_starts_on": days["workshop_ends_on"]}
        assert set_phases(by=lead, cycle_id=plan.pk, values=ours, seen=days, is_meant=True) == {}
        now = as_values(phases_of(plan.pk))
        assert (now["self_review_ends_on"], now["impact_review_starts_on"]) == (days["preparation_ends_on"], days["workshop_ends_on"])


def test_our_agreement_follows_the_sharing_rule_and_a_trusts_own_does_not(lead: Member, plan: Cycle) -> None:
    names = ("sharing", "check_days", "impact_after_days", "years_apart", "remind_days", "keep_evidence_months")
    with acting_in(lead.trust_id):
        seen = {name: getattr(plan, name) for name in names}
        ours = {"agreement": usual_text(lead, plan)}
        save_agreement(by=lead, cycle_id=plan.pk, values=ours, seen=ours)
        assert save_sharing(by=lead, cycle_id=plan.pk, values=seen | {"sharing": Sharing.HOST_AND_TEAM}, seen=seen) == {}
        row = Cycle.objects.get(pk=plan.pk)
        assert row.agreement == usual_text(lead, row) != ours["agreement"]
        own = {"agreement": "We read everything."}
        save_agreement(by=lead, cycle_id=plan.pk, values=own, seen={"agreement": row.agreement})
        seen = {name: getattr(row, name) for name in names}
        save_sharing(by=lead, cycle_id=plan.pk, values=seen | {"sharing": Sharing.PARTNERS}, seen=seen)
        assert Cycle.objects.get(pk=plan.pk).agreement == "We read everything."


def test_a_plan_does_not_start_before_it_is_whole(lead: Member, plan: Cycle, schools: list[School]) -> None:
    with acting_in(lead.trust_id), transaction.atomic():
        with pytest.raises(WrongStage, match=r"No framework is chosen\. No school takes part yet\. The dates are not settled\."):
            start_cycle(by=lead, cycle_id=plan.pk)
        fill(lead, plan, schools)
        Cycle.objects.filter(pk=plan.pk).update(academic_year=YEAR + 1)
        with pytest.raises(WrongStage, match="do not go together"):
            start_cycle(by=lead, cycle_id=plan.pk)
        assert not News.objects.exists()


def test_starting_opens_every_self_review_and_fixes_the_framework(ash: Trust, lead: Member, plan: Cycle, schools: list[School]) -> None:
    with acting_in(ash.pk), transaction.atomic():
        fill(lead, plan, schools)
        row = start_cycle(by=lead, cycle_id=plan.pk)
        assert row.stage == CycleStage.RUNNING
        assert row.framework is not None
        row.framework.refresh_from_db()
        assert row.framework.frozen_at is not None
        assert set(Review.objects.values_list("stage", "version")) == {(ReviewStage.SELF_REVIEW, 2)}
        assert [(news.kind, news.subject_id) for news in News.objects.order_by("pk")] == [
            ("reviews.cycle_started", plan.pk),
            ("reviews.self_reviews_begun", plan.pk),
        ]
        for deed in (start_cycle, lambda **kwargs: choose_schools(ticked=[], was_ticked=[], **kwargs)):
            with pytest.raises(WrongStage):
                deed(by=lead, cycle_id=plan.pk)


def test_a_copy_is_next_years_plan_with_who_is_still_here(ash: Trust, lead: Member, plan: Cycle, schools: list[School]) -> None:
    with acting_in(ash.pk), transaction.atomic():
        fill(lead, plan, schools)
        start_cycle(by=lead, cycle_id=plan.pk)
        newer = reviews.framework(ash, "Enquiry", number=2)
        School.objects.filter(pk=schools[0].pk).update(left_on=reviews.days(-1))
        new = copy_cycle(by=lead, cycle_id=plan.pk, name="Our reviews")
        assert (new.stage, new.academic_year, new.framework_id, new.copied_from_id) == (CycleStage.PLANNING, YEAR + 1, newer.pk, plan.pk)
        assert set(new.reviews.values_list("host_id", "stage")) == {(row.pk, ReviewStage.PLANNED) for row in schools[1:]}
        old = Cycle.objects.get(pk=plan.pk)
        assert (new.agreement, new.sharing) == (old.agreement, old.sharing)
        days = [day for phase in phases_of(new.pk) for day in (phase.starts_on, phase.ends_on)]
        assert len(days) == 14
        assert not set(days) & closed_days(YEAR + 1)
        with pytest.raises(BadInput, match="of this name"):
            copy_cycle(by=lead, cycle_id=plan.pk, name="Our reviews")
        start_cycle(by=lead, cycle_id=new.pk)


def test_breaks_are_the_usual_ones_until_the_trust_says_its_own(ash: Trust, lead: Member) -> None:
    with acting_in(ash.pk), transaction.atomic():
        usual = days_of_year(YEAR)
        assert not usual.are_own
        own = [Span("Half-term", date(YEAR, 10, 19), date(YEAR, 10, 30)), Span("Inset day", date(YEAR, 9, 2), date(YEAR, 9, 2))]
        assert set_breaks(by=lead, academic_year=YEAR, breaks=own, seen=usual.breaks) is None
        assert days_of_year(YEAR).breaks == (own[1], own[0])
        assert date(YEAR, 9, 2) in closed_days(YEAR)
        assert date(YEAR, 12, 25) in closed_days(YEAR), "bank holidays stay"
        assert date(YEAR, 12, 23) not in closed_days(YEAR)
        # Somebody who still sees the usual ones is shown what stands now.
        assert set_breaks(by=lead, academic_year=YEAR, breaks=own[:1], seen=usual.breaks) == (own[1], own[0])
        assert set_breaks(by=lead, academic_year=YEAR, breaks=own[:1], seen=(own[1], own[0])) is None
        assert SchoolBreak.objects.count() == 1
        assert not days_of_year(YEAR + 1).are_own


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ([], "at least one"),
        ([Span("Odd", date(YEAR, 10, 2), date(YEAR, 10, 1))], "ends before"),
        ([Span("Odd", date(YEAR, 8, 1), date(YEAR, 10, 1))], "outside"),
    ],
)
def test_odd_breaks_are_refused(lead: Member, spans: list[Span], sentence: str) -> None:
    with acting_in(lead.trust_id), pytest.raises(BadInput, match=sentence):
        set_breaks(by=lead, academic_year=YEAR, breaks=spans, seen=days_of_year(YEAR).breaks)


@pytest.mark.parametrize("role", [Role.SCHOOL_LEADER, Role.STAFF_MEMBER, Role.TRUSTEE])
def test_nobody_else_plans(ash: Trust, plan: Cycle, role: Role) -> None:
    who = people.member(ash, role)
    with acting_in(ash.pk), transaction.atomic():
        for deed in (
            lambda: start_cycle(by=who, cycle_id=plan.pk),
            lambda: set_phases(by=who, cycle_id=plan.pk, values={}, seen={}, is_meant=True),
            lambda: set_breaks(by=who, academic_year=YEAR, breaks=[], seen=[]),
            lambda: copy_cycle(by=who, cycle_id=plan.pk, name="Mine"),
        ):
            with pytest.raises(Refusal) as refused:
                deed()
            assert refused.value.status in (403, 404)
