"""What the filters of a picture can be set to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.picture.rules.filters import Choice, Filters, Offer
from reports.statistics.rules.facts import YearFacts
from reviews.cycles.enums import Mode
from reviews.cycles.rules.years import year_in_words
from schools.trusts.models import School


@dataclass(frozen=True, slots=True)
class FilterField:
    """One filter as a select: `value` is what is chosen, empty for `unasked`, which a year does not have."""

    name: str
    label: str
    value: str
    choices: tuple[Choice, ...]
    unasked: str = ""


def names_of(facts: YearFacts) -> dict[int, str]:
    """Of the schools that were reviewed, in the order of their names. One query."""
    rows = School.objects.filter(pk__in={review.host for review in facts.reviews}).order_by("name", "pk")
    return dict(rows.values_list("pk", "name"))


def offers_of(facts: YearFacts, names: Mapping[int, str]) -> tuple[Offer, ...]:
    """No query."""
    modes = {review.mode for review in facts.reviews}
    return (
        Offer("cycle", "Cycle", "All cycles", tuple((str(one.pk), one.name) for one in facts.cycles)),
        Offer("school", "School", "All schools", tuple((str(pk), name) for pk, name in names.items())),
        Offer("theme", "Theme", "All themes", tuple((str(one.pk), one.title) for one in facts.themes)),
        Offer("mode", "Way of visiting", "All ways", tuple((value, str(label)) for value, label in Mode.choices if value in modes)),
    )


def fields_of(filters: Filters, years: Sequence[int], offers: Sequence[Offer]) -> tuple[FilterField, ...]:
    """The year, and every filter in which there is something to choose from. No query."""
    year = FilterField("year", "Academic year", str(filters.year), tuple((str(one), year_in_words(one)) for one in years))
    rest = (
        FilterField(offer.name, offer.label, str(getattr(filters, offer.name) or ""), offer.choices, offer.unasked)
        for offer in offers
        if len(offer.choices) > 1
    )
    return (year, *rest)
