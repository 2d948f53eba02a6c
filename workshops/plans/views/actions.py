"""One action: its page, its words, its stage, its owner, its milestones."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.plans.actions import editing, milestones, progress
from workshops.plans.enums import ActionStage
from workshops.plans.forms import ActionForm, CheckInForm, MarkForm, MilestoneForm, MoveForm, OrderForm, ReasonForm, SupportForm, UpdateForm
from workshops.plans.queries.action import action_page
from workshops.plans.queries.doors import plan_for, plan_to
from workshops.plans.queries.editing import add_page, edit_page, remove_page
from workshops.plans.rules.sight import Deed

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    return show_action(request, plan_id, action_id)


def show_action(request: MemberRequest, plan_id: int, action_id: int, **wrong: forms.Form) -> HttpResponse:
    """The page; a form that could not be carried out stands there with what was typed."""
    page = action_page(request.member, plan_id, action_id)
    kept: dict[str, Any] = {
        "update": UpdateForm(initial={"to": page.stage}, auto_id="update-%s"),
        "milestone": MilestoneForm(auto_id="milestone-%s"),
        "support": SupportForm(auto_id="support-%s"),
        "reason": ReasonForm(auto_id="reason-%s"),
        "check_in": CheckInForm(auto_id="check-in-%s"),
    } | wrong
    kept["update"].fields["to"].choices = page.stages
    form = next(iter(wrong.values()), None)
    return render(request, "workshops/plans/action.html", {"page": page, "forms": kept, "form": form})


@either
def add_action(request: MemberRequest, plan_id: int, commitment_id: int | None = None) -> HttpResponse:
    page = add_page(request.member, plan_id, commitment_id)
    form = ActionForm(sent(request), initial=page.initial, owners=page.owners, findings=page.findings)
    if form.is_valid():
        given = {"values": form.cleaned_data, "promised": commitment_id}
        made = carry_out(form, editing.add_action, by=request.member, plan_id=plan_id, **given)
        if made is not None:
            messages.success(request, "The action is in the plan.")
            return redirect(page.back)
    return render(request, "workshops/plans/edit_action.html", {"page": page, "form": form})


@either
def edit_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    page = edit_page(request.member, plan_id, action_id)
    form = ActionForm(sent(request), initial=page.initial, owners=page.owners, findings=page.findings)
    if form.is_valid():
        given = {"values": form.cleaned_data, "seen": form.seen}
        others = carry_out(form, editing.edit_action, by=request.member, plan_id=plan_id, action_id=action_id, **given)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "workshops/plans/edit_action.html", {"page": page, "form": form})


@either
def remove_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    page = remove_page(request.member, plan_id, action_id)
    if request.method == "POST":
        editing.remove_action(by=request.member, plan_id=plan_id, action_id=action_id)
        return redirect(f"{plan_for(request.member, plan_id).url()}?removed={action_id}#removed")
    return render(request, "workshops/plans/remove_action.html", {"page": page})


@require_POST
def restore_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    editing.restore_action(by=request.member, plan_id=plan_id, action_id=action_id)
    messages.success(request, "The action is back.")
    return redirect(plan_for(request.member, plan_id).url())


@require_POST
def move_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    standing = plan_to(request.member, plan_id, Deed.WRITE)
    form = MoveForm(request.POST)
    if form.is_valid():
        to = ActionStage(form.cleaned_data["to"])
        progress.move_action(by=request.member, plan_id=plan_id, action_id=action_id, to=to)
        messages.success(request, f"It stands at “{to.label}” now.")
    is_board = request.POST.get("view") == "board"
    return redirect(f"{standing.url()}?view=board#action-{action_id}" if is_board else standing.url("action", action_id=action_id))


@require_POST
def order_action(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    standing = plan_to(request.member, plan_id, Deed.WRITE)
    form = OrderForm(request.POST)
    if form.is_valid():
        editing.order_action(by=request.member, plan_id=plan_id, action_id=action_id, to=form.cleaned_data["to"])
    return redirect(f"{standing.url()}#action-{action_id}")


@require_POST
def tell_update(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    def tell(text: str, evidence: str, to: str) -> object:
        stage = ActionStage(to)
        return progress.tell_update(by=request.member, plan_id=plan_id, action_id=action_id, text=text, evidence=evidence, to=stage)

    form = UpdateForm(request.POST, auto_id="update-%s")
    return do_on_action(request, plan_id, action_id, "update", form, tell, "Told.", "updates")


@require_POST
def confirm_owner(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    progress.confirm_owner(by=request.member, plan_id=plan_id, action_id=action_id)
    messages.success(request, "Thank you: it is yours.")
    return redirect("workshops:action", trust_slug=request.member.trust_slug, plan_id=plan_id, action_id=action_id)


@require_POST
def decline_owner(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    def decline(because: str) -> bool:
        progress.decline_owner(by=request.member, plan_id=plan_id, action_id=action_id, because=because)
        return True

    form = ReasonForm(request.POST, auto_id="reason-%s")
    return do_on_action(request, plan_id, action_id, "reason", form, decline, "The school's leaders are told.")


@require_POST
def add_milestone(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    def add(**given: Any) -> object:
        return milestones.add_milestone(by=request.member, plan_id=plan_id, action_id=action_id, **given)

    form = MilestoneForm(request.POST, auto_id="milestone-%s")
    return do_on_action(request, plan_id, action_id, "milestone", form, add, "Added.", "milestones")


@require_POST
def mark_milestone(request: MemberRequest, plan_id: int, action_id: int, milestone_id: int) -> HttpResponse:
    form = MarkForm(request.POST)
    is_done = form.is_valid() and form.cleaned_data["is_done"]
    milestones.mark_milestone(by=request.member, plan_id=plan_id, action_id=action_id, milestone_id=milestone_id, is_done=is_done)
    return _back(request, plan_id, action_id, "milestones")


@require_POST
def remove_milestone(request: MemberRequest, plan_id: int, action_id: int, milestone_id: int) -> HttpResponse:
    milestones.remove_milestone(by=request.member, plan_id=plan_id, action_id=action_id, milestone_id=milestone_id)
    return _back(request, plan_id, action_id, "milestones")


def do_on_action(
    request: MemberRequest,
    plan_id: int,
    action_id: int,
    name: str,
    form: forms.Form,
    deed: Callable[..., object],
    said: str,
    place: str = "",
) -> HttpResponse:
    """Do what a form of the action's page says; what was wrong stands at its fields."""
    plan_to(request.member, plan_id, Deed.WRITE)
    if form.is_valid() and carry_out(form, deed, **form.cleaned_data) is not None:
        messages.success(request, said)
        return _back(request, plan_id, action_id, place)
    return show_action(request, plan_id, action_id, **{name: form})


def _back(request: MemberRequest, plan_id: int, action_id: int, place: str) -> HttpResponse:
    url = plan_for(request.member, plan_id).url("action", action_id=action_id)
    return redirect(f"{url}#{place}" if place else url)
