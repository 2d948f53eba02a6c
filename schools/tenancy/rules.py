"""How a trust's address may read. Addresses of our own stand beside those of trusts, so some words are taken."""

import re

# First words of our own addresses, and those that web servers, browsers and other programs ask for unasked.
RESERVED_SLUGS = frozenset(
    {
        "accounts", "admin", "api", "app", "apple-touch-icon", "assets", "choose", "demo", "docs", "favicon", "health", "healthz",
        "help", "invitation", "invitations", "join", "live", "login", "logout", "mail", "media", "new", "operator", "operators",
        "partnership", "partnerships", "privacy", "public", "readyz", "robots", "security", "static", "status", "support", "switch",
        "trust", "trusts", "well-known", "www",
    }
)  # fmt: skip
SLUG_PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_SLUG = 60


def is_trust_slug(text: str) -> bool:
    """Whether a trust may have this address: small letters, digits and single hyphens, at most 60, and not one of our own words."""
    return len(text) <= LONGEST_SLUG and re.fullmatch(SLUG_PATTERN, text) is not None and text not in RESERVED_SLUGS
