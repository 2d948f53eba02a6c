"""The record's page, the page that opens a workshop again, and what its leader noted for themselves."""

from dataclasses import dataclass
from typing import Any

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact
from schools.web.registries import Section, sections_for
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import LearnedNote
from workshops.agendas.permissions import champion, is_real, may_lead_it
from workshops.agendas.queries.doors import Standing, workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.records.models import WorkshopRecord
from workshops.records.permissions import can_be_noted, can_be_reopened
from workshops.records.queries.told import Hidden, Told, told_of


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything that was written, by step. `hidden` is there for the Partnership Lead alone. `sections` are what upper apps add.

    `because` says why the workshop was opened again, if it was. Addresses are empty for those who may not go there.
    """

    crumbs: tuple[Crumb, ...]
    told: Told
    facts: tuple[Fact, ...]
    hidden: tuple[Hidden, ...]
    sees_hidden: bool
    because: str
    sections: tuple[Section, ...]
    word_url: str
    learned_url: str
    reopen_url: str


@dataclass(frozen=True, slots=True)
class ReopenPage:
    """Whether it may be opened again, and the way back."""

    crumbs: tuple[Crumb, ...]
    host: str
    back: str


@dataclass(frozen=True, slots=True)
class LearnedPage:
    """What the leader noted, as the form begins."""

    crumbs: tuple[Crumb, ...]
    host: str
    initial: dict[str, Any]
    back: str


def record_for(member: Member, workshop_id: int) -> Standing:
    """The door to a record. One query. Raises NotFound for whoever may not read it, and WrongStage while the workshop is not over."""
    standing = workshop_for(member, workshop_id, Deed.READ_RECORD)
    if standing.workshop.stage != WorkshopStage.CLOSED:
        raise WrongStage("The record is there when the workshop is closed.")
    return standing


def told_for(standing: Standing) -> Told:
    """For whoever came through the door. Two queries, and what providers of sections ask."""
    # The door has read them already.
    standing.workshop.review = standing.seen.review
    return told_of(standing.workshop)


def record_page(member: Member, workshop_id: int) -> RecordPage:
    """Thirteen queries, and what providers of sections ask. Raises NotFound, WrongStage."""
    standing = record_for(member, workshop_id)
    told, sees_hidden = told_for(standing), standing.may(Deed.READ_HIDDEN)
    is_kept = bool(is_real(standing.workshop))
    return RecordPage(
        crumbs=standing.crumbs("Record"),
        told=told,
        facts=tuple(_facts(member, told)),
        hidden=told.hidden if sees_hidden else (),
        sees_hidden=sees_hidden,
        because=standing.workshop.reopened_because,
        sections=sections_for("record", member, workshop_id),
        word_url=standing.url("record_word") if is_kept else "",
        learned_url=standing.url("learned") if standing.may(Deed.LEARN) and is_kept else "",
        reopen_url=standing.url("reopen") if may_lead_it(standing) else "",
    )


def _facts(member: Member, told: Told) -> list[Fact]:
    facts = [Fact("Held on", day(told.on)), Fact("Place", told.place or "On screen")]
    if told.leader:
        facts.append(Fact(champion(member), told.leader))
    facts.append(Fact("Took part", str(told.people)))
    if told.check_back:
        facts.append(Fact("Check-back", told.check_back))
    return facts


def reopen_page(member: Member, workshop_id: int) -> ReopenPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_lead_it(standing))
    require(can_be_reopened(standing.workshop), WrongStage)
    return ReopenPage(standing.crumbs("Open again"), standing.seen.review.host.name, standing.url("record"))


def learned_page(member: Member, workshop_id: int) -> LearnedPage:
    """Two queries. Raises NotFound for everybody but the champion, WrongStage before the end."""
    standing = workshop_for(member, workshop_id, Deed.LEARN)
    require(can_be_noted(standing.workshop), WrongStage)
    note = LearnedNote.objects.filter(workshop=workshop_id, by=member.membership_id).first()
    initial = {"learned": note.text if note else ""}
    return LearnedPage(standing.crumbs("What you learned"), standing.seen.review.host.name, initial, standing.url("record"))


def kept(record_id: int) -> tuple[WorkshopRecord, Told] | None:
    """A closing and what is to be said of it, in the trust one stands in; None where the workshop is open again, or another closing
    followed. Whoever asks has asked whether the reader may see it."""
    rows = WorkshopRecord.objects.select_related("trust", "workshop__review__host", "workshop__review__cycle")
    row: WorkshopRecord | None = rows.filter(pk=record_id).first()
    if row is None or row.workshop.stage != WorkshopStage.CLOSED or row.workshop.closed_at != row.closed_at:
        return None
    return row, told_of(row.workshop)
