"""The part of an address that names a trust; our own words are never one."""

from schools.tenancy.rules import SLUG_PATTERN, is_trust_slug


class TrustSlug:
    """`<trust:trust_slug>` in a path. What cannot be a trust's address does not match, so the next address is tried."""

    regex = SLUG_PATTERN

    def to_python(self, value: str) -> str:
        if not is_trust_slug(value):
            raise ValueError("This cannot be a trust's address.")
        return value

    def to_url(self, value: str) -> str:
        return value
