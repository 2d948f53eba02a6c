"""One page of a table, as frozen values: what the address asks for, which rows answer it, which links lead on.

Everything a reader can change stands in the address, so a table works without a script and a link to it says what it shows.
Nothing here touches a database: a query takes `TableAsk`, and answers with the rows of `TablePage`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar
from urllib.parse import urlencode

LARGEST_PAGE = 100
LONGEST_SEARCH = 100

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its key is what `?sort=` says."""

    key: str
    label: str
    is_sortable: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A question above the table: a choice, or a search box where there are no choices. `unasked` is what no choice means."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    unasked: str = "Any"


@dataclass(frozen=True, slots=True)
class TableShape:
    """What a table can be asked. Counts speak of `things`; `thing` is one of them, for words like people."""

    columns: tuple[Column, ...]
    things: str
    default_sort: str
    filters: tuple[Filter, ...] = ()
    page_size: int = 50
    thing: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.page_size <= LARGEST_PAGE:
            raise ValueError(f"A page of a table has 1 to {LARGEST_PAGE} rows.")
        if self.default_sort.removeprefix("-") not in self.sortable:
            raise ValueError(f"{self.default_sort!r} is not a sortable column.")

    @property
    def sortable(self) -> frozenset[str]:
        return frozenset(column.key for column in self.columns if column.is_sortable)


@dataclass(frozen=True, slots=True)
class TableAsk:
    """What the address asks for, already made safe: only known columns, known choices, a page from 1 up."""

    sort: str
    page_size: int
    page: int = 1
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def is_descending(self) -> bool:
        return self.sort.startswith("-")

    @property
    def sort_key(self) -> str:
        return self.sort.removeprefix("-")

    @property
    def start(self) -> int:
        return (self.page - 1) * self.page_size

    @property
    def stop(self) -> int:
        return self.start + self.page_size

    def value(self, name: str) -> str:
        """What was asked of this filter; empty when nothing was."""
        return dict(self.filters).get(name, "")

    def within(self, total: int) -> "TableAsk":
        """The same, on the last page there is, when the address asks for one beyond it."""
        last = max(1, -(-total // self.page_size))
        return replace(self, page=min(self.page, last))


def read_ask(query: Mapping[str, str], shape: TableShape) -> TableAsk:
    """The address's wish; whatever it says that makes no sense is passed over, because an old link should still open."""
    sort = query.get("sort", "")
    kept = ((asked.name, _sensible(query.get(asked.name, ""), asked)) for asked in shape.filters)
    return TableAsk(
        sort=sort if sort.removeprefix("-") in shape.sortable else shape.default_sort,
        page_size=shape.page_size,
        page=_page_number(query.get("page", "")),
        filters=tuple((name, value) for name, value in kept if value),
    )


def order_by(ask: TableAsk, fields: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The ask's sort in the names of database fields, with the row's own id last, so that pages never overlap."""
    names = fields[ask.sort_key]
    return (*(_turned(name) for name in names), "pk") if ask.is_descending else (*names, "pk")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column. `aria_sort` is empty unless the table is sorted by it."""

    key: str
    label: str
    url: str
    aria_sort: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Control:
    """A filter with its present value."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...]
    unasked: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page's number with its address; number 0 stands for the pages left out."""

    number: int
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class TablePage(Generic[Row]):
    """What `components/table.html` shows. `rows` are those of `ask`, out of `total`."""

    shape: TableShape
    ask: TableAsk
    rows: tuple[Row, ...]
    total: int

    @property
    def heads(self) -> tuple[Head, ...]:
        return tuple(self._head(column) for column in self.shape.columns)

    @property
    def controls(self) -> tuple[Control, ...]:
        return tuple(
            Control(asked.name, asked.label, self.ask.value(asked.name), asked.choices, asked.unasked) for asked in self.shape.filters
        )

    @property
    def sorts(self) -> tuple[tuple[str, str], ...]:
        """What the filter form sends along, and the phone, which has no heads to press, lets one choose: each order both ways."""
        named = [(column.key, column.label) for column in self.shape.columns if column.is_sortable]
        return tuple(pair for key, label in named for pair in ((key, label), (f"-{key}", f"{label}, last first")))

    @property
    def is_filtered(self) -> bool:
        return bool(self.ask.filters)

    @property
    def counted(self) -> str:
        """Which rows of how many are shown, in words."""
        if self.total == 1:
            return f"1 {self.shape.thing or self.shape.things.removesuffix('s')}"
        rows = f"{self.first} to {self.last} of {self.total}" if self.last_page > 1 else str(self.total)
        return f"{rows} {self.shape.things}"

    @property
    def first(self) -> int:
        """The number of the first row shown, counted from 1."""
        return self.ask.start + 1 if self.rows else 0

    @property
    def last(self) -> int:
        return self.ask.start + len(self.rows)

    @property
    def last_page(self) -> int:
        return max(1, -(-self.total // self.ask.page_size))

    @property
    def before(self) -> str:
        """The address of the page before; empty on the first."""
        return self.url(page=self.ask.page - 1) if self.ask.page > 1 else ""

    @property
    def after(self) -> str:
        """The address of the page after; empty on the last."""
        return self.url(page=self.ask.page + 1) if self.ask.page < self.last_page else ""

    @property
    def pages(self) -> tuple[PageLink, ...]:
        """The first and last page, those around this one, and 0 for what lies between."""
        return tuple(
            PageLink(number, self.url(page=number) if number else "", number == self.ask.page)
            for number in _numbers_shown(self.ask.page, self.last_page)
        )

    def url(self, *, page: int = 1, sort: str = "") -> str:
        """The address of this table with another page or sort; what is as usual is left out."""
        sort = sort or self.ask.sort
        asked = [*self.ask.filters]
        asked += [("sort", sort)] if sort != self.shape.default_sort else []
        asked += [("page", str(page))] if page > 1 else []
        return f"?{urlencode(asked)}"

    def _head(self, column: Column) -> Head:
        is_sorted = column.key == self.ask.sort_key
        turned = f"-{column.key}" if is_sorted and not self.ask.is_descending else column.key
        direction = "descending" if self.ask.is_descending else "ascending"
        return Head(
            key=column.key,
            label=column.label,
            url=self.url(sort=turned) if column.is_sortable else "",
            aria_sort=direction if is_sorted else "",
            is_number=column.is_number,
        )


def _sensible(value: str, asked: Filter) -> str:
    if asked.choices:
        return value if value in dict(asked.choices) else ""
    # PostgreSQL refuses NUL in text.
    return value.replace("\x00", "").strip()[:LONGEST_SEARCH]


def _page_number(value: str) -> int:
    # Nine digits are more pages than any table has, and keep the row number within what PostgreSQL can count.
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) <= 9 else 1


def _turned(name: str) -> str:
    return name.removeprefix("-") if name.startswith("-") else f"-{name}"


def _numbers_shown(page: int, last: int) -> Iterator[int]:
    shown = sorted({1, last, *range(max(1, page - 1), min(last, page + 1) + 1)})
    before = 0
    for number in shown:
        if number == before + 2:
            yield number - 1
        elif number > before + 2:
            yield 0
        yield number
        before = number
