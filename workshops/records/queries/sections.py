"""What records have to say on a workshop's page."""

from dataclasses import dataclass

from schools.web.registries import Section
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.queries.doors import Standing
from workshops.agendas.rules.seats import Deed


@dataclass(frozen=True, slots=True)
class RecordBox:
    """Where the record is, and the leader's own notes."""

    url: str
    learned_url: str
    is_rehearsal: bool


def record_of_workshop(standing: Standing) -> Section | None:
    """For those who may read it, once the workshop is closed. No query."""
    row = standing.workshop
    if row.stage != WorkshopStage.CLOSED or not standing.may(Deed.READ_RECORD):
        return None
    learned = standing.url("learned") if standing.may(Deed.LEARN) and not row.is_rehearsal else ""
    return Section("Record", "workshops/records/section.html", RecordBox(standing.url("record"), learned, row.is_rehearsal))
