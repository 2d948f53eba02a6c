"""What the room has to say on a workshop's page: where it is led, and where the host's staff come in."""

from dataclasses import dataclass

from schools.web.registries import Section
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.queries.doors import Standing
from workshops.agendas.rules.seats import Deed


@dataclass(frozen=True, slots=True)
class RoomBox:
    """Addresses, each empty for whom it is not."""

    console: str
    projector: str
    come_in: str
    is_open: bool


def room_of_workshop(standing: Standing) -> Section | None:
    """For those who lead and those who take part. No query."""
    row = standing.workshop
    leads, is_open = standing.may(Deed.LEAD), row.stage in (WorkshopStage.OPEN, WorkshopStage.LIVE)
    joins = standing.may(Deed.JOIN) and not row.is_rehearsal
    if row.stage == WorkshopStage.CLOSED or not (leads or joins):
        return None
    box = RoomBox(
        console=standing.url("console") if leads else "",
        projector=standing.url("projector") if leads else "",
        come_in=standing.url("come_in_as_member") if joins and is_open else "",
        is_open=is_open,
    )
    return Section("The room", "workshops/rooms/section.html", box)
