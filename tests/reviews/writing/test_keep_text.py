"""Saving a passage: over what was read, or beside what a colleague saved meanwhile; never over it."""

from dataclasses import dataclass

import pytest
from django.db import transaction

from reviews.cycles.models import Review
from reviews.models import Aside, SelfReviewPassage
from reviews.self_reviews.enums import Question
from reviews.writing.actions import Kept, keep_text
from reviews.writing.queries import asides_of, field_of
from reviews.writing.rules.wording import LONGEST, as_kept
from schools.history.queries import versions_of
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.web.errors import BadInput
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Desk:
    """A passage, and two leaders who write in it."""

    review: Review
    ann: Member
    bea: Member

    def row(self) -> SelfReviewPassage:
        rows = SelfReviewPassage.objects.select_related("saved_by__person")
        found: SelfReviewPassage = rows.get(review=self.review, question=Question.FOCUS)
        return found

    def save(self, by: Member, text: str, based_on: int) -> Kept:
        with acting_in(by.trust_id), acting_as(by.person_id), transaction.atomic():
            return keep_text(by=by, row=self.row(), text=text, based_on=based_on)

    def stands(self) -> tuple[str, int]:
        with acting_in(self.ann.trust_id):
            return self.row().text, self.row().version

    def aside(self, who: Member) -> str | None:
        with acting_in(who.trust_id):
            return asides_of(who, SelfReviewPassage, [self.row().pk]).get(self.row().pk)


@pytest.fixture
def desk() -> Desk:
    trust = trusts.trust("ash")
    review = reviews.review(reviews.cycle(trust))
    ann, bea = (people.member(trust, Role.SCHOOL_LEADER, review.host, person=people.person(name)) for name in ("Ann", "Bea"))
    return Desk(review, ann, bea)


def test_a_save_counts_on_and_says_who(desk: Desk) -> None:
    assert desk.save(desk.ann, "We read.", 0) == Kept(1, "We read.")
    assert desk.save(desk.bea, "We read daily.", 1).version == 2
    with acting_in(desk.ann.trust_id):
        row = desk.row()
        assert (row.text, row.version, row.saved_by_id) == ("We read daily.", 2, desk.bea.membership_id)
        assert [version.text for version in versions_of(row)] == ["", "We read.", "We read daily."]


def test_the_same_text_again_is_no_new_version(desk: Desk) -> None:
    desk.save(desk.ann, "We read.", 0)
    assert desk.save(desk.ann, "We read.", 1).version == 1
    # Also from a page that had not heard that it arrived.
    assert desk.save(desk.ann, "We read.  \r\n", 0) == Kept(1, "We read.")
    assert (desk.stands(), desk.aside(desk.ann)) == (("We read.", 1), None)


def test_a_stale_save_keeps_both_texts(desk: Desk) -> None:
    desk.save(desk.ann, "From Ann", 0)
    kept = desk.save(desk.bea, "From Bea", 0)
    assert kept.other is not None
    assert (kept.version, kept.text, kept.other.text, kept.other.who) == (1, "From Bea", "From Ann", "Ann")
    assert (desk.stands(), desk.aside(desk.bea), desk.aside(desk.ann)) == (("From Ann", 1), "From Bea", None)


def test_who_writes_on_over_a_clash_keeps_one_text_aside_and_every_version_of_it(desk: Desk) -> None:
    desk.save(desk.ann, "From Ann", 0)
    for text in ("From Bea", "From Bea, longer"):
        desk.save(desk.bea, text, 0)
    assert desk.aside(desk.bea) == "From Bea, longer"
    with acting_in(desk.bea.trust_id):
        (aside,) = Aside.objects.all()
        assert [version.text for version in versions_of(aside)] == ["From Bea", "From Bea, longer"]


def test_saving_over_what_was_shown_settles_the_clash(desk: Desk) -> None:
    desk.save(desk.ann, "From Ann", 0)
    version = desk.save(desk.bea, "From Bea", 0).version
    assert desk.save(desk.bea, "From both", version) == Kept(2, "From both")
    assert (desk.stands(), desk.aside(desk.bea)) == (("From both", 2), None)
    with acting_in(desk.bea.trust_id):
        assert list(Aside.objects.exclude(settled_at=None).values_list("text", flat=True)) == ["From Bea"]


def test_taking_the_others_text_settles_it_too(desk: Desk) -> None:
    desk.save(desk.ann, "From Ann", 0)
    desk.save(desk.bea, "From Bea", 0)
    assert desk.save(desk.bea, "From Ann", 1) == Kept(1, "From Ann")
    assert desk.aside(desk.bea) is None


def test_both_texts_come_back_with_the_page(desk: Desk) -> None:
    desk.save(desk.ann, "From Ann", 0)
    desk.save(desk.bea, "From Bea", 0)
    with acting_in(desk.bea.trust_id):
        field = field_of(desk.row(), label="Focus", url="/", aside=desk.aside(desk.bea))
    assert field.other is not None
    assert (field.text, field.version, field.other.text, field.other.who) == ("From Bea", 1, "From Ann", "Ann")


def test_a_text_that_is_too_long_is_refused_with_its_length_and_changes_nothing(desk: Desk) -> None:
    assert desk.save(desk.ann, "x" * LONGEST, 0).version == 1
    with pytest.raises(BadInput, match=r"20,001 characters long; we take up to 20,000\. Nothing was lost"):
        desk.save(desk.ann, "y" * (LONGEST + 1), 1)
    assert desk.stands() == ("x" * LONGEST, 1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("one\r\ntwo\rthree\n", "one\ntwo\nthree"), ("a\x00b", "ab"), ("  indented", "  indented"), ("Łódź 😀 ", "Łódź 😀"), ("\r\n", "")],
)
def test_text_is_kept_as_typed_but_for_what_cannot_be_seen(desk: Desk, typed: str, kept: str) -> None:
    assert as_kept(typed) == kept
    assert desk.save(desk.ann, typed, 0).text == kept
    assert desk.stands()[0] == kept


def test_what_may_tell_of_a_pupil_comes_back_with_the_save_and_is_saved(desk: Desk) -> None:
    kept = desk.save(desk.ann, "A boy called Harry reads.", 0)
    assert [doubt.words for doubt in kept.doubts] == ["boy called Harry"]
    assert desk.stands()[0] == "A boy called Harry reads."


def test_an_emptied_passage_is_a_version_like_any_other(desk: Desk) -> None:
    desk.save(desk.ann, "We read.", 0)
    assert desk.save(desk.ann, "", 1) == Kept(2, "")
