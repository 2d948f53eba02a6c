"""Evidence of changed practice: what schools tell with a before, a now and how they know, and who from outside confirmed it."""

from reports.statistics.rules.counting import count, hosts, schools
from reports.statistics.rules.facts import ActionFact, YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table

_MANNERS = (("in_person", "In person"), ("online", "Online"))


def practice(facts: YearFacts) -> Chapter:
    """The chapter on evidence of changed practice."""
    told = [action for action in facts.actions if action.is_told]
    if not told:
        return Chapter(ChapterKey.PRACTICE, "Changed practice", note="No school has told what became of its actions yet.")
    evidenced = [action for action in told if action.is_evidenced]
    confirmed = [action for action in evidenced if facts.review(action.review).is_confirmed]
    changed = [facts.review(action.review) for action in confirmed]
    learned = [review for review in facts.reviews if review.check_back and review.check_back.pk in facts.reflected]
    figures = (
        _actions("told", "Told of", "Actions of which an impact review tells what became.", told),
        _actions(
            "evidenced",
            "With evidence",
            "Actions told of with all three: practice before, practice now, and how the school knows.",
            evidenced,
            of=len(told),
        ),
        _actions(
            "confirmed",
            "Confirmed from outside",
            f"Actions with evidence whose impact review was confirmed by the {facts.champion} or a peer.",
            confirmed,
            of=len(evidenced),
        ),
        schools(
            "practice.schools",
            "Schools with confirmed change",
            "Schools with at least one action whose evidence was confirmed from outside.",
            changed,
            of=len(hosts(facts.review(action.review) for action in told)),
        ),
        schools("practice.learned", "Wrote what they learned", "Schools that closed with what they learned.", learned),
    )
    return Chapter(ChapterKey.PRACTICE, "Changed practice", figures, (_by_manner(facts, confirmed),))


def _actions(key: str, label: str, definition: str, actions: list[ActionFact], of: int | None = None) -> Figure:
    return count(f"practice.{key}", label, definition, "action", [action.pk for action in actions], of=of, unit="actions")


def _by_manner(facts: YearFacts, confirmed: list[ActionFact]) -> Table:
    rows = []
    for manner, label in _MANNERS:
        reviews = [review for review in facts.reviews if review.is_confirmed and review.check_back and review.check_back.manner == manner]
        mine = {review.pk for review in reviews}
        key = f"practice.by_manner.{manner}"
        cells = (
            count(f"{key}.reviews", "Check-backs", "", "review", mine, unit="reviews"),
            count(f"{key}.actions", label, "", "action", [one.pk for one in confirmed if one.review in mine], unit="actions"),
        )
        rows.append(Row(label, cells))
    definition = "Check-backs that were confirmed, and the actions with evidence in them, by how whoever confirmed saw it."
    return Table("practice.by_manner", "How it was confirmed", definition, ("Check-backs", "Actions with evidence"), tuple(rows))
