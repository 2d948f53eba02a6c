"""What the pages of a self-review show, and how many queries they ask."""

import pytest
from django.test import Client
from pytest_django import Settings

from reviews.cycles.enums import ReviewStage
from reviews.models import SelfReviewPassage, Theme
from reviews.self_reviews.actions.writing import write_passage
from reviews.self_reviews.queries.pages import self_review_page, self_review_theme_page
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web import registries
from schools.web.registries import Section
from tests.factories import people, reviews
from tests.queries import MOST, queries_of
from tests.reviews.self_reviews.conftest import School, make_school, write_enough

pytestmark = pytest.mark.django_db


def carried_in(member: Member, review_id: int) -> Section | None:
    """What an upper app has to say, for the price of one query."""
    count = Theme.objects.count()
    return Section("Carried over from last year", "components/notice.html", {"text": f"{count}"})


def fill(school: School) -> None:
    """Everything there can be: eight themes written, four questions, ten files."""
    with acting_in(school.trust.pk):
        writer = school.head.membership_id
        SelfReviewPassage.objects.filter(review=school.review).update(
            text="We see it.", version=1, saved_by=writer, saved_at="2026-01-05T09:00Z"
        )
    for number in range(1, 5):
        reviews.question(school.review, f"To what extent {number}?", number)
    for number in range(10):
        reviews.attachment(school.review, school.head, f"{number}.pdf", theme=school.themes[0] if number else None)


@pytest.mark.parametrize(
    ("page", "most"),
    [
        ("self-review/", 8),
        ("self-review/themes/{theme}/", 7),
        ("self-review/questions/", 8),
        ("self-review/attachments/", 7),
        ("self-review/preview/", 7),
        ("self-review/release/", 8),
        ("pack/", 7),
    ],
)
def test_a_page_asks_the_same_few_queries_however_much_is_written(page: str, most: int) -> None:
    small = make_school("ash")
    large = make_school("oak", themes=[f"Theme {number}" for number in range(8)])
    fill(small)
    fill(large)
    asked = []
    for school in (small, large):
        if page == "pack/":
            school.put(stage=ReviewStage.SHARED)
        url = school.url(page.format(theme=school.themes[0].pk))
        asked.append(len(queries_of(people.sign_in(Client(), school.head), url)))
    assert asked == [most, most]
    assert most <= MOST


def test_sections_of_the_app_above_stand_on_the_page(school: School, settings: Settings) -> None:
    settings.PAGE_SECTIONS = {"self_review": ["tests.reviews.self_reviews.test_pages.carried_in"]}
    registries._section_providers.cache_clear()
    client = people.sign_in(Client(), school.head)
    assert len(queries_of(client, school.url())) <= MOST
    assert "Carried over from last year" in client.get(school.url()).content.decode()
    registries._section_providers.cache_clear()


def test_the_page_says_how_far_each_theme_has_come_and_who_wrote_last(school: School) -> None:
    for question in ("sees", "evidence", "helps", "hinders"):
        school.do(write_passage, by=school.leader, theme_id=school.themes[0].pk, question=question, text="Words", based_on=0)
    school.do(write_passage, theme_id=school.themes[1].pk, question="helps", text="Words", based_on=0)
    page = school.ask(self_review_page)
    assert [(line.title, line.pill.label, line.saved.split(" on ")[0]) for line in page.themes] == [
        ("Our Impact", "Written", "Saved by Lea Leader"),
        ("Looking Inward", "Begun", "Saved by Hedda Head"),
    ]
    assert page.written == 1
    assert len(page.missing) == 2
    write_enough(school)
    assert school.ask(self_review_page).missing == ()


def test_a_themes_page_shows_only_its_own_words_and_both_texts_of_a_clash(school: School) -> None:
    one, two = school.themes
    school.do(write_passage, by=school.leader, theme_id=one.pk, question="sees", text="From Lea", based_on=0)
    school.do(write_passage, theme_id=one.pk, question="sees", text="From Hedda", based_on=0)
    field = school.ask(self_review_theme_page, school.head, one.pk).fields[0]
    assert field.other is not None
    assert (field.text, field.other.text, field.other.who) == ("From Hedda", "From Lea", "Lea Leader")
    assert school.ask(self_review_theme_page, school.leader, one.pk).fields[0].other is None
    page = school.ask(self_review_theme_page, school.head, two.pk)
    assert [field.text for field in page.fields] == ["", "", "", ""]
    assert (page.before and page.before.label, page.after) == ("Our Impact", None)
    # Once released, what stands is shown, and the text that was never settled to its writer alone.
    school.put(stage=ReviewStage.SHARED)
    words = people.sign_in(Client(), school.head).get(school.url(f"self-review/themes/{one.pk}/")).content.decode()
    assert words.index("From Lea") < words.index("From Hedda")
    assert "From Hedda" not in people.sign_in(Client(), school.leader).get(school.url(f"self-review/themes/{one.pk}/")).content.decode()


def test_what_is_assured_is_asked_two_things(school: School) -> None:
    with acting_in(school.trust.pk):
        Theme.objects.filter(pk=school.themes[1].pk).update(is_assured=True)
    labels = [field.label for field in school.ask(self_review_theme_page, school.head, school.themes[1].pk).fields]
    assert labels == ["What we state", "How it is checked"]
