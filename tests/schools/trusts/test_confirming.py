"""A trust confirms its schools by the register, once and again."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from schools.models import Continuation, Establishment, News, School, SetUp, Trust
from schools.register.enums import Status
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.tenancy.together import answers_to
from schools.trusts.actions.confirming import Outcome, Said, confirm_schools
from schools.trusts.enums import Difference, Reply
from schools.trusts.queries.differences import compare
from schools.trusts.queries.outlook import Outlook, about_outlook, outlook
from schools.trusts.queries.school import lineage
from schools.web.errors import NotYours
from tests.factories import people, register, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead() -> Member:
    """The lead of a trust that the register knows with three open schools and a closed one."""
    group = register.group("ASH TRUST", uid=5)
    for urn, name in ((11, "Alder"), (12, "Birch"), (13, "Cedar")):
        register.establishment(name, group, urn=urn)
    register.establishment("Dogwood", group, urn=14, status=Status.CLOSED)
    return people.member(trusts.trust("ash", group_uid=group.uid))


def answer(lead: Member, reply: Reply, *kinds: Difference, names: dict[int, str] | None = None) -> Outcome:
    """Say the same to every difference of these kinds."""
    with acting_in(lead.trust_id):
        asked = [proposal for proposal in compare(lead.trust_id).proposals if proposal.kind in kinds]
        return confirm_schools(by=lead, said={one.key: Said(reply, (names or {}).get(one.urn, "")) for one in asked})


def kinds(lead: Member) -> list[tuple[Difference, int]]:
    with acting_in(lead.trust_id):
        return [(proposal.kind, proposal.urn) for proposal in compare(lead.trust_id).proposals]


def names(lead: Member) -> list[str]:
    with acting_in(lead.trust_id):
        return list(School.objects.here(timezone.localdate()).order_by("urn").values_list("name", flat=True))


def look(lead: Member) -> Outlook:
    with acting_in(lead.trust_id):
        return outlook(answers_to([about_outlook()])[0])


def test_the_register_proposes_the_open_schools_and_they_are_taken_in_with_their_facts(lead: Member) -> None:
    assert kinds(lead) == [(Difference.JOINS, 11), (Difference.JOINS, 12), (Difference.JOINS, 13)]
    assert look(lead) == Outlook(is_confirmed=False, joining=3, leaving=0)
    assert answer(lead, Reply.YES, Difference.JOINS, names={12: "Birch Primary"}) == Outcome(taken=3)
    assert names(lead) == ["Alder", "Birch Primary", "Cedar"]
    assert (kinds(lead), look(lead)) == ([], Outlook(is_confirmed=True, joining=0, leaving=0))
    with acting_in(lead.trust_id):
        birch = School.objects.get(urn=12)
        assert (birch.pupils, birch.phase, birch.register_facts["name"]) == (210, "Primary", "Birch")


def test_saying_it_twice_changes_nothing(lead: Member) -> None:
    with acting_in(lead.trust_id):
        said = {proposal.key: Said(Reply.YES) for proposal in compare(lead.trust_id).proposals}
        assert [confirm_schools(by=lead, said=said) for _ in range(2)] == [Outcome(taken=3), Outcome()]
        assert (School.objects.count(), SetUp.objects.count()) == (3, 1)


def test_a_no_is_remembered_and_a_later_newcomer_is_proposed_again(lead: Member) -> None:
    answer(lead, Reply.NO, Difference.JOINS)
    assert (names(lead), kinds(lead), look(lead)) == ([], [], Outlook(is_confirmed=True, joining=0, leaving=0))
    for urn in (15, 16):
        Establishment.objects.create(urn=urn, name=f"New {urn}", status=1, group_uid=5)
    assert kinds(lead) == [(Difference.JOINS, 15), (Difference.JOINS, 16)]
    assert look(lead) == Outlook(is_confirmed=True, joining=2, leaving=0)


def test_what_nothing_was_said_to_waits(lead: Member) -> None:
    assert answer(lead, Reply.LATER, Difference.JOINS) == Outcome()
    assert len(kinds(lead)) == 3


def test_a_school_that_converts_gets_a_new_row_that_carries_on_the_old_one(lead: Member) -> None:
    answer(lead, Reply.YES, Difference.JOINS)
    old, day = Establishment.objects.get(urn=11), date(2026, 9, 1)
    new = register.establishment("Alder Academy", urn=21, group=register.group(uid=6))
    Establishment.objects.filter(urn=11).update(status=Status.CLOSED, closed_on=day - timedelta(days=1))
    Establishment.objects.filter(urn=21).update(group_uid=5)
    register.becomes(old, new, established_on=day)
    assert kinds(lead) == [(Difference.CARRIES_ON, 21)]
    assert look(lead) == Outlook(is_confirmed=True, joining=1, leaving=1)
    answer(lead, Reply.YES, Difference.CARRIES_ON)
    assert (names(lead), kinds(lead)) == (["Birch", "Cedar", "Alder Academy"], [])
    with acting_in(lead.trust_id):
        earlier, later = School.objects.get(urn=11), School.objects.get(urn=21)
        assert (earlier.left_on, later.joined_on) == (day - timedelta(days=1), day)
        row = Continuation.objects.get()
        assert (row.earlier, row.later, row.since) == (earlier, later, day)
        assert list(lineage(later.pk)) == [later.pk, earlier.pk]
        assert list(News.objects.values_list("kind", "subject_id")) == [("schools.school_carried_on", row.pk)]


def test_schools_that_merge_are_both_carried_on_over_several_steps(lead: Member) -> None:
    answer(lead, Reply.YES, Difference.JOINS)
    between = register.establishment("Between", urn=21, status=Status.CLOSED)
    new = register.establishment("All Together", urn=22)
    Establishment.objects.filter(urn__in=(11, 12)).update(status=Status.CLOSED)
    Establishment.objects.filter(urn=22).update(group_uid=5)
    register.becomes(Establishment.objects.get(urn=11), between, established_on=date(2026, 1, 1))
    register.becomes(between, new)
    register.becomes(Establishment.objects.get(urn=12), new, established_on=date(2026, 9, 1))
    assert kinds(lead) == [(Difference.CARRIES_ON, 22)]
    answer(lead, Reply.YES, Difference.CARRIES_ON)
    assert names(lead) == ["Cedar", "All Together"]
    with acting_in(lead.trust_id):
        assert len(lineage(School.objects.get(urn=22).pk)) == 3


def test_a_school_that_moves_to_another_trust_here_is_a_new_row_there_and_neither_reads_the_other(lead: Member) -> None:
    answer(lead, Reply.YES, Difference.JOINS)
    register.group("OAK TRUST", uid=6)
    Establishment.objects.filter(urn=11).update(group_uid=6)
    other = people.member(trusts.trust("oak", group_uid=6))
    assert (kinds(lead), kinds(other)) == ([(Difference.LEAVES, 11)], [(Difference.JOINS, 11)])
    answer(lead, Reply.YES, Difference.LEAVES)
    answer(other, Reply.YES, Difference.JOINS)
    assert (names(lead), names(other)) == (["Birch", "Cedar"], ["Alder"])
    with acting_in(other.trust_id):
        assert (School.objects.count(), Continuation.objects.count()) == (1, 0)


def test_a_school_that_the_register_moved_can_be_kept(lead: Member) -> None:
    answer(lead, Reply.YES, Difference.JOINS)
    Establishment.objects.filter(urn=11).update(group_uid=None)
    answer(lead, Reply.NO, Difference.LEAVES)
    assert (kinds(lead), names(lead), look(lead).leaving) == ([], ["Alder", "Birch", "Cedar"], 0)


def test_facts_that_change_in_the_register_are_taken_over_or_kept(lead: Member) -> None:
    answer(lead, Reply.YES, Difference.JOINS)
    Establishment.objects.filter(urn__in=(11, 12)).update(pupils=300, name="New name")
    answer(lead, Reply.LATER, Difference.HAS_CHANGED)
    assert kinds(lead) == [(Difference.HAS_CHANGED, 11), (Difference.HAS_CHANGED, 12)]
    with acting_in(lead.trust_id):
        said = {"has_changed-11": Said(Reply.YES), "has_changed-12": Said(Reply.NO)}
        confirm_schools(by=lead, said=said)
        facts = list(School.objects.filter(urn__in=(11, 12)).order_by("urn").values_list("name", "pupils"))
    assert (facts, kinds(lead)) == ([("New name", 300), ("Birch", 210)], [])


def test_only_who_leads_or_supports_the_programme_confirms(lead: Member) -> None:
    trust = Trust.objects.get(pk=lead.trust_id)
    for role in (Role.TRUSTEE, None):
        somebody = people.member(trust, role)
        with acting_in(trust.pk), pytest.raises(NotYours, match="which schools there are"):
            confirm_schools(by=somebody, said={})
    with acting_in(trust.pk):
        assert confirm_schools(by=people.member(trust, Role.CENTRAL_TEAM), said={}) == Outcome()
