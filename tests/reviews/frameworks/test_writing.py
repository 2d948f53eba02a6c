"""Writing a draft through its pages: who may, what is saved, and that nobody's words are lost where two write at once."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from reviews.frameworks.rules.texts import MOST_QUESTIONS, MOST_THEMES
from reviews.models import ExampleQuestion, Framework, Theme
from schools.models import Trust
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of

pytestmark = pytest.mark.django_db


@dataclass
class Desk:
    """A draft with the themes Reading and Writing, before two who write at it."""

    trust: Trust
    draft: Framework
    ann: Member
    bea: Member
    client: Client

    def url(self, page: str = "edit") -> str:
        return f"/ash/frameworks/{self.draft.pk}/{page}/"

    def theme(self, place: int = 1) -> Theme:
        with acting_in(self.trust.pk):
            found: Theme = Theme.objects.get(framework=self.draft, position=place)
            return found

    def theme_url(self, place: int = 1) -> str:
        return self.url(f"themes/{self.theme(place).pk}")

    def titles(self) -> list[str]:
        with acting_in(self.trust.pk):
            return list(Theme.objects.filter(framework=self.draft).order_by("position").values_list("title", flat=True))

    def questions(self, place: int = 1) -> list[tuple[int, str]]:
        theme = self.theme(place)
        with acting_in(self.trust.pk):
            return list(ExampleQuestion.objects.filter(theme=theme).order_by("position").values_list("pk", "text"))

    def shown(self, url: str, who: Member | None = None) -> dict[str, Any]:
        """What a form shows now and would send back."""
        form = people.sign_in(self.client, who or self.ann).get(url).context["form"]
        values = {name: form[name].value() or "" for name in form.fields}
        return values | {form[name].html_initial_name: value for name, value in values.items()}

    def send(self, url: str, data: dict[str, Any], who: Member | None = None) -> Any:
        return people.sign_in(self.client, who or self.ann).post(url, data)


@pytest.fixture
def desk(client: Client) -> Desk:
    trust = trusts.trust("ash")
    ann, bea = (people.member(trust, person=people.person(name, two_factor=True)) for name in ("Ann", "Bea"))
    return Desk(trust, reviews.framework(trust, "Ours", ["Reading", "Writing"], is_draft=True), ann, bea, client)


def question(pk: int) -> str:
    return f"question_{pk}"


def test_a_framework_is_begun_written_and_made_ready(desk: Desk) -> None:
    made = desk.send("/ash/frameworks/new/", {"name": "Early reading", "about": "For all of us."})["Location"]
    number = made.split("/")[3]
    page = desk.client.get(made).content.decode()
    assert "It has no theme yet." in page
    words = {
        "title": "Sounds",
        "prompt": "What do pupils hear?",
        "kind": "reviewed",
        "new_question": "To what extent do they hear it?",
    }
    assert desk.send(f"/ash/frameworks/{number}/themes/add/", words)["Location"] == made
    desk.send(f"/ash/frameworks/{number}/finish/", {})
    with acting_in(desk.trust.pk):
        assert not Framework.objects.get(pk=number).is_draft
    page = desk.client.get(f"/ash/frameworks/{number}/").content.decode()
    assert "To what extent do they hear it?" in page
    assert desk.client.get(made).status_code == 409


@pytest.mark.parametrize("name", ["Ours", " ours ", "ENQUIRY"])
def test_a_taken_name_is_refused_and_stays_typed(desk: Desk, name: str) -> None:
    page = desk.send("/ash/frameworks/new/", {"name": name, "about": "Kept words"}).content.decode()
    assert "There is a framework of this name already." in page
    assert "Kept words" in page


def test_a_renamed_draft_begins_its_numbers_anew_and_may_go_back(desk: Desk) -> None:
    with acting_in(desk.trust.pk):
        Framework.objects.filter(pk=desk.draft.pk).update(is_draft=False)
    number = desk.send(f"/ash/frameworks/{desk.draft.pk}/copy/", {})["Location"].split("/")[3]
    for name, wanted in (("Theirs", 1), ("Ours", 2)):
        url = f"/ash/frameworks/{number}/basics/"
        desk.send(url, desk.shown(url) | {"name": name})
        with acting_in(desk.trust.pk):
            row = Framework.objects.get(pk=number)
            assert (row.name, row.number) == (name, wanted)


def test_two_who_change_the_name_at_once_see_both(desk: Desk) -> None:
    ann, bea = desk.shown(desk.url("basics")), desk.shown(desk.url("basics"), desk.bea)
    desk.send(desk.url("basics"), ann | {"about": "What Ann wrote"})
    page = desk.send(desk.url("basics"), bea | {"about": "What Bea wrote"}, desk.bea).content.decode()
    assert "What Ann wrote" in page
    assert "What Bea wrote" in page
    assert "what Ann saved" in page


def test_a_scale_is_off_until_it_is_turned_on_with_points(desk: Desk) -> None:
    url = desk.url("scale")
    shown = desk.shown(url)
    assert shown["use"] == "off"
    page = desk.send(url, shown | {"use": "on", "points": "Alone"}).content.decode()
    assert "at least two points" in page
    assert "Alone" in page
    desk.send(url, shown | {"use": "on", "points": "Emerging\n\n Secure "})
    with acting_in(desk.trust.pk):
        row = Framework.objects.get(pk=desk.draft.pk)
        assert (row.uses_scale, row.scale) == (True, ["Emerging", "Secure"])
    assert "Emerging" in desk.client.get(desk.url()).content.decode()


def test_questions_are_added_reworded_and_taken_out_in_one_save(desk: Desk) -> None:
    url = desk.theme_url()
    desk.send(url, desk.shown(url) | {"new_question": "Second?"})
    (first, _), (second, _) = desk.questions()
    desk.send(url, desk.shown(url) | {question(first): "", question(second): "Second, better?", "new_question": "Third?"})
    assert [text for _, text in desk.questions()] == ["Second, better?", "Third?"]


def test_moving_a_question_saves_what_was_typed_beside_it(desk: Desk) -> None:
    url = desk.theme_url()
    desk.send(url, desk.shown(url) | {"new_question": "Second?"})
    (first, text), (second, _) = desk.questions()
    answer = desk.send(url, desk.shown(url) | {"prompt": "Typed meanwhile", "move": f"{second}-up"})
    assert answer["Location"] == f"{url}#id_question_{second}"
    assert desk.questions() == [(second, "Second?"), (first, text)]
    assert desk.theme().prompt == "Typed meanwhile"
    desk.send(url, desk.shown(url) | {"move": f"{second}-up"})
    assert [pk for pk, _ in desk.questions()] == [second, first]


@pytest.mark.parametrize("move", ["", "nonsense", "9999999-up", "²-up", "1-sideways"])
def test_an_odd_move_moves_nothing(desk: Desk, move: str) -> None:
    url, before = desk.theme_url(), desk.questions()
    assert desk.send(url, desk.shown(url) | {"move": move}).status_code == 302
    assert desk.questions() == before


def test_two_who_write_different_parts_of_a_theme_both_keep_theirs(desk: Desk) -> None:
    url, ((first, _),) = desk.theme_url(), desk.questions()
    ann, bea = desk.shown(url), desk.shown(url, desk.bea)
    desk.send(url, ann | {"prompt": "Ann's prompt", "new_question": "Ann's question?"})
    desk.send(url, bea | {question(first): "Bea's question?"}, desk.bea)
    assert desk.theme().prompt == "Ann's prompt"
    assert [text for _, text in desk.questions()] == ["Bea's question?", "Ann's question?"]


def test_two_who_reword_one_question_see_both_and_then_decide(desk: Desk) -> None:
    url, ((first, _),) = desk.theme_url(), desk.questions()
    ann, bea = desk.shown(url), desk.shown(url, desk.bea)
    desk.send(url, ann | {question(first): "Ann's?"})
    answer = desk.send(url, bea | {question(first): "Bea's?", "new_question": "And this?"}, desk.bea)
    page = answer.content.decode()
    assert all(words in page for words in ("what Ann saved", "Ann&#x27;s?", "Bea&#x27;s?", "And this?"))
    assert [text for _, text in desk.questions()] == ["Ann's?"]
    form = answer.context["form"]
    again = {name: form[name].value() or "" for name in form.fields}
    again |= {form[name].html_initial_name: form.data.get(form[name].html_initial_name, "") for name in form.fields}
    desk.send(url, again, desk.bea)
    assert [text for _, text in desk.questions()] == ["Bea's?", "And this?"]


def test_a_question_reworded_while_somebody_took_it_out_is_put_again(desk: Desk) -> None:
    url, ((first, text),) = desk.theme_url(), desk.questions()
    ann, bea, cut = desk.shown(url), desk.shown(url, desk.bea), desk.shown(url)
    desk.send(url, ann | {question(first): ""})
    desk.send(url, bea | {question(first): "Bea's words?"}, desk.bea)
    assert [words for _, words in desk.questions()] == ["Bea's words?"]
    # Who only had it on the screen brings nothing back.
    desk.send(url, cut | {"prompt": "Another"})
    assert text not in [words for _, words in desk.questions()]


def test_themes_are_put_in_order_and_taken_out_after_a_question(desk: Desk) -> None:
    desk.send(f"{desk.theme_url(2)}move/", {"way": "up"})
    assert desk.titles() == ["Writing", "Reading"]
    desk.send(f"{desk.theme_url(1)}move/", {"way": "up"})
    assert desk.titles() == ["Writing", "Reading"]
    url = f"{desk.theme_url(1)}remove/"
    assert "Take “Writing” out?" in desk.client.get(url).content.decode()
    desk.send(url, {})
    assert desk.titles() == ["Reading"]
    assert desk.theme(1).title == "Reading"


def test_there_is_an_end_to_themes_and_questions(desk: Desk) -> None:
    with acting_in(desk.trust.pk):
        Theme.objects.bulk_create(
            Theme(trust_id=desk.trust.pk, framework=desk.draft, position=place, title=f"T{place}") for place in range(3, MOST_THEMES + 1)
        )
        ExampleQuestion.objects.bulk_create(
            ExampleQuestion(trust_id=desk.trust.pk, theme=desk.theme(), position=place, text=f"Q{place}?")
            for place in range(2, MOST_QUESTIONS + 1)
        )
    page = desk.send(desk.url("themes/add"), {"title": "One more", "kind": "reviewed"}).content.decode()
    assert f"up to {MOST_THEMES} themes" in page
    assert "One more" in page
    url = desk.theme_url()
    page = desk.send(url, desk.shown(url) | {"new_question": "Too many?"}).content.decode()
    assert f"up to {MOST_QUESTIONS} example questions" in page
    assert "Too many?" in page
    assert len(desk.questions()) == MOST_QUESTIONS


def test_words_that_are_too_long_or_missing_are_refused_with_all_words_kept(desk: Desk) -> None:
    url = desk.theme_url()
    page = desk.send(url, desk.shown(url) | {"title": "", "prompt": "Kept", "new_question": "x" * 301}).content.decode()
    assert all(words in page for words in ("Give the theme a name.", "Kept", "x" * 301))


def test_a_put_away_draft_is_not_written_until_it_is_out_again(desk: Desk) -> None:
    desk.send(f"/ash/frameworks/{desk.draft.pk}/put-away/", {})
    assert desk.client.get(desk.url()).status_code == 409
    desk.send(f"/ash/frameworks/{desk.draft.pk}/take-out/", {})
    assert desk.client.get(desk.url()).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_pages_of_the_editor_ask_few_queries(desk: Desk, count: int) -> None:
    draft = reviews.framework(desk.trust, themes=[f"Theme {number}" for number in range(count)], is_draft=True, copied_from=desk.draft)
    with acting_in(desk.trust.pk):
        theme = Theme.objects.filter(framework=draft).order_by("position")[0]
        for place in range(2, count + 1):
            ExampleQuestion.objects.create(theme=theme, position=place, text=f"Question {place}?")
    people.sign_in(desk.client, desk.ann)
    base = f"/ash/frameworks/{draft.pk}"
    asked = {page: len(queries_of(desk.client, f"{base}/{page}")) for page in ("edit/", "basics/", "scale/", "changes/", "themes/add/")}
    asked["theme"] = len(queries_of(desk.client, f"{base}/themes/{theme.pk}/"))
    asked["remove"] = len(queries_of(desk.client, f"{base}/themes/{theme.pk}/remove/"))
    assert asked == {"edit/": 7, "basics/": 5, "scale/": 5, "changes/": 7, "themes/add/": 5, "theme": 7, "remove": 7}
    assert max(asked.values()) <= MOST
