"""When news is tried again, and when it is given up."""

from datetime import timedelta

MOST_ATTEMPTS = 8


def pause_before(attempt: int) -> timedelta:
    """Seconds double with each failed attempt, from 10 s to an hour."""
    return timedelta(seconds=min(10 * 2 ** max(attempt - 1, 0), 3600))
