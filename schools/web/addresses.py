"""Addresses inside a trust, for pages that show many: Django works each kind out once, and here it is only filled in."""

from functools import cache

from django.urls import reverse

# Stand for the values; no address holds them otherwise.
_SLUG, _FIRST_ID = "a-trust-stands-here", 710_010_001


@cache
def _kind(name: str, ids: tuple[str, ...]) -> str:
    """An address with its values left open, for `format`."""
    stand_ins = {each: _FIRST_ID + number for number, each in enumerate(ids)}
    written = reverse(name, kwargs={"trust_slug": _SLUG, **stand_ins})
    for each, stand_in in stand_ins.items():
        written = written.replace(str(stand_in), f"{{{each}:d}}")
    return written.replace(_SLUG, "{trust_slug}")


def address_in(trust_slug: str, name: str, **ids: int) -> str:
    """The address of this name, in a trust whose slug is known to be one."""
    return _kind(name, tuple(ids)).format(trust_slug=trust_slug, **ids)
