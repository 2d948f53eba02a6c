"""Fills schools with people: a head, leaders and staff each, then those who work for the whole trust."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from schools.demo.rules.names import address_of
from schools.demo.rules.scenes import Part, Place, Player

DEPUTY = "Deputy head"
HEAD = "Headteacher"
_LEADER_JOBS = ("SENCO", "Assistant head", "Curriculum lead")
_STAFF_JOBS = (
    "Year 6 teacher", "Reception teacher", "Teaching assistant", "Year 3 teacher", "Mathematics lead", "Early reading lead",
    "Pupil premium lead", "Year 1 teacher", "Family support worker", "Attendance officer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """How many leaders beside the head, and how many staff, use the product in a school."""

    leaders: int
    staff: int


def cast_schools(
    schools: Iterable[Place], known: Mapping[tuple[int, str], str], domain: str, size: Size, names: Iterator[str]
) -> Iterator[Player]:
    """People of these schools. `known` names some by (URN, job title); the others get the next of `names`."""
    for number, school in enumerate(schools):
        for job, part in _posts(school, number, size):
            name = known.get((school.urn, job)) or next(names)
            yield Player(name, address_of(name, domain), job, (part,))


def _posts(school: Place, number: int, size: Size) -> Iterator[tuple[str, Part]]:
    yield HEAD, Part("school_leader", school.urn, is_head=True)
    leaders = (DEPUTY, *(_LEADER_JOBS[(number + turn) % len(_LEADER_JOBS)] for turn in range(size.leaders - 1)))
    for job in leaders[: size.leaders]:
        yield job, Part("school_leader", school.urn)
    for turn in range(size.staff):
        yield _STAFF_JOBS[(number * 3 + turn) % len(_STAFF_JOBS)], Part("staff_member", school.urn)


def whole_trust(people: Iterable[tuple[str, str, str]], domain: str) -> tuple[Player, ...]:
    """People of (name, job title, role code) whose role is held in the whole trust."""
    return tuple(Player(name, address_of(name, domain), job, (Part(role),)) for name, job, role in people)
