"""The fixed words of setting a trust up. Plain enums, because the rules that compare lists know no Django."""

from enum import StrEnum


class Difference(StrEnum):
    """How the register and a trust's own list differ about a school; in the order in which people are asked."""

    CARRIES_ON = "carries_on"
    JOINS = "joins"
    LEAVES = "leaves"
    HAS_CHANGED = "has_changed"


class Reply(StrEnum):
    """What the trust says to a difference. A no is remembered, so that it is asked once."""

    YES = "yes"
    NO = "no"
    LATER = "later"
