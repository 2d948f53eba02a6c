"""Who needs a second step, and which domains vouch for their addresses. Plain values in, plain values out."""

import re

# Roles that see across schools.
OVERSIGHT_ROLES = frozenset({"trust_lead", "central_team", "trustee"})

# Anybody can have an address there, so the domain says nothing about who works in a trust.
OPEN_DOMAINS = frozenset(
    {
        "aol.com", "btinternet.com", "gmail.com", "googlemail.com", "gmx.com", "gmx.co.uk", "hotmail.com", "hotmail.co.uk", "icloud.com",
        "live.com", "live.co.uk", "mail.com", "me.com", "msn.com", "outlook.com", "proton.me", "protonmail.com", "sky.com",
        "talktalk.net", "virginmedia.com", "yahoo.com", "yahoo.co.uk",
    }
)  # fmt: skip

_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


def needs_second_step(asked_of: str, roles: set[str]) -> bool:
    """Whether a member with these roles signs in with a second step, under a policy of oversight, everyone or nobody."""
    return asked_of == "everyone" or (asked_of == "oversight" and not OVERSIGHT_ROLES.isdisjoint(roles))


def domain_of(email: str) -> str:
    """What stands after the last @, in lower case."""
    return email.rpartition("@")[2].strip().lower()


def domains_in(text: str) -> list[str]:
    """The domains in a text, each once and in order, without an @ or the address before it; whatever their shape."""
    words = (domain_of(word) for word in re.split(r"[\s,;]+", text.lower()))
    return list(dict.fromkeys(word for word in words if word))


def is_domain(text: str) -> bool:
    """Whether this reads like a domain: `school.sch.uk`, without a scheme or a path."""
    return _DOMAIN.fullmatch(text) is not None
