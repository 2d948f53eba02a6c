"""How PostgreSQL is asked for words: in English, as people type into a search box (a phrase in quotes, `or`, a minus)."""

from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchVector, SearchVectorField
from django.db.models import Case, CharField, F, Func, TextField, Value, When
from django.db.models.expressions import Expression
from django.db.models.functions import Concat, Length
from django.db.models.lookups import LessThan
from django.db.models.sql.compiler import SQLCompiler

from reviews.searching.rules.excerpts import BEGINS, ENDS

_ENGLISH = "english"
# So many letters are quoted whole.
SHORT = 240


class KeptWords(Func):
    """The words of a row's text, which the database keeps in a column that its model does not know (migration 0005)."""

    output_field = SearchVectorField()

    def __init__(self) -> None:
        super().__init__(F("pk"))

    def as_sql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        (key,) = self.get_source_expressions()
        return f"{compiler.quote_name_unless_alias(key.alias)}.words", []


def words_of(*names: str | Expression) -> SearchVector:
    """The words of short texts, which nobody keeps."""
    return SearchVector(*names, config=_ENGLISH)


def file_words(name: str) -> Expression:
    """A file's name as words: its dots and dashes would make one word of it."""
    return Func(F(name), Value("[._-]+"), Value(" "), Value("g"), function="regexp_replace", output_field=CharField())


def wanted(text: str) -> SearchQuery:
    """What somebody typed."""
    return SearchQuery(text, config=_ENGLISH, search_type="websearch")


def excerpt(text: F | Expression, query: SearchQuery) -> Expression:
    """A short text as it is, of a long one the parts around what is found, with signs around that. Whoever shows it escapes it."""
    without_signs = Func(text, Value(BEGINS + ENDS), Value(""), function="translate", output_field=TextField())
    whole = _headline(without_signs, query, highlight_all=True)
    parts = _headline(without_signs, query, max_words=30, min_words=12, short_word=0, max_fragments=2, fragment_delimiter=" … ")
    is_short = LessThan(Length(without_signs), SHORT)
    return Case(
        When(is_short, then=whole), default=Concat(Value("… "), parts, Value(" …"), output_field=TextField()), output_field=TextField()
    )


def _headline(text: Expression, query: SearchQuery, **options: Any) -> SearchHeadline:
    return SearchHeadline(text, query, config=_ENGLISH, start_sel=BEGINS, stop_sel=ENDS, **options)
