"""The page on which the host tells what became of one action."""

from dataclasses import dataclass

from reviews.writing.queries import Field
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact, Stop, TimelineStep
from workshops.impact_reviews.enums import PER_ACTION, Question
from workshops.impact_reviews.models import ImpactPassage
from workshops.impact_reviews.queries.doors import Standing, impact_for
from workshops.impact_reviews.queries.fields import entry_field
from workshops.impact_reviews.queries.page import pill_of
from workshops.impact_reviews.queries.rows import ActionRow, Written, written_in
from workshops.impact_reviews.rules.readiness import named
from workshops.impact_reviews.rules.sight import Deed, Thing


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Everything on the page. `initial` is what the form of the outcome shows, `line` all actions of the plan."""

    crumbs: tuple[Crumb, ...]
    what: str
    facts: tuple[Fact, ...]
    initial: dict[str, str]
    outcome: str
    write: Answer
    fields: tuple[Field, ...]
    line: tuple[TimelineStep, ...]
    after: Crumb | None
    here: str
    back: str


def impact_entry_page(member: Member, plan_id: int, action_id: int) -> EntryPage:
    """Four queries. Raises NotFound, also for whoever does not read what the host tells now."""
    standing = impact_for(member, plan_id)
    standing.require(Thing.ENTRIES)
    written = written_in(standing.row, member)
    rows = written.rows
    index = next((index for index, row in enumerate(rows) if row.action.pk == action_id), None)
    if index is None:
        raise NotFound
    row = rows[index]
    return EntryPage(
        crumbs=standing.crumbs(named(row.action.what)),
        what=row.action.what,
        facts=_facts(row),
        initial={"outcome": row.outcome, "stopped_because": row.stopped_because},
        outcome=pill_of(row.outcome).label,
        write=standing.can(Deed.WRITE),
        fields=_fields(standing, row, written),
        line=tuple(_step(standing, each, is_here=each is row) for each in rows),
        after=_crumb(standing, rows[index + 1]) if index + 1 < len(rows) else None,
        here=standing.url("impact_entry", action_id=action_id),
        back=standing.url(),
    )


def passage_door(member: Member, plan_id: int, action_id: int, question: str) -> tuple[Standing, ImpactPassage, str]:
    """The passage as it is now, if the member reads it, and what it is called. Four queries. Raises NotFound."""
    standing = impact_for(member, plan_id)
    standing.require(Thing.ENTRIES)
    row = next((row for row in written_in(standing.row, member).rows if row.action.pk == action_id), None)
    if row is None or question not in PER_ACTION:
        raise NotFound
    asked = Question(question)
    return standing, row.passages.get(asked) or ImpactPassage(question=asked), f"{named(row.action.what)}: {asked.label}"


def _facts(row: ActionRow) -> tuple[Fact, ...]:
    action = row.action
    due = f"{action.due_on:%A} {action.due_on.day} {action.due_on:%B %Y}" if action.due_on else ""
    told = (
        ("Who", action.owner.person.name if action.owner else action.owner_name),
        ("By when", due),
        ("How we will know", action.success_measure),
        ("Where we began", action.baseline),
    )
    return tuple(Fact(label, value) for label, value in told if value)


def _fields(standing: Standing, row: ActionRow, written: Written) -> tuple[Field, ...]:
    asides = written.asides if standing.may(Deed.WRITE) else {}
    found = []
    for question in PER_ACTION:
        passage = row.passages.get(question) or ImpactPassage(question=question)
        found.append(entry_field(standing, row.action.pk, question, passage, asides.get(passage.pk)))
    return tuple(found)


def _step(standing: Standing, row: ActionRow, *, is_here: bool) -> TimelineStep:
    stop = Stop.NOW if is_here else Stop.DONE if row.told.is_complete else Stop.AHEAD
    url = "" if is_here else standing.url("impact_entry", action_id=row.action.pk)
    return TimelineStep(named(row.action.what), stop, detail=pill_of(row.outcome).label, url=url)


def _crumb(standing: Standing, row: ActionRow) -> Crumb:
    return Crumb(named(row.action.what), standing.url("impact_entry", action_id=row.action.pk))
