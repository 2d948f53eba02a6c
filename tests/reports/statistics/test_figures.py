"""How figures stand in words, and that freezing them loses nothing."""

import json

import pytest

from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Source, Table, YearFigures

HELD = Figure("held", "Reviews held", "Reviews whose report is released.", 1200, 1500, "reviews", source=Source("review", (4, 7)))
RATING = Figure("rating", "Rating", "Mean of the ratings at check-out.", 4.25, unit="out of 5")
SMALL = Figure("unhappy", "Ratings of one or two", "Ratings at check-out.", None, is_withheld=True)


@pytest.mark.parametrize(
    ("figure", "words"),
    [(HELD, "1,200 of 1,500 reviews"), (RATING, "4.2 out of 5"), (SMALL, "withheld"), (Figure("x", "X", "", None), "not known")],
)
def test_figure_in_words(figure: Figure, words: str) -> None:
    assert figure.shown == words


def test_frozen_figures_come_back_equal_and_in_order() -> None:
    table = Table("themes", "Themes", "Schools.", ("Working well",), (Row("Our impact", (RATING,)),))
    year = YearFigures(2025, (Chapter(ChapterKey.VOICE, "Voice", (HELD, SMALL), (table,), "A note."),), ("A limit.",))
    back = YearFigures.from_json(json.loads(json.dumps(year.as_json())))
    assert back == year
    assert back.every_figure() == (HELD, SMALL, RATING)
