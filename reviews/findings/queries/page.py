"""The page on which the team makes findings from notes, and what of it is asked for again and again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.findings.enums import FindingKind
from reviews.findings.permissions import can_be_written, may_open_feedback, may_write_findings
from reviews.findings.queries.rows import NoteRow, Notes, findings_of, frame_of, notes_of, point_of
from reviews.findings.rules.readiness import named, obstacles, warnings
from reviews.findings.rules.wording import wording_doubts
from reviews.visits.enums import Mark
from reviews.writing.queries import Field, field_of
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.pages import Crumb, Kind, StatusPill

SOMETHING_ELSE = "Something else"
NO_ACTIVITY = "Outside the programme"
_UNDER_A_QUESTION = (FindingKind.WORKING_WELL, FindingKind.EVEN_BETTER_IF)
_HINTS = {
    FindingKind.WORKING_WELL: "What you saw, where and how often.",
    FindingKind.EVEN_BETTER_IF: "What you saw, then a question: “What would happen if …?”",
    FindingKind.EXCELLENCE: "One thing that other schools should come and see.",
}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note, ready to be shown."""

    pk: int
    mark: str
    mark_label: str
    source: str
    author: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingCard:
    """A finding with the notes that it cites. `name` are its first words."""

    pk: int
    name: str
    field: Field
    pill: StatusPill
    support: str
    notes: tuple[NoteLine, ...]
    place: str
    theme: int | None
    is_first: bool
    is_last: bool
    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one kind under a question. `place` names it in forms."""

    label: str
    place: str
    cards: tuple[FindingCard, ...]


@dataclass(frozen=True, slots=True)
class NotesPanel:
    """The notes of one question: those that no finding cites, and the others. `id` is its element's."""

    id: str
    uncited: tuple[NoteLine, ...]
    cited: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """An enquiry question, or "Something else"."""

    number: int
    heading: str
    groups: tuple[Group, ...]
    panel: NotesPanel


@dataclass(frozen=True, slots=True)
class Removed:
    """A finding that can be put back."""

    pk: int
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """Everything on the page. `poll` is asked again and again; `state` is what it was when the page was made."""

    crumbs: tuple[Crumb, ...]
    host: str
    blocks: tuple[Block, ...]
    excellence: Group
    places: tuple[tuple[str, str], ...]
    themes: tuple[tuple[int, str], ...]
    write: Answer
    obstacles: tuple[str, ...]
    warnings: tuple[str, ...]
    open: Answer
    is_open: bool
    removed: tuple[Removed, ...]
    just_removed: Removed | None
    safeguarding_lead: str
    safeguarding_contact: str
    urls: dict[str, str]
    poll: str


@dataclass(frozen=True, slots=True)
class NewsPage:
    """What changed since the page was made or last asked. None of it where nothing did."""

    is_news: bool
    findings_changed: bool
    panels: tuple[NotesPanel, ...]
    url: str
    poll: str
    may_write: bool


def findings_page(member: Member, review_id: int, just_removed: str = "") -> FindingsPage:
    """Four queries. Raises NotFound for whoever is not on the team, and before the visit."""
    seen = review_for(member, review_id, Thing.FINDINGS)
    frame, notes, rows = frame_of(review_id), notes_of(review_id), findings_of(review_id, member)
    here = [row for row in rows if row.removed_at is None]
    removed = tuple(_removed(seen, row) for row in rows if row.removed_at is not None)
    write = may_write_findings(seen) and can_be_written(seen.review)
    points = [point_of(row, notes.support_of(row.pk).sources) for row in here]
    cards = _Cards(seen, notes, here)
    panels = _panels(frame.questions, notes, [row.pk for row in rows if row.removed_at is not None])
    headings = [*frame.questions, (None, SOMETHING_ELSE)]
    blocks = tuple(
        Block(number, text, tuple(cards.group(kind, pk) for kind in _UNDER_A_QUESTION), panel)
        for number, ((pk, text), panel) in enumerate(zip(headings, panels, strict=True), start=1)
    )
    shape = shape_of(here)
    return FindingsPage(
        crumbs=seen.crumbs("Findings"),
        host=seen.review.host.name,
        blocks=blocks,
        excellence=cards.group(FindingKind.EXCELLENCE, None),
        places=_places(frame.questions),
        themes=frame.themes,
        write=write,
        obstacles=obstacles(points),
        warnings=warnings(points, frame.questions),
        open=may_open_feedback(seen),
        is_open=seen.review.stage != "visiting",
        removed=removed,
        just_removed=next((one for one in removed if str(one.pk) == just_removed), None),
        safeguarding_lead=frame.safeguarding_lead,
        safeguarding_contact=frame.safeguarding_contact,
        urls={name: seen.url(name) for name in ("add_finding", "cite_notes", "feedback", "open_feedback", "findings")},
        poll=_poll(seen, shape, _state(panels, shape)),
    )


def news_page(member: Member, review_id: int, page_shape: str, known: str) -> NewsPage:
    """What a page of findings should show anew: its shape was `page_shape`, and it knows the state `known`. Four queries."""
    seen = review_for(member, review_id, Thing.FINDINGS)
    frame, notes, rows = frame_of(review_id), notes_of(review_id), findings_of(review_id)
    shape = shape_of([row for row in rows if row.removed_at is None])
    panels = _panels(frame.questions, notes, [row.pk for row in rows if row.removed_at is not None])
    state = _state(panels, shape)
    return NewsPage(
        is_news=state != known,
        findings_changed=shape != page_shape,
        panels=panels,
        url=seen.url("findings"),
        poll=_poll(seen, page_shape, state),
        may_write=bool(may_write_findings(seen) and can_be_written(seen.review)),
    )


def shape_of(rows: Sequence[Any]) -> str:
    """Which findings there are and where, but not their words: those are saved and compared one by one."""
    return _digest(f"{row.pk} {row.kind} {row.question_id} {row.position} {row.sources}" for row in rows)


def _state(panels: Iterable[NotesPanel], shape: str) -> str:
    lines = (f"{panel.id} {[note.pk for note in panel.uncited]} {[note.pk for note in panel.cited]}" for panel in panels)
    return _digest((*lines, shape))


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


def _poll(seen: Seen, shape: str, state: str) -> str:
    return f"{seen.url('findings_news')}?page={shape}&known={state}"


def place_of(kind: str, question_id: int | None) -> str:
    """How forms name where a finding stands."""
    return f"{kind}.{question_id or ''}"


def _places(questions: Sequence[tuple[int, str]]) -> tuple[tuple[str, str], ...]:
    under = [(pk, f"Question {number}") for number, (pk, _) in enumerate(questions, start=1)]
    places = [
        (place_of(kind, pk), f"{name}: {kind.label.lower()}") for pk, name in (*under, (None, SOMETHING_ELSE)) for kind in _UNDER_A_QUESTION
    ]
    return (*places, (place_of(FindingKind.EXCELLENCE, None), FindingKind.EXCELLENCE.label))


def _removed(seen: Seen, row: Any) -> Removed:
    return Removed(row.pk, named(row.text), seen.url("restore_finding", finding_id=row.pk))


def _line(note: NoteRow) -> NoteLine:
    made = timezone.localtime(note.made_at)
    return NoteLine(note.pk, note.mark, Mark(note.mark).label, note.activity or NO_ACTIVITY, note.author, f"{made:%H:%M}", note.text)


def _panels(questions: Sequence[tuple[int, str]], notes: Notes, removed: Sequence[int]) -> tuple[NotesPanel, ...]:
    """One for each question, and one for notes of none."""
    uncited = notes.uncited(removed)
    by_question: dict[int | None, tuple[list[NoteLine], list[NoteLine]]] = {pk: ([], []) for pk, _ in questions} | {None: ([], [])}
    for note in notes.rows:
        by_question.get(note.question, by_question[None])[note.pk not in uncited].append(_line(note))
    return tuple(NotesPanel(f"notes-{pk or 'else'}", tuple(free), tuple(used)) for pk, (free, used) in by_question.items())


class _Cards:
    """Makes the cards of one page."""

    def __init__(self, seen: Seen, notes: Notes, rows: Sequence[Any]) -> None:
        self.seen, self.notes, self.rows = seen, notes, rows

    def group(self, kind: FindingKind, question: int | None) -> Group:
        is_excellence = kind == FindingKind.EXCELLENCE
        rows = [row for row in self.rows if row.kind == kind and (is_excellence or row.question_id == question)]
        cards = tuple(self._card(row, kind, index, len(rows)) for index, row in enumerate(rows))
        return Group(kind.label, place_of(kind, None if is_excellence else question), cards)

    def _card(self, row: Any, kind: FindingKind, index: int, count: int) -> FindingCard:
        support = self.notes.support_of(row.pk)
        url = self.seen.url("write_finding", finding_id=row.pk)
        label = f"{kind.label}, {index + 1} of {count}" if count > 1 else str(kind.label)
        field = field_of(row, label=label, url=url, hint=_HINTS[kind], rows=3, aside=row.aside, id=f"words-{row.pk}")
        return FindingCard(
            pk=row.pk,
            name=named(row.text),
            field=replace(field, doubts=(*field.doubts, *wording_doubts(field.text))),
            pill=_pill(support.sources, support.is_firm),
            support=support.in_words,
            notes=tuple(_line(note) for note in self.notes.cited.get(row.pk, ())),
            place=place_of(kind, row.question_id),
            theme=row.theme_id,
            is_first=index == 0,
            is_last=index == count - 1,
            urls={name: self.seen.url(f"{name}_{word}", finding_id=row.pk) for name, word in _DEEDS},
        )


_DEEDS = (("uncite", "note"), ("choose", "theme"), ("move", "finding"), ("order", "finding"), ("remove", "finding"))


def _pill(sources: int, is_firm: bool) -> StatusPill:
    if not sources:
        return StatusPill("No note yet", Kind.LATE)
    return StatusPill("Firm", Kind.DONE) if is_firm else StatusPill("From one side", Kind.WAITING)
