"""What rehearsals have to say on a workshop's page: to those who lead it alone."""

from dataclasses import dataclass

from schools.web.addresses import address_in
from schools.web.registries import Section
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import is_before, may_prepare
from workshops.agendas.queries.doors import Standing


@dataclass(frozen=True, slots=True)
class RehearsalBox:
    """One of three: a rehearsal can be made, there is one at `url`, or this is one, which is thrown away at `throw_url`."""

    make_url: str = ""
    url: str = ""
    throw_url: str = ""


def rehearsal_of_workshop(standing: Standing) -> Section | None:
    """One query at most."""
    row = standing.workshop
    if not may_prepare(standing):
        return None
    if row.is_rehearsal:
        return _section(RehearsalBox(throw_url=standing.url("throw_rehearsal_away")))
    found = Workshop.objects.filter(review=row.review_id, is_rehearsal=True).values_list("pk", flat=True).first()
    if found is not None:
        return _section(RehearsalBox(url=address_in(standing.member.trust_slug, "workshops:workshop", workshop_id=found)))
    if not is_before(row) or row.stage == WorkshopStage.OPEN:
        return None
    return _section(RehearsalBox(make_url=standing.url("make_rehearsal")))


def _section(box: RehearsalBox) -> Section:
    return Section("Rehearsal", "workshops/rehearsals/section.html", box)
