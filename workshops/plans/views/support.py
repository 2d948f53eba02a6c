"""Support between schools."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest, sent
from workshops.plans.actions import support as actions
from workshops.plans.forms import AnswerForm, SupportForm, UseForm
from workshops.plans.queries.doors import plan_to
from workshops.plans.queries.support import support_page
from workshops.plans.rules.sight import Deed
from workshops.plans.views.actions import do_on_action


@require_http_methods(["GET", "HEAD", "POST"])
def support(request: MemberRequest, support_id: int) -> HttpResponse:
    page = support_page(request.member, support_id)
    form = AnswerForm(sent(request))
    if form.is_valid():
        carry_out(form, actions.answer_support, by=request.member, support_id=support_id, **form.cleaned_data)
        messages.success(request, "Thank you. Whoever asked is told.")
        return redirect(request.path)
    return render(request, "workshops/plans/support.html", {"page": page, "form": form})


@require_POST
def ask_for_support(request: MemberRequest, plan_id: int, action_id: int) -> HttpResponse:
    def ask(text: str, asked_of: int | None) -> object:
        return actions.ask_for_support(by=request.member, plan_id=plan_id, action_id=action_id, text=text, asked_of=asked_of)

    form = SupportForm(request.POST, auto_id="support-%s")
    return do_on_action(request, plan_id, action_id, "support", form, ask, "Asked. Their leaders are told.", "support")


@require_POST
def record_use(request: MemberRequest, plan_id: int, action_id: int, support_id: int) -> HttpResponse:
    standing = plan_to(request.member, plan_id, Deed.WRITE)
    form = UseForm(request.POST)
    if form.is_valid():
        given = {"plan_id": plan_id, "action_id": action_id, "support_id": support_id}
        actions.record_use(by=request.member, use=form.cleaned_data["use"], **given)
        messages.success(request, "Recorded.")
    else:
        messages.error(request, "Say first how it was used; nothing was recorded.")
    return redirect(f"{standing.url('action', action_id=action_id)}#support")


@require_POST
def withdraw_support(request: MemberRequest, plan_id: int, action_id: int, support_id: int) -> HttpResponse:
    standing = plan_to(request.member, plan_id, Deed.WRITE)
    actions.withdraw_support(by=request.member, plan_id=plan_id, action_id=action_id, support_id=support_id)
    messages.success(request, "Taken back.")
    return redirect(f"{standing.url('action', action_id=action_id)}#support")
