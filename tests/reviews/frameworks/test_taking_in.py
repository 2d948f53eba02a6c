"""The frameworks that come along: copied once, on first use; kept by the database while a cycle uses them."""

import pytest
from django.db import Error, transaction

from reviews.frameworks.actions import freeze, take_in
from reviews.frameworks.queries.choices import choosable_frameworks
from reviews.frameworks.rules.shipped import SHIPPED
from reviews.models import ExampleQuestion, Framework, Theme
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, NotYours
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust)


@pytest.mark.parametrize("code", SHIPPED)
def test_each_of_ours_has_themes_with_prompts_and_questions(code: str) -> None:
    ours = SHIPPED[code]
    assert len({theme.title for theme in ours.themes}) == len(ours.themes) >= 4
    assert all(theme.prompt and len(theme.prompt) <= 1000 for theme in ours.themes)
    assert all(question.startswith("To what extent ") and question.endswith("?") for theme in ours.themes for question in theme.questions)
    assert all(bool(theme.questions) != theme.is_assured for theme in ours.themes)


def test_a_trust_is_offered_ours_before_it_has_any(trust: Trust) -> None:
    with acting_in(trust.pk):
        assert [(choice.key, choice.name) for choice in choosable_frameworks()] == [
            ("enquiry", "Enquiry"),
            ("inspection_2025", "Inspection lens 2025"),
            ("trust_quality", "Trust quality"),
        ]


def test_one_of_ours_is_copied_whole_and_only_once_without_a_scale_in_use(trust: Trust, lead: Member) -> None:
    with acting_in(trust.pk):
        made, again = (take_in(by=lead, code_or_pk="inspection_2025") for _ in range(2))
        assert made.pk == again.pk
        assert (len(made.scale), made.uses_scale) == (5, False)
        themes = list(Theme.objects.filter(framework=made).order_by("position").values_list("title", "is_assured"))
        assert themes == [(theme.title, theme.is_assured) for theme in SHIPPED["inspection_2025"].themes]
        questions = ExampleQuestion.objects.filter(theme__framework=made).count()
        assert questions == sum(len(theme.questions) for theme in SHIPPED["inspection_2025"].themes)
        assert str(made.pk) in {choice.key for choice in choosable_frameworks()}


def test_the_newest_version_that_is_not_put_away_is_offered(trust: Trust) -> None:
    first = reviews.framework(trust, "Ours")
    second = reviews.framework(trust, "Ours", number=2)
    with acting_in(trust.pk):
        assert [choice.key for choice in choosable_frameworks() if choice.name == "Ours"] == [str(second.pk)]
        Framework.objects.filter(pk=second.pk).update(put_away_at="2026-11-24T09:00Z")
        assert [choice.key for choice in choosable_frameworks() if choice.name == "Ours"] == [str(first.pk)]


def test_what_was_put_away_is_not_offered_again(trust: Trust, lead: Member) -> None:
    with acting_in(trust.pk):
        made = take_in(by=lead, code_or_pk="enquiry")
        Framework.objects.filter(pk=made.pk).update(put_away_at="2026-11-24T09:00Z")
        assert "Enquiry" not in {choice.name for choice in choosable_frameworks()}
        with pytest.raises(NotFound):
            take_in(by=lead, code_or_pk="enquiry")


@pytest.mark.parametrize("key", ["999999", "nonsense", "²", "-1"])
def test_what_is_not_offered_is_not_there(trust: Trust, lead: Member, key: str) -> None:
    with acting_in(trust.pk), pytest.raises(NotFound):
        take_in(by=lead, code_or_pk=key)


def test_a_head_takes_nothing_in(trust: Trust) -> None:
    with acting_in(trust.pk), pytest.raises(NotYours, match="change frameworks"):
        take_in(by=people.member(trust, Role.SCHOOL_LEADER), code_or_pk="enquiry")


def refused(change: str) -> None:
    with pytest.raises(Error, match="A framework that a cycle uses never changes"), transaction.atomic():
        CHANGES[change]()


CHANGES = {
    "rename": lambda: Framework.objects.update(name="Other"),
    "delete": lambda: Framework.objects.all()._raw_delete("default"),
    "theme": lambda: Theme.objects.filter(position=1).update(title="Other"),
    "new theme": lambda: Theme.objects.create(framework=Framework.objects.get(), position=9, title="New"),
    "question": lambda: ExampleQuestion.objects.update(text="Other?"),
    "less": lambda: ExampleQuestion.objects.all()._raw_delete("default"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_keeps_a_framework_that_a_cycle_uses(trust: Trust, change: str) -> None:
    used = reviews.framework(trust)
    reviews.cycle(trust, framework=used)
    with acting_in(trust.pk):
        freeze(framework_id=used.pk)
        refused(change)


def test_a_frozen_framework_may_be_put_away_and_an_unused_one_changed(trust: Trust) -> None:
    used, free = reviews.framework(trust, "Used"), reviews.framework(trust, "Free")
    reviews.cycle(trust, framework=used)
    with acting_in(trust.pk):
        freeze(framework_id=used.pk)
        assert Framework.objects.filter(pk=used.pk).update(put_away_at="2026-11-24T09:00Z") == 1
        assert Theme.objects.filter(framework=free).update(title="Other") == 2
