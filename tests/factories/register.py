"""What the national register says, for tests."""

from itertools import count
from typing import Any

from schools.models import Establishment, EstablishmentLink, Group
from schools.register.enums import Status
from schools.register.rules.words import search_words

_numbers = count(1)


def group(name: str = "", *, is_open: bool = True, **fields: Any) -> Group:
    """An academy trust."""
    number = next(_numbers)
    name = name or f"GROUP {number}"
    return Group.objects.create(**{"uid": 50_000 + number} | fields, name=name, is_open=is_open, search_words=search_words(name))


def establishment(name: str = "", group: Group | None = None, *, status: Status = Status.OPEN, **fields: Any) -> Establishment:
    """A school of the register, in a group or in none."""
    number = next(_numbers)
    name = name or f"School {number}"
    given = {"urn": 800_000 + number, "phase": "Primary", "pupils": 210, "town": "Ashby"} | fields
    words = search_words(name, str(given["town"]))
    return Establishment.objects.create(name=name, status=status, group_uid=group.uid if group else None, search_words=words, **given)


def becomes(earlier: Establishment, later: Establishment, **fields: Any) -> None:
    """The register's word, from both sides, that one establishment carried on as the other."""
    EstablishmentLink.objects.create(urn=earlier.urn, other_urn=later.urn, other_name=later.name, kind="Successor", **fields)
    EstablishmentLink.objects.create(urn=later.urn, other_urn=earlier.urn, other_name=earlier.name, kind="Predecessor", **fields)
