"""The page on which a visit is prepared: what is done, what is missing, who sees to it, by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing, Tie
from reviews.cycles.enums import ReviewStage
from reviews.cycles.permissions import may_plan
from reviews.preparations.models import Preparation
from reviews.preparations.permissions import is_being_prepared, lead_reviewer, may_agree, may_assure, may_begin, may_prepare
from reviews.preparations.queries.days import visit_in_words
from reviews.preparations.queries.facts import PreparationFacts, Visitor, facts_of
from reviews.preparations.queries.records import fields_of
from reviews.preparations.rules.readiness import NOTHING_TO_AGREE, Item, checklist, due_on, missing_for_visit
from reviews.writing.queries import Field
from schools.history.queries import moment_in_words
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact, Kind, StatusPill


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A line of the checklist. `url` is where it is done; `who` and `due_on` are for what is not done yet."""

    label: str
    url: str
    pill: StatusPill
    who: str
    due_on: date | None
    is_needed: bool


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A visitor's letter. `confirm_url` and `withdraw_url` are there for whom it is to confirm."""

    name: str
    pill: StatusPill
    note: str
    confirm_url: str
    withdraw_url: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the visit, and whether it has agreed."""

    label: str
    pill: StatusPill
    note: str


@dataclass(frozen=True, slots=True)
class PreparationPage:
    """Everything on the page. `agree` and `begin` are None for whom neither is to do."""

    crumbs: tuple[Crumb, ...]
    host: str
    visit: str
    lead_reviewer: str
    write: Answer
    lines: tuple[CheckLine, ...]
    done: int
    facts: tuple[Fact, ...]
    fields: tuple[Field, ...]
    activities: int
    questions: int
    letters: tuple[LetterLine, ...]
    is_in_person: bool
    sides: tuple[Side, ...]
    agree: Answer | None
    agree_again: bool
    # The moment as of which the page tells, by which an agreement says what it is about.
    shown_at: str
    begin: Answer | None
    has_begun: bool
    urls: dict[str, str]


def preparation_page(member: Member, review_id: int) -> PreparationPage:
    """Three queries. Raises NotFound."""
    shown_at = timezone.now().isoformat()
    seen = review_for(member, review_id, Thing.PROGRAMME)
    told = facts_of(review_id)
    write = may_prepare(seen) and is_being_prepared(seen.review)
    lines = tuple(_line(seen, item) for item in checklist(told.ready, lead_reviewer(member)))
    names = ("preparation_facts", "programme", "agree_preparation", "begin_visit")
    return PreparationPage(
        crumbs=seen.crumbs("Preparation"),
        host=seen.review.host.name,
        visit=visit_in_words(seen.review.visit_on, seen.review.visit_until),
        lead_reviewer=lead_reviewer(member),
        write=write,
        lines=lines,
        done=sum(line.pill.kind == Kind.DONE for line in lines),
        facts=_facts(told.preparation),
        fields=fields_of(seen),
        activities=told.activities,
        questions=told.questions,
        letters=tuple(_letter(seen, visitor, write) for visitor in told.visitors),
        is_in_person=told.ready.is_in_person,
        sides=tuple(_sides(seen, told)),
        agree=_agree(seen, told) if may_agree(seen) and seen.review.stage == ReviewStage.SHARED else None,
        agree_again=bool(told.changed_after(_own_agreement(seen, told.preparation))),
        shown_at=shown_at,
        begin=_begin(seen, told) if seen.review.stage in (ReviewStage.SELF_REVIEW, ReviewStage.SHARED) and may_begin(seen) else None,
        has_begun=seen.review.stage not in (ReviewStage.PLANNED, ReviewStage.SELF_REVIEW, ReviewStage.SHARED),
        urls={name: seen.url(name) for name in names} | _questions_url(seen),
    )


@dataclass(frozen=True, slots=True)
class BeginPage:
    """The question before a visit begins, and what will happen."""

    points: tuple[str, ...]
    action: str
    back: str
    host: str


def begin_visit_page(member: Member, review_id: int) -> BeginPage:
    """Two queries. Raises NotFound, NotYours unless it is the Lead Reviewer, WrongStage while something is missing."""
    seen = review_for(member, review_id, Thing.PROGRAMME)
    require(may_begin(seen))
    told = facts_of(review_id)
    require(_begin(seen, told), WrongStage)
    host, on = seen.review.host.name, seen.review.visit_on
    points = [
        "Your team can gather evidence from now on, and nobody else reads it.",
        "The enquiry questions stay as they are.",
        f"The leaders of {host} and your team are told, with the programme.",
    ]
    if on is not None and on > timezone.localdate():
        points.insert(0, f"The visit is planned for {visit_in_words(on, seen.review.visit_until)}; that is still to come.")
    return BeginPage(tuple(points), seen.url("begin_visit"), seen.url("preparation"), host)


def _line(seen: Seen, item: Item) -> CheckLine:
    due = due_on(seen.review.visit_on, item.days_before)
    url = f"#{item.place}"
    if item.place == "visit":
        url = seen.url("set_visit") if may_plan(seen.member) else ""
    if item.is_done:
        return CheckLine(item.label, url, StatusPill("Done", Kind.DONE), "", None, item.is_needed)
    is_late = due is not None and due < timezone.localdate()
    pill = StatusPill("Late", Kind.LATE) if is_late else StatusPill("Missing", Kind.WAITING)
    return CheckLine(item.label, url, pill, item.who, due, item.is_needed)


def _facts(row: Preparation) -> tuple[Fact, ...]:
    at = timezone.localtime(row.meeting_at) if row.meeting_at else None
    lead = ", ".join(part for part in (row.safeguarding_lead, row.safeguarding_contact) if part)
    found = [
        Fact("Pre-review meeting", f"{day(at.date())}, {at:%H:%M}" if at else "No time yet"),
        Fact("Where", row.meeting_place or ("By video" if row.meeting_link else "No place yet")),
    ]
    if row.meeting_link:
        found.append(Fact("Video link", row.meeting_link, url=row.meeting_link))
    return (*found, Fact("Designated safeguarding lead", lead or "Nobody named yet"))


def _letter(seen: Seen, visitor: Visitor, write: Answer) -> LetterLine:
    is_theirs = bool(may_assure(seen.member, visitor.membership_id, visitor.schools)) and bool(is_being_prepared(seen.review))
    if visitor.confirmed_at is None:
        url = seen.url("confirm_letter", visitor_id=visitor.membership_id) if is_theirs else ""
        works = ", ".join(visitor.schools.values())
        return LetterLine(visitor.name, StatusPill("Missing", Kind.WAITING), f"Works at {works}." if works else "", url, "")
    note = f"For {visitor.employer}, confirmed by {visitor.confirmed_by} {moment_in_words(visitor.confirmed_at)}."
    url = seen.url("withdraw_letter", visitor_id=visitor.membership_id) if is_theirs else ""
    return LetterLine(visitor.name, StatusPill("Confirmed", Kind.DONE), note, "", url)


def _sides(seen: Seen, told: PreparationFacts) -> Iterator[Side]:
    row = told.preparation
    yield _side(told, seen.review.host.name, row.host_agreed_by, row.host_agreed_at)
    yield _side(told, lead_reviewer(seen.member), row.reviewers_agreed_by, row.reviewers_agreed_at)


def _side(told: PreparationFacts, label: str, who: str, at: datetime | None) -> Side:
    if at is None:
        return Side(label, StatusPill("Not yet", Kind.WAITING), "")
    changed = told.changed_after(at)
    note = f"{who} agreed {moment_in_words(at)}.{f' {changed}' if changed else ''}"
    return Side(label, StatusPill("Changed since", Kind.NOW) if changed else StatusPill("Agreed", Kind.DONE), note)


def _own_agreement(seen: Seen, row: Preparation) -> datetime | None:
    return row.host_agreed_at if seen.is_host else row.reviewers_agreed_at


def _agree(seen: Seen, told: PreparationFacts) -> Answer | None:
    """Whether there is something to agree for the side that one is on; None where one has, and nothing has changed."""
    agreed = _own_agreement(seen, told.preparation)
    if agreed is not None and not told.changed_after(agreed):
        return None
    paused = is_being_prepared(seen.review)
    if not told.questions or not told.activities:
        return paused and no(NOTHING_TO_AGREE)
    return paused


def _begin(seen: Seen, told: PreparationFacts) -> Answer:
    if not (paused := is_being_prepared(seen.review)):
        return paused
    if seen.review.stage == ReviewStage.SELF_REVIEW:
        return no("The host has not released its self-review yet.")
    if seen.review.stage != ReviewStage.SHARED:
        return no("This visit has begun already.")
    missing = missing_for_visit(told.ready, lead_reviewer(seen.member))
    return no(" ".join(missing)) if missing else YES


def _questions_url(seen: Seen) -> dict[str, str]:
    """Where the questions are sharpened, for who does; where they are read, for who reads the pack."""
    if seen.is_host or (seen.sees(Thing.PACK) and seen.has(Tie.LEAD_REVIEWER)):
        return {"questions": seen.url("enquiry_questions")}
    return {"questions": seen.url("pack") if seen.sees(Thing.PACK) else ""}
