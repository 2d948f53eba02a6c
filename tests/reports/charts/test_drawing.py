"""Drawings: every word has room, lengths say what figures say, and what is withheld is hatched and named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from config.gallery.charts import COMMITMENTS, NOTHING, PARTICIPATION, RATINGS, TABLES, THEMES, YEARS, figure
from reports.charts.rules.bars import bars, stacks
from reports.charts.rules.choosing import SCREEN, chart_of, way_of
from reports.charts.rules.colours import steps_of
from reports.charts.rules.columns import columns, distribution
from reports.charts.rules.drawing import HIGHEST, SIZE, Drawing
from reports.charts.rules.heat import heat_map
from reports.charts.rules.measuring import width_of
from reports.statistics.rules.figures import Figure, Row, Table, TableKind
from schools.looks.rules import contrast

WIDTHS = (SCREEN, 612.0)
FIGURES = some.one_of(
    some.builds(figure, some.none(), is_withheld=some.booleans()), some.builds(figure, some.integers(0, 5000), some.integers(5000, 9999))
)
LABELS = some.text(some.characters(categories=("L", "M", "N", "P", "Zs")), min_size=1, max_size=100).filter(str.strip)


@some.composite
def tables(draw: some.DrawFn) -> Table:
    heads = draw(some.lists(LABELS.map(lambda label: label[:40]).filter(str.strip), min_size=1, max_size=6))
    rows = draw(some.lists(some.tuples(LABELS, some.tuples(*[FIGURES] * len(heads))), min_size=1, max_size=15))
    return Table("t", "Title", "Counted.", tuple(heads), tuple(Row(*row) for row in rows), draw(some.sampled_from(TableKind)))


def span(drawing: Drawing) -> tuple[float, float]:
    """From where to where its words and marks reach."""
    parts = [(mark.x, mark.x + mark.width) for mark in drawing.marks]
    for line in drawing.words:
        wide = width_of(line.text, SIZE)
        left = line.x - {"start": 0, "middle": wide / 2, "end": wide}[line.anchor]
        parts.append((left, left + wide))
    return min(part[0] for part in parts), max(part[1] for part in parts)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.key)
def test_nothing_is_cut_off(table: Table, width: float) -> None:
    for drawing in chart_of(table, width).drawings:
        left, right = span(drawing)
        assert left >= -0.1
        assert right <= width + 0.1
        assert max(line.y for line in drawing.words) <= drawing.height


@settings(max_examples=40)
@given(tables(), some.sampled_from(WIDTHS))
def test_no_letter_of_a_label_is_lost_and_no_drawing_is_higher_than_a_page(table: Table, width: float) -> None:
    drawings = chart_of(table, width).drawings
    drawn = "".join("".join(line.text.split()) for drawing in drawings for line in drawing.words)
    if drawings and way_of(table) is not distribution:
        assert [row.label for row in table.rows if "".join(row.label.split()) not in drawn] == []
    assert all(drawing.height <= HIGHEST for drawing in drawings)


def test_sixty_rows_are_parted_and_keep_one_scale() -> None:
    table = Table("t", "Schools", "Counted.", ("Visits",), tuple(Row(f"School {n}", (figure(n + 1),)) for n in range(60)))
    drawings = chart_of(table, 612).drawings
    assert len(drawings) > 1
    lengths = [mark.width for drawing in drawings for mark in drawing.marks]
    assert lengths[59] == pytest.approx(lengths[0] * 60, abs=4)


@pytest.mark.parametrize(
    ("table", "way"),
    [(PARTICIPATION, bars), (THEMES, heat_map), (COMMITMENTS, stacks), (RATINGS, distribution), (YEARS, columns)],
    ids=lambda value: getattr(value, "key", ""),
)
def test_a_table_is_drawn_as_what_it_is(table: Table, way: object) -> None:
    assert way_of(table) is way
    hatched = [mark for drawing in chart_of(table, 612).drawings for mark in drawing.marks if mark.hatch]
    assert len(hatched) >= sum(cell.is_withheld for row in table.rows for cell in row.cells) > 0
    assert any("withheld" in line.text for drawing in chart_of(table, 612).drawings for line in drawing.words)


def test_a_bar_is_as_long_as_its_figure_within_its_whole() -> None:
    (drawing,) = chart_of(PARTICIPATION, 612).drawings
    wholes, parts = drawing.marks[:-1:2], drawing.marks[1:-1:2]
    assert [round(part.width / whole.width * 15) for whole, part in zip(wholes, parts, strict=True)] == [15, 14, 13, 12, 9]
    assert "Held the Improvement Workshop: 12 of 15 schools" in drawing.title


def test_where_there_is_no_number_nothing_is_drawn() -> None:
    assert chart_of(NOTHING, 612).drawings == ()
    empty: tuple[Figure, ...] = ()
    assert chart_of(Table("t", "T", "D", (), (Row("None", empty),)), 612).drawings == ()


@given(some.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_words_on_every_step_of_any_colour_can_be_read(accent: str) -> None:
    assert all(contrast(step.fill, step.words) >= 4.5 for step in steps_of(accent))
