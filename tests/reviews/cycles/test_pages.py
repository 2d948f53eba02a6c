"""What the pages of cycles show to whom, how many queries they ask at any size, and what odd input does to them."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.queries import closed_days
from reviews.cycles.queries.phases import as_values
from reviews.cycles.queries.running import mark_of_days
from reviews.cycles.rules.agreements import mark_of
from reviews.cycles.rules.phases import usual_phases
from reviews.cycles.rules.years import academic_year_of
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.registries import nav_entries_for
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db
YEAR = academic_year_of(timezone.localdate())
STEPS = ("basics", "framework", "schools", "dates", "sharing", "agreement", "check")


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


def address(who: Member, name: str, **parts: object) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": who.trust_slug, **parts})


def dated(cycle: Cycle) -> Cycle:
    """The cycle, with days for every phase."""
    with acting_in(cycle.trust_id):
        for phase in usual_phases(cycle.academic_year, closed_days(cycle.academic_year), date(YEAR, 9, 1)):
            Phase.objects.create(cycle=cycle, kind=phase.kind, starts_on=phase.starts_on, ends_on=phase.ends_on)
    return cycle


def grow(trust: Trust, cycle: Cycle, number: int, stage: ReviewStage) -> None:
    """So many schools that take part, of which every other one has a head who has signed."""
    for index in range(number):
        row = reviews.review(cycle, stage=stage, with_text=False)
        if index % 2:
            reviews.sign(row, people.head(trust, row.host, person=people.person()))


def test_pages_ask_as_many_queries_for_sixty_schools_as_for_three(client: Client, ash: Trust, lead: Member) -> None:
    plan = dated(reviews.cycle(ash, "Next", stage=CycleStage.PLANNING, framework=reviews.framework(ash)))
    running = dated(reviews.cycle(ash, "Now"))
    urls = {step: address(lead, "plan_step", cycle_id=plan.pk, step=step) for step in STEPS}
    names = ("change_dates", "agreement", "close_cycle", "copy_cycle")
    urls |= {name: address(lead, name, cycle_id=running.pk) for name in names}
    urls |= {name: address(lead, name) for name in ("cycles", "plan_cycle", "breaks")} | {
        "start": address(lead, "start_cycle", cycle_id=plan.pk)
    }
    people.sign_in(client, lead)
    grow(ash, plan, 3, ReviewStage.PLANNED)
    grow(ash, running, 3, ReviewStage.SELF_REVIEW)
    with acting_in(ash.pk):
        first = Review.objects.filter(cycle=running).order_by("pk").values_list("pk", flat=True)[0]
    deeds = ("sign_agreement", "set_visit", "pause_review", "cancel_review")
    urls |= {name: address(lead, name, review_id=first) for name in deeds}
    few = {name: len(queries_of(client, url)) for name, url in urls.items()}
    grow(ash, plan, 57, ReviewStage.PLANNED)
    grow(ash, running, 57, ReviewStage.SELF_REVIEW)
    reviews.cycle(ash, "Before", stage=CycleStage.CLOSED)
    assert {name: len(queries_of(client, url)) for name, url in urls.items()} == few
    assert {name: number for name, number in few.items() if number > MOST} == {}


def test_a_lead_is_invited_to_plan_the_first_and_others_are_told_to_wait(client: Client, ash: Trust, lead: Member) -> None:
    reviews.cycle(trusts.trust("birch"), "Theirs")
    shown = people.sign_in(client, lead).get(address(lead, "cycles")).content.decode()
    assert "Plan the first cycle" in shown
    plan = reviews.cycle(ash, "Secret plan", stage=CycleStage.PLANNING)
    for role in (Role.SCHOOL_LEADER, Role.STAFF_MEMBER, Role.TRUSTEE):
        who = people.member(ash, role)
        shown = people.sign_in(client, who).get(address(who, "cycles")).content.decode()
        assert "No reviews yet" in shown
        assert "Secret plan" not in shown
        assert "Reviews" in [entry.label for entry in nav_entries_for(who)]
    central = people.member(ash, Role.CENTRAL_TEAM)
    assert plan.name in people.sign_in(client, central).get(address(central, "cycles")).content.decode()


def test_a_head_finds_what_is_to_be_signed_and_only_that(client: Client, ash: Trust) -> None:
    cycle = reviews.cycle(ash, "Our reviews")
    own, other = reviews.review(cycle, with_text=False), reviews.review(cycle, with_text=False)
    head = people.head(ash, own.host)
    people.sign_in(client, head)
    shown = client.get(address(head, "cycles")).content.decode()
    assert address(head, "sign_agreement", review_id=own.pk) in shown
    assert address(head, "sign_agreement", review_id=other.pk) not in shown
    url = address(head, "sign_agreement", review_id=own.pk)
    assert "Tick that you agree." in client.post(url, {"mark": mark_of(cycle.agreement)}).content.decode()
    stale = client.post(url, {"mark": "0" * 16, "agrees": "on"}).content.decode()
    assert "changed while you were reading" in stale
    assert client.post(url, {"mark": mark_of(cycle.agreement), "agrees": "on"}).status_code == 302
    assert "waits for your signature" not in client.get(address(head, "cycles")).content.decode()


def test_the_wizard_saves_each_step_and_can_be_left(client: Client, ash: Trust, lead: Member) -> None:
    people.sign_in(client, lead)
    response = client.post(address(lead, "plan_cycle"), {"name": "Our reviews", "academic_year": str(YEAR), "mode": "mixed"})
    with acting_in(ash.pk):
        plan = Cycle.objects.get(name="Our reviews")
    assert response.headers["Location"] == address(lead, "plan_step", cycle_id=plan.pk, step="framework")
    basics = address(lead, "plan_step", cycle_id=plan.pk, step="basics")
    seen = {"initial-name": "Our reviews", "initial-academic_year": str(YEAR), "initial-mode": "mixed"}
    said = {"name": "Better", "academic_year": str(YEAR), "mode": "mixed", "leave": "yes"}
    assert client.post(basics, seen | said).headers["Location"] == address(lead, "cycles")
    again = client.post(basics, seen | said | {"name": "Mine"})
    assert again.status_code == 200
    assert "Somebody else saved this meanwhile" in again.content.decode()
    with acting_in(ash.pk):
        assert Cycle.objects.get(pk=plan.pk).name == "Better"
    check = client.get(address(lead, "plan_step", cycle_id=plan.pk, step="check")).content.decode()
    assert "No framework is chosen." in check
    assert client.post(address(lead, "start_cycle", cycle_id=plan.pk)).status_code == 409


def test_the_tick_for_a_holiday_counts_for_the_days_it_stood_beside(client: Client, ash: Trust, lead: Member) -> None:
    plan = dated(reviews.cycle(ash, "Next", stage=CycleStage.PLANNING))
    url = address(lead, "plan_step", cycle_id=plan.pk, step="dates")
    days = {name: f"{day}" for name, day in as_values(usual_phases(YEAR, _closed(ash), date(YEAR, 9, 1))).items()}
    seen = {f"initial-{name}": day for name, day in days.items()}
    christmas = seen | days | {"preparation_ends_on": f"{YEAR}-12-25", "visit_ends_on": days["visit_ends_on"]}
    people.sign_in(client, lead)
    asked = client.post(url, christmas)
    assert "Christmas Day" in asked.content.decode()
    mark = asked.context["form"].mark()
    boxing = client.post(url, christmas | {"preparation_ends_on": f"{YEAR}-12-26", "keep": mark})
    assert "Boxing Day" in boxing.content.decode(), "a tick for one day is none for another"
    assert client.post(url, christmas | {"keep": mark}).status_code == 302


def _closed(trust: Trust) -> frozenset[date]:
    with acting_in(trust.pk):
        return closed_days(YEAR)


def test_dates_of_a_running_cycle_change_only_after_their_effect_was_shown(client: Client, ash: Trust, lead: Member) -> None:
    cycle = dated(reviews.cycle(ash, "Now"))
    url = address(lead, "change_dates", cycle_id=cycle.pk)
    values = as_values(usual_phases(YEAR, _closed(ash), date(YEAR, 9, 1)))
    wanted = values | {"impact_review_ends_on": values["workshop_ends_on"]}
    seen = {f"initial-{name}": f"{day}" for name, day in values.items()}
    sent = seen | {name: f"{day}" for name, day in wanted.items()}
    people.sign_in(client, lead)
    for shown in ({}, {"shown": mark_of_days(values)}):
        answer = client.post(url, sent | shown)
        assert "What moves" in answer.content.decode()
        with acting_in(ash.pk):
            assert Phase.objects.get(cycle=cycle, kind="impact_review").ends_on == values["impact_review_ends_on"]
    assert client.post(url, sent | {"shown": mark_of_days(wanted)}).status_code == 302
    with acting_in(ash.pk):
        assert Phase.objects.get(cycle=cycle, kind="impact_review").ends_on == wanted["impact_review_ends_on"]


@pytest.mark.parametrize(
    "values",
    [
        {"name": "a\x00b"},
        {"name": "n" * 121},
        {"name": ""},
        {"academic_year": "9" * 5000},
        {"academic_year": "1066"},
        {"academic_year": "\u0662\u0660\u0662\u0666x"},
        {"mode": "by balloon"},
    ],
)
def test_odd_basics_are_told_and_nothing_is_made(client: Client, ash: Trust, lead: Member, values: dict[str, str]) -> None:
    sent = {"name": "Our reviews", "academic_year": str(YEAR), "mode": "mixed"} | values
    response = people.sign_in(client, lead).post(address(lead, "plan_cycle"), sent)
    assert (response.status_code, bool(response.context["form"].errors)) == (200, True)
    with acting_in(ash.pk):
        assert not Cycle.objects.exists()


@pytest.mark.parametrize("year", ["", "1066", "x", "9" * 5000, "\u00b2\u00b2\u00b2\u00b2"])
def test_an_odd_year_of_breaks_is_this_one(client: Client, lead: Member, year: str) -> None:
    response = people.sign_in(client, lead).get(address(lead, "breaks"), {"year": year})
    assert response.context["page"].year == YEAR


def test_breaks_are_saved_and_an_unfinished_row_is_told_at_its_field(client: Client, ash: Trust, lead: Member) -> None:
    url = address(lead, "breaks")
    people.sign_in(client, lead)
    shown = client.get(url).context["form"].memory
    row = {"name_0": "Half-term", "starts_on_0": f"{YEAR}-10-19", "ends_on_0": "", "shown": shown}
    assert client.post(url, row).context["form"].errors == {"ends_on_0": ["Give the last day."]}
    assert client.post(url, row | {"ends_on_0": f"{YEAR}-10-30", "name_1": "", "shown": ["nonsense"]}).context["theirs"] is not None
    assert client.post(url, row | {"ends_on_0": f"{YEAR}-10-30", "name_1": ""}).status_code == 302
    assert [span.name for span in client.get(url).context["page"].breaks] == ["Half-term"]


def test_an_unknown_step_is_not_there(client: Client, ash: Trust, lead: Member) -> None:
    plan = reviews.cycle(ash, stage=CycleStage.PLANNING)
    assert people.sign_in(client, lead).get(address(lead, "plan_step", cycle_id=plan.pk, step="nowhere")).status_code == 404


def test_a_reason_that_is_too_long_or_missing_pauses_nothing(client: Client, ash: Trust, lead: Member) -> None:
    row = reviews.review(reviews.cycle(ash), with_text=False)
    url = address(lead, "pause_review", review_id=row.pk)
    people.sign_in(client, lead)
    for because in ("", "w" * 301, "a\x00b"):
        assert client.post(url, {"because": because}).status_code == 200
    with acting_in(ash.pk):
        assert Review.objects.get(pk=row.pk).paused_at is None
    assert client.post(url, {"because": "The inspection call came."}).status_code == 302
