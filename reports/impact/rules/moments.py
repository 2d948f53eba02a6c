"""Which year is to be told, what it is called, and when the board must have the report."""

from datetime import date, timedelta

# The board has it a week to read.
AHEAD = timedelta(days=7)
# From May on an academic year can be looked back on; until then the one before is still to be told.
_FIRST_MONTH_TO_TELL = 5
# Nobody is asked at home to read a report that has been out for longer, nor after the meeting.
READ_WITHIN = timedelta(days=60)


def year_in_words(year: int) -> str:
    """2025 is 2025/26.

    >>> year_in_words(1999)
    '1999/00'
    """
    return f"{year}/{(year + 1) % 100:02}"


def year_to_tell(today: date) -> int:
    """The academic year, by the calendar year it began in, of which it is time to tell.

    >>> [year_to_tell(day) for day in (date(2026, 4, 30), date(2026, 5, 1), date(2026, 11, 28))]
    [2024, 2025, 2025]
    """
    began = today.year if today.month >= 9 else today.year - 1
    is_time = _FIRST_MONTH_TO_TELL <= today.month < 9
    return began if is_time else began - 1


def send_by(board_on: date) -> date:
    """The last day on which the report goes out in time."""
    return board_on - AHEAD


def why_late(board_on: date | None, today: date) -> str:
    """What is to be said to whoever releases it today; empty where it is in time.

    >>> why_late(date(2026, 12, 10), date(2026, 12, 3))
    ''
    >>> why_late(date(2026, 12, 10), date(2026, 12, 8))
    'The board meets in 2 days. It should have the report a week ahead.'
    """
    if board_on is None:
        return "No day of the board's meeting is set. The board should have the report a week ahead."
    if today <= send_by(board_on):
        return ""
    days = (board_on - today).days
    if days < 0:
        return "The board has met already, on the day that is set here."
    when = "meets today" if days == 0 else "meets tomorrow" if days == 1 else f"meets in {days} days"
    return f"The board {when}. It should have the report a week ahead."
