"""A person's page, what the trust knows of the person, and leaving."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from schools.people.actions import leaving
from schools.people.forms.person import ChangePersonForm
from schools.people.queries import person as queries
from schools.web.forms import carry_out
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def person(request: MemberRequest, membership_id: int) -> HttpResponse:
    membership = queries.membership_for(request.member, membership_id)
    return render(request, "schools/people/person.html", {"page": queries.person_page(request.member, membership)})


@either
def change_person(request: MemberRequest, membership_id: int) -> HttpResponse:
    page = queries.change_person_page(request.member, membership_id)
    form = ChangePersonForm(request.POST or None, initial=page.initial)
    if request.method == "POST" and form.is_valid():
        others = carry_out(
            form, leaving.change_person, by=request.member, membership_id=membership_id, values=form.cleaned_data, seen=form.seen
        )
        if others == {}:
            messages.success(request, "Saved.")
            return redirect(page.back)
        form.keep_both(others or {}, page.initial)
    return render(request, "schools/people/change_person.html", {"page": page, "form": form})


@either
def end_access(request: MemberRequest, membership_id: int) -> HttpResponse:
    page = queries.end_access_page(request.member, membership_id)
    if request.method == "POST":
        leaving.end_access(by=request.member, membership_id=membership_id)
        messages.success(request, f"The access of {page.name} has ended. Today you can still take that back.")
        return redirect(page.back)
    return render(request, "schools/people/end_access.html", {"page": page})


@require_POST
def take_back_leaving(request: MemberRequest, membership_id: int) -> HttpResponse:
    membership = queries.membership_for(request.member, membership_id)
    leaving.take_back_leaving(by=request.member, membership_id=membership_id)
    messages.success(request, f"{membership.person.name} has access again, with the same roles.")
    return redirect(queries.person_url(request.member, membership_id))
