"""The facts of a year as far as somebody wants to look at them."""

from dataclasses import replace

from reports.picture.rules.filters import Filters
from reports.statistics.rules.facts import ReviewFact, YearFacts


def narrow(facts: YearFacts, filters: Filters) -> YearFacts:
    """Only the asked reviews, with what hangs on them, and findings under the asked theme. Training and schools narrow by school alone."""
    reviews = tuple(review for review in facts.reviews if _is_asked(review, filters))
    ids = {review.pk for review in reviews}
    held = {review.workshop.pk for review in reviews if review.workshop}
    cycles = {review.cycle.pk for review in reviews}
    return replace(
        facts,
        schools=tuple(one for one in facts.schools if filters.school in {0, one.pk}),
        converted=frozenset(pk for pk in facts.converted if filters.school in {0, pk}),
        cycles=tuple(one for one in facts.cycles if filters == Filters(filters.year) or one.pk in cycles),
        reviews=reviews,
        parts=tuple(one for one in facts.parts if one.review in ids),
        themes=tuple(one for one in facts.themes if filters.theme in {0, one.pk}),
        findings=tuple(one for one in facts.findings if one.review in ids and filters.theme in {0, one.theme}),
        check_outs=tuple(one for one in facts.check_outs if one.workshop in held),
        actions=tuple(one for one in facts.actions if one.review in ids),
        support=tuple(one for one in facts.support if one.review in ids),
        trainings=tuple(one for one in facts.trainings if not filters.school or filters.school in one.schools),
        reflected=frozenset(review.check_back.pk for review in reviews if review.check_back) & facts.reflected,
    )


def _is_asked(review: ReviewFact, filters: Filters) -> bool:
    return filters.cycle in {0, review.cycle.pk} and filters.school in {0, review.host} and filters.mode in {"", review.mode}
