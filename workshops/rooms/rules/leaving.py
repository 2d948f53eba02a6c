"""What is told of how people leave."""

from collections.abc import Iterable

# Of fewer, an average would tell of persons.
LEAST_RATINGS = 5


def average(ratings: Iterable[int | None]) -> str:
    """How useful it was on average, as a number with one decimal; empty while fewer than five have said."""
    given = [rating for rating in ratings if rating is not None]
    return f"{sum(given) / len(given):.1f}" if len(given) >= LEAST_RATINGS else ""


def words(said: Iterable[str]) -> tuple[str, ...]:
    """The words in alphabetical order, so that the order tells nothing."""
    return tuple(sorted((word.strip() for word in said if word.strip()), key=str.casefold))
