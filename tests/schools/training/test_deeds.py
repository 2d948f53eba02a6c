"""Recording, correcting and removing training, as people do it on the pages; and what they are told when something is wrong."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from schools.history.queries import versions_of
from schools.models import TrainingRecord
from schools.people.queries import member_for
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.training.actions import Course, record_training, remove_training
from schools.web.errors import NotFound, NotYours, WrongStage
from tests.factories import people, training, trusts

pytestmark = pytest.mark.django_db
PEER, LEAD = Capability.PEER_REVIEWER, Capability.LEAD_REVIEWER


def typed(**changes: Any) -> dict[str, Any]:
    """What a form sends: a training of yesterday by somebody from outside."""
    return {
        "kind": PEER.value,
        "trained_on": f"{training.days(-1)}",
        "refresher_due_on": "",
        "trainer": "",
        "trainer_name": "Olwen Hart",
        "trainer_organisation": "Harbour Teaching School",
        "note": "",
    } | changes


def address(who: Member, name: str, **parts: int) -> str:
    return reverse(f"schools:{name}", kwargs={"trust_slug": who.trust_slug, **parts})


def send(client: Client, by: Member, name: str, data: dict[str, Any], **parts: int) -> Any:
    return people.sign_in(client, by).post(address(by, name, **parts), data)


def records(of: Member) -> list[TrainingRecord]:
    with acting_in(of.trust_id):
        return list(TrainingRecord.objects.filter(membership=of.membership_id).order_by("pk"))


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"))


@pytest.fixture
def ann(lead: Member) -> Member:
    return people.member(_trust(lead), Role.SCHOOL_LEADER, person=people.person("Ann Reed"))


def _trust(of: Member) -> Any:
    return trusts.Trust.objects.get(pk=of.trust_id)


def test_a_session_is_recorded_for_everybody_ticked_and_makes_them_what_it_was_for(client: Client, lead: Member, ann: Member) -> None:
    bea = people.member(_trust(lead), Role.SCHOOL_LEADER)
    response = send(client, lead, "record_session", typed(kind=LEAD.value, people=[ann.membership_id, bea.membership_id]))
    assert response.status_code == 302
    for trained in (ann, bea):
        found = member_for(trained.person_id, "ash")
        assert found is not None
        assert found.capabilities == {LEAD, PEER}
    assert [row.trainer_name for row in records(ann)] == ["Olwen Hart"]


def test_one_person_is_recorded_with_a_colleague_as_trainer_and_the_usual_time_to_the_refresher(
    client: Client, lead: Member, ann: Member
) -> None:
    data = typed(trained_on="2024-02-29", trainer=lead.membership_id, trainer_name="", trainer_organisation="")
    assert send(client, lead, "record_training", data, membership_id=ann.membership_id).status_code == 302
    (row,) = records(ann)
    assert (row.trainer_id, row.trained_on, row.refresher_due_on) == (lead.membership_id, date(2024, 2, 29), date(2026, 2, 28))


def test_training_from_before_somebody_was_a_member_is_recorded(client: Client, lead: Member, ann: Member) -> None:
    send(client, lead, "record_training", typed(trained_on="01/09/2019", refresher_due_on="01/09/2021"), membership_id=ann.membership_id)
    assert [row.trained_on for row in records(ann)] == [date(2019, 9, 1)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": ""}, "Choose what the training was for."),
        ({"kind": "headteacher"}, "is not one of the available choices"),
        ({"trained_on": "yesterday"}, "Enter a valid date."),
        ({"trained_on": "2099-01-01"}, "This day is still to come."),
        ({"trained_on": "1926-01-01"}, "we record training from 2000 on"),
        ({"trained_on": "9999-12-31"}, "Give a day before 2100."),
        ({"trained_on": "2026-01-05", "refresher_due_on": "2026-01-05"}, "The refresher comes after the training."),
        ({"trained_on": "2026-01-05", "refresher_due_on": "2062-01-05"}, "a refresher is due within 10 years"),
        ({"trainer_name": "", "trainer_organisation": ""}, "Say who trained"),
        ({"trainer_name": ""}, "Give the trainer's name."),
        ({"trainer_organisation": ""}, "Say which organisation"),
        ({"trainer": "lead"}, "Give one trainer"),
        ({"trainer": "self", "trainer_name": "", "trainer_organisation": ""}, "is not one of the available choices"),
        ({"trainer": "foreign", "trainer_name": "", "trainer_organisation": ""}, "is not one of the available choices"),
        ({"note": "x" * 1001}, "at most 1000 characters"),
        ({"note": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept(
    client: Client, lead: Member, ann: Member, changes: dict[str, Any], sentence: str
) -> None:
    who = {"lead": lead.membership_id, "self": ann.membership_id, "foreign": people.member(trusts.trust("birch")).membership_id}
    changes = {name: who.get(value, value) for name, value in changes.items()}
    response = send(client, lead, "record_training", typed(**{"note": "Two days at Harbour"} | changes), membership_id=ann.membership_id)
    assert response.status_code == 200
    page = response.content.decode().replace("&#x27;", "'")
    assert sentence in page
    assert "Two days at Harbour" in page or "note" in changes
    assert records(ann) == []


@pytest.mark.parametrize(
    ("ticks", "sentence"),
    [([], "Tick everybody who took part."), (["foreign"], "Choose people from the list."), (["ann", "x"], "Choose people from the list.")],
)
def test_a_session_names_people_of_the_list(client: Client, lead: Member, ann: Member, ticks: list[str], sentence: str) -> None:
    ids = {"ann": ann.membership_id, "foreign": people.member(trusts.trust("birch")).membership_id}
    response = send(client, lead, "record_session", typed(people=[ids.get(tick, tick) for tick in ticks]))
    assert sentence in response.content.decode()
    assert records(ann) == []


def test_who_trained_is_not_among_the_trained_and_then_nobody_is_recorded(client: Client, lead: Member, ann: Member) -> None:
    data = typed(people=[ann.membership_id, lead.membership_id], trainer=ann.membership_id, trainer_name="", trainer_organisation="")
    response = send(client, lead, "record_session", data)
    assert "Ann Reed is among those trained. Nobody trains themselves." in response.content.decode()
    assert response.content.decode().count(" checked> ") == 2
    assert records(ann) == records(lead) == []


def test_the_same_session_sent_twice_is_recorded_once(client: Client, lead: Member, ann: Member) -> None:
    data = typed(people=[ann.membership_id])
    send(client, lead, "record_session", data)
    response = send(client, lead, "record_session", data)
    assert "This training of that day is recorded already for Ann Reed." in response.content.decode()
    assert len(records(ann)) == 1


def test_nobody_records_training_of_somebody_who_left(client: Client, lead: Member) -> None:
    gone = people.member(_trust(lead), starts_on=training.days(-90), ends_on=training.days(-1), person=people.person("Gwen Hale"))
    response = send(client, lead, "record_training", typed(), membership_id=gone.membership_id)
    assert response.status_code == 409
    assert "Gwen Hale left." in response.content.decode()
    with acting_in(lead.trust_id), pytest.raises(WrongStage):
        record_training(
            by=lead,
            membership_ids=[gone.membership_id],
            course=Course("peer_reviewer", training.days(-1), trainer_name="O", trainer_organisation="H"),
        )


def test_the_deed_itself_asks_who_may(lead: Member, ann: Member) -> None:
    course = Course("peer_reviewer", training.days(-1), trainer_name="Olwen Hart", trainer_organisation="Harbour")
    with acting_in(lead.trust_id):
        with pytest.raises(NotYours, match="record training"):
            record_training(by=ann, membership_ids=[ann.membership_id], course=course)
        with pytest.raises(NotFound):
            record_training(by=lead, membership_ids=[people.member(trusts.trust("birch")).membership_id], course=course)
    assert records(ann) == []


def test_a_correction_replaces_the_record_and_history_keeps_both(client: Client, lead: Member, ann: Member) -> None:
    row = training.record(ann, PEER, trained=-30)
    data = typed(kind=LEAD.value, trained_on=f"{training.days(-20)}", version=1)
    assert send(client, lead, "correct_training", data, record_id=row.pk).status_code == 302
    (now,) = records(ann)
    assert (now.kind, now.trained_on, now.version) == (LEAD, training.days(-20), 2)
    with acting_in(lead.trust_id):
        assert [version.kind for version in versions_of(now)] == [PEER, LEAD]


def test_two_who_correct_at_once_both_see_the_others_and_the_second_save_is_a_decision(client: Client, lead: Member, ann: Member) -> None:
    row = training.record(ann, PEER, trained=-30)
    send(client, lead, "correct_training", typed(note="Theirs", version=1), record_id=row.pk)
    response = send(client, lead, "correct_training", typed(note="Mine", version=1), record_id=row.pk)
    page = response.content.decode()
    assert response.status_code == 200
    assert "while you had it open" in page
    assert "Theirs" in page
    assert "Mine</textarea>" in page
    assert 'name="version" value="2"' in page
    assert [one.note for one in records(ann)] == ["Theirs"]
    assert send(client, lead, "correct_training", typed(note="Mine", version=2), record_id=row.pk).status_code == 302
    assert [one.note for one in records(ann)] == ["Mine"]


def test_a_trainer_who_left_stays_the_trainer_when_something_else_is_corrected(client: Client, lead: Member, ann: Member) -> None:
    gone = people.member(_trust(lead), starts_on=training.days(-90), ends_on=training.days(-1))
    row = training.record(ann, trainer_id=gone.membership_id)
    data = typed(trainer=gone.membership_id, trainer_name="", trainer_organisation="", note="Second day", version=1)
    assert send(client, lead, "correct_training", data, record_id=row.pk).status_code == 302
    assert [(one.trainer_id, one.note) for one in records(ann)] == [(gone.membership_id, "Second day")]


def test_a_removed_record_gives_nothing_and_says_why(client: Client, lead: Member, ann: Member) -> None:
    row = training.record(ann)
    assert "Say why, in a few words." in send(client, lead, "remove_training", {"because": " "}, record_id=row.pk).content.decode()
    assert send(client, lead, "remove_training", {"because": "It was another Ann."}, record_id=row.pk).status_code == 302
    found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.capabilities == frozenset()
    shown = client.get(address(lead, "person_training", membership_id=ann.membership_id)).content.decode()
    assert "It was another Ann." in shown
    assert "It was another Ann." not in people.sign_in(client, ann).get(address(ann, "own_training")).content.decode()
    # It may be recorded again, and is removed only once.
    training.record(ann)
    assert send(client, lead, "remove_training", {"because": "Again."}, record_id=row.pk).status_code == 409
    assert send(client, lead, "correct_training", typed(version=1), record_id=row.pk).status_code == 409
    with acting_in(lead.trust_id), pytest.raises(WrongStage):
        remove_training(by=lead, record_id=row.pk, because="Again.")
