"""Opening a trust or a partnership."""

import pytest

from schools.models import Trust
from schools.tenancy.enums import TrustKind
from schools.trusts.actions.opening import open_trust
from schools.web.errors import BadInput
from tests.factories import register, trusts

pytestmark = pytest.mark.django_db


def test_a_group_of_the_register_comes_on_board_with_its_name_and_an_address() -> None:
    group = register.group("THE ASH VALLEY TRUST")
    opened = open_trust(group_uid=group.uid)
    assert (opened.name, opened.slug, opened.kind, opened.group_uid) == ("The Ash Valley Trust", "ash-valley-trust", "trust", group.uid)


def test_a_partnership_and_a_trust_that_the_register_does_not_know_need_a_name() -> None:
    partnership = open_trust(kind=TrustKind.PARTNERSHIP, name="  Northern   Rivers ")
    unknown = open_trust(name="New Trust", slug="brand-new")
    assert (partnership.name, partnership.slug, partnership.kind) == ("Northern Rivers", "northern-rivers", "partnership")
    assert (unknown.slug, unknown.group_uid) == ("brand-new", None)


@pytest.mark.parametrize(
    ("asked", "field", "sentence"),
    [
        ({"group_uid": 99}, "group_uid", "has no group 99"),
        ({"group_uid": 7}, "group_uid", "Old Trust is closed in the register since 31 August 2025"),
        ({"group_uid": 8}, "group_uid", "Here is on board already, at /here/"),
        ({"group_uid": 9, "kind": TrustKind.PARTNERSHIP}, "group_uid", "leave this empty"),
        ({}, "name", "Write the name"),
        ({"name": "x" * 201}, "name", "201 letters"),
        ({"name": "!!!"}, "slug", "has none to make one from"),
        ({"name": "Ash", "slug": "operator"}, "slug", "“operator” cannot be an address"),
        ({"name": "Ash", "slug": "Ash Trust"}, "slug", "cannot be an address"),
        ({"name": "Ash", "slug": "here"}, "slug", "/here/ is taken"),
    ],
)
def test_what_stands_against_it_is_told_by_field_and_nothing_is_written(asked: dict[str, object], field: str, sentence: str) -> None:
    register.group("OLD TRUST", is_open=False, uid=7, closed_on="2025-08-31")
    register.group("HERE", uid=8)
    register.group("OPEN", uid=9)
    trusts.trust("here", name="Here", group_uid=8)
    with pytest.raises(BadInput) as refused:
        open_trust(**asked)  # type: ignore[arg-type]
    assert list(refused.value.problems) == [field]
    assert sentence in refused.value.problems[field]
    assert Trust.objects.count() == 1
