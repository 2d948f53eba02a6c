"""A participant's screen, and what is done on it: by forms, which a script sends without leaving the page."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.writing.answers import wants_json
from schools.web.forms import carry_out
from schools.web.requests import sent
from workshops.rooms.actions import promising, voting, writing
from workshops.rooms.forms import taking_part as asked
from workshops.rooms.queries.guests import Guest
from workshops.rooms.queries.own import OwnPart, own_commitment, own_part
from workshops.rooms.queries.phone import phone_screen
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.tickets import live_of
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.keys import for_guests, for_guests_deeds
from workshops.rooms.views.telling import Asked, answer_fragment

OWN = "workshops/rooms/phone_own.html"


@require_safe
@for_guests
def room(request: HttpRequest, guest: Guest) -> HttpResponse:
    there = room_of(guest.workshop_id)
    live = live_of(
        trust_id=guest.trust_id, workshop_id=there.pk, screen=Screen.PARTICIPANT,
        fragment=reverse("workshops:room_screen", args=[there.pk]), version=there.version, participant_id=guest.participant_id,
    )  # fmt: skip
    Asked(there.pk, Screen.PARTICIPANT, there.version).begin()
    told = {"guest": guest, "live": live, "school": there.host, "own": own_part(guest, timezone.localdate())}
    return render(request, "workshops/rooms/phone.html", told | {"page": phone_screen(there)})


@require_safe
@for_guests
def room_screen(request: HttpRequest, guest: Guest) -> HttpResponse:
    return answer_fragment(request, Asked(guest.workshop_id, Screen.PARTICIPANT, guest.version))


@require_safe
@for_guests
def room_own(request: HttpRequest, guest: Guest) -> HttpResponse:
    return render(request, OWN, {"own": own_part(guest, timezone.localdate())})


@require_POST
@for_guests_deeds
def write_card(request: HttpRequest, guest: Guest) -> HttpResponse:
    def write(step: int, **given: Any) -> object:
        return writing.write_card(by=guest, step_id=step, **given)

    return _do(request, guest, asked.CardForm(request.POST), write)


@require_POST
@for_guests_deeds
def rewrite_card(request: HttpRequest, guest: Guest, card_id: int) -> HttpResponse:
    return _do(request, guest, asked.WordsForm(request.POST), partial(writing.rewrite_card, by=guest, card_id=card_id))


@require_POST
@for_guests_deeds
def take_back_card(request: HttpRequest, guest: Guest, card_id: int) -> HttpResponse:
    return _do(request, guest, forms.Form(request.POST), partial(writing.take_back_card, by=guest, card_id=card_id))


@require_POST
@for_guests_deeds
def say_finished(request: HttpRequest, guest: Guest) -> HttpResponse:
    def say(step: int, finished: bool) -> None:
        writing.say_finished(by=guest, step_id=step, is_finished=finished)

    return _do(request, guest, asked.FinishedForm(request.POST), say)


@require_POST
@for_guests_deeds
def put_dots(request: HttpRequest, guest: Guest) -> HttpResponse:
    def put(step: int, card: int, dots: int) -> None:
        voting.put_dots(by=guest, step_id=step, card_id=card, dots=dots)

    return _do(request, guest, asked.DotsForm(request.POST), put)


@require_POST
@for_guests_deeds
def commit(request: HttpRequest, guest: Guest) -> HttpResponse:
    form = asked.NewCommitmentForm(request.POST)

    def enter(step: int, client_id: Any, **values: Any) -> object:
        return promising.commit(by=guest, step_id=step, client_id=client_id, values=values)

    return _do(request, guest, form, enter)


@require_http_methods(["GET", "HEAD", "POST"])
@for_guests
def rewrite_commitment(request: HttpRequest, guest: Guest, commitment_id: int) -> HttpResponse:
    now = own_commitment(guest, commitment_id)
    form = asked.CommitmentForm(sent(request), initial=now)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, promising.rewrite_commitment, by=guest, commitment_id=commitment_id, **given)
        if others == {}:
            return redirect("workshops:room", workshop_id=guest.workshop_id)
        form.keep_both(others or {}, now)
    return render(request, "workshops/rooms/rewrite_commitment.html", {"form": form, "guest": guest})


@require_POST
@for_guests_deeds
def take_back_commitment(request: HttpRequest, guest: Guest, commitment_id: int) -> HttpResponse:
    deed = partial(promising.take_back_commitment, by=guest, commitment_id=commitment_id)
    return _do(request, guest, forms.Form(request.POST), deed)


@require_POST
@for_guests_deeds
def check_out(request: HttpRequest, guest: Guest) -> HttpResponse:
    def leave(step: int, word: str, rating: int | None) -> None:
        promising.check_out(by=guest, step_id=step, word=word, rating=rating)

    return _do(request, guest, asked.CheckOutForm(request.POST), leave)


def _do(request: HttpRequest, guest: Guest, form: forms.Form, deed: Callable[..., object]) -> HttpResponse:
    """Do it, and answer a script with the own part as it is then, a browser with the page. What is wrong is said, and no word lost."""
    if form.is_valid():
        carry_out(form, deed, **form.cleaned_data)
    problem = " ".join(str(error) for errors in form.errors.values() for error in errors)
    if wants_json(request):
        if problem:
            return JsonResponse({"problem": problem}, status=400)
        return JsonResponse({"own": render_to_string(OWN, {"own": _own_now(guest)}, request)})
    if problem:
        return render(request, "workshops/rooms/unsent.html", {"problem": problem, "guest": guest, "sent": _sent_again(request)})
    return redirect("workshops:room", workshop_id=guest.workshop_id)


def _own_now(guest: Guest) -> OwnPart:
    with transaction.atomic():
        return own_part(guest, timezone.localdate())


def _sent_again(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}
