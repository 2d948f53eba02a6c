"""What rehearsals have to say on a workshop's page: to those who lead it alone."""

from dataclasses import dataclass

from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import Section
from schools.web.tellers import Teller
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


def _ask(standing: Standing) -> Inquiry | None:
    is_asked = may_prepare(standing) and not standing.workshop.is_rehearsal
    return _REHEARSED.about(subject=standing.workshop.review_id) if is_asked else None


def _tell(standing: Standing, rows: Rows) -> Section | None:
    row = standing.workshop
    if not may_prepare(standing):
        return None
    if row.is_rehearsal:
        return _section(RehearsalBox(throw_url=standing.url("throw_rehearsal_away")))
    if rows:
        ((found,),) = rows
        return _section(RehearsalBox(url=address_in(standing.member.trust_slug, "workshops:workshop", workshop_id=found)))
    if not is_before(row) or row.stage == WorkshopStage.OPEN:
        return None
    return _section(RehearsalBox(make_url=standing.url("make_rehearsal")))


_REHEARSED = Prepared(lambda: Workshop.objects.filter(review=SUBJECT, is_rehearsal=True).values_list("pk"))
rehearsal_of_workshop = Teller(_ask, _tell)


def _section(box: RehearsalBox) -> Section:
    return Section("Rehearsal", "workshops/rehearsals/section.html", box)
