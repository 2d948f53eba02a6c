"""Plays what followed the reviews of a year, many rows at once: workshops, plans, impact reviews, as far as each has come by now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reviews.cycles.rules.lives import has_reached
from reviews.demo.actions.ground import Ground
from reviews.demo.actions.past import Played
from reviews.demo.rules.course import Course
from reviews.demo.rules.speech import Speech
from schools.people.models import RoleHeld
from workshops.demo.actions.checking_back import check_back
from workshops.demo.actions.planning import write_plans
from workshops.demo.actions.rooms import hold_workshops
from workshops.demo.actions.shapes import After, Carried
from workshops.demo.rules.aftermath import Excellent, follow

# Of what an earlier plan carried over a school takes up so much in its next.
_TAKEN_UP = 2


@dataclass(slots=True)
class Memory:
    """What one year of a trust leaves to the next: actions that were carried over, by school; who is excellent at what."""

    carried: dict[int, list[Carried]] = field(default_factory=dict)
    excellent: dict[str, list[int]] = field(default_factory=dict)


def follow_year(ground: Ground, course: Course, played: Sequence[Played], speech: Speech, memory: Memory) -> None:
    """In the trust one stands in, for every review whose workshop's day is over; `memory` learns of it."""
    for one in played:
        for found in one.season.found:
            if found.kind == "excellence" and one.season.is_held:
                memory.excellent.setdefault(found.topic, []).append(one.season.host.pk)
    known = Excellent(memory.excellent, tuple(host.pk for host in ground.company.hosts))
    people = _people(ground)
    afters = []
    for one in played:
        if has_reached(one.review.stage, "follow_up"):
            host_id = one.season.host.pk
            carried = memory.carried.pop(host_id, [])[:_TAKEN_UP]
            told = follow(one.season, course, speech, known, [(each.topic, each.words) for each in carried])
            afters.append(After(one, told, people[host_id], tuple(each.action for each in carried)))
    promised = hold_workshops(afters)
    planned = write_plans(ground, afters, promised)
    check_back(ground, planned)
    for each in planned:
        left = [Carried(line.topic, line.words, row) for line, row in each.lines if row.stage == "carried_over"]
        if left:
            memory.carried.setdefault(each.after.played.season.host.pk, []).extend(left)


def _people(ground: Ground) -> Mapping[int, list[int]]:
    """Members by school, its head first. One query."""
    held = RoleHeld.objects.current(ground.today).filter(school__isnull=False).order_by("-is_head", "role", "membership__person__email")
    found: dict[int, list[int]] = {}
    for school_id, membership_id in held.values_list("school", "membership"):
        found.setdefault(school_id, []).append(membership_id)
    return found
