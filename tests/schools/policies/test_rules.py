"""Who needs a second step, and what reads like a domain."""

import pytest

from schools.policies.rules import OVERSIGHT_ROLES, domain_of, domains_in, is_domain, needs_second_step
from schools.tenancy.enums import Role


@pytest.mark.parametrize(
    ("asked_of", "roles", "needs"),
    [
        ("oversight", {"trust_lead"}, True),
        ("oversight", {"staff_member", "trustee"}, True),
        ("oversight", {"school_leader", "staff_member"}, False),
        ("oversight", set(), False),
        ("everyone", set(), True),
        ("nobody", {"trust_lead", "central_team", "trustee"}, False),
    ],
)
def test_who_needs_a_second_step(asked_of: str, roles: set[str], needs: bool) -> None:
    assert needs_second_step(asked_of, roles) is needs


def test_roles_of_oversight_are_roles() -> None:
    assert {*Role} >= OVERSIGHT_ROLES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ash.example\nbirch.sch.uk", ["ash.example", "birch.sch.uk"]),
        ("ash.example, ash.example; @ash.example ann@ash.example", ["ash.example"]),
        (" \n ", []),
    ],
)
def test_domains_are_read_however_they_are_written(text: str, found: list[str]) -> None:
    assert domains_in(text) == found


@pytest.mark.parametrize("domain", ["ash.example", "a-b.sch.uk", "x1.org"])
def test_a_domain(domain: str) -> None:
    assert is_domain(domain)


@pytest.mark.parametrize(
    "text", ["ash", "https://ash.example", "ash.example/", "-a.example", "a..example", "ash.1", "a\x00.org", f"{'x' * 64}.org"]
)
def test_no_domain(text: str) -> None:
    assert not is_domain(text)


def test_the_domain_of_an_address() -> None:
    assert domain_of("Ann@Ash.Example ") == "ash.example"
