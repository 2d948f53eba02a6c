"""Where apps hang in what the frame, the home page and a lower noun's page show, so that the ground need not know who stands on it.

Settings name them by dotted path: NAVIGATION lists tuples of NavEntry, NEXT_STEPS and OPEN_WORK list providers, PAGE_SECTIONS lists
them by page. A provider is a `Teller`, whose question is asked in one statement with those of all others on the page; or a function,
which asks nothing, or a fixed number of queries, whatever the data's size.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from schools.tenancy.member import Member
from schools.web.tellers import Teller, Told, told_together


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the main navigation. `url_name` takes the trust's slug; `may_see` asks no query."""

    label: str
    url_name: str
    order: int
    may_see: Callable[[Member], bool]


@dataclass(frozen=True, slots=True)
class NextStep:
    """What now, by whom, by when. `url` leads to where it can be done; no `due_on` means whenever there is time.

    `deed` is the word on the button of the step that is shown large. What only `may_wait` comes after what moves things on.
    """

    what: str
    url: str
    who: str
    due_on: date | None = None
    why: str = ""
    is_yours: bool = True
    deed: str = "Begin"
    may_wait: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a lower noun's page: a heading and a template that finds `content`."""

    heading: str
    template: str
    content: object


@dataclass(frozen=True, slots=True)
class OpenWork:
    """Something a person has begun or promised and not finished. `url` leads to where it can be handed over."""

    what: str
    url: str
    due_on: date | None = None


# Of the member and the row's id, unless the settings say otherwise of a page.
SectionProvider = Callable[..., Section | None]
StepProvider = Callable[[Member], Iterable[NextStep]]
# Of the member who asks, and of whose membership it is about. Asked only by those who may let that person go.
WorkProvider = Callable[[Member, int], Iterable[OpenWork]]


@cache
def _entries() -> tuple[NavEntry, ...]:
    entries = [entry for path in settings.NAVIGATION for entry in import_string(path)]
    return tuple(sorted(entries, key=lambda entry: entry.order))


@cache
def _providers() -> tuple[StepProvider, ...]:
    return tuple(import_string(path) for path in settings.NEXT_STEPS)


def nav_entries_for(member: Member) -> tuple[NavEntry, ...]:
    """The entries this member may see, in their order."""
    return tuple(entry for entry in _entries() if entry.may_see(member))


def next_steps_for(member: Member, beside: Teller[Told]) -> tuple[tuple[NextStep, ...], Told]:
    """All next steps: the member's own first, then by date, undated last; and what a teller of the page's own tells. One statement."""
    tellers: list[Callable[..., Any]] = [beside, *_providers()]
    told, *told_steps = told_together(tellers, member)
    steps = [step for some in told_steps for step in some]
    return tuple(sorted(steps, key=lambda step: (not step.is_yours, step.due_on or date.max, step.may_wait, step.what))), told


@cache
def _section_providers(page: str) -> tuple[SectionProvider, ...]:
    return tuple(import_string(path) for path in settings.PAGE_SECTIONS.get(page, ()))


def sections_for(page: str, member: Member, pk: int) -> tuple[Section, ...]:
    """What others have to say on the page of this row, in the order in which settings list them."""
    return sections_with(page, member, pk)


def sections_with(page: str, *given: Any) -> tuple[Section, ...]:
    """The same, where a page hands its providers what it has read already."""
    return tuple(filter(None, told_together(_section_providers(page), *given)))


def sections_beside(page: str, beside: Teller[Told], *given: Any) -> tuple[tuple[Section, ...], Told]:
    """The same, and what a teller of the page's own tells. One statement for both."""
    providers: tuple[Callable[..., Any], ...] = (beside, *_section_providers(page))
    told, *sections = told_together(providers, *given)
    return tuple(filter(None, sections)), told


@cache
def _work_providers() -> tuple[WorkProvider, ...]:
    return tuple(import_string(path) for path in settings.OPEN_WORK)


def open_work_of(member: Member, membership_id: int) -> tuple[OpenWork, ...]:
    """A person's open work in all upper apps, by date, undated last."""
    return _by_date(told_together(_work_providers(), member, membership_id))


def sections_and_work(page: str, member: Member, membership_id: int) -> tuple[tuple[Section, ...], tuple[OpenWork, ...]]:
    """What others have to say on a page about a person, and the person's open work. One statement for both."""
    sections = _section_providers(page)
    providers: tuple[Callable[..., Any], ...] = (*sections, *_work_providers())
    told = told_together(providers, member, membership_id)
    return tuple(filter(None, told[: len(sections)])), _by_date(told[len(sections) :])


def _by_date(told: Iterable[Iterable[OpenWork]]) -> tuple[OpenWork, ...]:
    return tuple(sorted((piece for some in told for piece in some), key=lambda piece: (piece.due_on or date.max, piece.what)))
