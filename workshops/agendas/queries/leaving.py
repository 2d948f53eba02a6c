"""What somebody who leaves had promised of workshops: to lead beside a champion. A champion's own place is handed over in the team."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import OpenWork
from schools.web.tellers import Teller
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import BEFORE


def _ask(member: Member, membership_id: int) -> Inquiry:
    return _TO_COME.about(subject=membership_id)


def _tell(member: Member, membership_id: int, rows: Rows) -> Iterator[OpenWork]:
    for pk, host, on in rows:
        url = address_in(member.trust_slug, "workshops:workshop", workshop_id=pk)
        yield OpenWork(f"Leads beside the champion, workshop at {host}", url, date.fromisoformat(on) if on else None)


def _to_come() -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = Workshop.objects.real().filter(co_facilitator=SUBJECT, stage__in=BEFORE)
    return rows.values_list("pk", "review__host__name", "on")


_TO_COME = Prepared(_to_come)
# Those still to come, with the page on which somebody else is chosen.
open_workshops = Teller(_ask, _tell)
