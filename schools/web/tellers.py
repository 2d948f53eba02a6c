"""What several nouns tell on one page: each says what it asks of the database, and all are asked in one statement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from schools.tenancy.prepared import Inquiry
from schools.tenancy.together import Rows, answers_to

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Teller(Generic[Told]):
    """What a noun tells on a page of somebody else's. Both are given what the page gives its providers; `tell` comes after, and is given
    the rows of the answer, too. `ask` says None where there is nothing to ask of this member; there are then no rows.
    """

    ask: Callable[..., Inquiry | None]
    tell: Callable[..., Told]

    def __call__(self, *given: Any) -> Told:
        """What it tells by itself. At most one query."""
        (told,) = told_together((self,), *given)
        return told


def told_together(providers: Sequence[Callable[..., Told]], *given: Any) -> list[Told]:
    """What each provider tells. One statement for all tellers, none where none asks."""
    inquiries = [provider.ask(*given) if isinstance(provider, Teller) else None for provider in providers]
    answers = iter(answers_to([inquiry for inquiry in inquiries if inquiry is not None]))
    rows: list[Rows] = [() if inquiry is None else next(answers) for inquiry in inquiries]
    return [
        provider.tell(*given, answer) if isinstance(provider, Teller) else provider(*given)
        for provider, answer in zip(providers, rows, strict=True)
    ]
