"""What schools have in common: in how many of them peers had a finding under a theme. Never which school stands where."""

from collections.abc import Iterator

from reports.statistics.rules.counting import count, hosts, source
from reports.statistics.rules.facts import FindingFact, ThemeFact, YearFacts
from reports.statistics.rules.figures import Chapter, ChapterKey, Figure, Row, Table
from reports.statistics.rules.guarding import Knowledge, Law, Protected, Statement, at_most, exactly, is_sum

KINDS = (("working_well", "Working well"), ("even_better_if", "Even better if"), ("excellence", "Excellence"))
_RANK_OF_TOTALS = 1


def themes(facts: YearFacts, threshold: int) -> tuple[Chapter, Knowledge]:
    """The chapter on themes, and how its numbers hang together: fewer than `threshold` schools in a cell are not told."""
    if not facts.findings:
        return Chapter(ChapterKey.THEMES, "Themes across schools", note="No report was released in this year."), Knowledge()
    tables = tuple(_table(facts, framework) for framework in _frameworks(facts))
    figures = _totals(facts)
    return Chapter(ChapterKey.THEMES, "Themes across schools", figures, tables), _known(facts, tables, figures, threshold)


def _frameworks(facts: YearFacts) -> dict[int, str]:
    found = {review.cycle.framework: review.cycle.framework_name for review in facts.released}
    return dict(sorted(found.items()))


def _table(facts: YearFacts, framework: int) -> Table:
    rows = (
        Row(theme.title, tuple(_cell(facts, theme, kind, label) for kind, label in KINDS))
        for theme in facts.themes
        if theme.framework == framework
    )
    definition = (
        "Reviewed schools in which peers had at least one finding of the kind under the theme, of all reviewed with this framework. "
        "Reports carry no grades, so a theme that stands often under “even better if” is one that many schools asked about."
    )
    return Table(f"themes.{framework}", _frameworks(facts)[framework], definition, tuple(label for _, label in KINDS), tuple(rows))


def _cell(facts: YearFacts, theme: ThemeFact, kind: str, label: str) -> Figure:
    found = [finding for finding in facts.findings if finding.theme == theme.pk and finding.kind == kind]
    words = f"Reviewed schools in which peers had at least one finding under {theme.title}: {label.lower()}."
    value, of = len(_schools(facts, found)), len(_reviewed(facts, theme.framework))
    return Figure(f"themes.{theme.pk}.{kind}", label, words, value, of, "schools", source=source("finding", [one.pk for one in found]))


def _schools(facts: YearFacts, findings: list[FindingFact]) -> frozenset[int]:
    return hosts(facts.review(pk) for pk in {finding.review for finding in findings})


def _reviewed(facts: YearFacts, framework: int) -> frozenset[int]:
    return hosts(review for review in facts.released if review.cycle.framework == framework)


def _totals(facts: YearFacts) -> tuple[Figure, Figure]:
    unplaced = [finding.pk for finding in facts.findings if finding.theme is None]
    ids = [finding.pk for finding in facts.findings]
    return (
        count("themes.findings", "Findings", "Findings of the year's released reviews.", "finding", ids, unit="findings"),
        count("themes.unplaced", "Under no theme", "Findings that their team placed under no theme.", "finding", unplaced, unit="findings"),
    )


def _known(facts: YearFacts, tables: tuple[Table, ...], figures: tuple[Figure, Figure], threshold: int) -> Knowledge:
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    said = [Statement((cell.key,), _told(cell)) for cell in cells]
    said += [Statement((one.key,), (exactly(one.key, int(one.value or 0)),), _RANK_OF_TOTALS) for one in figures]
    total, unplaced = (figure.key for figure in figures)
    together = tuple((cell.key, 1) for cell in cells)
    laws = [*_laws_of_cells(cells), Law((*together, (unplaced, 1), (total, -1)), None, 0), at_most(unplaced, total)]
    if len(facts.findings) > int(figures[1].value or 0):
        laws.append(Law(together, 1, None))
    numbers = {figure.key: int(figure.value or 0) for figure in (*cells, *figures)}
    numbers |= {_rest(cell): int(cell.of or 0) - int(cell.value or 0) for cell in cells}
    protected = [Protected(name, threshold, cell.of) for cell in cells for name in (cell.key, _rest(cell))]
    return Knowledge(numbers, tuple(laws), tuple(protected), tuple(said)) | _of_excellence(facts, cells)


def _rest(cell: Figure) -> str:
    """The schools that a cell does not count."""
    return f"{cell.key} rest"


def _told(cell: Figure) -> tuple[Law, Law]:
    return exactly(cell.key, int(cell.value or 0)), exactly(_rest(cell), int(cell.of or 0) - int(cell.value or 0))


def _laws_of_cells(cells: list[Figure]) -> Iterator[Law]:
    for cell in cells:
        yield Law(((cell.key, 1), (_rest(cell), 1)), cell.of, cell.of)


def _of_excellence(facts: YearFacts, cells: list[Figure]) -> Knowledge:
    """How the schools with an area of excellence, told in another chapter, hang together with those of each theme."""
    mine = [cell.key for cell in cells if cell.key.endswith(".excellence")]
    found = [finding for finding in facts.findings if finding.kind == "excellence"]
    areas, none = "excellence.areas", "excellence under no theme"
    numbers = {areas: len(_schools(facts, found)), none: len(_schools(facts, [one for one in found if one.theme is None]))}
    parts = [*mine, none]
    values = {cell.key: int(cell.value or 0) for cell in cells} | numbers
    # A school mostly has one: whoever reckons will take it that each has.
    whole = is_sum(areas, parts) if sum(values[part] for part in parts) == numbers[areas] else at_most(areas, *parts)
    laws = (whole, at_most(none, areas), at_most(none, "themes.unplaced"), *(at_most(part, areas) for part in mine))
    return Knowledge(numbers, laws, (), (Statement((areas,), (exactly(areas, numbers[areas]),), _RANK_OF_TOTALS + 1),))
