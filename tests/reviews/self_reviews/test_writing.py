"""Rows of a self-review, and writing in them: who, when, where, and what happens where a row is missing."""

import pytest
from django.conf import settings
from django.test import Client

from reviews.cycles.enums import ReviewStage
from reviews.models import SelfReviewPassage
from reviews.self_reviews.actions.writing import lay_out_self_reviews, place_on_scale, write_focus, write_passage
from schools.outbox.actions import post
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, StaleSave, WrongStage
from tests.factories import people, reviews, trusts
from tests.journeys.walking import deliver
from tests.reviews.self_reviews.conftest import School, make_school

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


def rows(school: School) -> int:
    with acting_in(school.trust.pk):
        return SelfReviewPassage.objects.filter(review=school.review).count()


def test_a_started_cycle_lays_out_every_self_review_once() -> None:
    school = make_school(with_text=False)
    other = reviews.review(school.review.cycle, with_text=False)
    with acting_in(school.trust.pk):
        post(kind="reviews.self_reviews_begun", subject_id=school.review.cycle_id)
    deliver()
    assert rows(school) == 9
    school.do(write_focus, text="Kept", based_on=0)
    with acting_in(school.trust.pk):
        lay_out_self_reviews(cycle_id=school.review.cycle_id)
        assert SelfReviewPassage.objects.count() == 18
        assert SelfReviewPassage.objects.filter(review=other).count() == 9
    assert (rows(school), school.text("focus")) == (9, "Kept")


def test_every_news_of_ours_has_a_task() -> None:
    assert settings.NEWS_ROUTES["reviews.self_reviews_begun"] == "reviews.lay_out_self_reviews"
    assert settings.NEWS_ROUTES["reviews.pack_released"] == "reviews.tell_of_pack"


def test_a_missing_row_is_made_by_the_first_words_and_never_by_looking() -> None:
    school = make_school(with_text=False)
    client = people.sign_in(Client(), school.head)
    theme = school.themes[0]
    for page in ("self-review/", f"self-review/themes/{theme.pk}/", "self-review/preview/"):
        assert client.get(school.url(page)).status_code == 200
    assert client.get(school.url("self-review/focus/"), headers=JSON).json() == {"text": "", "version": 0, "saved": ""}
    assert rows(school) == 0
    kept = school.do(write_passage, theme_id=theme.pk, question="sees", text="We see it.", based_on=0)
    assert (kept.version, rows(school), school.text("sees", theme)) == (1, 1, "We see it.")


def test_leaders_of_the_host_write_and_nobody_else_finds_it(school: School) -> None:
    school.do(write_passage, by=school.leader, theme_id=school.themes[0].pk, question="helps", text="Time", based_on=0)
    assert school.text("helps", school.themes[0]) == "Time"
    others = [
        people.member(school.trust),
        people.member(school.trust, Role.CENTRAL_TEAM),
        people.member(school.trust, Role.STAFF_MEMBER, school.review.host),
        people.member(school.trust, Role.TRUSTEE),
        people.head(school.trust),
        school.lead_reviewer,
        school.reviewer,
    ]
    for other in others:
        with pytest.raises(NotFound):
            school.do(write_focus, by=other, text="x", based_on=0)
    assert school.text("focus") == ""


def test_a_theme_of_another_framework_and_a_question_nobody_asks_are_not_there(school: School) -> None:
    with acting_in(school.trust.pk):
        elsewhere = reviews.framework(school.trust).themes.all()[0]
    for theme_id, question in ((elsewhere.pk, "sees"), (school.themes[0].pk, "focus"), (school.themes[0].pk, "what")):
        with pytest.raises(NotFound):
            school.do(write_passage, theme_id=theme_id, question=question, text="x", based_on=0)
    stranger = people.head(trusts.trust("birch"))
    with pytest.raises(NotFound):
        school.do(write_focus, by=stranger, text="x", based_on=0)


@pytest.mark.parametrize("stage", [stage for stage in ReviewStage if stage not in (ReviewStage.SELF_REVIEW, ReviewStage.CANCELLED)])
def test_words_stay_as_the_team_read_them(school: School, stage: ReviewStage) -> None:
    school.put(stage=stage)
    with pytest.raises(WrongStage):
        school.do(write_focus, text="x", based_on=0)


def test_a_paused_review_is_read_and_not_written(school: School) -> None:
    school.put(paused_at="2026-01-05T09:00Z", paused_because="An inspection is coming.")
    with pytest.raises(WrongStage, match="An inspection is coming"):
        school.do(write_focus, text="x", based_on=0)
    page = people.sign_in(Client(), school.head).get(school.url()).content.decode()
    assert "An inspection is coming." in page
    assert "<textarea" not in page


def test_saves_over_the_wire_answer_in_json_and_without_a_script_by_the_page(school: School) -> None:
    client = people.sign_in(Client(), school.head)
    url = school.url(f"self-review/themes/{school.themes[0].pk}/sees/")
    assert client.post(url, {"text": "One", "version": 0}, headers=JSON).json() == {"version": 1, "doubts": []}
    assert client.post(url, {"text": "Two", "version": 1}).headers["Location"] == school.url(f"self-review/themes/{school.themes[0].pk}/")
    assert client.get(url, headers=JSON).json()["text"] == "Two"
    stale = client.post(url, {"text": "Mine\x00 a boy called Harry", "version": 0}, headers=JSON)
    assert (stale.status_code, stale.json()["other"]["text"], stale.json()["version"]) == (409, "Two", 2)
    assert [doubt["words"] for doubt in stale.json()["doubts"]] == ["boy called Harry"]
    both = client.post(url, {"text": "Mine", "version": 0})
    assert both.status_code == 409
    assert "Two" in both.content.decode()
    assert "Mine" in both.content.decode()
    assert client.post(url, {"text": "Both", "version": 2}).status_code == 302
    assert school.text("sees", school.themes[0]) == "Both"


def test_a_version_that_no_column_holds_is_refused_in_words(school: School) -> None:
    client = people.sign_in(Client(), school.head)
    url = school.url("self-review/focus/")
    assert client.post(url, {"text": "One", "version": 0}).status_code == 302
    answer = client.post(url, {"text": "Two", "version": 2**31}, headers=JSON)
    assert (answer.status_code, bool(answer.json()["problem"])) == (400, True)


def test_a_text_that_is_too_long_comes_back_with_the_reason(school: School) -> None:
    client = people.sign_in(Client(), school.head)
    url = school.url("self-review/focus/")
    assert "20,001 characters long" in client.post(url, {"text": "x" * 20_001, "version": 0}, headers=JSON).json()["problem"]
    page = client.post(url, {"text": "y" * 20_001, "version": 0}).content.decode()
    assert "20,001 characters long" in page
    assert "y" * 20_001 in page
    assert client.post(url, {"text": "x"}, headers=JSON).status_code == 400


@pytest.fixture
def graded() -> School:
    return make_school("oak", scale=["Begun", "Secure"], uses_scale=True)


def test_a_place_on_the_scale_only_where_the_trust_uses_one(school: School, graded: School) -> None:
    graded.do(place_on_scale, theme_id=graded.themes[0].pk, grade="Secure", seen="")
    with acting_in(graded.trust.pk):
        assert SelfReviewPassage.objects.get(theme=graded.themes[0], question="sees").grade == "Secure"
    with pytest.raises(NotFound):
        school.do(place_on_scale, theme_id=school.themes[0].pk, grade="Secure", seen="")
    pages = [
        people.sign_in(Client(), who.head).get(who.url(f"self-review/themes/{who.themes[0].pk}/")).content.decode()
        for who in (school, graded)
    ]
    assert ["On the scale" in page for page in pages] == [False, True]


def test_a_place_that_a_colleague_changed_meanwhile_is_not_overwritten(graded: School) -> None:
    theme_id = graded.themes[0].pk
    graded.do(place_on_scale, theme_id=theme_id, grade="Secure", seen="")
    with pytest.raises(StaleSave, match="A colleague chose “Secure”"):
        graded.do(place_on_scale, by=graded.leader, theme_id=theme_id, grade="Begun", seen="")
    graded.do(place_on_scale, by=graded.leader, theme_id=theme_id, grade="Begun", seen="Secure")
    with pytest.raises(BadInput):
        graded.do(place_on_scale, theme_id=theme_id, grade="Outstanding", seen="Begun")
    client = people.sign_in(Client(), graded.head)
    scale = graded.url(f"self-review/themes/{theme_id}/scale/")
    assert client.post(scale, {"grade": "Secure", "seen": ""}).status_code == 409
    assert client.post(scale, {"grade": "Secure", "seen": "Begun"}).status_code == 302
