"""A workshop that was opened again: what it says otherwise is proposed to the plan, and comes into it when the school says so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from schools.models import News
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, WrongStage
from tests.factories import people, reviews, workshops
from tests.workshops.plans.conftest import Desk
from workshops.agendas.enums import WorkshopStage
from workshops.models import Action, Commitment, Plan, Workshop
from workshops.plans.actions.making import make_plan_of_workshop
from workshops.plans.actions.proposing import leave_proposal, take_proposal
from workshops.plans.actions.telling import tell_of_proposals
from workshops.plans.enums import PlanStage
from workshops.plans.queries.plan import plan_page
from workshops.plans.queries.proposals import proposals_page
from workshops.plans.rules.proposals import Mark

BOOKS, WATCH, READ = "Choose books", "Watch each other", "Read to parents"


class Again:
    """A plan that was made of a workshop, and that workshop opened again."""

    def __init__(self, desk: Desk, stage: PlanStage) -> None:
        self.desk = desk
        desk.change(stage=ReviewStage.WORKSHOP)
        self.workshop: Workshop = workshops.workshop(desk.review, WorkshopStage.CLOSED, kinds=())
        staff = desk.staff.membership_id
        for what in (BOOKS, WATCH):
            workshops.commitment(self.workshop, what, owner_id=staff, by_when=reviews.days(9), how_known="A list")
        self.close()
        self.do(lambda: Plan.objects.update(stage=stage, agreed_at=timezone.now(), agreed_by=desk.head.membership_id))
        desk.plan = self.do(Plan.objects.get)

    def do(self, deed: Callable[[], Any]) -> Any:
        with acting_in(self.desk.trust.pk), transaction.atomic():
            return deed()

    def close(self) -> None:
        self.do(lambda: make_plan_of_workshop(workshop_id=self.workshop.pk))

    def change(self, said: str, /, **words: Any) -> None:
        """As the console does."""

        def deed() -> None:
            row = Commitment.objects.get(what=said)
            for name, value in words.items():
                setattr(row, name, value)
            row.version += 1
            row.save()

        self.do(deed)

    def waiting(self) -> dict[str, tuple[str, ...]]:
        """By the words that stand there: what it is, and which words go or come."""
        page = self.do(lambda: proposals_page(self.desk.staff, self.plan_id))
        runs = {card.what: (run for change in card.changes for run in change.runs) for card in page.cards}
        return {
            card.what: (card.heading, *(f"{mark} {words}" for mark, words in runs[card.what] if mark != Mark.SAME)) for card in page.cards
        }

    def answer(self, deed: Callable[..., None], what: str) -> None:
        pk = self.do(lambda: Commitment.objects.get(what=what).pk)
        self.desk.do(deed, self.desk.staff, plan_id=self.plan_id, commitment_id=pk)

    def actions(self) -> dict[str, Action]:
        return {row.what: row for row in self.do(lambda: list(Action.objects.standing().in_order()))}

    @property
    def plan_id(self) -> int:
        assert self.desk.plan is not None
        return self.desk.plan.pk


def test_an_agreed_plan_is_asked_of_what_is_new_changed_and_withdrawn_and_stays_as_it_is(desk: Desk) -> None:
    again = Again(desk, PlanStage.AGREED)
    assert again.waiting() == {}
    # The school alone changed this, so the workshop's older words are not proposed back.
    again.do(lambda: Action.objects.filter(what=BOOKS).update(success_measure="Pupils ask for more", version=2))
    again.change(BOOKS, what="Choose more books together", by_when=None)
    again.change(WATCH, removed_at=timezone.now())
    workshops.commitment(again.workshop, READ)
    again.close()
    assert list(again.actions()) == [BOOKS, WATCH]
    assert again.waiting() == {BOOKS: ("Changed", "added more", "added together"), WATCH: ("Withdrawn",), READ: ("New",)}
    assert News.objects.filter(kind="workshops.plan_proposed_to", subject_id=again.plan_id).count() == 1
    again.do(lambda: tell_of_proposals(plan_id=again.plan_id))
    assert len(desk.notices(desk.head)) == 1
    assert desk.notices(desk.staff) == []


def test_the_school_takes_keeps_and_adds_what_it_likes_and_is_asked_once(desk: Desk, client: Client) -> None:
    again = Again(desk, PlanStage.AGREED)
    again.change(BOOKS, what="Choose more books together")
    again.change(WATCH, removed_at=timezone.now())
    new = workshops.commitment(again.workshop, READ, owner_id=desk.staff.membership_id, by_when=reviews.days(5))
    again.close()
    again.answer(take_proposal, "Choose more books together")
    with pytest.raises(WrongStage, match="stopped with a reason"):
        again.answer(take_proposal, WATCH)
    again.answer(leave_proposal, WATCH)
    page = people.sign_in(client, desk.staff).get(url := desk.url(f"workshop/{new.pk}/add/")).content.decode()
    assert f"{READ}</textarea>" in page
    words = {"what": READ, "is_priority": "on", "owner": desk.staff.membership_id, "due_on": reviews.days(5)}
    assert [client.post(url, words).status_code, client.post(url, words).status_code] == [302, 409]
    there = again.actions()
    assert (list(there), there[READ].commitment_id) == (["Choose more books together", WATCH, READ], new.pk)
    # Closed once more with nothing new, nothing is asked again.
    again.close()
    assert again.waiting() == {}
    assert News.objects.filter(kind="workshops.plan_proposed_to").count() == 1


def test_what_is_left_out_is_asked_once_and_what_cannot_be_is_said(desk: Desk) -> None:
    again = Again(desk, PlanStage.IN_PROGRESS)
    new = workshops.commitment(again.workshop, READ)
    again.change(BOOKS, owner_id=desk.champion.membership_id)
    again.close()
    assert again.waiting() == {BOOKS: ("Changed", "gone Stef Staff", "added Cam Pion"), READ: ("New",)}
    with pytest.raises(BadInput, match="works at Alder School"):
        again.answer(take_proposal, BOOKS)
    for _ in range(2):
        again.answer(leave_proposal, READ)
        again.answer(leave_proposal, BOOKS)
    assert (again.waiting(), list(again.actions())) == ({}, [BOOKS, WATCH])
    # Said otherwise once more, it is asked once more.
    again.change(BOOKS, what="Choose books weekly", owner_id=desk.staff.membership_id)
    again.do(lambda: Commitment.objects.filter(pk=new.pk).update(what="Read to all parents", version=2))
    again.close()
    assert again.waiting() == {BOOKS: ("Changed", "added weekly")}


def test_a_draft_follows_but_for_what_the_school_has_changed_in_it(desk: Desk) -> None:
    again = Again(desk, PlanStage.DRAFT)
    again.do(lambda: Action.objects.filter(what=WATCH).update(what="Watch in pairs", version=2))
    again.change(BOOKS, what="Choose more books", owner_id=None, who="Mrs Ash")
    again.change(WATCH, removed_at=timezone.now())
    workshops.commitment(again.workshop, READ)
    again.close()
    there = again.actions()
    assert list(there) == ["Choose more books", "Watch in pairs", READ]
    assert (there["Choose more books"].owner_id, there["Choose more books"].owner_name) == (None, "Mrs Ash")
    assert again.waiting() == {"Watch in pairs": ("Withdrawn",)}
    again.answer(take_proposal, WATCH)
    assert list(again.actions()) == ["Choose more books", READ]


def test_the_plans_page_tells_those_who_write_it_and_the_page_says_it_in_words(desk: Desk, client: Client) -> None:
    again = Again(desk, PlanStage.AGREED)

    def told(who: Any) -> bool:
        return bool(again.do(lambda: plan_page(who, again.plan_id)).proposals_url)

    assert not told(desk.staff)
    again.change(BOOKS, what="Choose <b>more</b> books")
    again.close()
    assert (told(desk.staff), told(desk.champion), told(desk.lead)) == (True, False, False)
    page = people.sign_in(client, desk.staff).get(desk.url("workshop/")).content.decode()
    assert '<ins><span class="for-readers">Now: </span>&lt;b&gt;more&lt;/b&gt;</ins>' in page
    pk = again.do(lambda: Commitment.objects.get(what__contains="more").pk)
    assert client.post(desk.url(f"workshop/{pk}/take/"))["Location"] == desk.url("workshop/")
    assert "Nothing waits for you here" in client.get(desk.url("workshop/")).content.decode()
    # While the workshop is open again, nobody is asked of what may still change.
    again.change("Choose <b>more</b> books", what="Choose")
    again.do(lambda: Workshop.objects.update(stage=WorkshopStage.LIVE))
    assert (again.waiting(), told(desk.staff)) == ({}, False)
