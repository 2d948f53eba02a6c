"""A visit's days in words."""

from datetime import date


def span(first: date, last: date) -> str:
    """3 March 2027; 3 to 4 March 2027; 31 March to 1 April 2027."""
    end = f"{last.day} {last:%B} {last.year}"
    if first == last:
        return end
    begin = f"{first.day}" if (first.month, first.year) == (last.month, last.year) else f"{first.day} {first:%B}"
    return f"{begin if first.year == last.year else f'{begin} {first.year}'} to {end}"
