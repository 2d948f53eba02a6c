"""Versions of frameworks as the words that rules compare."""

from collections.abc import Mapping, Sequence

from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.frameworks.rules.texts import ThemeText, VersionText


def version_texts(rows: Sequence[Framework]) -> Mapping[int, VersionText]:
    """Each of these versions by its id. Two queries, whatever their number."""
    by_framework: dict[int, list[ThemeText]] = {row.pk: [] for row in rows}
    for theme in themes_of(list(by_framework)):
        by_framework[theme.framework_id].append(theme_text(theme))
    return {
        row.pk: VersionText(row.name, row.about, tuple(by_framework[row.pk]), tuple(row.scale) if row.uses_scale else ()) for row in rows
    }


def themes_of(framework_ids: Sequence[int]) -> list[Theme]:
    """Their themes in order, each with its questions prefetched. Two queries."""
    rows = Theme.objects.filter(framework__in=framework_ids).order_by("framework", "position", "pk")
    return list(rows.prefetch_related("questions"))


def questions_of(theme: Theme) -> list[ExampleQuestion]:
    """A theme's questions in order. No query where they were prefetched."""
    return sorted(theme.questions.all(), key=lambda row: (row.position, row.pk))


def theme_text(theme: Theme) -> ThemeText:
    """A theme as words. No query where its questions were prefetched."""
    return ThemeText(theme.title, theme.prompt, theme.is_assured, tuple(row.text for row in questions_of(theme)))
