"""What reviews ask of a member, as steps of the home page: of all cycles that go on."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from reviews.cycles.enums import CycleStage
from reviews.cycles.permissions import may_lead, may_plan
from reviews.timetables.queries.facts import about_cycles_going_on, cycles_going_on
from reviews.timetables.rules.duties import Duty, Me, duties
from reviews.timetables.rules.planning import planning_duties
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.prepared import Inquiry
from schools.tenancy.together import Rows
from schools.web.registries import NextStep


def about_steps(member: Member) -> Inquiry | None:
    """None of those who are tied to no school and lead nothing."""
    plans = bool(may_plan(member))
    return about_cycles_going_on(member.person_id, plans=plans) if plans or member.school_ids else None


def steps(member: Member, rows: Rows) -> Iterator[NextStep]:
    """What the answer asks of the member."""
    plans, today, me = bool(may_plan(member)), timezone.localdate(), me_of(member)
    for cycle in cycles_going_on(rows):
        if cycle.stage == CycleStage.PLANNING:
            url = reverse("reviews:plan_step", kwargs={"trust_slug": member.trust_slug, "cycle_id": cycle.pk, "step": "check"})
            yield NextStep(f"Go on planning {cycle.name}", url, member.name, deed="Go on")
            continue
        for facts in cycle.reviews:
            yield from (next_step_of(member, duty) for duty in duties(facts, me))
        if plans:
            yield from (next_step_of(member, duty) for duty in planning_duties(cycle.reviews, today))


def me_of(member: Member) -> Me:
    """The member as the rules of duties take them."""
    return Me(
        membership_id=member.membership_id,
        heads=frozenset(member.headed_school_ids),
        leads=frozenset(held.school_id for held in member.roles if held.role == Role.SCHOOL_LEADER and held.school_id),
        plans=bool(may_plan(member)),
        decides=bool(may_lead(member)),
    )


def next_step_of(member: Member, duty: Duty) -> NextStep:
    """A duty as a step, with its address."""
    url = reverse(f"reviews:{duty.url_name}", kwargs={"trust_slug": member.trust_slug, duty.part: duty.pk, **dict(duty.named)})
    return NextStep(
        what=duty.what,
        url=url,
        who=duty.who or member.name,
        due_on=duty.due_on,
        why=duty.why,
        is_yours=duty.is_yours,
        deed=duty.deed,
        may_wait=duty.may_wait,
    )
