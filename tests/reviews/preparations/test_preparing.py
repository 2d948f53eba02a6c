"""Preparing a visit: who may, records and facts that two write at once, the agreement of both sides, letters, the begin."""

from datetime import time
from typing import Any

import pytest
from django.test import Client

from reviews.cycles.enums import Mode, ReviewStage
from reviews.models import Activity, Assurance, Preparation, PreparationPassage
from reviews.preparations.actions import preparing
from reviews.preparations.actions.telling import tell_of_visit
from reviews.self_reviews.actions.questions import remove_question
from schools.models import News, Notice
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, NotYours, Refusal, WrongStage
from tests.factories import people, reviews
from tests.reviews.preparations.conftest import Visit, make_visit

FACTS = {
    "meeting_on": None,
    "meeting_time": None,
    "meeting_place": "",
    "meeting_link": "",
    "safeguarding_lead": "",
    "safeguarding_contact": "",
}


def write(visit: Visit, by: Member | None = None, text: str = "We park at the church.", based_on: int = 0) -> Any:
    return visit.do(preparing.write_preparation, by, record="visitor_notes", text=text, based_on=based_on)


def save(visit: Visit, by: Member | None = None, seen: dict[str, Any] | None = None, **values: Any) -> Any:
    shown = seen or FACTS
    return visit.do(preparing.save_facts, by, values=shown | values, seen=shown)


def confirm(visit: Visit, by: Member, whom: Member) -> None:
    visit.do(preparing.confirm_assurance, by, membership_id=whom.membership_id, employer="Ash Trust")


def make_ready(visit: Visit) -> Member:
    """Everything that is needed for the visit to begin; the trust's lead, who confirmed the letters."""
    reviews.question(visit.review)
    reviews.activity(visit.review)
    save(visit, safeguarding_lead="Dee", safeguarding_contact="Extension 4")
    lead = visit.person(Role.TRUST_LEAD)
    for who in (visit.lead_reviewer, visit.reviewer):
        confirm(visit, lead, who)
    for who in (visit.head, visit.lead_reviewer):
        visit.do(preparing.agree, who)
    return lead


def test_both_sides_and_planners_prepare_and_others_are_told_why_not_or_find_nothing(visit: Visit) -> None:
    for who in (visit.head, visit.lead_reviewer, visit.reviewer, visit.person(Role.TRUST_LEAD), visit.person(Role.CENTRAL_TEAM)):
        assert save(visit, who) == {}
    refused: list[tuple[Member, type[Refusal]]] = [
        (visit.person(Role.STAFF_MEMBER, school=visit.review.host), NotYours),
        (visit.person(Role.TRUSTEE), NotFound),
        (visit.person(Role.SCHOOL_LEADER), NotFound),
    ]
    for who, error in refused:
        with pytest.raises(error):
            write(visit, who)
        with pytest.raises(error):
            save(visit, who)
    with acting_in(visit.trust.pk):
        assert not PreparationPassage.objects.exists()


@pytest.mark.parametrize("stage", [ReviewStage.PLANNED, ReviewStage.DRAFTING, ReviewStage.RELEASED])
def test_before_the_cycle_and_after_the_visit_nothing_changes(visit: Visit, stage: ReviewStage) -> None:
    visit.put(stage=stage)
    with pytest.raises(WrongStage):
        write(visit)
    with pytest.raises(WrongStage):
        save(visit, meeting_place="Hall")
    with acting_in(visit.trust.pk):
        assert not Preparation.objects.exists()


def test_a_stale_record_keeps_both_texts(visit: Visit) -> None:
    assert write(visit).version == 1
    kept = write(visit, visit.reviewer, "By train, please.")
    assert (kept.other.text, kept.other.who) == ("We park at the church.", "Hedda Head")
    with acting_in(visit.trust.pk):
        assert PreparationPassage.objects.get().text == "We park at the church."


def test_facts_that_two_change_at_once_merge_where_they_differ_and_clash_where_not(visit: Visit) -> None:
    day = reviews.days(3)
    assert save(visit, visit.reviewer, safeguarding_lead="Dee", safeguarding_contact="Ext 4") == {}
    assert save(visit, meeting_on=day, meeting_time=time(16), meeting_place="Hall") == {}
    others = save(visit, visit.lead_reviewer, meeting_place="Studio")
    assert {name: (other.text, other.who) for name, other in others.items()} == {"meeting_place": ("Hall", "Hedda Head")}
    row = visit.preparation()
    assert (row.meeting_at, row.meeting_place, row.safeguarding_lead) == (reviews.at(day, 16), "Hall", "Dee")


def test_each_side_agrees_for_itself_and_a_change_between_counts(visit: Visit) -> None:
    with pytest.raises(WrongStage, match="nothing to agree yet"):
        visit.do(preparing.agree)
    reviews.question(visit.review)
    activity = reviews.activity(visit.review)
    for who in (visit.reviewer, visit.person(Role.TRUST_LEAD)):
        with pytest.raises(NotYours):
            visit.do(preparing.agree, who)
    visit.do(preparing.agree)
    assert (visit.preparation().host_agreed_by, visit.preparation().agreed_at) == ("Hedda Head", None)
    with acting_in(visit.trust.pk):
        Preparation.objects.update(programme_changed_at=reviews.at(reviews.days(1)), programme_changed_by="Rae Lead")
        assert Activity.objects.get() == activity
    visit.do(preparing.agree, visit.lead_reviewer)
    row = visit.preparation()
    assert (row.host_agreed_at, row.reviewers_agreed_by, row.agreed_at) == (None, "Rae Lead", None)


@pytest.mark.django_db(transaction=True)
def test_a_question_that_is_taken_out_overtakes_an_agreement(visit: Visit) -> None:
    reviews.question(visit.review)
    second = reviews.question(visit.review, position=2)
    reviews.activity(visit.review)
    visit.do(preparing.agree, visit.lead_reviewer)
    visit.do(remove_question, question_id=second.pk)
    visit.do(preparing.agree)
    assert (visit.preparation().reviewers_agreed_at, visit.preparation().agreed_at) == (None, None)


def test_both_have_agreed_once_nothing_changed_between(visit: Visit) -> None:
    reviews.question(visit.review)
    reviews.activity(visit.review)
    visit.do(preparing.agree, visit.lead_reviewer)
    visit.do(preparing.agree)
    assert visit.preparation().agreed_at == visit.preparation().host_agreed_at


def test_a_letter_is_the_employers_to_confirm_and_nobodys_own(visit: Visit) -> None:
    boss = people.head(visit.trust, _school_of(visit.reviewer, visit))
    for who in (visit.reviewer, visit.head, visit.lead_reviewer):
        with pytest.raises(NotYours):
            confirm(visit, who, visit.reviewer)
    lead = visit.person(Role.TRUST_LEAD, person=_person(visit.lead_reviewer))
    with pytest.raises(NotYours, match="their own letter"):
        confirm(visit, lead, visit.lead_reviewer)
    for _ in range(2):
        confirm(visit, boss, visit.reviewer)
    with acting_in(visit.trust.pk):
        assert [(row.membership_id, row.confirmed_by_id) for row in Assurance.objects.all()] == [
            (visit.reviewer.membership_id, boss.membership_id)
        ]
    visit.do(preparing.withdraw_assurance, boss, membership_id=visit.reviewer.membership_id)
    with acting_in(visit.trust.pk):
        assert not Assurance.objects.exists()
    with pytest.raises(NotFound):
        visit.do(preparing.withdraw_assurance, boss, membership_id=visit.reviewer.membership_id)


def test_who_does_not_visit_needs_no_letter(visit: Visit) -> None:
    asked = reviews.reviewer(visit.review, is_cleared=False)
    for who in (asked, visit.head):
        with pytest.raises(NotFound):
            confirm(visit, visit.person(Role.TRUST_LEAD), who)


def test_the_lead_reviewer_begins_the_visit_once_everything_needed_is_there(visit: Visit) -> None:
    with pytest.raises(WrongStage) as refused:
        visit.do(preparing.begin_visit, visit.lead_reviewer)
    assert str(refused.value) == (
        "No designated safeguarding lead is named, with a way to reach them. The programme is empty. "
        "A letter of assurance is missing for Rae Lead and Pat Peer. "
        "Questions and programme are not agreed yet: the host and the Lead Reviewer to agree."
    )
    lead = make_ready(visit)
    for who in (visit.head, visit.reviewer, lead):
        with pytest.raises(NotYours):
            visit.do(preparing.begin_visit, who)
    visit.do(preparing.begin_visit, visit.lead_reviewer)
    with pytest.raises(WrongStage):
        visit.do(preparing.begin_visit, visit.lead_reviewer)
    assert visit.stage() == ReviewStage.VISITING
    assert [news.subject_id for news in News.objects.filter(kind="reviews.visit_began")] == [visit.review.pk]
    with acting_in(visit.trust.pk):
        tell_of_visit(review_id=visit.review.pk)
        told = {(notice.membership_id, notice.url) for notice in Notice.objects.filter(sentence="The visit to Ash School has begun.")}
    assert told == {(who.membership_id, visit.url("programme/")) for who in (visit.head, visit.lead_reviewer, visit.reviewer)}


def test_an_online_visit_begins_without_letters(db: None) -> None:
    visit = make_visit(mode=Mode.VIRTUAL)
    reviews.question(visit.review)
    reviews.activity(visit.review)
    save(visit, safeguarding_lead="Dee", safeguarding_contact="Extension 4")
    for who in (visit.head, visit.lead_reviewer):
        visit.do(preparing.agree, who)
    visit.do(preparing.begin_visit, visit.lead_reviewer)
    assert visit.stage() == ReviewStage.VISITING


def test_a_paused_review_does_not_begin(client: Client, visit: Visit) -> None:
    make_ready(visit)
    visit.put(paused_at=reviews.at(reviews.days(-1)), paused_because="An inspection.")
    with pytest.raises(WrongStage, match="paused: An inspection"):
        visit.do(preparing.begin_visit, visit.lead_reviewer)
    page = people.sign_in(client, visit.lead_reviewer).get(visit.url()).content.decode()
    assert page.count("This review is paused: An inspection.") > 1


def _school_of(who: Member, visit: Visit) -> Any:
    with acting_in(visit.trust.pk):
        return people.School.objects.get(pk=who.school_ids[0])


def _person(who: Member) -> Any:
    return people.Person.objects.get(pk=who.person_id)
