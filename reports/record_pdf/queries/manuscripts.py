"""The record of a workshop as pages to be set. It asks nobody's rights: what it writes is kept behind the record's own door."""

from dataclasses import dataclass
from datetime import date

from reports.documents.errors import NotThere
from reports.documents.manuscripts import Manuscript
from reviews.assignments.rules.days import span
from schools.web.pages import Fact
from workshops.records.models import WorkshopRecord
from workshops.records.queries.record import kept
from workshops.records.queries.told import Told, ToldCommitment, ToldStep

TEMPLATE, STYLE = "reports/pdf/workshop_record.html", "reports/workshop_record.css"


@dataclass(frozen=True, slots=True)
class RecordPages:
    """Everything that the PDF says: no cue, nothing that was hidden. `foot` stands at the bottom of each page, beside its number."""

    title: str
    trust: str
    school: str
    cycle: str
    closed_on: date
    because: str
    about: str
    facts: tuple[Fact, ...]
    commitments: tuple[ToldCommitment, ...]
    steps: tuple[ToldStep, ...]
    foot: str


def workshop_record(record_id: int) -> Manuscript:
    """Three queries, inside the trust. Raises NotThere where the workshop is open again, or was closed anew since."""
    found = kept(record_id)
    if found is None:
        raise NotThere("This workshop is open again, or was closed anew. The record of its last end has its own PDF.")
    return Manuscript(TEMPLATE, pages_of(*found), STYLE)


def pages_of(row: WorkshopRecord, told: Told) -> RecordPages:
    """No query. The row comes with its trust."""
    held = span(told.on, told.on)
    facts = [Fact("Held on", f"{held}{f', {told.place}' if told.place else ''}")]
    facts += [Fact("Led by", told.leader)] if told.leader else []
    facts += [Fact("Check-back", told.check_back)] if told.check_back else []
    return RecordPages(
        title=f"Record of the Improvement Workshop: {told.host}",
        trust=row.trust.name,
        school=told.host,
        cycle=told.cycle,
        closed_on=row.closed_at.date(),
        because=row.because,
        about=told.about,
        facts=tuple(facts),
        commitments=told.commitments,
        steps=told.written,
        foot=f"{told.host} \u00b7 Improvement Workshop \u00b7 {held}",
    )
