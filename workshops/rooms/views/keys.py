"""The key to somebody's place in a room: signed, in a cookie that only the room's addresses get. Whoever holds it takes part."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from reviews.writing.answers import wants_json
from schools.tenancy.standing import acting_as, acting_in
from schools.web.errors import NotYours
from workshops.rooms.queries.guests import Arrival, Guest, guest_by

_SALT = "workshops.rooms.key"
# A workshop, and the evening after it.
KEY_SECONDS = 36 * 3600
NO_KEY = "Your place in this room is not known here any more. Come in again with the code."
Parts = ParamSpec("Parts")
View = Callable[Concatenate[HttpRequest, Guest, Parts], HttpResponse]


def _name(workshop_id: int) -> str:
    return f"room_{workshop_id}"


def key_cookie(arrival: Arrival) -> tuple[str, str]:
    """Name and value of the cookie."""
    signed = signing.dumps([arrival.trust_id, arrival.workshop_id, arrival.key.hex], salt=_SALT)
    return _name(arrival.workshop_id), signed


def give_key(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    """Into the room, with the key to come back."""
    response = redirect("workshops:room", workshop_id=arrival.workshop_id)
    response.set_cookie(
        *key_cookie(arrival),
        max_age=KEY_SECONDS,
        path=reverse("workshops:join"),
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return response


def key_to(request: HttpRequest, workshop_id: int) -> tuple[int, UUID] | None:
    """The trust and the key that the browser holds for this room; None for none, and for one that is old or forged."""
    try:
        trust_id, of, key = signing.loads(request.COOKIES.get(_name(workshop_id), ""), salt=_SALT, max_age=KEY_SECONDS)
    except signing.BadSignature:
        return None
    return (trust_id, UUID(key)) if of == workshop_id else None


def for_guests(view: View[Parts]) -> Callable[..., HttpResponse]:
    """A view for whoever holds a key: it acts in the room's trust and gets a Guest, signed in or not. Others are asked for the code.

    Nothing here is done as a person: in an anonymous workshop history must not know who wrote what.
    """
    return _opened(view, is_deed=False)


def for_guests_deeds(view: View[Parts]) -> Callable[..., HttpResponse]:
    """The same for a view of a deed, which is a transaction of its own: while its answer is made, the room's screens know already, and
    nobody waits for its lock."""
    return _opened(view, is_deed=True)


def _opened(view: View[Parts], *, is_deed: bool) -> Callable[..., HttpResponse]:
    # Its transaction begins here, as it stands elsewhere than the request.
    @transaction.non_atomic_requests
    @never_cache
    @login_not_required
    @wraps(view)
    def opened(request: HttpRequest, workshop_id: int, *args: Parts.args, **parts: Parts.kwargs) -> HttpResponse:
        held = key_to(request, workshop_id)
        if held is None:
            if wants_json(request):
                raise NotYours(NO_KEY)
            return redirect("workshops:join")
        trust_id, key = held
        with acting_as(None), acting_in(trust_id), ExitStack() as asking:
            asking.enter_context(transaction.atomic())
            guest = guest_by(trust_id, workshop_id, key)
            if is_deed:
                asking.close()
            return view(request, guest, *args, **parts)

    return opened
