"""Prepared queries that answer with models instead of tuples: related rows and annotations come along as from the ORM."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Unpack

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet
from django.db.models.query import get_related_populators
from django_scopes import scope

from schools.tenancy.prepared import TRUST, Sql, Values, Written, planned_cursor, written


@dataclass(frozen=True, slots=True)
class _Models:
    """What the compiler of Django's ORM makes of a query, and `ModelIterable` of its rows."""

    query: Written
    model: Any
    names: tuple[str, ...]
    columns: slice
    related: tuple[Any, ...]
    annotated: tuple[tuple[str, int], ...]
    converters: tuple[tuple[int, Any, Any], ...]

    def made_of(self, row: tuple[Any, ...]) -> Any:
        told = list(row)
        for position, convert, expression in self.converters:
            told[position] = convert(told[position], expression, connection)
        made = self.model.from_db(DEFAULT_DB_ALIAS, self.names, told[self.columns])
        for populator in self.related:
            populator.populate(told, made)
        for name, position in self.annotated:
            setattr(made, name, told[position])
        return made


class PreparedModels:
    """A query whose SQL is written once for a process, of the trust one then stands in. What Django writes for a page with a handful of
    sub-queries takes it longer than PostgreSQL needs to answer."""

    def __init__(self, build: Callable[[], "QuerySet[Any, Any]"]) -> None:
        self._build = build
        self._written: _Models | None = None

    def rows(self, **values: Unpack[Values]) -> list[Any]:
        """The models, in the query's order."""
        with planned_cursor() as cursor:
            if self._written is None:
                self._written = self._write()
            cursor.execute(self._written.query.sql(), self._written.query.filled(values))
            return list(map(self._written.made_of, cursor.fetchall()))

    def first(self, **values: Unpack[Values]) -> Any:
        """The first of them; None where there is none."""
        return next(iter(self.rows(**values)), None)

    def _write(self) -> _Models:
        with scope(trust=TRUST):
            compiler: Any = self._build().query.get_compiler(DEFAULT_DB_ALIAS)
            sql, params = compiler.as_sql()
        # The stubs know it of a later Django, with one parameter more.
        populators_of: Any = get_related_populators
        fields = compiler.klass_info["select_fields"]
        columns = slice(fields[0], fields[-1] + 1)
        converters = compiler.get_converters([select[0] for select in compiler.select])
        return _Models(
            query=written(Sql(sql, tuple(params), compiler.col_count)),
            model=compiler.klass_info["model"],
            names=tuple(select[0].target.attname for select in compiler.select[columns]),
            columns=columns,
            related=tuple(populators_of(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)),
            annotated=tuple(compiler.annotation_col_map.items()),
            converters=tuple((place, one, expression) for place, (several, expression) in converters.items() for one in several),
        )
