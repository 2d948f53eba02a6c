"""The page of an impact review: what is told of every action, who confirmed it, what the school learned; on screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from reviews.writing.queries import Field
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.pages import Crumb, Kind, StatusPill, Stop, TimelineStep
from workshops.impact_reviews.enums import OUTCOMES, PER_ACTION, ImpactStage, Manner
from workshops.impact_reviews.models import ImpactPassage, ImpactReview
from workshops.impact_reviews.queries.doors import Standing, impact_for
from workshops.impact_reviews.queries.fields import reflection_field
from workshops.impact_reviews.queries.rows import ActionRow, Written, reflection_of, written_in
from workshops.impact_reviews.rules.readiness import missing, warnings
from workshops.impact_reviews.rules.sight import Deed, Thing

STAGE_KINDS = {
    ImpactStage.OPEN: Kind.NOW,
    ImpactStage.TOLD: Kind.NOW,
    ImpactStage.CONFIRMED: Kind.NOW,
    ImpactStage.CLOSED: Kind.DONE,
}
OUTCOME_KINDS = {"": Kind.WAITING, "done": Kind.DONE, "in_progress": Kind.NOTE, "stopped": Kind.STOPPED, "carried_over": Kind.NOTE}
_NOTHING_SAID = "Nothing said yet"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An action and what is told of it. `texts` are label and words, without those that are empty; `url` leads to writing."""

    what: str
    owner: str
    due_on: date | None
    measure: str
    pill: StatusPill
    stopped_because: str
    texts: tuple[tuple[str, str], ...]
    url: str


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's words about the whole, with who and when."""

    who: str
    when: str
    text: str
    manner: str = ""


@dataclass(frozen=True, slots=True)
class ImpactReviewPage:
    """Everything on the page. `entries` are empty where the member does not read them now."""

    crumbs: tuple[Crumb, ...]
    host: str
    cycle: str
    due_on: date
    pill: StatusPill
    line: tuple[TimelineStep, ...]
    paused_because: str
    now: str
    reads: bool
    write: Answer
    entries: tuple[EntryLine, ...]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    is_host: bool
    tell: Answer
    sent_back: Said | None
    confirm: Answer
    may_confirm: bool
    confirmation: Said | None
    reflect: Answer
    reflection: Field | None
    close: Answer
    urls: dict[str, str]


def impact_review_page(member: Member, plan_id: int) -> ImpactReviewPage:
    """Four queries. Raises NotFound."""
    return _page(impact_for(member, plan_id))


def confirming_page(member: Member, plan_id: int) -> ImpactReviewPage:
    """The same for whoever confirms, or sends back. Raises NotFound, NotYours."""
    standing = impact_for(member, plan_id)
    require(standing.may(Deed.CONFIRM))
    return _page(standing)


def _page(standing: Standing) -> ImpactReviewPage:
    row = standing.row
    reads = standing.sees(Thing.ENTRIES)
    written = written_in(row, standing.member)
    rows = written.rows if reads else []
    told = [each.told for each in rows]
    lacks = missing(told) if row.stage == ImpactStage.OPEN else ()
    reflection = _reflection(standing, written)
    names = ("impact_review", "impact_sheet", "tell_impact", "confirm_impact", "send_impact_back", "close_impact_review")
    return ImpactReviewPage(
        crumbs=standing.crumbs(),
        host=standing.host,
        cycle=standing.of_plan.seen.review.cycle.name,
        due_on=row.due_on,
        pill=StatusPill(ImpactStage(row.stage).label, STAGE_KINDS[ImpactStage(row.stage)]),
        line=line_of(row),
        paused_because=standing.of_plan.seen.review.paused_because,
        now=_now(standing),
        reads=reads,
        write=standing.can(Deed.WRITE),
        entries=tuple(_entry(standing, each) for each in rows),
        missing=lacks,
        warnings=warnings(told) if row.stage == ImpactStage.OPEN else (),
        is_host=bool(standing.may(Deed.WRITE)),
        tell=standing.can(Deed.TELL) and _is_ready(lacks),
        sent_back=_sent_back(row) if reads or standing.may(Deed.CONFIRM) else None,
        confirm=standing.can(Deed.CONFIRM),
        may_confirm=bool(standing.may(Deed.CONFIRM)),
        confirmation=_confirmation(row) if standing.sees(Thing.CONFIRMATION) else None,
        reflect=standing.can(Deed.REFLECT),
        reflection=reflection,
        close=standing.can(Deed.CLOSE) and _is_written(reflection),
        urls={name: standing.url(name) for name in names} | {"plan": standing.url("plan")},
    )


def line_of(row: ImpactReview) -> tuple[TimelineStep, ...]:
    """The four stages on a line, with the day of each that was reached."""
    reached = [row.opened_at, row.told_at, row.confirmed_at, row.closed_at]
    labels = ("Opened", "Told by the school", "Confirmed", "Closed")
    place = list(ImpactStage).index(ImpactStage(row.stage))
    return tuple(
        TimelineStep(label, _stop(index, place), on=_day(moment) if index <= place else None)
        for index, (label, moment) in enumerate(zip(labels, reached, strict=True))
    )


def _stop(index: int, place: int) -> Stop:
    if index == place and index < len(ImpactStage) - 1:
        return Stop.NOW
    return Stop.DONE if index <= place else Stop.AHEAD


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


def _now(standing: Standing) -> str:
    """Whose turn it is, for what."""
    host = standing.host
    return {
        ImpactStage.OPEN: f"{host} tells what became of every action, and what shows it.",
        ImpactStage.TOLD: "The Improvement Champion, or somebody of the review team, confirms what they see, or asks for more.",
        ImpactStage.CONFIRMED: f"{host} writes what it learned, and closes the plan.",
        ImpactStage.CLOSED: "What is unfinished goes on with the next self-review.",
    }[ImpactStage(standing.row.stage)]


def _entry(standing: Standing, row: ActionRow) -> EntryLine:
    action = row.action
    texts = ((question.label, row.text(question)) for question in PER_ACTION)
    return EntryLine(
        what=action.what,
        owner=action.owner.person.name if action.owner else action.owner_name,
        due_on=action.due_on,
        measure=action.success_measure,
        pill=pill_of(row.outcome),
        stopped_because=row.stopped_because,
        texts=tuple((label, text) for label, text in texts if text),
        url=standing.url("impact_entry", action_id=action.pk),
    )


def pill_of(outcome: str) -> StatusPill:
    """What became of an action, as a word."""
    return StatusPill(dict(OUTCOMES).get(outcome, _NOTHING_SAID), OUTCOME_KINDS[outcome])


def _is_ready(lacks: Sequence[str]) -> Answer:
    return no(f"{len(lacks)} {'action is' if len(lacks) == 1 else 'actions are'} not told of yet.") if lacks else Answer()


def _is_written(reflection: Field | None) -> Answer:
    return Answer() if reflection and reflection.version and reflection.text.strip() else no("Write what you learned first.")


def _sent_back(row: ImpactReview) -> Said | None:
    if row.sent_back_at is None or row.sent_back_by is None:
        return None
    return Said(row.sent_back_by.person.name, moment_in_words(row.sent_back_at), row.sent_back_because)


def _confirmation(row: ImpactReview) -> Said | None:
    if row.confirmed_at is None or row.confirmed_by is None:
        return None
    return Said(row.confirmed_by.person.name, moment_in_words(row.confirmed_at), row.confirmation, Manner(row.manner).label)


def _reflection(standing: Standing, written: Written) -> Field | None:
    """As a field: whoever may not write shows it as words."""
    if not standing.sees(Thing.REFLECTION):
        return None
    row = written.reflection
    return reflection_field(standing, row, written.asides.get(row.pk) if standing.may(Deed.REFLECT) else None)


def reflection_door(member: Member, plan_id: int) -> tuple[Standing, ImpactPassage]:
    """For those who see the reflection now. Three queries. Raises NotFound."""
    standing = impact_for(member, plan_id)
    standing.require(Thing.REFLECTION)
    return standing, reflection_of(standing.row)
