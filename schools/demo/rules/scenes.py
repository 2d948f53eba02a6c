"""The shapes of the demo: a scene is a trust or a partnership with all that is in it. Days are told relative to today."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A school, as register and trust have it. The URNs lie where the register gives none out; the grid references are in metres."""

    urn: int
    name: str
    town: str
    easting: int
    northing: int
    pupils: int
    free_meals: str
    low_age: int = 4
    high_age: int = 11
    # What it was until it became an academy in this year: its URN and name.
    was: tuple[int, str, int] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A role by its code, at the school of this URN or in the whole trust."""

    role: str
    urn: int | None = None
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Player:
    """A member. Negative days are past: `begins_in=-1500` began four years ago. `left_in` is the day on which access was ended."""

    name: str
    email: str
    job_title: str
    parts: tuple[Part, ...]
    begins_in: int = -1500
    left_in: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One day of training. The trainer is a player's e-mail address, or a name and an organisation from outside."""

    kind: str
    days_ago: int
    people: tuple[str, ...]
    inside: str = ""
    outside: tuple[str, str] = ("", "")
    note: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """An invitation that nobody has accepted: sent so many days ago, by a player. `has_asked`: for a new link, as this one is too old."""

    name: str
    email: str
    job_title: str
    parts: tuple[Part, ...]
    by: str
    days_ago: int = 0
    has_asked: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A trust or a partnership. `newcomers` are schools that the register has here and the trust's list has not, yet."""

    slug: str
    name: str
    region: str
    local_authority: str
    postcode_area: str
    lead: str
    group_uid: int | None = None
    is_partnership: bool = False
    is_confirmed: bool = True
    schools: tuple[Place, ...] = ()
    newcomers: tuple[Place, ...] = ()
    players: tuple[Player, ...] = ()
    sessions: tuple[Session, ...] = ()
    invitations: tuple[Offered, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()
    role_names: tuple[tuple[str, str], ...] = ()
