"""The versions of a framework: copied, made ready, opened again, put away; and that cycles are offered what is ready alone."""

import pytest
from django.test import Client

from reviews.cycles.enums import CycleStage
from reviews.cycles.queries.frameworks import newest_of
from reviews.frameworks.actions import take_in
from reviews.frameworks.actions.versions import (
    copy_framework,
    finish_framework,
    put_away_framework,
    reopen_framework,
    take_out_framework,
)
from reviews.frameworks.actions.writing import move_theme, remove_theme
from reviews.frameworks.queries.choices import choosable_frameworks
from reviews.frameworks.queries.texts import version_texts
from reviews.models import Framework, Theme
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, NotYours, WrongStage
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust)


def keys() -> set[str]:
    return {choice.key for choice in choosable_frameworks()}


def test_a_version_in_use_is_copied_word_for_word_and_stays_as_it_is(trust: Trust, lead: Member) -> None:
    used = reviews.framework(trust, "Ours", about="Why", scale=["Low", "High"], uses_scale=True, frozen_at="2026-11-24T09:00Z")
    reviews.cycle(trust, framework=used)
    with acting_in(trust.pk):
        made = copy_framework(by=lead, framework_id=used.pk)
        assert (made.number, made.is_draft, made.copied_from_id, made.frozen_at) == (2, True, used.pk, None)
        texts = version_texts([used, made])
        assert texts[used.pk] == texts[made.pk]
        remove_theme(by=lead, framework_id=made.pk, theme_id=Theme.objects.filter(framework=made)[0].pk)
        assert Theme.objects.filter(framework=used).count() == 2


def test_a_second_wish_for_a_new_version_leads_to_the_same_draft(trust: Trust, lead: Member) -> None:
    old = reviews.framework(trust, "Ours")
    with acting_in(trust.pk):
        first, again = (copy_framework(by=lead, framework_id=old.pk) for _ in range(2))
        assert first.pk == again.pk
        with pytest.raises(WrongStage, match="being written"):
            copy_framework(by=lead, framework_id=first.pk)


def test_a_cycle_is_offered_what_is_ready_alone(trust: Trust, lead: Member) -> None:
    old = reviews.framework(trust, "Ours")
    with acting_in(trust.pk):
        made = copy_framework(by=lead, framework_id=old.pk)
        assert (str(old.pk) in keys(), str(made.pk) in keys(), newest_of(old).pk) == (True, False, old.pk)
        with pytest.raises(NotFound):
            take_in(by=lead, code_or_pk=str(made.pk))
        finish_framework(by=lead, framework_id=made.pk)
        assert (str(old.pk) in keys(), str(made.pk) in keys(), newest_of(old).pk) == (False, True, made.pk)


def test_a_draft_without_themes_is_not_ready(trust: Trust, lead: Member) -> None:
    draft = reviews.framework(trust, themes=[], is_draft=True)
    with acting_in(trust.pk), pytest.raises(WrongStage, match="It has no theme yet"):
        finish_framework(by=lead, framework_id=draft.pk)


def test_what_no_cycle_has_chosen_can_be_opened_again(trust: Trust, lead: Member) -> None:
    free, planned = reviews.framework(trust, "Free"), reviews.framework(trust, "Planned")
    reviews.cycle(trust, "Next year", framework=planned, stage=CycleStage.PLANNING)
    with acting_in(trust.pk):
        assert reopen_framework(by=lead, framework_id=free.pk).is_draft
        assert str(free.pk) not in keys()
        with pytest.raises(WrongStage, match="Next year uses it"):
            reopen_framework(by=lead, framework_id=planned.pk)
        ours = take_in(by=lead, code_or_pk="enquiry")
        with pytest.raises(WrongStage, match="ours as it came"):
            reopen_framework(by=lead, framework_id=ours.pk)


def test_a_version_is_put_away_and_taken_out_again_even_while_it_is_used(trust: Trust, lead: Member) -> None:
    used = reviews.framework(trust, "Ours", frozen_at="2026-11-24T09:00Z")
    reviews.cycle(trust, framework=used)
    with acting_in(trust.pk):
        for _ in range(2):
            put_away_framework(by=lead, framework_id=used.pk)
        assert str(used.pk) not in keys()
        take_out_framework(by=lead, framework_id=used.pk)
        assert str(used.pk) in keys()


def test_what_is_ready_is_not_written_in(trust: Trust, lead: Member) -> None:
    ready = reviews.framework(trust)
    with acting_in(trust.pk):
        theme = Theme.objects.filter(framework=ready)[0]
        with pytest.raises(WrongStage, match="ready for use"):
            move_theme(by=lead, framework_id=ready.pk, theme_id=theme.pk, up=False)


def test_a_head_neither_sees_a_draft_nor_changes_what_is_ready(client: Client, trust: Trust) -> None:
    draft, ready = reviews.framework(trust, "Secret draft", is_draft=True), reviews.framework(trust, "Open")
    head = people.member(trust, Role.SCHOOL_LEADER)
    with acting_in(trust.pk):
        with pytest.raises(NotFound):
            finish_framework(by=head, framework_id=draft.pk)
        with pytest.raises(NotYours):
            copy_framework(by=head, framework_id=ready.pk)
    people.sign_in(client, head)
    assert "Secret draft" not in client.get("/ash/frameworks/").content.decode()
    assert client.get(f"/ash/frameworks/{draft.pk}/").status_code == 404
    assert "Make a new version" not in client.get(f"/ash/frameworks/{ready.pk}/").content.decode()


def test_everybody_reads_what_a_version_changed_once_it_is_ready(client: Client, trust: Trust, lead: Member) -> None:
    old = reviews.framework(trust, "Ours", ["Reading", "Writing"])
    with acting_in(trust.pk):
        made = copy_framework(by=lead, framework_id=old.pk)
        Theme.objects.filter(framework=made, title="Reading").update(title="<b>Books</b>")
    url = f"/ash/frameworks/{made.pk}/changes/"
    people.sign_in(client, people.member(trust, Role.TRUSTEE))
    assert client.get(url).status_code == 404
    with acting_in(trust.pk):
        finish_framework(by=lead, framework_id=made.pk)
    page = client.get(url).content.decode()
    assert "&lt;b&gt;Books" in page
    assert "It was called “Reading”." in page
    assert client.get(f"/ash/frameworks/{old.pk}/changes/").status_code == 404


def test_the_newest_name_of_a_stranger_is_no_business_of_ours(trust: Trust, lead: Member) -> None:
    theirs = reviews.framework(trusts.trust("birch"), "Theirs")
    with acting_in(trust.pk):
        with pytest.raises(NotFound):
            copy_framework(by=lead, framework_id=theirs.pk)
        assert not Framework.objects.exists()
