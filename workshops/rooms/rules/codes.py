"""The code that is read aloud in a hall: six signs, none of which looks like another."""

from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

# Without 0 O Q D, 1 I L J, 5 S, 2 Z, 8 B G, and U V W.
SIGNS = "34679ACEFHKMNPRTXY"
LENGTH = 6


def code_from(choose: Callable[[str], str]) -> str:
    """A new code; `choose` takes one of the signs by chance."""
    return "".join(choose(SIGNS) for _ in range(LENGTH))


def as_code(typed: str) -> str:
    """What was typed, as a code is kept: people put in spaces and hyphens, and type small letters."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def network_of(address: str) -> str:
    """Where an address is, as tries are counted by it: a device chooses the second half of its IPv6 address itself, and anew.

    >>> network_of("2001:db8:1:2:a:b:c:d")
    '2001:db8:1:2::'
    """
    here = ip_address(address)
    if not isinstance(here, IPv6Address):
        return address
    return str(here.ipv4_mapped or IPv6Address(int(here) >> 64 << 64))


def spoken(code: str) -> str:
    """In two halves, as it is read aloud and shown."""
    return f"{code[:3]} {code[3:]}"
