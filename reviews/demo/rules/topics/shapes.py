"""The shape of a topic: what schools ask about, and what is said of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """Something schools work on. `theme` is its place in our own framework, counted from 0.

    Sentences may have gaps that are filled for a school: {years}, {year}, {subject}, {day}, {n}. Each of `better` has a promise at the same
    place among those of the app above.
    """

    code: str
    theme: int
    focus: str
    questions: tuple[str, str]
    sees: str
    well: tuple[str, ...]
    better: tuple[str, str]
    excellence: str
