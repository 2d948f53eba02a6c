"""A key that is typed from one screen into another device."""

from django import template

register = template.Library()


@register.filter
def in_fours(key: str) -> str:
    """Groups of four, which the eye keeps its place in. Apps pass over the spaces.

    >>> in_fours("JBSWY3DPEH")
    'JBSW Y3DP EH'
    """
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
