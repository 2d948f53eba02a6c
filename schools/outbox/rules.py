"""When news is tried again, when it is given up, and how long it is kept."""

from datetime import timedelta

# Long enough to look into what went wrong.
KEPT_FOR = timedelta(days=30)
# The last comes two days after the first: a mail server may be away over a night and a day, and no invitation is lost.
MOST_ATTEMPTS = 56
# A killed worker tells nothing. A new version, or a lack of memory for a while, kills one or two; what kills five is itself the cause.
MOST_KILLS = 5
KILLED = "WorkerKilled"


def pause_before(attempt: int) -> timedelta:
    """Seconds double with each failed attempt, from 10 s to an hour."""
    return timedelta(seconds=min(10 * 2 ** max(attempt - 1, 0), 3600))
