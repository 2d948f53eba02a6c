"""The search page: what was asked, where it was found, which kinds, schools and cycles there are to choose."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from reviews.assignments.queries.seeing import reviews_seen
from reviews.frameworks.models import Framework
from reviews.frameworks.permissions import may_keep_frameworks
from reviews.frameworks.queries.pages import framework_url
from reviews.searching.queries.finding import Open, Quotation, hits_of, opened, quotations
from reviews.searching.rules.kinds import LABELS, Kind
from reviews.searching.rules.ranking import Found, pages_of
from schools.tenancy.member import Member
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape

SHAPE = TableShape(
    columns=(Column("best", "Best match", is_sortable=True),),
    things="pages",
    default_sort="best",
    filters=(
        Filter("q", "Search for"),
        Filter("kind", "Kind", tuple((kind.value, label) for kind, label in LABELS.items()), unasked="Everything"),
        Filter("school", "School"),
        Filter("cycle", "Cycle"),
    ),
    page_size=20,
)


@dataclass(frozen=True, slots=True)
class Result:
    """A page on which something was found. `more` counts the passages that are not quoted."""

    url: str
    label: str
    title: str
    about: str
    quoted: tuple[Quotation, ...]
    more: int


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind with how many pages of it were found, and the address that shows only these."""

    label: str
    number: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A school or a cycle to narrow by."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything on the page. Before anything is asked, `asked` is empty and there are no results."""

    asked: str
    schools: tuple[Choice, ...]
    cycles: tuple[Choice, ...]
    kinds: tuple[KindChoice, ...]
    table: TablePage[Result]
    all_url: str
    # What this reader can find, in words.
    reach: tuple[str, ...]


def search_page(member: Member, ask: TableAsk) -> SearchPage:
    """Four queries; two where nothing is asked."""
    reviews = [opened(seen) for seen in reviews_seen(member)]
    frameworks = _frameworks(member)
    text = ask.value("q")
    within = _narrowed(reviews, ask)
    # A framework belongs to no school and to no cycle.
    hits = hits_of(text, within, () if ask.value("school") or ask.value("cycle") else frameworks) if text else []
    every = pages_of(hits)
    asked_for = [found for found in every if ask.value("kind") in ("", found.kind)]
    ask = ask.within(len(asked_for))
    shown = asked_for[ask.start : ask.stop]
    quoted = quotations(text, [hit for found in shown for hit in found.quoted])
    by_id = {one.seen.review.pk: one for one in within}
    results = tuple(_result(member, found, by_id, frameworks, quoted) for found in shown)
    return SearchPage(
        asked=text,
        schools=_choices(((one.seen.review.host_id, one.seen.review.host.name) for one in reviews), ask.value("school"), by_label=True),
        cycles=_choices(((one.seen.review.cycle_id, one.seen.review.cycle.name) for one in reviews), ask.value("cycle")),
        kinds=_kinds(every, ask),
        table=TablePage(SHAPE, ask, results, len(asked_for)),
        all_url=f"?{urlencode({'q': text})}",
        reach=tuple(LABELS[kind] for kind in Kind if kind == Kind.FRAMEWORK or any(kind in one.doors for one in reviews)),
    )


def _frameworks(member: Member) -> Mapping[int, str]:
    """Those that the list of frameworks shows to this member: drafts and what is put away, only to those who keep them. One query."""
    rows = Framework.objects.order_by("name", "number")
    if not may_keep_frameworks(member):
        rows = rows.filter(put_away_at=None, is_draft=False)
    return {pk: f"{name}, version {number}" for pk, name, number in rows.values_list("pk", "name", "number")}


def _narrowed(reviews: Sequence[Open], ask: TableAsk) -> list[Open]:
    school, cycle = ask.value("school"), ask.value("cycle")
    return [one for one in reviews if school in ("", str(one.seen.review.host_id)) and cycle in ("", str(one.seen.review.cycle_id))]


def _result(
    member: Member, found: Found, reviews: Mapping[int, Open], frameworks: Mapping[int, str], quoted: Mapping[tuple[str, int], Quotation]
) -> Result:
    quotes = tuple(quoted[hit.source, hit.pk] for hit in found.quoted if (hit.source, hit.pk) in quoted)
    more = found.number - len(found.quoted)
    if found.kind == Kind.FRAMEWORK:
        return Result(framework_url(member, found.place), "Framework", frameworks[found.place], "", quotes, more)
    one = reviews[found.place]
    door, review = one.doors[found.kind], one.seen.review
    url = reverse(f"reviews:{door.url_name}", kwargs={"trust_slug": member.trust_slug, door.part: found.quoted[0].page})
    return Result(url, door.label, review.host.name, review.cycle.name, quotes, more)


def _choices(pairs: Iterable[tuple[int, str]], chosen: str, *, by_label: bool = False) -> tuple[Choice, ...]:
    """Each once, as they come, or by label."""
    every = list(dict(pairs).items())
    if by_label:
        every.sort(key=lambda pair: pair[1].casefold())
    return tuple(Choice(str(pk), label, str(pk) == chosen) for pk, label in every)


def _kinds(every: Iterable[Found], ask: TableAsk) -> tuple[KindChoice, ...]:
    """Everything, and each kind that was found."""
    numbers = Counter(found.kind for found in every)
    rows = [("", "Everything", numbers.total()), *((kind.value, LABELS[kind], numbers[kind]) for kind in Kind if numbers[kind])]
    return tuple(KindChoice(label, number, _url(ask, value), ask.value("kind") == value) for value, label, number in rows)


def _url(ask: TableAsk, kind: str) -> str:
    kept = [(name, value) for name, value in ask.filters if name != "kind"]
    return TablePage(SHAPE, replace(ask, page=1, filters=(*kept, *([("kind", kind)] if kind else []))), (), 0).url()
