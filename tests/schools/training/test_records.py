"""What the database keeps true of training records, and that its queries think as the rules do."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from schools.models import TrainingRecord
from schools.people.queries import member_for
from schools.tenancy.enums import Capability
from schools.tenancy.standing import acting_in
from schools.training.rules import Training, capabilities_of, newest_of
from tests.factories import people, training, trusts

pytestmark = pytest.mark.django_db
PEER, LEAD, CHAMPION = Capability.PEER_REVIEWER, Capability.LEAD_REVIEWER, Capability.IMPROVEMENT_CHAMPION
# Kind, day of training, day of the refresher, counted from today.
LIVES = [
    [],
    [(PEER, -30, 700)],
    [(LEAD, -30, 700)],
    [(PEER, -30, 700), (LEAD, -30, 700)],
    [(PEER, -5, 700), (LEAD, -900, -1)],
    [(PEER, -900, -1), (PEER, -5, 0), (CHAMPION, 0, 1)],
    [(PEER, -5, 100), (PEER, -6, 100), (LEAD, -9, 99)],
    [(PEER, 1, 700)],
]


@pytest.mark.parametrize("life", LIVES)
def test_the_database_thinks_of_trainings_as_the_rules_do(life: list[tuple[Capability, int, int]]) -> None:
    ann = people.member(trusts.trust("ash"))
    for kind, trained, due in life:
        training.record(ann, kind, trained=trained, due=due)
    # Somebody else's training gives her nothing, and a record that was removed is none.
    training.record(people.member(trusts.trust("birch")), CHAMPION)
    training.record(ann, CHAMPION, trained=-77, removed_at="2026-01-01T00:00Z", removed_because="It was somebody else.")
    plain = [Training(kind.value, training.days(trained), training.days(due)) for kind, trained, due in life]
    found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.capabilities == capabilities_of(plain, training.days(0))
    with acting_in(ann.trust_id):
        newest = set(TrainingRecord.objects.newest().values_list("kind", "trained_on", "refresher_due_on"))
    assert newest == {(one.kind, one.trained_on, one.refresher_due_on) for one in newest_of(plain)}


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"trainer_name": ""}, "a_trainer_is_a_member_or_from_outside"),
        ({"trainer_organisation": ""}, "a_trainer_is_a_member_or_from_outside"),
        ({"trainer_id": None}, "a_trainer_is_a_member_or_from_outside"),
        ({"trainer_id": "self"}, "nobody_trains_themselves"),
        ({"trained": 5, "due": 5}, "a_refresher_comes_after_the_training"),
        ({"removed_because": "It was somebody else."}, "a_removed_training_says_why"),
        ({"removed_at": "2026-01-01T00:00Z"}, "a_removed_training_says_why"),
        ({"trained": -40}, "a_training_of_a_day_is_recorded_once"),
    ],
)
def test_the_database_refuses_what_cannot_be(fields: dict[str, Any], constraint: str) -> None:
    ann = people.member()
    training.record(ann, trained=-40)
    if fields.get("trainer_id") == "self":
        fields = fields | {"trainer_id": ann.membership_id}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        training.record(ann, **fields)


def test_a_trainer_stands_inside_or_outside_never_both() -> None:
    ann, bea = people.member(trust := trusts.trust()), people.member(trust)
    training.record(ann, trainer_id=bea.membership_id)
    with pytest.raises(IntegrityError, match="a_trainer_is_a_member_or_from_outside"), transaction.atomic():
        training.record(ann, CHAMPION, trainer_id=bea.membership_id, trainer_name="Olwen Hart", trainer_organisation="Harbour")
