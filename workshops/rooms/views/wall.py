"""The projector: a page for the hall, and the part of it that follows the room."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schools.web.requests import MemberRequest
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.queries.projector import projector_page
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.telling import Asked, answer_fragment


@require_safe
def projector(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = projector_page(request.member, workshop_id)
    Asked(workshop_id, Screen.PROJECTOR, page.live.version).begin()
    return render(request, "workshops/rooms/projector.html", {"page": page})


@require_safe
def projector_fragment(request: MemberRequest, workshop_id: int) -> HttpResponse:
    workshop = workshop_for(request.member, workshop_id, Deed.LEAD).workshop
    return answer_fragment(request, Asked(workshop_id, Screen.PROJECTOR, workshop.version))
