"""What a workshop that was opened again proposes to the plan."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from schools.web.forms import carry_out
from schools.web.requests import MemberRequest
from workshops.plans.actions import proposing
from workshops.plans.queries.doors import plan_for
from workshops.plans.queries.proposals import proposals_page


@require_safe
def proposals(request: MemberRequest, plan_id: int) -> HttpResponse:
    return render(request, "workshops/plans/proposals.html", {"page": proposals_page(request.member, plan_id)})


@require_POST
def take_proposal(request: MemberRequest, plan_id: int, commitment_id: int) -> HttpResponse:
    form = forms.Form(request.POST)
    if form.is_valid():
        carry_out(form, proposing.take_proposal, by=request.member, plan_id=plan_id, commitment_id=commitment_id)
    for errors in form.errors.values():
        messages.error(request, f"Nothing was taken. {errors[0]} Or change the action on its page, and keep yours here.")
    return redirect(plan_for(request.member, plan_id).url("proposals"))


@require_POST
def leave_proposal(request: MemberRequest, plan_id: int, commitment_id: int) -> HttpResponse:
    proposing.leave_proposal(by=request.member, plan_id=plan_id, commitment_id=commitment_id)
    return redirect(plan_for(request.member, plan_id).url("proposals"))
