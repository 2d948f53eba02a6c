"""The frameworks from which a cycle chooses."""

from dataclasses import dataclass

from reviews.frameworks.models import Framework
from reviews.frameworks.rules.shipped import SHIPPED


@dataclass(frozen=True, slots=True)
class FrameworkChoice:
    """A framework that a new cycle may use. `key` is a row's id, or the code of one of ours that the trust has not used yet."""

    key: str
    name: str
    about: str
    number: int
    is_shipped: bool


def choosable_frameworks() -> tuple[FrameworkChoice, ...]:
    """Of each name the newest version that is ready and not put away, ours first; and those of ours that the trust has never had.

    One query.
    """
    rows = list(Framework.objects.filter(is_draft=False).order_by("name", "-number"))
    newest: dict[str, Framework] = {}
    for row in rows:
        if row.put_away_at is None:
            newest.setdefault(row.name, row)
    taken = {row.shipped for row in rows}
    unused = [FrameworkChoice(code, ours.name, ours.about, 1, True) for code, ours in SHIPPED.items() if code not in taken]
    own = [FrameworkChoice(str(row.pk), row.name, row.about, row.number, bool(row.shipped)) for row in newest.values()]
    order = {ours.name: place for place, ours in enumerate(SHIPPED.values())}
    return tuple(sorted((*unused, *own), key=lambda choice: (order.get(choice.name, len(order)), choice.name.casefold())))
