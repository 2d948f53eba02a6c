"""The register's own codes. Plain enums, because the rules that read files know no Django."""

from enum import IntEnum


class Status(IntEnum):
    """An establishment's state, by the register's code."""

    OPEN = 1
    CLOSED = 2
    # Open, but proposed to close: it still has pupils and staff.
    CLOSING = 3
    PROPOSED = 4


OPEN_STATUSES = (Status.OPEN, Status.CLOSING)
