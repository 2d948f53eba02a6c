"""A visit's days in words."""

from datetime import date


def span(first: date, last: date, *, month: str = "%B") -> str:
    """3 March 2027; 3 to 4 March 2027; 31 March to 1 April 2027. `month` is how a month is written: %b for Mar."""
    end = f"{last.day} {last:{month}} {last.year}"
    if first == last:
        return end
    begin = f"{first.day}" if (first.month, first.year) == (last.month, last.year) else f"{first.day} {first:{month}}"
    return f"{begin if first.year == last.year else f'{begin} {first.year}'} to {end}"
