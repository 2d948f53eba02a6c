"""Coming in: a code and a first name, or one's own place as a member of the host's staff."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from schools.tenancy.standing import acting_in
from schools.web.errors import Refusal
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.rooms.actions import coming_in as actions
from workshops.rooms.adapters.tries import count_wrong, hold_here, require_patience
from workshops.rooms.forms.taking_part import CodeForm, NameForm
from workshops.rooms.queries.guests import NO_SUCH_CODE, OVER, OpenRoom, guest_by, room_by
from workshops.rooms.views.keys import give_key, key_to

either = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@login_not_required
@either
def join(request: HttpRequest) -> HttpResponse:
    form = CodeForm(sent(request))
    if not form.is_valid():
        return render(request, "workshops/rooms/join.html", {"form": form})
    if _room_by(request, form.cleaned_data["code"]) is None:
        return _no_such_code(request, form)
    return redirect("workshops:come_in", code=form.cleaned_data["code"])


@never_cache
@login_not_required
@either
def come_in(request: HttpRequest, code: str) -> HttpResponse:
    room = _room_by(request, code)
    if room is None:
        return _no_such_code(request, CodeForm({"code": code}))
    if room.is_over:
        return render(request, "workshops/rooms/come_in.html", {"room": room, "over": OVER})
    form = NameForm(sent(request))
    arrival = carry_out(form, actions.come_in, code=code, name=form.cleaned_data["name"]) if form.is_valid() else None
    if arrival is not None:
        return give_key(request, arrival)
    return render(request, "workshops/rooms/come_in.html", {"room": room, "form": form, "known_as": _known_as(request, room)})


@require_POST
def come_in_as_member(request: MemberRequest, workshop_id: int) -> HttpResponse:
    return give_key(request, actions.come_in_as_member(by=request.member, workshop_id=workshop_id))


def _room_by(request: HttpRequest, code: str) -> OpenRoom | None:
    """The room that a code opens. Raises TooOften."""
    require_patience(request, code)
    room = room_by(code)
    if room is None:
        count_wrong(request)
    else:
        hold_here(request, code)
    return room


def _no_such_code(request: HttpRequest, form: CodeForm) -> HttpResponse:
    # A form says what is wrong with it only when it was looked at.
    if form.is_valid():
        form.add_error("code", NO_SUCH_CODE)
    return render(request, "workshops/rooms/join.html", {"form": form}, status=404)


def _known_as(request: HttpRequest, room: OpenRoom) -> str:
    """Under which name this browser came in before; empty where it did not, or its place is gone."""
    held = key_to(request, room.workshop_id)
    if held is None or held[0] != room.trust_id:
        return ""
    try:
        with acting_in(room.trust_id):
            return guest_by(room.trust_id, room.workshop_id, held[1]).name
    except Refusal:
        return ""
