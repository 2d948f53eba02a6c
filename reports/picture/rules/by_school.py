"""The heat map: under which themes peers had findings at each school. Schools stand by name and nothing is added up, so nobody is first."""

from collections import defaultdict
from collections.abc import Mapping

from reports.statistics.rules.counting import count
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import Figure, Row, Table

KINDS = (("working_well", "Working well"), ("even_better_if", "Even better if"))


def by_school(facts: YearFacts, names: Mapping[int, str]) -> tuple[Table, ...]:
    """A table for each kind of finding; none where no report is released. `names` are those of the schools."""
    hosts = sorted({review.host for review in facts.released}, key=lambda pk: names.get(pk, ""))
    if not hosts or not facts.themes:
        return ()
    found: dict[tuple[int, int | None, str], list[int]] = defaultdict(list)
    host_of = {review.pk: review.host for review in facts.reviews}
    for finding in facts.findings:
        found[host_of[finding.review], finding.theme, finding.kind].append(finding.pk)
    return tuple(
        Table(
            key=f"schools.{kind}",
            title=f"{label}, by school and theme",
            definition=f"Findings of released reports, “{label.lower()}”, by the theme under which the team placed them.",
            columns=tuple(theme.title for theme in facts.themes),
            rows=tuple(
                Row(
                    names.get(host, ""),
                    tuple(_cell(f"schools.{host}.{theme.pk}.{kind}", theme.title, found[host, theme.pk, kind]) for theme in facts.themes),
                )
                for host in hosts
            ),
        )
        for kind, label in KINDS
    )


def _cell(key: str, theme: str, ids: list[int]) -> Figure:
    definition = f"Findings of the school's released report under {theme}."
    return count(key, theme, definition, "finding", ids)
