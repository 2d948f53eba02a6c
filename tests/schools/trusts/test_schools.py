"""Adding, correcting, ending and striking off a school."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from schools.models import School, SetUp
from schools.register.enums import Status
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.trusts.actions.confirming import Said, confirm_schools
from schools.trusts.actions.schools import add_school, edit_school, leave_school, remove_school, return_school
from schools.trusts.enums import Reply
from schools.trusts.rules.facts import EDITABLE
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from schools.web.pages import OtherText
from tests.factories import people, register, trusts

pytestmark = pytest.mark.django_db


def shown(school: School) -> dict[str, Any]:
    """What the form of this school shows."""
    return {name: getattr(school, name) for name in EDITABLE}


def edit(by: Member, school: School, **changes: Any) -> dict[str, OtherText]:
    """Send the form of the school as `school` holds it, with some fields typed over."""
    with acting_in(by.trust_id), acting_as(by.person_id):
        return edit_school(by=by, school_id=school.pk, values=shown(school) | changes, seen=shown(school))


def fresh(by: Member, school: School) -> School:
    with acting_in(by.trust_id):
        found: School = School.objects.get(pk=school.pk)
        return found


def test_a_school_is_corrected() -> None:
    trust = trusts.trust()
    school, lead = trusts.school(trust, "Ash"), people.member(trust)
    assert edit(lead, school, name="Ash Primary", free_meals=Decimal("12.5")) == {}
    saved = fresh(lead, school)
    assert (saved.name, saved.free_meals) == ("Ash Primary", Decimal("12.5"))


def test_the_own_head_corrects_and_nobody_else_of_a_school() -> None:
    trust = trusts.trust()
    school = trusts.school(trust)
    assert edit(people.head(trust, school), school, town="Ashby") == {}
    others = [people.head(trust), people.member(trust, Role.SCHOOL_LEADER, school), people.member(trust, Role.TRUSTEE)]
    for somebody in others:
        with pytest.raises(NotYours, match="Only the school's head"):
            edit(somebody, school, town="Elsewhere")


def test_another_trusts_school_is_not_there() -> None:
    lead, foreign = people.member(), trusts.school(trusts.trust())
    for deed in (lambda: edit(lead, foreign), lambda: _in(lead, remove_school, school_id=foreign.pk)):
        with pytest.raises(NotFound):
            deed()


def _in(by: Member, deed: Any, **given: Any) -> Any:
    with acting_in(by.trust_id):
        return deed(by=by, **given)


def test_two_leads_who_change_different_fields_both_have_their_way() -> None:
    trust = trusts.trust()
    school, ann, ben = trusts.school(trust, "Ash"), people.member(trust), people.member(trust)
    assert (edit(ann, school, pupils=300), edit(ben, school, town="Ashby")) == ({}, {})
    saved = fresh(ann, school)
    assert (saved.pupils, saved.town) == (300, "Ashby")


def test_two_leads_who_change_the_same_field_see_both_texts_and_nothing_is_lost() -> None:
    trust = trusts.trust()
    school = trusts.school(trust, "Ash")
    ann, ben = people.member(trust, person=people.person("Ann Reed")), people.member(trust)
    edit(ann, school, name="Ash Primary", pupils=300)
    others = edit(ben, school, name="Ash Infants", town="Ashby")
    assert [(name, other.text, other.who) for name, other in others.items()] == [("name", "Ash Primary", "Ann Reed")]
    assert others["name"].when.startswith("on ")
    assert (fresh(ben, school).name, fresh(ben, school).town) == ("Ash Primary", "")
    # Saved again with the other's text in sight, it is a decision.
    assert edit(ben, fresh(ben, school), name="Ash Infants", town="Ashby") == {}
    saved = fresh(ben, school)
    assert (saved.name, saved.town, saved.pupils) == ("Ash Infants", "Ashby", 300)


def test_two_who_each_set_half_of_what_makes_no_sense_are_told() -> None:
    trust = trusts.trust()
    school, ann, ben = trusts.school(trust, low_age=4, high_age=11), people.member(trust), people.member(trust)
    edit(ann, school, low_age=9)
    with pytest.raises(BadInput, match="below the youngest"):
        edit(ben, school, high_age=7)


def test_a_school_cannot_have_joined_after_it_left() -> None:
    trust = trusts.trust()
    school, lead = trusts.school(trust, left_on=date(2026, 1, 1)), people.member(trust)
    with pytest.raises(BadInput, match="joined after the day on which it left"):
        edit(lead, school, joined_on=date(2026, 1, 2))


def test_a_school_leaves_with_its_last_day_and_that_can_be_taken_back() -> None:
    trust = trusts.trust()
    school, lead = trusts.school(trust, joined_on=date(2020, 1, 1)), people.member(trust)
    with pytest.raises(BadInput, match="cannot leave before the day on which it joined"):
        _in(lead, leave_school, school_id=school.pk, left_on=date(2019, 1, 1))
    today = timezone.localdate()
    _in(lead, leave_school, school_id=school.pk, left_on=today)
    left = fresh(lead, school)
    assert (left.has_left(today), left.has_left(today + timedelta(days=1))) == (False, True)
    _in(lead, return_school, school_id=school.pk)
    assert fresh(lead, school).left_on is None


def test_a_school_put_on_by_mistake_is_struck_off_and_not_proposed_again() -> None:
    group = register.group(uid=5)
    entry = register.establishment("Alder", group)
    lead = people.member(trusts.trust(group_uid=5))
    _in(lead, confirm_schools, said={f"joins-{entry.urn}": Said(Reply.YES)})
    with acting_in(lead.trust_id):
        _in(lead, remove_school, school_id=School.objects.get().pk)
        assert (School.objects.count(), SetUp.objects.get().settled_urns) == (0, [entry.urn])


def test_a_school_to_which_people_belong_can_only_leave() -> None:
    trust = trusts.trust()
    school, lead = trusts.school(trust), people.member(trust)
    people.head(trust, school)
    with pytest.raises(WrongStage, match="Let it leave instead"):
        _in(lead, remove_school, school_id=school.pk)
    assert fresh(lead, school)


def test_a_school_is_added_by_its_urn_whoever_the_register_has_it_with() -> None:
    entry = register.establishment("Alder", register.group())
    lead = people.member()
    added = _in(lead, add_school, urn=entry.urn)
    assert (added.name, added.pupils) == ("Alder", 210)


def test_one_that_was_left_out_or_has_left_comes_back() -> None:
    group = register.group(uid=5)
    entry = register.establishment("Alder", group)
    lead = people.member(trusts.trust(group_uid=5))
    _in(lead, confirm_schools, said={f"joins-{entry.urn}": Said(Reply.NO)})
    school = _in(lead, add_school, urn=entry.urn)
    with acting_in(lead.trust_id):
        assert SetUp.objects.get().settled_urns == []
    _in(lead, leave_school, school_id=school.pk, left_on=timezone.localdate() - timedelta(days=9))
    again = _in(lead, add_school, urn=entry.urn)
    assert (again.pk, again.left_on) == (school.pk, None)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"urn": 1}, "The register here has no school with the URN 1."),
        ({"urn": 2}, "Closed is not open in the register."),
        ({"urn": 3}, "There is on your list already."),
        ({}, "Choose a school from the register."),
        ({"group_uid": 5}, "Only a partnership has trusts on its list."),
    ],
)
def test_what_cannot_be_added_is_told(asked: dict[str, int], sentence: str) -> None:
    register.establishment("Closed", status=Status.CLOSED, urn=2)
    register.establishment("There", urn=3)
    lead = people.member()
    _in(lead, add_school, urn=3)
    with pytest.raises(BadInput) as refused:
        _in(lead, add_school, **asked)
    assert str(refused.value) == sentence


def test_a_partnership_that_reviews_trusts_has_trusts_on_its_list() -> None:
    register.group("ASH TRUST", uid=5, town="Ashby")
    register.group("OLD TRUST", uid=6, is_open=False)
    lead = people.member(trusts.partnership())
    added = _in(lead, add_school, group_uid=5)
    assert (added.name, added.group_uid, added.urn, added.town) == ("Ash Trust", 5, None, "Ashby")
    for uid, sentence in ((5, "Ash Trust is on your list already."), (6, "has no open trust with the number 6.")):
        with pytest.raises(BadInput, match=sentence):
            _in(lead, add_school, group_uid=uid)


def test_only_who_leads_or_supports_the_programme_changes_the_list() -> None:
    trust = trusts.trust()
    school = trusts.school(trust)
    head = people.head(trust, school)
    for deed, given in (
        (add_school, {"urn": 1}),
        (leave_school, {"school_id": school.pk, "left_on": date(2026, 1, 1)}),
        (return_school, {"school_id": school.pk}),
        (remove_school, {"school_id": school.pk}),
    ):
        with pytest.raises(NotYours):
            _in(head, deed, **given)
