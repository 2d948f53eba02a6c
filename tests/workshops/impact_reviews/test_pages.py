"""Pages of impact reviews and the list of check-backs: what they say, what they offer, what they cost."""

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from schools.models import Notice
from schools.tenancy.standing import acting_in
from tests.factories import impact_reviews, people, reviews, workshops
from tests.queries import MOST, queries_of
from tests.workshops.impact_reviews.conftest import Case
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.queries.check_backs import check_backs_page
from workshops.impact_reviews.queries.sections import impact_of_plan
from workshops.impact_reviews.steps import impact_steps, late_steps
from workshops.models import Plan
from workshops.plans.enums import ActionStage, PlanStage

pytestmark = pytest.mark.django_db


def test_an_outcome_is_saved_and_a_reason_asked_for(case: Case) -> None:
    impact_reviews.impact_review(case.plan)
    client, url = people.sign_in(Client(), case.staff), case.url(f"actions/{case.actions[0].pk}/")
    shown = {"initial-outcome": "", "initial-stopped_because": ""}
    page = client.post(url, {"outcome": "stopped", "stopped_because": ""} | shown)
    assert "Say why it was stopped." in page.content.decode()
    page = client.post(url, {"outcome": "stopped", "stopped_because": "No time"} | shown, follow=True)
    assert "No time" in page.content.decode()
    # A colleague's page is older.
    page = client.post(url, {"outcome": "done", "stopped_because": ""} | shown)
    assert "Somebody else saved this meanwhile" in page.content.decode()


def test_whoever_confirms_too_late_keeps_their_words(case: Case) -> None:
    impact_reviews.told(impact_reviews.impact_review(case.plan, ImpactStage.CONFIRMED, by=case.champion))
    client = people.sign_in(Client(), case.champion)
    page = client.post(case.url("confirm/"), {"manner": "online", "confirmation": "All of Year 3 reads."}).content.decode()
    assert "All of Year 3 reads." in page
    assert "Your words are still here" in page
    assert client.get(case.url("confirm/")).status_code == 409


def test_home_says_whose_turn_it_is(case: Case) -> None:
    def steps() -> list[list[str]]:
        with acting_in(case.trust.pk):
            everybody = (case.head, case.champion, case.staff, case.lead)
            return [[step.what for step in (*impact_steps(who), *late_steps(who))] for who in everybody]

    row = impact_reviews.impact_review(case.plan, due_on=reviews.days(-20))
    late = ["1 check-back is late"]
    assert steps() == [["Tell what became of Ash School's actions"], [], [], late]
    with acting_in(case.trust.pk):
        type(row).objects.update(stage="told")
    assert steps() == [[], ["Confirm the impact review of Ash School"], [], late]
    with acting_in(case.trust.pk):
        assert Notice.objects.count() == 0


def test_check_backs_are_listed_filtered_and_downloaded_by_those_who_lead(case: Case) -> None:
    done = workshops.plan(workshops.review(case.trust), PlanStage.CLOSED, check_back_on=reviews.days(-40))
    workshops.action(done, "=Read", ActionStage.DONE)
    impact_reviews.impact_review(done, ImpactStage.CLOSED, by=case.champion, due_on=reviews.days(-40))
    open_ = workshops.plan(workshops.review(case.trust), check_back_on=reviews.days(-20))
    impact_reviews.impact_review(open_, due_on=reviews.days(-20))
    client = people.sign_in(Client(), case.lead)
    with acting_in(case.trust.pk):
        found = {state: [(line.pill.label, line.is_late, line.became) for line in check_backs_page(case.lead, {"state": state}).table.rows]
                 for state in ("", "due", "open", "late", "closed", "told")}  # fmt: skip
    due, opened, closed = ("Due", False, ""), ("Open, the school writes", True, ""), ("Done", False, "1 done")
    assert found == {"": [closed, opened, due], "due": [due], "open": [opened], "late": [opened], "closed": [closed], "told": []}
    assert "Open, the school writes, late" in client.get("/ash/plans/check-backs/").content.decode()
    sheet = load_workbook(io.BytesIO(client.get("/ash/plans/check-backs/xlsx/?state=late").content)).active
    assert sheet is not None
    assert [row[3:5] for row in sheet.values] == [("Stands at", "Late"), ("Open, the school writes", "yes")]
    assert people.sign_in(Client(), case.head).get("/ash/plans/check-backs/").status_code == 403


def test_a_plan_says_when_its_impact_review_opens_and_where_it_stands(case: Case) -> None:
    with acting_in(case.trust.pk):
        before = impact_of_plan(case.head, case.plan.pk)
        assert before is not None
        assert before.content.opens_on == case.plan.check_back_on  # type: ignore[attr-defined]
    impact_reviews.impact_review(case.plan)
    with acting_in(case.trust.pk):
        after = impact_of_plan(case.head, case.plan.pk)
    assert after is not None
    assert after.content.url == case.url()  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [1, 3])
def test_a_page_asks_as_few_queries_for_three_as_for_one(case: Case, client: Client, number: int) -> None:
    for _ in range(number - 1):
        workshops.action(case.plan)
        impact_reviews.impact_review(workshops.plan(workshops.review(case.trust), check_back_on=reviews.days(-20)))
    row = impact_reviews.impact_review(case.plan, ImpactStage.CONFIRMED, by=case.champion)
    impact_reviews.told(row)
    impact_reviews.reflection(row)
    page, entry = case.url(), case.url(f"actions/{case.actions[0].pk}/")
    people.sign_in(client, case.head)
    assert [len(queries_of(client, url)) for url in (page, entry)] == [MOST, MOST]
    people.sign_in(client, case.lead)
    assert len(queries_of(client, f"/{case.trust.slug}/plans/check-backs/")) == 7
    with acting_in(case.trust.pk):
        assert Plan.objects.count() == number
