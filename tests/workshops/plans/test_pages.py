"""What the pages of plans show, to whom, and what they ask of the database."""

import pytest
from django.test import Client

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.models import Cycle
from schools.people.queries import member_for
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, workshops
from tests.queries import MOST, queries_of
from tests.workshops.plans.conftest import Desk
from workshops.agendas.enums import WorkshopStage
from workshops.models import Plan
from workshops.plans.actions import progress
from workshops.plans.actions.checking_in import check_in
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.queries.listing import readable_plans
from workshops.plans.queries.owned import open_actions
from workshops.plans.rules.sight import reads

WORD = "zqplanword"


def page_of(client: Client, desk: Desk, who: object, url: str) -> str:
    response = people.sign_in(client, who).get(url)  # type: ignore[arg-type]
    return response.content.decode() if response.status_code == 200 else ""


@pytest.mark.parametrize("sharing", [Sharing.ALL_LEADERS, Sharing.HOST_AND_TEAM])
def test_list_and_door_say_the_same_to_everybody_who_is_tied_to_the_review(desk: Desk, client: Client, sharing: Sharing) -> None:
    desk.begin(PlanStage.AGREED)
    with acting_in(desk.trust.pk):
        Cycle.objects.update(sharing=sharing)
    action = desk.add(f"{WORD} read aloud")
    workshops.support(action, desk.staff, "May we watch?")
    for tie, who in desk.by_tie.items():
        fresh = member_for(who.person_id, "ash") or who
        with acting_in(desk.trust.pk):
            assert tie in review_for(fresh, desk.review.pk).ties
            listed = readable_plans(fresh).exists()
        wanted = reads({tie}, PlanStage.AGREED, sharing)
        assert listed == wanted, tie
        urls = (
            desk.url(),
            desk.url(f"actions/{action.pk}/"),
            desk.url("print/"),
            "/ash/plans/",
            f"/ash/reviews/{desk.review.pk}/",
            "/ash/",
        )
        said = "".join(page_of(client, desk, who, url) for url in urls)
        assert (WORD in said) == wanted, tie
        assert ("Open the plan" in said) == wanted, tie


def test_a_school_that_is_asked_for_support_reads_the_asking_alone(desk: Desk, client: Client) -> None:
    desk.begin(PlanStage.AGREED)
    asked = workshops.support(desk.add(WORD), desk.staff, "May we watch a lesson?")
    from_outside = page_of(client, desk, desk.by_tie[Tie.LEADER], f"/ash/plans/support/{asked.pk}/")
    assert "May we watch a lesson?" in from_outside
    assert "Offer support" in from_outside
    assert WORD not in from_outside


def test_pages_ask_the_same_of_one_row_and_of_three(desk: Desk, client: Client) -> None:
    desk.begin(PlanStage.AGREED)
    people.sign_in(client, desk.staff)
    action = desk.add()

    def more() -> None:
        other = desk.add("Another")
        for each in (action, other):
            workshops.milestone(each)
            workshops.support(each, desk.staff)
            given = {"plan_id": each.plan_id, "action_id": each.pk}
            desk.do(progress.tell_update, desk.staff, text="It goes.", to=ActionStage.IN_PROGRESS, **given)
            desk.do(check_in, desk.champion, text="How?", **given)
        workshops.plan(reviews.review(reviews.cycle(desk.trust), desk.review.host, with_text=False))

    own = ("", "?view=board", "print/", f"actions/{action.pk}/", "actions/add/")
    urls = ["/ash/plans/", *map(desk.url, own), "/ash/"]
    few = [len(queries_of(client, url)) for url in urls]
    more()
    more()
    assert [len(queries_of(client, url)) for url in urls] == few
    assert few == [6, MOST, MOST, 7, 7, 7, 5]


def test_the_list_finds_late_plans(desk: Desk, client: Client) -> None:
    desk.begin(PlanStage.AGREED)
    other = workshops.plan(reviews.review(desk.review.cycle, with_text=False), PlanStage.AGREED)
    workshops.action(other, due_on=reviews.days(-1))
    late, rest = (page_of(client, desk, desk.lead, f"/ash/plans/?late={wish}") for wish in ("yes", "no"))
    assert "1 late" in late
    assert "Alder School" not in late
    assert "Alder School" in rest
    assert "No plans match" in page_of(client, desk, desk.lead, "/ash/plans/?stage=closed")
    assert "No plans yet" in page_of(client, desk, desk.by_tie[Tie.LEADER], "/ash/plans/")


def test_home_tells_owners_of_their_actions_and_the_head_of_a_draft(desk: Desk, client: Client) -> None:
    desk.begin()
    action = desk.add("Read aloud every day", due_on=reviews.days(-1))
    assert "Complete and agree the action plan of Alder School" in page_of(client, desk, desk.head, "/ash/")
    assert "Say whether you see to it: Read aloud every day" in page_of(client, desk, desk.staff, "/ash/")
    desk.do(progress.confirm_owner, desk.staff, plan_id=action.plan_id, action_id=action.pk)
    assert "Read aloud every day" not in page_of(client, desk, desk.staff, "/ash/")
    with acting_in(desk.trust.pk):
        Plan.objects.update(stage=PlanStage.AGREED, agreed_at="2026-01-01T00:00Z", agreed_by=desk.head.membership_id)
        assert [work.what for work in open_actions(desk.head, desk.staff.membership_id)] == ["Action: Read aloud every day"]
    assert "1 day late." in page_of(client, desk, desk.staff, "/ash/")


def test_the_reviews_page_offers_to_begin_and_then_leads_to_the_plan(desk: Desk, client: Client) -> None:
    url = f"/ash/reviews/{desk.review.pk}/"
    assert "Begin the plan by hand" in page_of(client, desk, desk.leader, url)
    assert "Begin the plan by hand" not in page_of(client, desk, desk.staff, url)
    begin = f"{url}plan/begin/"
    assert "Begin the action plan by hand?" in page_of(client, desk, desk.leader, begin)
    assert client.post(begin).status_code == 302
    assert desk.row(desk.review).stage == ReviewStage.FOLLOW_UP
    assert "Open the plan" in page_of(client, desk, desk.champion, url)


def test_the_head_sees_what_is_missing_at_its_field(desk: Desk, client: Client) -> None:
    desk.begin()
    action = desk.add(owner_id=None, due_on=None, owner_name="Mrs Ash")
    assert "said in the workshop: Mrs Ash" in page_of(client, desk, desk.head, desk.url("agree/"))
    shown = {"check_back_on": reviews.days(90), "initial-check_back_on": reviews.days(90)}
    page = client.post(desk.url("agree/"), shown).content.decode()
    assert "Choose who sees to it." in page
    assert "Say by when it is done." in page
    complete = shown | {f"owner_{action.pk}": desk.staff.membership_id, f"due_{action.pk}": reviews.days(20)}
    assert client.post(desk.url("agree/"), complete).status_code == 302
    assert desk.row(desk.plan).stage == PlanStage.AGREED


def test_an_action_says_where_it_comes_from_and_leads_to_the_record_for_those_who_read_it(desk: Desk, client: Client) -> None:
    workshop = workshops.workshop(desk.review, WorkshopStage.CLOSED, kinds=())
    desk.begin(PlanStage.AGREED)
    promised = workshops.commitment(workshop, "Read aloud more")
    action = desk.add(commitment=promised, finding=reviews.finding(desk.review, "Texts are long for some."))
    url, record = desk.url(f"actions/{action.pk}/"), f"/ash/workshops/{workshop.pk}/record/"
    for who, is_told in ((desk.staff, True), (desk.champion, True), (desk.by_tie[Tie.REVIEWER], False)):
        page = page_of(client, desk, who, url)
        assert "Texts are long for some." in page
        assert "Read aloud more" in page
        assert (record in page) == (client.get(record).status_code == 200) == is_told


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "x" * 4000, "مرحبا 📚"])
def test_whatever_is_typed_comes_back_as_words(desk: Desk, client: Client, text: str) -> None:
    desk.begin(PlanStage.AGREED)
    action = desk.add()
    people.sign_in(client, desk.staff)
    url = desk.url(f"actions/{action.pk}/")
    assert client.post(f"{url}update/", {"text": text, "to": "in_progress"}).status_code == 302
    page = client.get(url).content.decode()
    assert "<script>alert" not in page
    assert text.replace("<", "&lt;").replace(">", "&gt;") in page
