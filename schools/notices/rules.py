"""When the day's letter goes, and what makes a letter recognisable, so that a repeat after a crash is the same letter."""

import hashlib
from datetime import datetime, time, timedelta

# Before school begins, so that it can be read before the first lesson.
HOUR_OF_LETTERS = time(7)


def message_id(trust_id: int, key: str, host: str) -> str:
    """The Message-ID header of the letter with this key. The same each time; it tells a reader of the header nothing.

    >>> message_id(7, "invitation 5 x", "example.org").endswith("@example.org>")
    True
    """
    return f"<{hashlib.sha256(f'{trust_id} {key}'.encode()).hexdigest()[:32]}@{host}>"


def next_letter(now: datetime) -> datetime:
    """When the next day's letter goes: at seven in the morning, Monday to Friday. `now` is in school time, and so is the answer.

    >>> next_letter(datetime(2026, 11, 27, 9, 30)).isoformat()
    '2026-11-30T07:00:00'
    """
    moment = datetime.combine(now.date(), HOUR_OF_LETTERS, tzinfo=now.tzinfo)
    if moment <= now:
        moment = datetime.combine(now.date() + timedelta(days=1), HOUR_OF_LETTERS, tzinfo=now.tzinfo)
    while moment.weekday() >= 5:
        moment = datetime.combine(moment.date() + timedelta(days=1), HOUR_OF_LETTERS, tzinfo=now.tzinfo)
    return moment
