"""A person acting in a trust, as one frozen value that permissions can ask without a query."""

from dataclasses import dataclass, field

from schools.tenancy.enums import Capability, Role
from schools.tenancy.labels import OUR_WORDS, Labels


@dataclass(frozen=True, slots=True)
class Belonging:
    """A trust that a person may enter today."""

    trust_id: int
    slug: str
    name: str
    is_partnership: bool
    job_title: str = ""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role held today. School roles name their school; the others have none."""

    role: Role
    school_id: int | None = None
    is_head: bool = False
    # For pages; two roles are the same whatever their school is called.
    school_name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Member:
    """Today's standing of one person in one trust: roles that have begun and not ended, training that is current."""

    membership_id: int
    person_id: int
    name: str
    email: str
    trust_id: int
    trust_slug: str
    trust_name: str
    roles: tuple[HeldRole, ...] = ()
    capabilities: frozenset[Capability] = frozenset()
    labels: Labels = OUR_WORDS
    # Whether the trust asks this member for a second step at sign-in. The door sees to it.
    needs_second_step: bool = False
    # Whether the trust is a partnership, whose schools belong to several trusts.
    is_partnership: bool = False
    # How many notices the member has not read; no part of who the member is.
    unread: int = field(default=0, compare=False)

    def holds(self, *roles: Role) -> bool:
        """Whether any of these roles is held, at whatever school."""
        return any(held.role in roles for held in self.roles)

    def leads(self, school_id: int) -> bool:
        """Whether the member is a leader of this school."""
        return any(held.role == Role.SCHOOL_LEADER and held.school_id == school_id for held in self.roles)

    def heads(self, school_id: int) -> bool:
        """Whether the member is the head of this school."""
        return any(held.is_head and held.school_id == school_id for held in self.roles)

    def works_at(self, school_id: int) -> bool:
        """Whether any role ties the member to this school."""
        return any(held.school_id == school_id for held in self.roles)

    @property
    def school_ids(self) -> tuple[int, ...]:
        """The schools of all roles, each once, in the order of the roles."""
        return tuple(dict.fromkeys(held.school_id for held in self.roles if held.school_id is not None))

    @property
    def headed_school_ids(self) -> tuple[int, ...]:
        """The schools whose head the member is."""
        return tuple(held.school_id for held in self.roles if held.is_head and held.school_id is not None)

    @property
    def is_trust_lead(self) -> bool:
        return self.holds(Role.TRUST_LEAD)

    @property
    def titles(self) -> tuple[str, ...]:
        """The roles and capabilities in the trust's own words, each once."""
        words = [*(held.role for held in self.roles), *(word for word in Capability if word in self.capabilities)]
        return tuple(dict.fromkeys(self.labels.of(word) for word in words))
