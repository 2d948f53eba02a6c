"""Giving and ending a member's roles, and changing their days."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from schools.people.actions import roles
from schools.people.forms.person import GiveRoleForm, RoleDaysForm
from schools.people.queries import person as queries
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def give_role(request: MemberRequest, membership_id: int) -> HttpResponse:
    page = queries.give_role_page(request.member, membership_id)
    form = GiveRoleForm(request.POST or None, initial=page.initial, **page.choices)
    if request.method == "POST" and form.is_valid():
        given = carry_out(form, roles.give_role, by=request.member, membership_id=membership_id, role=form.held, **form.terms)
        if given:
            messages.success(request, f"{page.name} has the role.")
            return redirect(page.back)
    return render(request, "schools/people/give_role.html", {"page": page, "form": form})


@either
def change_role(request: MemberRequest, membership_id: int, role_id: int) -> HttpResponse:
    page = queries.change_role_page(request.member, membership_id, role_id)
    form = RoleDaysForm(request.POST or None, initial=page.initial)
    if request.method == "POST" and form.is_valid():
        others = carry_out(form, roles.change_role_days, by=request.member, role_id=role_id, days=form.cleaned_data, seen=form.seen)
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "schools/people/change_role.html", {"page": page, "form": form})


@either
def end_role(request: MemberRequest, membership_id: int, role_id: int) -> HttpResponse:
    page = queries.end_role_page(request.member, membership_id, role_id)
    if request.method == "POST":
        roles.end_role(by=request.member, role_id=role_id)
        messages.success(request, f"{page.name} does not hold the role any more.")
        return redirect(page.back)
    return render(request, "schools/people/end_role.html", {"page": page})
