"""What the figures of a year do not say, in sentences that are true of this year."""

from collections.abc import Iterator, Mapping, Sequence

from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Chapter, Figure

NO_CAUSE = (
    "These figures tell what schools did and what changed in their practice. They cannot show that peer review changes what pupils attain, "
    "and no claim of that kind is made."
)
OWN_WORDS = "What became of a commitment is told by the school itself; what was confirmed from outside is counted apart."


def limits(facts: YearFacts, chapters: Sequence[Chapter]) -> tuple[str, ...]:
    """The sentences, from facts and from the figures as they are published."""
    figures = {figure.key: figure for chapter in chapters for figure in chapter.figures}
    withheld = any(
        figure.is_withheld
        for chapter in chapters
        for figure in (*chapter.figures, *(cell for table in chapter.tables for row in table.rows for cell in row.cells))
    )
    return (*_of_reviews(facts), *_of_figures(figures), *_of_time(facts), *((_SMALL,) if withheld else ()), OWN_WORDS, NO_CAUSE)


_SMALL = "Small numbers are withheld, and with them others from which they could be reckoned."


def _of_reviews(facts: YearFacts) -> Iterator[str]:
    paused = sum(review.is_paused for review in facts.reviews)
    cancelled = sum(review.is_cancelled for review in facts.reviews)
    waiting = sum(review.released_on is None and not review.is_paused for review in facts.held)
    virtual = sum(review.mode == "virtual" for review in facts.held)
    if paused:
        yield f"{_reviews(paused)} paused and not taken up again."
    if cancelled:
        yield f"{_reviews(cancelled)} cancelled."
    if waiting:
        yield f"{_reviews(waiting)} still without a released report."
    if virtual:
        yield f"{_reviews(virtual)} made by video, in which less can be seen."


def _reviews(number: int) -> str:
    return "One review was" if number == 1 else f"{number} reviews were"


def _of_figures(figures: Mapping[str, Figure]) -> Iterator[str]:
    unplaced, findings = figures.get("themes.unplaced"), figures.get("themes.findings")
    if unplaced and findings and unplaced.value and findings.value:
        yield f"{unplaced.value} of {findings.value} findings stand under no theme and are missing from the table of themes."
    answered, participants = figures.get("voice.answered"), figures.get("voice.participants")
    if answered and participants and answered.value is not None and participants.value is not None:
        if not answered.value:
            yield "Nobody rated a workshop."
        elif answered.value < participants.value:
            yield f"Ratings come from {answered.value} of {participants.value} people who took part; the others may think otherwise."


def _of_time(facts: YearFacts) -> Iterator[str]:
    if facts.as_of < facts.last_day:
        yield f"The year is not over: figures are those of {facts.as_of:%-d %B %Y}."
    mixed = len(facts.cycles)
    if mixed > 1:
        yield f"There were {mixed} cycles in the year; a school that took part in more than one counts once."
