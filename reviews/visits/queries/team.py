"""The team's notes: filtered, counted as support of each question, and how many came since one looked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from reviews.cycles.enums import ReviewStage
from reviews.preparations.models import Activity
from reviews.visits.enums import Mark
from reviews.visits.permissions import may_change
from reviews.visits.queries.ground import Ground, QuestionLine, evidence_for, ground_of
from reviews.visits.queries.notes import NoteLine, lines_of, note_rows, standing_note
from reviews.visits.rules.triangulation import Support, support_of
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.pages import Crumb

PER_PAGE = 40
# What has no question or no activity.
NONE = "none"


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a filter."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter with its values, the one for all first."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class QuestionSupport:
    """What supports a question, whatever is filtered. No position where notes stand under none."""

    position: int
    text: str
    support: Support
    marks: tuple[tuple[str, int], ...]
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class NotesPage:
    """`total` counts what the filters let through; `news_url` asks what came since this page was made."""

    crumbs: tuple[Crumb, ...]
    host: str
    review_id: int
    ground: Ground
    support: tuple[QuestionSupport, ...]
    filters: tuple[Filter, ...]
    lines: tuple[NoteLine, ...]
    total: int
    is_filtered: bool
    is_visiting: bool
    older_url: str
    newer_url: str
    news_url: str
    urls: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NoteNews:
    """How many notes came since, and where they are shown."""

    number: int
    url: str


@dataclass(frozen=True, slots=True)
class NotePage:
    """One's own note before it is changed or removed, with what to choose from."""

    crumbs: tuple[Crumb, ...]
    ground: Ground
    review_id: int
    back: str
    remove_url: str
    points: tuple[str, ...]
    photos: tuple[int, ...] = ()
    initial: Mapping[str, object] = field(default_factory=dict)
    questions: tuple[tuple[int, str], ...] = ()
    activities: tuple[tuple[int, str], ...] = ()


_KEYS: Mapping[str, Callable[[NoteLine], object]] = {
    "question": lambda line: line.question_id or NONE,
    "activity": lambda line: line.activity_id or NONE,
    "mark": lambda line: line.mark,
    "author": lambda line: line.author_id,
}


def notes_page(member: Member, review_id: int, ask: Mapping[str, str]) -> NotesPage:
    """Three queries, the door included. Raises NotFound."""
    seen = evidence_for(member, review_id)
    ground = ground_of(review_id)
    lines = lines_of(member, note_rows(review_id))
    wanted = _wanted(ask)
    found = [line for line in lines if _fits(line, wanted)]
    start = min(max(_page(ask) - 1, 0) * PER_PAGE, max(len(found) - 1, 0) // PER_PAGE * PER_PAGE)
    here, number = seen.url("notes"), start // PER_PAGE + 1
    newest = max((line.pk for line in lines), default=0)
    return NotesPage(
        crumbs=seen.crumbs("Notes"),
        host=seen.review.host.name,
        review_id=review_id,
        ground=ground,
        support=tuple(_support(here, ground.questions, lines, wanted)),
        filters=_filters(ground.questions, lines, wanted),
        lines=tuple(found[start : start + PER_PAGE]),
        total=len(found),
        is_filtered=bool(wanted),
        is_visiting=seen.review.stage == ReviewStage.VISITING,
        older_url=_with(here, wanted, page=number + 1) if start + PER_PAGE < len(found) else "",
        newer_url=_with(here, wanted, page=number - 1) if start else "",
        news_url=_with(seen.url("new_notes"), wanted, after=newest),
        urls={"visit": seen.url("visit"), "notes": here},
    )


def note_news(member: Member, review_id: int, ask: Mapping[str, str]) -> NoteNews:
    """Two queries, the door included. Raises NotFound."""
    seen = evidence_for(member, review_id)
    wanted, after = _wanted(ask), ask.get("after", "")
    since = int(after) if after.isascii() and after.isdigit() and len(after) < 19 else 0
    lines = lines_of(member, note_rows(review_id).filter(pk__gt=since))
    return NoteNews(sum(_fits(line, wanted) for line in lines), _with(seen.url("notes"), wanted))


def note_page(member: Member, review_id: int, note_id: int, label: str) -> NotePage:
    """One's own note for a deed. Raises NotFound, NotYours."""
    seen = evidence_for(member, review_id)
    ground = ground_of(review_id)
    row = standing_note(review_id, note_id)
    require(may_change(member, row.author_id))
    programme = Activity.objects.filter(review=review_id).order_by("on", "starts_at", "pk")
    return NotePage(
        crumbs=seen.crumbs(Crumb("Notes", seen.url("notes")), label),
        ground=ground,
        review_id=review_id,
        back=seen.url("notes"),
        remove_url=seen.url("remove_note", note_id=row.pk),
        points=(f"“{row.text}”", "Its words and photos are deleted at once, for everybody. This cannot be undone."),
        photos=tuple(row.photos.order_by("pk").values_list("pk", flat=True)),
        initial={"text": row.text, "mark": row.mark, "activity": row.activity_id, "question": row.question_id},
        questions=tuple((one.pk, f"{one.position}. {one.text}") for one in ground.questions),
        activities=tuple((one.pk, f"{one.starts_at:%H:%M} {one.title}") for one in programme),
    )


def _wanted(ask: Mapping[str, str]) -> dict[str, str]:
    return {name: ask[name] for name in _KEYS if ask.get(name)}


def _fits(line: NoteLine, wanted: Mapping[str, str]) -> bool:
    return all(str(_KEYS[name](line)) == value for name, value in wanted.items())


def _page(ask: Mapping[str, str]) -> int:
    text = ask.get("page", "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _with(url: str, wanted: Mapping[str, str], **more: int) -> str:
    query = urlencode({**wanted, **more})
    return f"{url}?{query}" if query else url


def _support(
    here: str, questions: Sequence[QuestionLine], lines: Sequence[NoteLine], wanted: Mapping[str, str]
) -> Iterable[QuestionSupport]:
    rows = [(str(one.pk), one.position, one.text) for one in questions]
    if any(line.question_id is None for line in lines):
        rows.append((NONE, 0, "Under no question yet"))
    for value, position, text in rows:
        support = support_of(line.source for line in lines if str(_KEYS["question"](line)) == value)
        marks = tuple((str(Mark(mark).label), number) for mark, number in support.marks)
        yield QuestionSupport(position, text, support, marks, _with(here, {"question": value}), wanted.get("question") == value)


def _filters(questions: Sequence[QuestionLine], lines: Sequence[NoteLine], wanted: Mapping[str, str]) -> tuple[Filter, ...]:
    """Only what the notes hold, so that no choice leads to nothing."""
    asked = {str(one.pk): f"Question {one.position}" for one in questions}
    values: dict[str, dict[str, str]] = {
        "question": asked | {NONE: "No question"},
        "activity": {str(line.activity_id or NONE): line.activity or "No activity" for line in lines},
        "mark": {mark.value: str(mark.label) for mark in Mark},
        "author": {str(line.author_id): line.author for line in sorted(lines, key=lambda line: line.author)},
    }
    labels = {"question": "Question", "activity": "Activity", "mark": "Mark", "author": "Written by"}
    return tuple(
        Filter(
            name,
            label,
            (
                Option("", "All", name not in wanted),
                *(Option(value, text, wanted.get(name) == value) for value, text in values[name].items()),
            ),
        )
        for name, label in labels.items()
    )
