"""What a version says otherwise than the one before it, besides its figures."""

from collections.abc import Mapping


def changed_sections(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of sections that say something else, were taken in or left out, in the order of the later version, then of the earlier."""
    keys = dict.fromkeys((*after, *before))
    return tuple(key for key in keys if before.get(key) != after.get(key))
