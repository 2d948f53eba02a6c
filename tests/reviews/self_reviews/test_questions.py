"""Enquiry questions: put, sharpened, moved and taken out, by the host and, before the visit, the Lead Reviewer."""

import pytest
from django.test import Client

from reviews.cycles.enums import ReviewStage
from reviews.models import EnquiryQuestion
from reviews.self_reviews.actions.questions import add_question, move_question, remove_question, write_question
from schools.history.queries import versions_with_names
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews
from tests.reviews.self_reviews.conftest import School

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


def put(school: School, *texts: str) -> list[int]:
    return [school.do(add_question, text=text).pk for text in texts]


def test_questions_are_put_one_after_the_other_up_to_four(school: School) -> None:
    put(school, "One?", "Two?", " Three?\r\n", "Four?")
    assert school.questions() == [(1, "One?"), (2, "Two?"), (3, "Three?"), (4, "Four?")]
    with pytest.raises(BadInput, match="up to 4 questions"):
        put(school, "Five?")


@pytest.mark.parametrize(("text", "because"), [(" ", "Write the question"), ("ONE?", "among yours already"), ("x" * 501, "501 characters")])
def test_a_question_that_cannot_be_put_is_refused_with_why(school: School, text: str, because: str) -> None:
    put(school, "One?")
    with pytest.raises(BadInput, match=because):
        put(school, text)
    client = people.sign_in(Client(), school.head)
    page = client.post(school.url("self-review/questions/add/"), {"text": text})
    assert page.status_code == 200
    assert school.questions() == [(1, "One?")]


def test_questions_change_places_and_the_ends_stay(school: School) -> None:
    one, two, three, four = put(school, "One?", "Two?", "Three?", "Four?")
    school.do(move_question, question_id=three, up=True)
    school.do(move_question, question_id=one, up=True)
    school.do(move_question, question_id=four, up=False)
    school.do(move_question, question_id=one, up=False)
    assert [text for _, text in school.questions()] == ["Three?", "One?", "Two?", "Four?"]
    assert [place for place, _ in school.questions()] == [1, 2, 3, 4]
    assert two


def test_a_question_taken_out_closes_the_gap_and_stays_in_the_history(school: School) -> None:
    one, _two, _ = put(school, "One?", "Two?", "Three?")
    assert school.do(remove_question, question_id=one) == "One?"
    assert school.questions() == [(1, "Two?"), (2, "Three?")]
    with acting_in(school.trust.pk):
        versions = versions_with_names(EnquiryQuestion, [one], ["text"])
    assert [(version.label, version.values["text"]) for version in versions] == [("insert", "One?"), ("delete", "One?")]
    with pytest.raises(NotFound):
        school.do(remove_question, question_id=one)
    with pytest.raises(NotFound):
        school.do(write_question, question_id=one, text="x", based_on=1)


def test_a_question_of_another_review_is_not_there(school: School) -> None:
    elsewhere = reviews.question(reviews.review(school.review.cycle))
    for deed, more in ((write_question, {"text": "x", "based_on": 1}), (move_question, {"up": True}), (remove_question, {})):
        with pytest.raises(NotFound):
            school.do(deed, question_id=elsewhere.pk, **more)


def test_the_lead_reviewer_sharpens_once_it_is_shared_and_the_team_reads(school: School) -> None:
    (one,) = put(school, "One?")
    for who in (school.lead_reviewer, school.reviewer):
        with pytest.raises(NotFound):
            school.do(write_question, by=who, question_id=one, text="x", based_on=1)
    school.put(stage=ReviewStage.SHARED)
    school.do(write_question, by=school.lead_reviewer, question_id=one, text="To what extent?", based_on=1)
    school.do(write_question, by=school.leader, question_id=one, text="To what extent, for whom?", based_on=2)
    school.do(add_question, by=school.lead_reviewer, text="To what extent two?")
    with pytest.raises(NotYours, match="sharpens them together with the Lead Reviewer"):
        school.do(write_question, by=school.reviewer, question_id=one, text="x", based_on=3)
    with pytest.raises(NotYours):
        school.do(add_question, by=people.member(school.trust), text="x")
    assert [text for _, text in school.questions()] == ["To what extent, for whom?", "To what extent two?"]


def test_what_peers_come_for_is_not_taken_away(school: School) -> None:
    one, two = put(school, "One?", "Two?")
    school.put(stage=ReviewStage.SHARED)
    school.do(remove_question, question_id=one)
    with pytest.raises(WrongStage, match="Your peers come with this question"):
        school.do(remove_question, question_id=two)
    school.put(stage=ReviewStage.VISITING)
    with pytest.raises(WrongStage):
        school.do(write_question, question_id=two, text="x", based_on=1)


def test_a_question_under_which_evidence_stands_stays(school: School) -> None:
    one, _ = put(school, "One?", "Two?")
    with acting_in(school.trust.pk):
        question = EnquiryQuestion.objects.get(pk=one)
    reviews.note(school.review, school.reviewer, question=question)
    with pytest.raises(WrongStage, match="Evidence stands under this question"):
        school.do(remove_question, question_id=one)


def test_hints_come_with_each_save(school: School) -> None:
    (one,) = put(school, "One?")
    client = people.sign_in(Client(), school.head)
    answer = client.post(school.url(f"self-review/questions/{one}/"), {"text": "Is Year 4 calm?", "version": 1}, headers=JSON)
    assert [doubt["words"] for doubt in answer.json()["doubts"]] == ["Is"]
    assert client.get(school.url(f"self-review/questions/{one}/"), headers=JSON).json()["version"] == 2
    assert "Yes or no would answer this" in client.get(school.url("self-review/questions/")).content.decode()


def test_the_page_offers_the_frameworks_examples_and_moves_by_buttons(school: School) -> None:
    one, two = put(school, "One?", "Two?")
    client = people.sign_in(Client(), school.head)
    page = client.get(school.url("self-review/questions/")).content.decode()
    assert "To what extent does our impact reach every pupil?" in page
    assert (page.count('value="up"'), page.count('value="down"')) == (1, 1)
    client.post(school.url(f"self-review/questions/{two}/move/"), {"way": "up"})
    client.post(school.url(f"self-review/questions/{two}/move/"), {"way": "sideways"})
    assert [text for _, text in school.questions()] == ["Two?", "One?"]
    assert "Take this question out?" in client.get(school.url(f"self-review/questions/{one}/remove/")).content.decode()
    client.post(school.url(f"self-review/questions/{one}/remove/"))
    assert [text for _, text in school.questions()] == ["Two?"]
