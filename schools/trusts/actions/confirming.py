"""Agreeing with the register: taking its proposals over, or remembering that the trust sees it differently."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from schools.outbox.actions import post
from schools.register.models import Establishment
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.trusts.enums import Difference, Reply
from schools.trusts.models import Continuation, School, SetUp
from schools.trusts.permissions import may_set_up
from schools.trusts.queries.differences import Comparison, compare
from schools.trusts.rules.differences import Proposal
from schools.trusts.rules.facts import REGISTER_FACTS, plain_facts
from schools.web.answers import require


@dataclass(frozen=True, slots=True)
class Said:
    """The trust's word on one proposal; `name` is what a newcomer is to be called, where not as in the register."""

    reply: Reply
    name: str = ""


@dataclass(slots=True)
class Outcome:
    """How many proposals were taken over and how many settled with a no."""

    taken: int = 0
    settled: int = 0


@transaction.atomic
def confirm_schools(*, by: Member, said: Mapping[str, Said]) -> Outcome:
    """Do what the trust said to each proposal, by its key. What nothing was said to, and what has gone meanwhile, is left alone.

    Safe to repeat: a proposal that was taken over or settled is none any more.
    """
    require(may_set_up(by))
    # Two people who confirm at once do so one after the other.
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    comparison = compare(by.trust_id)
    set_up = comparison.set_up or SetUp(confirmed_at=timezone.now())
    outcome = Outcome()
    for proposal in comparison.proposals:
        answer = said.get(proposal.key, Said(Reply.LATER))
        if answer.reply == Reply.YES:
            _take_over(proposal, comparison, answer.name)
            outcome.taken += 1
        elif answer.reply == Reply.NO:
            _settle(proposal, comparison, set_up)
            outcome.settled += 1
    set_up.save()
    return outcome


def _take_over(proposal: Proposal, comparison: Comparison, name: str) -> None:
    if proposal.kind == Difference.JOINS:
        take_in(comparison.establishments[proposal.urn], name=name)
    elif proposal.kind == Difference.CARRIES_ON:
        _carry_on(proposal, comparison)
    elif proposal.kind == Difference.LEAVES:
        _end(comparison.schools[proposal.urn], proposal.since)
    else:
        _take_facts(comparison.schools[proposal.urn], comparison.establishments[proposal.urn], proposal)


def _settle(proposal: Proposal, comparison: Comparison, set_up: SetUp) -> None:
    """Remember a no: about facts by keeping what the register says now, about all else by the URN."""
    if proposal.kind == Difference.HAS_CHANGED:
        school = comparison.schools[proposal.urn]
        school.register_facts = plain_facts(comparison.establishments[proposal.urn])
        school.save(update_fields=["register_facts"])
        return
    settled = proposal.earlier or (proposal.urn,)
    set_up.settled_urns = sorted({*set_up.settled_urns, *settled})


def take_in(entry: Establishment, *, name: str = "", joined_on: date | None = None) -> School:
    """A new row with the register's facts. One that was here before comes back instead."""
    school: School | None = School.objects.filter(urn=entry.urn).first()
    if school is not None:
        school.left_on = None
        school.save(update_fields=["left_on"])
        return school
    facts = {fact: getattr(entry, fact) for fact in REGISTER_FACTS} | ({"name": name} if name else {})
    made: School = School.objects.create(urn=entry.urn, register_facts=plain_facts(entry), joined_on=joined_on, **facts)
    return made


def _carry_on(proposal: Proposal, comparison: Comparison) -> None:
    """The old rows end the day before the new one begins; their people follow when the news is handled."""
    later = comparison.schools.get(proposal.urn) or take_in(comparison.establishments[proposal.urn], joined_on=proposal.since)
    for urn in proposal.earlier:
        earlier = comparison.schools[urn]
        _end(earlier, proposal.since and proposal.since - timedelta(days=1))
        row, is_new = Continuation.objects.get_or_create(earlier=earlier, later=later, defaults={"since": proposal.since})
        if is_new:
            post(kind="schools.school_carried_on", subject_id=row.pk)


def _take_facts(school: School, entry: Establishment, proposal: Proposal) -> None:
    for change in proposal.changes:
        setattr(school, change.field, getattr(entry, change.field))
    school.register_facts = plain_facts(entry)
    school.save()


def _end(school: School, last_day: date | None) -> None:
    """Without a day in the register it was yesterday: by its word the school is gone. Its day may lie before the one of joining here."""
    last_day = last_day or timezone.localdate() - timedelta(days=1)
    school.left_on = max(school.joined_on, last_day) if school.joined_on else last_day
    school.save(update_fields=["left_on"])
