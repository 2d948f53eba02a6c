"""The console and the deeds on it: one table of what its buttons do, one doorman for all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.web.errors import NotFound
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.actions import agenda, committing, for_others, grouping, moderating, moving, opening, weighing
from workshops.rooms.adapters.tries import hold_here
from workshops.rooms.forms import leading as shapes
from workshops.rooms.queries.closing import close_page
from workshops.rooms.queries.commitments import commitment_page
from workshops.rooms.queries.console import ConsolePage, console_page
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.telling import Asked, Shown, answer_fragment

either = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Button:
    """What a button sends, what it does, and what is said when it is done."""

    shape: type[forms.Form]
    deed: Callable[..., Any]
    said: str = ""


BUTTONS: Mapping[str, Button] = {
    "open_room": Button(shapes.NoForm, opening.open_room, "The room is open. People can come in with the code."),
    "renew_code": Button(shapes.NoForm, opening.renew_code, "There is a new code. The old one opens nothing any more."),
    "begin": Button(shapes.NoForm, opening.begin),
    "take_over": Button(shapes.NoForm, opening.take_over, "You lead from this screen now."),
    "next_step": Button(shapes.AfterForm, moving.next_step),
    "go_to_step": Button(shapes.StepForm, moving.go_to_step),
    "extend_step": Button(shapes.ExtendForm, moving.extend_step),
    "turn_page": Button(shapes.PageForm, moving.turn_page),
    "pause": Button(shapes.NoForm, moving.pause),
    "resume": Button(shapes.NoForm, moving.resume),
    "reveal": Button(shapes.RevealForm, moving.reveal),
    "skip_step": Button(shapes.StepForm, agenda.skip_step),
    "take_step_in": Button(shapes.StepForm, agenda.take_step_in),
    "order_step": Button(shapes.OrderStepForm, agenda.order_step),
    "add_step": Button(shapes.AddStepForm, agenda.add_step, "The step is in the agenda."),
    "add_person": Button(shapes.NameForm, for_others.add_person, "They are in the room. You write for them."),
    "enter_card": Button(shapes.EnterCardForm, for_others.enter_card, "Entered."),
    "check_out_for": Button(shapes.CheckOutForm, for_others.check_out_for, "Entered."),
    "hide_card": Button(shapes.HideForm, moderating.hide_card, "Hidden. It stays in the record, for the Partnership Lead."),
    "show_card": Button(shapes.CardForm, moderating.show_card, "The card can be seen again."),
    "send_out": Button(shapes.PersonForm, moderating.send_out, "They are out of the room."),
    "let_in_again": Button(shapes.PersonForm, moderating.let_in_again, "They are in the room again."),
    "make_group": Button(shapes.MakeGroupForm, grouping.make_group),
    "put_cards": Button(shapes.PutCardsForm, grouping.put_cards),
    "take_out": Button(shapes.CardForm, grouping.take_out),
    "name_group": Button(shapes.NameGroupForm, grouping.name_group),
    "remove_group": Button(shapes.GroupForm, grouping.remove_group),
    "choose_group": Button(shapes.GroupForm, grouping.choose_group),
    "choose_answer": Button(shapes.CardForm, weighing.choose_answer),
    "ask_why": Button(shapes.RoundForm, weighing.ask_why),
    "count_hands": Button(shapes.HandsForm, weighing.count_hands, "The hands are counted."),
    "place_idea": Button(shapes.PlaceForm, weighing.place_idea),
    "enter_commitment": Button(shapes.EnterCommitmentForm, committing.enter_commitment, "The commitment is written down."),
    "order_commitment": Button(shapes.OrderCommitmentForm, committing.order_commitment),
    "remove_commitment": Button(shapes.OneCommitmentForm, committing.remove_commitment, "Taken from the list. The record keeps it."),
    "set_check_back": Button(shapes.CheckBackForm, committing.set_check_back, "The check-back date is agreed."),
}


@require_safe
def console(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = _page(request, workshop_id)
    Asked(workshop_id, Screen.CONSOLE, page.live.version).begin()
    return render(request, "workshops/rooms/console.html", {"page": page})


@require_safe
def console_fragment(request: MemberRequest, workshop_id: int) -> HttpResponse:
    workshop = workshop_for(request.member, workshop_id, Deed.LEAD).workshop

    def make(asked: Asked) -> Shown:
        page = _page(request, asked.workshop_id)
        return page.live.version, render_to_string("workshops/rooms/console_screen.html", {"page": page}, request)

    return answer_fragment(request, Asked(workshop_id, Screen.CONSOLE, workshop.version), make)


def _page(request: MemberRequest, workshop_id: int) -> ConsolePage:
    page = console_page(request.member, workshop_id)
    # So the hall's own people come in whoever mistypes there, from the first on.
    hold_here(request, page.code)
    return page


@require_POST
def lead_room(request: MemberRequest, workshop_id: int, deed: str) -> HttpResponse:
    """Do what a button says. A script gets what was said; without one, one is back at the console."""
    standing = workshop_for(request.member, workshop_id, Deed.LEAD)
    button = BUTTONS.get(deed)
    if button is None:
        raise NotFound
    form = button.shape(request.POST)
    if form.is_valid():
        carry_out(form, button.deed, by=request.member, workshop_id=workshop_id, **form.cleaned_data)
    problems = [str(error) for errors in form.errors.values() for error in errors]
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"said": "" if problems else button.said, "problem": " ".join(problems), "client_id": str(uuid4())})
    _say(request, button.said, problems)
    return redirect(f"{standing.url('console')}#step")


@either
def close_room(request: MemberRequest, workshop_id: int) -> HttpResponse:
    page = close_page(request.member, workshop_id)
    if request.method == "POST":
        opening.close(by=request.member, workshop_id=workshop_id)
        messages.success(request, "The workshop is closed. Thank you for leading it.")
        return redirect(page.after)
    return render(request, "workshops/rooms/close_room.html", {"page": page})


@either
def edit_commitment(request: MemberRequest, workshop_id: int, commitment_id: int) -> HttpResponse:
    page = commitment_page(request.member, workshop_id, commitment_id)
    form = shapes.CommitmentForm(sent(request), initial=page.initial, staff=page.staff, ideas=page.ideas)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        saved = carry_out(
            form, committing.edit_commitment, by=request.member, workshop_id=workshop_id, commitment_id=commitment_id, **given
        )
        if saved is not None and not saved.others:
            return redirect(page.back)
        if saved is not None:
            form.keep_both(saved.others, saved.now)
    return render(request, "workshops/rooms/edit_commitment.html", {"page": page, "form": form})


def _say(request: MemberRequest, said: str, problems: list[str]) -> None:
    for problem in problems:
        messages.error(request, problem)
    if said and not problems:
        messages.success(request, said)
